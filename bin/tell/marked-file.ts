/** A file's own parts in its own order, each marked with what became of it: kept as text, lifted out of it, or cut, by which rule. */
import colors from 'picocolors';
import type { CleanArticle, Decision, RawArticle } from '../../lambda/model.ts';
import { comparable } from '../../lambda/text/fold.ts';
import { wrap } from './words.ts';

export interface MarkedPart {
  text: string;
  /** `unmarked` where no rule names it: its words stand in no article and in no decision's short subject. */
  mark: 'headline' | 'text' | 'lifted' | 'cut' | 'unmarked';
  /** Of what was lifted or cut, or of what was lifted out of a text that was kept. */
  rule?: string;
}

const marks = { lifted: 'lifted', removed: 'cut', 'left out': 'cut', rejected: 'cut' } as const;
/** An address in brackets, or a part of one that a narrow page broke. */
const address = /\[(?:https?:|mailto:|\/)[^[\]\s]*\]?|^[^[\]\s]*\]/gi;
/** Characters of a menu's entry or a label, at most. */
const longestLabel = 25;
/** Decisions show the beginning of long texts. */
const subjectOf = ({ subject }: Decision): string => comparable(subject.replace(/…$/, ''));

/** A decision about a text that the file may hold, as far as it marks it. */
interface Told {
  mark: 'lifted' | 'cut';
  rule: string;
  subject: string;
}

/** By which rules a page's own headline is no part of its text. */
const headlineRules: ReadonlySet<string> = new Set(['outside-body', 'lone-heading', 'unlike-body']);

/**
 * Marks each block of what reading found. Several blocks may be one decision's, and several lines one paragraph's. A headline that stands in a field and in
 * no block opens its article, and what reading left out before there were blocks closes the list.
 */
export function markedParts(raw: readonly RawArticle[], articles: readonly CleanArticle[], decisions: readonly Decision[]): MarkedPart[] {
  const headlines = new Set(articles.map(({ headline }) => comparable(headline)));
  const paragraphs = articles.flatMap(({ body }) => body.map(comparable));
  const open = decisions.flatMap((decision): Told[] => {
    const mark = marks[decision.action as keyof typeof marks];
    return mark === undefined || subjectOf(decision) === '' ? [] : [{ mark, rule: decision.rule, subject: subjectOf(decision) }];
  });
  const seen = new Set<string>();
  const markedBlock = (text: string): MarkedPart => {
    const words = comparable(text.replace(address, ' '));
    if (words === '') return { text, mark: 'cut', rule: 'address' };
    const exact = open.findIndex(({ subject }) => subject === words);
    const [named] = exact >= 0 ? open.splice(exact, 1) : [];
    // A headline is shown as what it is, though a page's text goes without it; said again, it was cut.
    if (headlines.has(words) && !seen.has(words) && (named?.mark !== 'cut' || headlineRules.has(named.rule))) {
      seen.add(words);
      return { text, mark: 'headline' };
    }
    return { text, ...(named ? { mark: named.mark, rule: named.rule } : markOf(words, paragraphs, open)) };
  };
  const parts = raw.flatMap(({ blocks, claims }) => {
    const texts = blocks.map(({ text }) => text).filter((text) => text.trim() !== '');
    return [...fieldsOf(claims.headline, texts, headlines, decisions), ...texts.map(markedBlock)];
  });
  return [...parts, ...leftInReading(decisions, parts)];
}

/** A headline that is a field's and stands in no block, and the lines that were read as fields with it. */
function fieldsOf(
  headline: string | undefined,
  texts: readonly string[],
  headlines: ReadonlySet<string>,
  decisions: readonly Decision[],
): MarkedPart[] {
  const name = headline === undefined ? '' : comparable(headline);
  if (headline === undefined || !headlines.has(name) || texts.some((text) => comparable(text) === name)) return [];
  const lines = decisions.find(({ rule, subject }) => rule === 'document-fields' && comparable(subject) === name)?.evidence?.['lines'];
  const lifted = (Array.isArray(lines) ? (lines as string[]) : []).filter((line) => comparable(line) !== name);
  return [
    { text: headline, mark: 'headline', rule: 'a field of the file' },
    ...lifted.map((text): MarkedPart => ({ text, mark: 'lifted', rule: 'document-fields' })),
  ];
}

/** What reading left out that no block holds: rows without a text, an export's cover, attachments. */
function leftInReading(decisions: readonly Decision[], parts: readonly MarkedPart[]): MarkedPart[] {
  const shown = new Set(parts.map(({ text }) => comparable(text)));
  const isLeft = (decision: Decision): boolean =>
    decision.step === 'read' && (decision.action === 'left out' || decision.action === 'rejected') && !shown.has(subjectOf(decision));
  return decisions.filter(isLeft).map(({ subject, rule }) => ({ text: subject, mark: 'cut', rule }));
}

/** What became of words that no decision names alone: they stand in a text, or within what a decision names. */
function markOf(words: string, paragraphs: readonly string[], open: readonly Told[]): Omit<MarkedPart, 'text'> {
  const whole = paragraphs.includes(words);
  const kept = whole || paragraphs.some((paragraph) => paragraph.includes(words) || (paragraph.length > 20 && words.includes(paragraph)));
  const part = open.find(({ subject }) => subject.includes(words) || (subject.length > 20 && words.startsWith(subject)));
  // One word of a menu may stand in the text too.
  if (kept && (part === undefined || words.length > longestLabel || whole)) {
    const lost = whole ? undefined : open.find(({ mark, subject }) => mark === 'lifted' && (words.startsWith(subject) || words.endsWith(subject)));
    return { mark: 'text', ...(lost ? { rule: `${lost.rule}, lifted out of it` } : {}) };
  }
  return part ? { mark: part.mark, rule: part.rule } : { mark: 'unmarked' };
}

const { bold, cyan, dim, yellow } = colors;
const paint: Readonly<Record<MarkedPart['mark'], (text: string) => string>> = {
  headline: bold,
  text: (text) => text,
  lifted: cyan,
  cut: yellow,
  unmarked: dim,
};
const columns = 84;

/** The parts, one below the other: what became of it in front, its text whole, and the rule behind. */
export function tellMarkedParts(parts: readonly MarkedPart[]): string[] {
  return parts.flatMap(({ text, mark, rule }) => {
    const [first = '', ...rest] = wrap(text.replace(/\s+/g, ' ').trim(), columns, '').split('\n');
    const label = (mark === 'unmarked' ? '?' : mark).padEnd(9);
    const lines = [`    ${dim(label)}${paint[mark](first)}`, ...rest.map((line) => `    ${' '.repeat(9)}${paint[mark](line)}`)];
    return rule === undefined ? lines : [...lines.slice(0, -1), `${lines.at(-1)}  ${dim(`← ${rule}`)}`];
  });
}
