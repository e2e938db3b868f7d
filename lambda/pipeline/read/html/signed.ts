/** A printed byline that is nothing else, `By Ada Example and Ben Muster`: what a reader sees, where the page's data name whoever filled in the form. */
import type { Block } from '../../../model.ts';
import { credentials, joiners, nameShape } from '../../../text/byline-words.ts';

/** Blocks from the headline on in which it stands, and its characters at most. */
const REACH = 9;
const LONGEST = 120;

const introduced =
  /^(?:(?:written|posted|authored|words|story|text|reported|article) by|by|von|text von|eine (?:kolumne|analyse|reportage) von|par|por|di|door)\s?:?\s(\p{Lu}.+)$/iu;
const credentialsBehind = new RegExp(`(?:,?\\s(?:${credentials})\\.?)+$`, 'u');
const conjunction = new RegExp(`\\s(?:${joiners.words})\\s|\\s?&\\s?`, 'u');
/** What a person's name does not hold, but a role behind it or a label glued to it does. */
const noName =
  /(?<!\p{L})(?:for|staff|team|desk|editors?|reporter|correspondent|writer|published|updated|last|on|news|press|post|times|media|agency|redaktion|institute|university|group|released)(?!\p{L})|\p{Ll}{2}(?:Published|Updated|Last|By)/iu;

/** A printed byline: its line, and the persons it names. */
export interface Signed {
  line: string;
  names: readonly string[];
}

/** The byline right below the headline; nothing where it says more than names, but for an outlet behind the last one. */
export function signedNames(head: readonly Block[]): Signed | undefined {
  for (const { text, kind } of head.slice(0, REACH)) {
    if (kind === 'heading' || kind === 'caption' || text.length > LONGEST) continue;
    const line = introduced.exec(text)?.[1];
    if (line === undefined) continue;
    const names = personsIn(line);
    return names.length > 0 ? { line: line.toLowerCase(), names } : undefined;
  }
  return undefined;
}

function personsIn(text: string): string[] {
  const parts = text.split(conjunction);
  // Behind a comma stands another author where "and" follows, else the outlet or the place.
  const [first = '', ...others] = parts.length > 1 ? parts.slice(0, -1).flatMap((part) => part.split(/\s?,\s/u)) : [text];
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : undefined;
  const names = [first, ...others, ...(last === undefined ? [] : [last])].map((name, i, all) =>
    bare(i === all.length - 1 ? withoutOutlet(name) : name),
  );
  return names.every((name) => nameShape(name) === 'cased' && name.split(' ').length <= 4 && !noName.test(name)) ? names : [];
}

const bare = (name: string) => name.replace(credentialsBehind, '').replace(/^[\s,]+|[\s,.]+$/gu, '');
const withoutOutlet = (name: string) => name.replace(credentialsBehind, '').replace(/\s?,\s[^,]{2,40}$/u, '');

/** Whether two strings name one person, one of them perhaps with a title before or a role behind the name. */
const isSame = (one: string, other: string) => {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `) || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
};

/** Whether a told name is the signed one with a role glued to it, or its first word alone. */
const isWorseThan = (told: string, signed: string) => told.startsWith(`${signed} `) || (signed.startsWith(`${told} `) && !told.includes(' '));

/**
 * The told names, or the signed ones where these are other persons (the data then name who put the page in), fewer (the data count reviewers and
 * contributors) or more (the data name the first only).
 */
export function reconciled(told: readonly string[], signed: Signed | undefined): readonly string[] {
  if (!signed) return told;
  const { line, names } = signed;
  const known = names.filter((name) => told.some((other) => isSame(name, other))).length;
  if (known === 0) return names;
  if (told.length === names.length && told.every((other) => names.some((name) => isWorseThan(other, name)))) return names;
  const strangers = told.filter((name) => !names.some((other) => isSame(name, other)));
  if (known === names.length && strangers.length > 0) return strangers.some((name) => line.includes(name.toLowerCase())) ? told : names;
  return strangers.length === 0 && names.length > told.length ? names : told;
}
