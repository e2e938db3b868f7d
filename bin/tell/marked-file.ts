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

/** Marks each block of what reading found. Several blocks may be one decision's, and several lines one paragraph's. */
export function markedParts(raw: readonly RawArticle[], articles: readonly CleanArticle[], decisions: readonly Decision[]): MarkedPart[] {
  const headlines = new Set(articles.map(({ headline }) => comparable(headline)));
  const paragraphs = articles.flatMap(({ body }) => body.map(comparable));
  const open = decisions.flatMap((decision) => {
    const mark = marks[decision.action as keyof typeof marks];
    return mark === undefined || subjectOf(decision) === '' ? [] : [{ mark, rule: decision.rule, subject: subjectOf(decision) }];
  });
  const seen = new Set<string>();
  return raw.flatMap(({ blocks }) =>
    blocks
      .filter(({ text }) => text.trim() !== '')
      .map(({ text }): MarkedPart => {
        const words = comparable(text.replace(address, ' '));
        if (words === '') return { text, mark: 'cut', rule: 'address' };
        const exact = open.findIndex(({ subject }) => subject === words);
        // A headline that was lifted is shown as what it is; said again, it was cut.
        if (headlines.has(words) && !seen.has(words) && (exact < 0 || open[exact]?.mark === 'lifted')) {
          seen.add(words);
          if (exact >= 0) open.splice(exact, 1);
          return { text, mark: 'headline' };
        }
        const [named] = exact >= 0 ? open.splice(exact, 1) : [];
        if (named) return { text, mark: named.mark, rule: named.rule };
        const kept = paragraphs.some((paragraph) => paragraph.includes(words) || (paragraph.length > 20 && words.includes(paragraph)));
        const part = open.find(({ subject }) => subject.includes(words) || (subject.length > 20 && words.startsWith(subject)));
        // One word of a menu may stand in the text too.
        if (kept && (part === undefined || words.length > longestLabel || paragraphs.includes(words))) {
          const inside = paragraphs.includes(words) ? undefined : open.find((one) => isLiftedOut(one, words));
          return { text, mark: 'text', ...(inside ? { rule: `${inside.rule}, lifted out of it` } : {}) };
        }
        return part ? { text, mark: part.mark, rule: part.rule } : { text, mark: 'unmarked' };
      }),
  );
}

/** Whether a text that did not stay whole begins or ends with what was lifted: a dateline, a credit. */
const isLiftedOut = ({ mark, subject }: { mark: string; subject: string }, words: string): boolean =>
  mark === 'lifted' && (words.startsWith(subject) || words.endsWith(subject));

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
