import { dumpOf } from '../../../../lambda/pipeline/clean/dump/dump.ts';
import type { Part } from '../../../../lambda/pipeline/clean/dump/field.ts';
import type { Line } from '../../../../lambda/pipeline/clean/lines.ts';
import { columnsOf, openingFigures } from '../../../../lambda/pipeline/clean/openings/figures.ts';
import { judgeOpenings } from '../../../../lambda/pipeline/clean/openings/judge.ts';
import { peerColumns, peerFigures } from '../../../../lambda/pipeline/clean/openings/peers.ts';
import { candidatesOf, type Scene, sceneOf } from '../../../../lambda/pipeline/clean/openings/scene.ts';
import type { Forest } from '../../../../lambda/pipeline/clean/openings/trees.ts';
import fc from '../../../laws.ts';

const sentence = 'The council of the old harbor town said on Monday that the bridge would open again before the end of the year.';

/** A dump with a line for each letter: `h` a title after so many blank lines, `b` text of 21 words below one blank line, `s` a subhead. */
function sceneWith(letters: string, gaps: Readonly<Record<number, number>> = {}): Scene {
  const lines = [...letters].map(
    (letter, index): Line => ({
      kind: 'paragraph',
      text: letter === 'b' ? sentence : `Line ${index} Stands Alone`,
      gap: gaps[index] ?? (letter === 'h' ? 2 : 1),
      indented: false,
      hrefs: 0,
      sources: [index],
    }),
  );
  const flat = new Float64Array(lines.length);
  const labels = [...letters].map((letter): Part => (letter === 'h' ? 'headline' : 'body'));
  return sceneOf(dumpOf(lines), { body: flat, headline: flat }, labels);
}

const file = `${`h${'b'.repeat(9)}`.repeat(3)}s${'b'.repeat(9)}`;
const opening = [0, 10, 20, 30];
const figure = (scene: Scene, odds: readonly number[], name: string): number[] => [
  ...(peerColumns(scene, opening, odds)[peerFigures.indexOf(name)] as Float32Array),
];

test('a line is compared with how the other likely openings are set', () => {
  const scene = sceneWith(file);
  const shares = figure(scene, [9, 9, 9, 0], 'openings set alike: above');
  // The first line of a dump has as much room above as any; the two others speak for the second and third, and against the last.
  expect(shares[1]).toBeGreaterThan(0.3);
  expect(shares[3]).toBe(0);
  expect(figure(sceneWith(file, { 30: 2 }), [9, 9, 9, 0], 'openings set alike: above')[3]).toBeCloseTo(2 / 3, 1);
  expect(figure(sceneWith(file, { 30: 2 }), [9, 9, 9, 0], 'set alike that open: above')[3]).toBeCloseTo(1, 1);
});

test('where nothing else is likely to open, how it is set says nothing', () => {
  expect(figure(sceneWith(file), [9, -9, -9, -9], 'openings set alike: above')[0]).toBe(-1);
});

test('the nearest likely openings are told in words and in lines', () => {
  const scene = sceneWith(file);
  const words = scene.textUpTo[10] as number;
  expect(words).toBeGreaterThan(100);
  expect(figure(scene, [9, 9, -9, 9], 'lines since the last opening')).toEqual([200, 10, 10, 20]);
  expect(figure(scene, [9, 9, -9, 9], 'lines to the next opening')).toEqual([10, 20, 10, 200]);
  expect(figure(scene, [9, 9, -9, 9], 'words since the last opening')[1]).toBe(words);
});

test('neighbors are told with their log-odds, lines that cannot open as hopeless', () => {
  const scene = sceneWith('hhbbb');
  const columns = peerColumns(scene, [0, 1], [3, -1]);
  const value = (name: string, row: number) => columns[peerFigures.indexOf(name)]?.[row];
  expect(value('odds 1 below', 0)).toBe(-1);
  expect(value('odds 1 above', 1)).toBe(3);
  expect(value('best odds in 3 lines below', 1)).toBe(-12);
});

test('every figure of every line is a number, whatever the odds', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[hsb]{1,60}$/u),
      fc.array(fc.integer({ min: -15, max: 15 }), { minLength: 60, maxLength: 60 }),
      (letters, odds) => {
        const scene = sceneWith(letters);
        const lines = candidatesOf(scene);
        const columns = peerColumns(scene, lines, odds.slice(0, lines.length));
        expect(columns).toHaveLength(peerFigures.length);
        for (const column of columns) {
          expect(column).toHaveLength(lines.length);
          expect([...column].every(Number.isFinite)).toBe(true);
        }
      },
    ),
  );
});

/** One tree of one question: what it adds up to a threshold, and above. */
const stump = (figure: number, threshold: number, [low, high]: readonly [number, number]): Forest => ({
  depth: 1,
  bias: 0,
  figures: Uint16Array.of(figure),
  thresholds: Float64Array.of(threshold),
  leaves: Float64Array.of(low, high),
});

test('the second judgement sees what the first one said', () => {
  const scene = sceneWith(file);
  const labelled = openingFigures.findIndex(([name]) => name === 'is headline');
  const alone = stump(labelled, 0.5, [-4, 2]);
  const lines = candidatesOf(scene);
  const first = columnsOf(scene, lines)[labelled] as Float32Array;
  const odds = judgeOpenings(scene, { alone, amongOthers: stump(openingFigures.length + peerFigures.indexOf('odds'), 0, [-7, 7]) });
  expect([...odds.keys()]).toEqual(lines);
  expect([...odds.values()]).toEqual([...first].map((headline) => (headline ? 7 : -7)));
});
