import { foldSpace } from './fold.ts';

/** "By" as bylines print it, at the start of a name. Languages of large news sites; without a space after it in Japanese and Chinese. */
const by =
  /^(?:(?:written|reported|posted|published|story|words|text|article|reviewed)\s+by|by|von|vom|par|por|di|da|door|av|af|autor(?:en|in|es|a)?|author|auteur|redactie|redakteur|przez|od|oleh|bởi|tác giả|yazan|автор|текст|bylo|from|byline)\s*[:：]?\s+(?=\S)/iu;
const byWithColon =
  /^(?:by|author|authors|autor|autorin|auteur|written by|text|texto|texte|testo|автор|текст|作者|记者|記者|編集|编辑|文|كتب|بقلم)\s*[:：/]\s*/iu;
/** What follows a name: roles, outlets, places, contact. Cut off at the first of these. */
const afterName =
  /\s*(?:[|•·/\u2022\u2014\u2013]|\s-\s|\(|\bfor (?:the )?\p{Lu}|\bin \p{Lu}|\b(?:updated|published|posted|last modified)\b|\d{1,2}[:.]\d{2}|https?:|www\.|\S{1,64}@\S).*$/u;
/** Words that a role or an outlet's desk holds, never a person's name. */
const roleWord =
  /\b(?:bluesky|twitter|facebook|linkedin|instagram|mastodon|follow|updated?|published|posted|written|read|view|more|profile|editor|editorial|reporter|correspondent|writer|journalist|staff|contributor|contributing|columnist|producer|photographer|bureau|desk|news|newsroom|team|redaktion|redaction|rédaction|redacción|redazione|redakcja|redakteur|redakteurin|korrespondent|newsletter|online|com|press|media|agency|agencies|agentur|analyst|author|senior|chief|director|professor|ph\.?d|m\.?d|jr|sr)\b/iu;
const suffix = /^(?:jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d|esq)\.?$/i;

/**
 * The persons that a source's byline names, without "By", roles and contact, each once, in order. A desk or an agency stays where
 * it is all there is.
 */
export function authorNames(sources: readonly string[]): string[] {
  const names: string[] = [];
  for (const source of sources) {
    for (const part of partsOf(source)) {
      const name = nameOf(part);
      if (name && !names.some((known) => known.toLowerCase() === name.toLowerCase())) names.push(name);
    }
  }
  return names.slice(0, 20);
}

/**
 * The names in pieces of a printed byline, which mixes them with dates, roles and buttons: only what is shaped like a person's name
 * counts, two to five words with capitals (where the script has them).
 */
export function printedAuthors(pieces: readonly string[]): string[] {
  const loose = authorNames(pieces.map((piece) => piece.replace(trailingDate, '')));
  const names = loose.filter((name) => shapedLikeName.test(name) && !roleWord.test(name) && !/\d/.test(name));
  return names.length > 0
    ? names
    : authorNames(pieces.filter((piece) => by.test(piece)).map((piece) => piece.replace(trailingDate, ''))).filter((name) => !/\d/.test(name));
}

const trailingDate = /[\s|,•·-]*(?:\d{1,2}\.?\s\p{L}{3,10}|\p{L}{3,10}\.?\s\d{1,2}|\d{4}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2}).*$/u;
const shapedLikeName =
  /^(?:(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|da|di|del|van|von|der|den|la|le|bin|al|el|ibn|dos|du|ten|zu)(?:\s(?=\S)|$)){2,5}$|^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,8}$|^[\p{Lo}\p{M}]{2,15}(?:\s[\p{Lo}\p{M}]{2,15}){1,3}$/u;

function partsOf(source: string): string[] {
  const folded = stripBy(foldSpace(source.slice(0, 600)));
  const parts = folded.split(/\s*(?:[,;、，|\n]|\s(?:and|und|et|y|e|en|og|och|ja|i|with|con|mit|avec|和|与)\s|&)\s*/u).filter(Boolean);
  // "Ada Byron, Jr." is one name; "Ada Byron, Science Editor" is a name and a role.
  const joined: string[] = [];
  for (const part of parts) {
    if (suffix.test(part) && joined.length > 0) joined[joined.length - 1] += ` ${part}`;
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
    .replace(/^[\s"'@:：-]+|[\s"',:;-]+$/gu, '');
  if (!/\p{L}/u.test(name) || name.length > 80 || name.split(' ').length > 7) return undefined;
  if (/^(?:admin|administrator|unknown|anonymous|null|undefined|none|guest|user|webmaster|by)$/i.test(name)) return undefined;
  if (/^[\w-]+\.(?:com|org|net|de|fr|it|co)$/i.test(name)) return name;
  return name;
}
