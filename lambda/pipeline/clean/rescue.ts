/** What to do where the line model finds no text: a note of two sentences is an article too. */
import { comparableWords } from '../../text/fold.ts';
import type { Line } from './lines.ts';
import type { Segment } from './split.ts';

/** Words a line must have, and end as a sentence ends, to be text without the model's word. */
const LEAST_WORDS = 6;

const isSentence = (line: Line): boolean => comparableWords(line.text).length >= LEAST_WORDS && /[.!?…。！？؟।]["”’»」』)]*$/u.test(line.text);

/**
 * Leaves segments with text as they are. Where none has any, everything from the first to the last sentence is taken as one text,
 * and the line above it as its headline; where there is no sentence either, nothing changes.
 */
export function rescueText(segments: Segment[]): Segment[] {
  if (segments.some((segment) => segment.body.length > 0)) return segments;
  const lines = segments.flatMap((s) => [...s.before, ...(s.headline ? [s.headline] : []), ...s.preamble, ...s.interruptions, ...s.after]);
  const first = lines.findIndex(isSentence);
  if (first < 0) return segments;
  const last = lines.findLastIndex(isSentence);
  const headline = lines[first - 1];
  const own = headline !== undefined && headline.kind !== 'rule' && comparableWords(headline.text).length >= 2 ? headline : undefined;
  return [
    {
      before: lines.slice(0, own ? first - 1 : first),
      ...(own ? { headline: own } : {}),
      preamble: [],
      body: lines.slice(first, last + 1),
      interruptions: [],
      after: lines.slice(last + 1),
    },
  ];
}
