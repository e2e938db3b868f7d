import { decode, mayEnd, mayFollow, mayStart, type Part, partCount, parts } from '../../../lambda/pipeline/clean/dump/field.ts';
import type { Line } from '../../../lambda/pipeline/clean/lines.ts';
import { splitArticles } from '../../../lambda/pipeline/clean/split.ts';
import fc from '../../laws.ts';

const line = (text: string, index: number): Line => ({ kind: 'paragraph', text, gap: 0, indented: false, hrefs: 0, sources: [index] });
const letters: Record<string, Part> = { o: 'outside', h: 'headline', p: 'preamble', b: 'body', i: 'interruption' };

test.each([
  ['ohpbbo', ['hpbb']],
  ['hbbhbb', ['hbb', 'hbb']],
  ['bbobb', ['bb', 'bb']],
  ['hbibb', ['hbib']],
  ['ooo', ['']],
])('labels %s', (labels, _articles) => {
  const lines = [...labels].map((label, index) => line(`${label}${index}`, index));
  const segments = splitArticles(
    lines,
    [...labels].map((label) => letters[label] as Part),
  );
  const all = segments.flatMap((s) => [...s.before, ...(s.headline ? [s.headline] : []), ...s.preamble, ...s.body, ...s.interruptions, ...s.after]);
  expect(all.map(({ text }) => text).sort()).toEqual(lines.map(({ text }) => text).sort());
  expect(segments).toHaveLength(_articles.length);
});

test('the decoded path is the best of all allowed ones', () => {
  const score = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: partCount, maxLength: partCount });
  fc.assert(
    fc.property(
      fc.array(score, { minLength: 1, maxLength: 4 }),
      fc.array(score, { minLength: partCount, maxLength: partCount }),
      (scores, transitions) => {
        const worthOf = (path: readonly number[]): number => {
          if (!mayStart[path[0] as number] || !mayEnd[path.at(-1) as number]) return -Infinity;
          return path.reduce((sum, part, at) => {
            const from = path[at - 1];
            if (from !== undefined && !mayFollow[from]?.[part]) return -Infinity;
            return sum + (scores[at]?.[part] ?? 0) + (from === undefined ? 0 : (transitions[from]?.[part] ?? 0));
          }, 0);
        };
        let paths: number[][] = [[]];
        for (let at = 0; at < scores.length; at++) paths = paths.flatMap((path) => parts.map((_, part) => [...path, part]));
        expect(worthOf(decode(scores, transitions))).toBe(Math.max(...paths.map(worthOf)));
      },
    ),
    { numRuns: 40 },
  );
});
