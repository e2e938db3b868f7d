import { credentials, introductions, joiners, nameShape, roles } from '../../text/byline-words.ts';
import { foldSpace } from './fold.ts';

/** At the start of a name; without a space behind it where a colon stands. */
const by = new RegExp(`^(?:${introductions.inFields})(?:\\s?[:：])?\\s+(?=\\S)`, 'iu');
const byWithColon = new RegExp(`^(?:${introductions.labels})\\s*[:：/]\\s*`, 'iu');
/** What follows a name: roles, outlets, places, contact. Cut off at the first of these. */
const afterName =
  /\s*(?:[|•·/\u2022\u2014\u2013]|\s-\s|\((?!\p{L}+\)\s\p{Lu})|\bon \p{Lu}\p{Ll}+day\b|\bfor (?:the )?\p{Lu}|\bin \p{Lu}|\b(?:updated|published|posted|last modified)\b|\d{1,2}[:.]\d{2}|https?:|www\.|\S{1,64}@\S).*$/u;
/** Words that a role, an outlet's desk or a button holds, never a person's name. */
const roleWord = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${roles}|senior|chief|contributing|bluesky|twitter|facebook|linkedin|instagram|mastodon|follow|updated?|published|posted|written|sponsored|sponsor|read|view|more|profile|editorial|photographer|news|redaction|rédaction|redacción|redazione|redakcja|newsletter|online|com|press|media|agency|agentur|analyst|author|director|professor|ph\\.?d|m\\.?d|jr|sr)(?![\\p{L}\\p{N}])`,
  'iu',
);
const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/i;
/** A part that is nothing but degrees, and degrees behind a name. */
const onlyCredentials = new RegExp(`^(?:(?:${credentials})\\.?[\\s/]*)+$`);
const afterCredentials = new RegExp(`(?<=\\p{Ll}[\\p{L}.]*)\\s+(?:(?:${credentials})\\.?[\\s/]*)+$`, 'u');

/**
 * The persons that a source's byline names, without "By", roles and contact, each once, in order. A desk or an agency stays where
 * it is all there is.
 */
export function authorNames(sources: readonly string[]): string[] {
  const names = new Map<string, string>();
  for (const source of sources) {
    for (const part of partsOf(source)) {
      const name = nameOf(part);
      if (name && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
      if (names.size === MOST.names) return [...names.values()];
    }
  }
  return [...names.values()];
}

/** Characters of one field or printed byline that are read, and names of one article. */
const MOST = { characters: 600, names: 20 };

/**
 * The names in pieces of a printed byline, which mixes them with dates, roles and buttons: only what is shaped like a person's name
 * counts, two to five words with capitals (where the script has them).
 */
export function printedAuthors(pieces: readonly string[]): string[] {
  const short = pieces.map((piece) => piece.slice(0, MOST.characters)).filter((piece) => !/[:：]\s*$/.test(piece));
  const loose = authorNames(short.map((piece) => piece.replace(trailingDate, '')));
  const names = loose.filter((name) => nameShape(name) !== undefined && !roleWord.test(name) && !/\d/.test(name));
  return names.length > 0
    ? names
    : authorNames(short.filter((piece) => by.test(piece)).map((piece) => piece.replace(trailingDate, ''))).filter((name) => !/\d/.test(name));
}

const trailingDate =
  /[\s|,•·-]*(?:\b(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?(?<!\p{L})(?:\d{1,2}\.?\s\p{L}{3,10}|\p{L}{3,10}\.?\s\d{1,2}|\d{4}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2}).*$/u;
/** Between two names of a field. */
const between = new RegExp(`\\s*(?:[${joiners.marks}|\\n]|\\s(?:${joiners.words})\\s)\\s*`, 'u');

function partsOf(source: string): string[] {
  const folded = stripBy(foldSpace(source.slice(0, MOST.characters)));
  const parts = folded.split(between).filter(Boolean);
  // "Ada Byron, Jr." is one name; "Ada Byron, Science Editor" is a name and a role.
  const joined: string[] = [];
  for (const part of parts) {
    if (suffix.test(part) && joined.length > 0) joined[joined.length - 1] += ` ${part}`;
    else if (onlyCredentials.test(part)) continue;
    else if (!(joined.length > 0 && (roleWord.test(part) || /^\p{Ll}/u.test(part)) && !looksLikeName(part))) joined.push(part);
  }
  return joined;
}

const looksLikeName = (part: string) => /^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3}$/u.test(part) && !roleWord.test(part);

function stripBy(text: string): string {
  return text.replace(byWithColon, '').replace(by, '');
}

function nameOf(part: string): string | undefined {
  const name = stripBy(foldSpace(part))
    .replace(afterName, '')
    .replace(afterCredentials, '')
    .replace(/^[\s"'@:：-]+|[\s"',:;-]+$/gu, '');
  if (!/\p{L}/u.test(name) || name.length > 80 || name.split(' ').length > 7) return undefined;
  if (/^(?:admin|administrator|unknown|anonymous|null|undefined|none|guest|user|webmaster|by)$/i.test(name)) return undefined;
  if (/^[\w-]+\.(?:com|org|net|de|fr|it|co)$/i.test(name)) return name;
  return name;
}
