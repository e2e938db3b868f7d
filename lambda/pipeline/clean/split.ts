/** Splitting: one dump, the articles in it. */
import { comparableWords } from '../../text/fold.ts';
import type { Part } from './dump/field.ts';
import { sameHeadline } from './headline.ts';
import type { Line } from './lines.ts';

/** One article's lines in a dump, and the lines around it that belong to no other. */
export interface Segment {
  /** Lines before the headline (or the text), back to the article before. */
  before: Line[];
  headline?: Line;
  /** Between headline and text: bylines, dates, captions, buttons. */
  preamble: Line[];
  body: Line[];
  /** Lines that interrupt the text. */
  interruptions: Line[];
  /** Lines after the text, up to the next article's. Only the last segment has lines that stand before no other. */
  after: Line[];
}

/**
 * Cuts labelled lines into articles. A headline opens one; so does text after lines outside. Every line stands in exactly one segment;
 * without any text there is one segment that holds all lines as `before`.
 */
export function splitArticles(lines: readonly Line[], labels: readonly Part[]): Segment[] {
  const segments: Segment[] = [];
  let outside: Line[] = [];
  let current: Segment | undefined;
  let previous: Part = 'outside';
  const open = (): Segment => {
    const segment: Segment = { before: outside, preamble: [], body: [], interruptions: [], after: [] };
    outside = [];
    segments.push(segment);
    return segment;
  };
  for (const [index, line] of lines.entries()) {
    const part = labels[index] ?? 'outside';
    if (part === 'headline') {
      current = open();
      current.headline = line;
    } else if (part === 'outside') outside.push(line);
    else {
      if (current === undefined || previous === 'outside') current = open();
      if (part === 'body') current.body.push(line);
      else if (part === 'preamble') current.preamble.push(line);
      else current.interruptions.push(line);
    }
    previous = part;
  }
  if (segments.length === 0) return [{ before: outside, preamble: [], body: [], interruptions: [], after: [] }];
  const whole = withoutSlight(segments);
  shareOut(whole, outside);
  return whole;
}

/** Words of text below which a part of a dump that holds more is no article of its own: a caption under a headline that is printed twice. */
const SLIGHT = 22;

/** Gives the lines of slight parts to the article that follows, or to the one before where none follows. */
function withoutSlight(segments: readonly Segment[]): Segment[] {
  const size = (segment: Segment): number => comparableWords(segment.body.map((line) => line.text).join(' ')).length;
  const sizes = segments.map(size);
  const largest = Math.max(...sizes);
  if (largest < 2 * SLIGHT) return [...segments];
  const kept: Segment[] = [];
  let waiting: Line[] = [];
  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1];
    const doubled =
      next?.headline !== undefined &&
      segment.headline !== undefined &&
      sameHeadline(segment.headline.text, next.headline.text) &&
      (sizes[index] as number) < 3 * SLIGHT;
    if ((sizes[index] as number) >= SLIGHT && !doubled) {
      kept.push({ ...segment, before: [...waiting, ...segment.before] });
      waiting = [];
    } else {
      waiting.push(
        ...segment.before,
        ...(segment.headline ? [segment.headline] : []),
        ...segment.preamble,
        ...segment.body,
        ...segment.interruptions,
      );
    }
  }
  const last = kept.at(-1);
  if (last) last.after = waiting;
  return kept;
}

/** Lines between two articles: the first few may be the foot of the one before (a credit, a date), the rest is the head of the next. */
const FOOT = 6;

function shareOut(segments: readonly Segment[], tail: Line[]): void {
  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1];
    if (next === undefined) segment.after = [...segment.after, ...tail];
    else {
      const rule = next.before.findIndex((line) => line.kind === 'rule');
      const foot = rule >= 0 ? rule : Math.min(FOOT, Math.floor(next.before.length / 2));
      segment.after = next.before.slice(0, foot);
      next.before = next.before.slice(foot);
    }
  }
}
