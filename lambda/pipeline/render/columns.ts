import { displayWidth, graphemesOf, graphemeWidth, isSimple, isWide } from '../../text/display-width.ts';

/** Punctuation that no line begins with, and that none ends with (JIS X 4051's kinsoku, in short). */
const neverFirst = /^[、。，．・：；？！）」』】〕〉》’”…ーゝゞ々％)\]}!?,.:;%]/u;
const neverLast = /[（「『【〔〈《‘“([{$¥￥]$/u;

/**
 * Breaks a text into lines of at most so many columns: at spaces, and beside wide characters, which need none. What is longer than a line and has no
 * such place (an overlong word) is broken between graphemes. Numbers and words that fit stay whole.
 */
export function wrap(text: string, columns: number, indent = ''): string[] {
  const room = columns - displayWidth(indent);
  const words = isSimple(text) ? text.split(' ') : undefined;
  if (words?.every(({ length }) => length <= room)) return wrapSimple(words, room).map((line) => indent + line);
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const { unit, spaced } of unitsOf(text, room)) {
    const unitWidth = displayWidth(unit);
    const gap = spaced && line !== '' ? 1 : 0;
    if (line !== '' && width + gap + unitWidth > room) {
      lines.push(indent + line);
      line = unit;
      width = unitWidth;
    } else {
      line += (gap === 1 ? ' ' : '') + unit;
      width += gap + unitWidth;
    }
  }
  if (line !== '') lines.push(indent + line);
  return lines;
}

/** The same for words of which each character takes one column, and each word fits: most text, many times as fast. */
function wrapSimple(words: readonly string[], room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (word === '') continue;
    if (line === '') line = word;
    else if (line.length + 1 + word.length <= room) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** The pieces between places where a line may break, each with whether a space stands before it. */
function* unitsOf(text: string, room: number): Generator<{ unit: string; spaced: boolean }> {
  for (const word of text.split(/[^\S\u00a0\u202f]+/)) {
    if (word === '') continue;
    let spaced = true;
    let unit = '';
    let width = 0;
    for (const grapheme of displayWidth(word) === word.length && word.length <= room ? [word] : graphemesOf(word)) {
      const before = unit;
      const mayBreak = before !== '' && (isWide(grapheme) || isWide(before.at(-1) ?? '')) && !neverFirst.test(grapheme) && !neverLast.test(before);
      const graphemeColumns = grapheme === word ? 0 : graphemeWidth(grapheme);
      if (mayBreak || width + graphemeColumns > room) {
        yield { unit, spaced };
        spaced = false;
        unit = '';
        width = 0;
      }
      unit += grapheme;
      width += graphemeColumns;
    }
    yield { unit, spaced };
  }
}
