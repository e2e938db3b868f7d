/** Splitting: one dump, the articles in it. */
import type { Part } from './line-model.ts';
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
  shareOut(segments, outside);
  return segments;
}

/** Lines between two articles: the first few may be the foot of the one before (a credit, a date), the rest is the head of the next. */
const FOOT = 6;

function shareOut(segments: readonly Segment[], tail: Line[]): void {
  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1];
    if (next === undefined) segment.after = tail;
    else {
      const rule = next.before.findIndex((line) => line.kind === 'rule');
      const foot = rule >= 0 ? rule : Math.min(FOOT, Math.floor(next.before.length / 2));
      segment.after = next.before.slice(0, foot);
      next.before = next.before.slice(foot);
    }
  }
}
