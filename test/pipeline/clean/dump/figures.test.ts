import { dumpOf } from '../../../../lambda/pipeline/clean/dump/dump.ts';
import { figuresOf } from '../../../../lambda/pipeline/clean/dump/figures.ts';
import { longestReach } from '../../../../lambda/pipeline/clean/dump/spans.ts';
import { joinLines } from '../../../../lambda/pipeline/clean/paragraphs.ts';
import { linesOf } from '../../../../lambda/pipeline/read/text.ts';
import fc from '../../../laws.ts';

const figures = (text: string) => figuresOf(dumpOf(joinLines(linesOf(text))));
const menu = ['Home', 'News', 'Weather', 'Sign in'];
const story = [
  'The town council of Tarvik said on Monday that the old ferry would be repaired before the winter storms begin.',
  'It was the third time in four years that the council had promised new money for the boat, which is older than the harbor.',
  'Islanders who have waited for a decision since the spring said that they would believe it when the work has begun.',
];
const dump = [...menu, '', 'Council promises money for the ferry', '', ...story, '', ...menu].join('\n');

test('every line has every figure, and every figure is a number', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...menu, ...story, '', '-----', '記事を読む', '今日は雨が降るとみられている。'), fc.string()), {
        minLength: 1,
      }),
      (lines) => {
        const blocks = joinLines(linesOf(lines.join('\n')));
        for (const column of figuresOf(dumpOf(blocks)).values()) {
          expect(column).toHaveLength(blocks.length);
          expect(column.every(Number.isFinite)).toBe(true);
        }
      },
    ),
  );
});

test('the figures and their order do not depend on the text', () => {
  expect([...figures(dump).keys()]).toEqual([...figures('Home').keys()]);
});

test('the densest stretch is the story, without the menus around it', () => {
  const rank = [...(figures(dump).get('span 30: rank') ?? [])];
  expect(rank.map((value) => value === 1)).toEqual([false, false, false, false, false, true, true, true, false, false, false, false]);
});

test('what the headline announces is told below it', () => {
  const told = figures(dump).get('told, 6 after');
  expect(told?.[4]).toBeGreaterThan(0.7);
  expect(told?.[0]).toBe(0);
});

test('the lines since and until a mark are counted, up to a bound', () => {
  expect([...longestReach([true, false, true, false, false], 1)]).toEqual([200, 1, 2, 1, 2]);
  expect([...longestReach([false, false, true, false, false], -1)]).toEqual([2, 1, 200, 200, 200]);
});
