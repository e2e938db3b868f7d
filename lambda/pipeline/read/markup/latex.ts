/** LaTeX, as far as running text needs it: titles, sections, lists, emphasis, accents, quotation marks; formulas stay as they are written. */
import { isoTime } from '../../../text/times.ts';
import { authorNames } from '../names.ts';
import { accents, leaves, letters, marks, sections, silent } from './latex-commands.ts';
import type { Marked, Read } from './lines.ts';

export const isLatex = (head: string): boolean => /^[ \t]*\\documentclass[[{]/m.test(head) || /^[ \t]*\\begin\{document\}/m.test(head);

export function readLatex(source: string): Read {
  const left: string[] = [];
  const uncommented = source.replace(/(?<!\\)%[^\n]*(?:\n[ \t]*)?/g, '');
  const begin = uncommented.indexOf('\\begin{document}');
  const end = uncommented.indexOf('\\end{document}', begin);
  const head = begin < 0 ? '' : uncommented.slice(0, begin);
  const body = begin < 0 ? uncommented : uncommented.slice(begin + '\\begin{document}'.length, end < 0 ? undefined : end);
  const said = (name: string): string | undefined => argumentOf(head, name) ?? argumentOf(body, name);
  const written = withoutSilent(body, left).replace(/\\(?:title|author|date)\s*\{/g, '\\thanks{');
  const authors = said('author');
  if (head.trim() !== '') left.unshift(head);
  const lines = words(written, left).split('\n').map(lineOf);
  return {
    lines: [...lines, ...left.map((part): Marked => ({ kind: 'left', text: part }))],
    claims: {
      headline: plain(said('title')),
      authors: authors === undefined ? undefined : authorNames([plain(authors) ?? '']),
      publishedAt: isoTime(plain(said('date'))),
    },
  };
}

/** A text without its silent environments, which go into `left`. One that never ends opens nothing. */
function withoutSilent(text: string, left: string[]): string {
  const kept: string[] = [];
  const endless = new Set<string>();
  let from = 0;
  for (const { index, 1: name = '' } of text.matchAll(silent)) {
    if (index < from || endless.has(name)) continue;
    const mark = `\\end{${name}}`;
    const end = text.indexOf(mark, index);
    if (end < 0) {
      endless.add(name);
      continue;
    }
    kept.push(text.slice(from, index));
    left.push(text.slice(index, end + mark.length));
    from = end + mark.length;
  }
  return [...kept, text.slice(from)].join('\n\n');
}

/** What stands for headings and items in between: characters of Unicode's private area, which no text holds. */
const HEADING = '\ue000';
const ITEM = '\ue001';

function lineOf(line: string): Marked {
  const text = line.trim();
  if (text === '') return { kind: 'blank' };
  if (text.startsWith(HEADING)) return { kind: 'heading', level: Number(text.charAt(1)), text: text.slice(2) };
  return text.startsWith(ITEM) ? { kind: 'item', text: text.slice(1) } : { kind: 'text', text };
}

const plain = (text: string | undefined): string | undefined => (text === undefined ? undefined : words(text, []).replace(/\s+/g, ' ').trim());

/** The argument of a command's first use. */
function argumentOf(text: string, name: string): string | undefined {
  const at = text.search(new RegExp(`\\\\${name}\\s*[[{]`));
  const open = at < 0 ? -1 : text.indexOf('{', at);
  return open < 0 ? undefined : text.slice(open + 1, closeOf(text, open) - 1);
}

/** Behind the bracket that closes the one at `open`; the text's end where none does. */
function closeOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return at + 1;
  }
  return text.length;
}

/** A text's words: commands do what they do to running text, or go. */
function words(text: string, left: string[]): string {
  const out: string[] = [];
  for (let at = 0; at < text.length; ) {
    const step = text.charAt(at) === '\\' ? command(text, at, left) : mark(text, at);
    // A source in brackets stands behind a space of its own, which goes with it.
    if (step.text === '' && out.at(-1) === '\u00a0' && text.startsWith('\\cite', at)) out.pop();
    out.push(step.text);
    at = step.at;
  }
  return out.join('').normalize('NFC');
}

function command(text: string, from: number, left: string[]): Step {
  const [whole = '\\', name, char = ''] = /^\\(?:([A-Za-z]+)\*?|([\s\S]))/.exec(text.slice(from, from + 60)) ?? [];
  const at = from + whole.length;
  return name === undefined ? symbol(text, at, char) : named(text, at, name, left);
}

function mark(text: string, at: number): Step {
  const [written, meant] = marks.find(([one]) => text.startsWith(one, at)) ?? [text.charAt(at), text.charAt(at)];
  return { text: meant, at: at + written.length };
}

interface Step {
  text: string;
  at: number;
}

/** What a command of one character does: an accent, an escaped character, a space. */
function symbol(text: string, at: number, char: string): Step {
  const accent = accents[char];
  if (accent !== undefined && !/[a-z]/i.test(char)) return accented(text, at, accent);
  if (char === '\\') return { text: ' ', at };
  return { text: /[,;:! \s]/.test(char) ? ' ' : /[%&$#_{}]/.test(char) ? char : '', at };
}

function accented(text: string, at: number, accent: string): Step {
  const letter = /^\s*(?:\{\s*\\?([A-Za-z])\s*\}|\\?([A-Za-z]))/.exec(text.slice(at, at + 12));
  return letter ? { text: `${letter[1] ?? letter[2]}${accent}`, at: at + letter[0].length } : { text: '', at };
}

function named(text: string, from: number, name: string, left: string[]): Step {
  const accent = accents[name];
  if (accent !== undefined && /^\s*\{/.test(text.slice(from, from + 4))) return accented(text, from, accent);
  const letter = letters[name];
  if (letter !== undefined) return { text: letter, at: from + (/^(?:\{\}|[ \t]+)/.exec(text.slice(from, from + 9))?.[0].length ?? 0) };
  if (name === 'item') return { text: `\n${ITEM}`, at: afterOption(text, from) };
  if (name === 'begin' || name === 'end') return { text: '\n\n', at: afterArgument(text, from) };
  if (name === 'par') return { text: '\n\n', at: from };
  const open = afterOption(text, from);
  if (leaves.has(name)) {
    let at = afterArgument(text, open);
    if (/command$|counter$|length$/.test(name)) at = afterArgument(text, afterOption(text, at));
    left.push(text.slice(from, at));
    return { text: '', at };
  }
  const level = sections[name];
  if (level !== undefined && text.charAt(open) === '{') {
    const at = closeOf(text, open);
    return { text: `\n\n${HEADING}${level}${words(text.slice(open + 1, Math.min(at, open + 500) - 1), []).replace(/\s+/g, ' ')}\n\n`, at };
  }
  // A link's address goes, its words stay; any other command's argument is read as it stands.
  if (name === 'href') return { text: '', at: afterArgument(text, open) };
  return { text: /^[ \t]/.test(text.charAt(from)) && text.charAt(open) !== '{' ? ' ' : '', at: text.charAt(open) === '{' ? open : from };
}

function afterOption(text: string, from: number): number {
  return from + (/^\s*\[[^\]]{0,200}\]/.exec(text.slice(from, from + 220))?.[0].length ?? 0);
}

function afterArgument(text: string, from: number): number {
  return text.charAt(from) === '{' ? closeOf(text, from) : from;
}
