import type { Candidate } from './candidate.ts';

const marks = /["“”„«»]/g;
const closers: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '”': '”', '«': '»', '»': '«', '"': '"' };
/** A mark that opens stands behind a space, a bracket or a dash, and before a word; French sets a space behind it. */
const before = /[\s([—–-]/u;
const continues = /^\s*["“„«»]/u;

/** "– It is true. Nobody slept.": a paragraph that somebody says behind a dash, and no second dash that ends it. */
const dashedSpeech = /^\s*[—–] ?[\p{L}¿¡"“„«][^—–]*$/u;

/** Where fewer of its sentences stand outside, the two with the marks among them, and more within, an article is one statement: what is said is the news. */
const fewestOutside = 4;

/**
 * The sentences of an article that stand wholly within somebody's speech, whose quotation marks stand in sentences before and behind: alone they read as the paper's own words. A
 * quotation that its paragraph does not close counts where the next paragraph opens one, as papers print a speech of several paragraphs.
 * @returns their positions
 */
export function withinSpeech(own: readonly Candidate[], body: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  const dashed = new Set(body.flatMap((text, paragraph) => (dashedSpeech.test(text) ? [paragraph] : [])));
  const spans = new Map<number, readonly Span[]>();
  let from = 0;
  for (const [i, { text, paragraph, sentence, position }] of own.entries()) {
    if (sentence === 0 || own[i - 1]?.paragraph !== paragraph) from = 0;
    const whole = body[paragraph] ?? '';
    if (sentence === 0 || whole.length === text.length || dashed.has(paragraph)) continue;
    const known = spans.get(paragraph) ?? spansIn(whole, body[paragraph + 1] ?? '');
    spans.set(paragraph, known);
    if (known.length === 0) continue;
    const at = whole.indexOf(text, from);
    if (at < 0) continue;
    from = at + text.length;
    if (known.some((span) => span.from < at && span.to >= from)) found.add(position);
  }
  const outside = own.length - found.size;
  if (outside < fewestOutside && found.size > outside) found.clear();
  for (const { paragraph, sentence, position } of own) if (sentence > 0 && dashed.has(paragraph)) found.add(position);
  return found;
}

interface Span {
  from: number;
  to: number;
}

/** The quotations of a paragraph, from mark to mark. */
function spansIn(text: string, next: string): readonly Span[] {
  if (!/["“„«»]/.test(text)) return [];
  const spans: Span[] = [];
  let open = -1;
  for (const { index, 0: mark } of text.matchAll(marks)) {
    if (open < 0) {
      if ((index === 0 || before.test(text.charAt(index - 1))) && (mark === '«' || /\S/u.test(text.charAt(index + 1)))) open = index;
    } else if (closers[text.charAt(open)]?.includes(mark) === true && !(mark === '"' && before.test(text.charAt(index - 1)))) {
      spans.push({ from: open, to: index });
      open = -1;
    }
  }
  if (open >= 0 && continues.test(next)) spans.push({ from: open, to: text.length });
  return spans;
}
