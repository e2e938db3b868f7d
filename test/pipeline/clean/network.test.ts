import { dumpOf } from '../../../lambda/pipeline/clean/dump/dump.ts';
import { partCount } from '../../../lambda/pipeline/clean/dump/field.ts';
import { figuresOf } from '../../../lambda/pipeline/clean/dump/figures.ts';
import { labelLines } from '../../../lambda/pipeline/clean/dump/model.ts';
import { lineNetwork } from '../../../lambda/pipeline/clean/dump/weights.ts';
import { parseNetwork, votesOf } from '../../../lambda/pipeline/clean/network.ts';
import { joinLines } from '../../../lambda/pipeline/clean/paragraphs.ts';
import { linesOf } from '../../../lambda/pipeline/read/text.ts';
import fc from '../../laws.ts';

/** One figure, one channel, a part: its means and spreads, and all weights in thousandths. */
const tiny = (parts: { gaps: string; rounds: string[]; overview: string }): string =>
  ['0\n1000', '1000 0', parts.gaps, ...parts.rounds, parts.overview, '1000 0', '0'].join('\n\n');
const votes = (text: string, ...values: number[]): number[] =>
  // e^x - 1, so that a line's figure is x.
  votesOf(parseNetwork(text), values.length, (item) => Math.expm1(values[item] as number)).map((own) => Number((own[0] as number).toFixed(3)));
const nothing = '0 0 0';

test.each([
  ['a line alone says its own figure', { gaps: '1', rounds: ['0 0 0 0'], overview: nothing }, [1, 0, 2, 0]],
  ['a round adds the line above', { gaps: '1', rounds: ['1000 0 0 0'], overview: nothing }, [1, 1, 2, 2]],
  ['a round adds the line below, at its gap', { gaps: '2', rounds: ['0 0 1000 0'], overview: nothing }, [3, 0, 2, 0]],
  ['what speaks against is not added', { gaps: '1', rounds: ['0 -1000 0 0'], overview: nothing }, [1, 0, 2, 0]],
  ['a bias is added', { gaps: '1', rounds: ['0 0 0 500'], overview: nothing }, [1.5, 0.5, 2.5, 0.5]],
  ['the overview tells the mean', { gaps: '1', rounds: ['0 0 0 0'], overview: '1000 0 0' }, [1.75, 0.75, 2.75, 0.75]],
  ['the overview tells the highest', { gaps: '1', rounds: ['0 0 0 0'], overview: '0 1000 0' }, [3, 2, 4, 2]],
])('%s', (_, parts, expected) => {
  expect(votes(tiny(parts), 1, 0, 2, 0)).toEqual(expected);
});

test('figures far out count as four spreads', () => {
  expect(votes(tiny({ gaps: '1', rounds: ['0 0 0 0'], overview: nothing }), 9, -9)).toEqual([4, 0]);
});

test('without an overview, a line knows nothing of lines beyond the sum of the gaps', () => {
  const network = tiny({ gaps: '1 2', rounds: ['700 300 -200 10', '-400 500 900 0'], overview: nothing });
  const value = fc.double({ min: 0, max: 3, noNaN: true });
  fc.assert(
    fc.property(fc.array(value, { minLength: 8, maxLength: 20 }), value, (values, other) => {
      const changed = [...values.slice(0, -1), other];
      expect(votes(network, ...changed).slice(0, -4)).toEqual(votes(network, ...values).slice(0, -4));
    }),
  );
});

test('the shipped network looks at the figures that there are', () => {
  const network = parseNetwork(lineNetwork);
  const width = figuresOf(dumpOf(joinLines(linesOf('Home')))).size;
  const channels = network.entry.rows;
  expect([network.means.length, network.spreads.length, network.entry.width]).toEqual([width, width, width]);
  expect(network.rounds.map((round) => [round.rows, round.width])).toEqual(network.gaps.map(() => [channels, 3 * channels]));
  expect([network.overview.rows, network.overview.width, network.exit.rows, network.exit.width]).toEqual([
    channels,
    2 * channels,
    partCount,
    channels,
  ]);
  expect(network.transitions.map((row) => row.length)).toEqual(new Array(partCount).fill(partCount));
  expect(network.spreads.every((spread) => spread > 0)).toBe(true);
});

test('every line has a label and finite chances, whatever it holds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom('', '-----', 'Menu', 'The ferry runs again on Monday, the council said.'), fc.string())),
      (lines) => {
        const dump = dumpOf(joinLines(linesOf(lines.join('\n'))));
        const { labels, chances } = labelLines(dump);
        expect(labels).toHaveLength(dump.lines.length);
        expect([...Array.from(chances.body), ...Array.from(chances.headline)].every(Number.isFinite)).toBe(true);
      },
    ),
  );
});
