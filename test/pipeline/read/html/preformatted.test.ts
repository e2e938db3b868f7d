import { blocksOf } from '../../../../lambda/pipeline/read/html/blocks.ts';
import { parseHtml } from '../../../../lambda/pipeline/read/html/tree.ts';

const textsOf = (pre: string): string[] =>
  blocksOf(parseHtml(`<html><body><h1>Gate holds</h1><pre>${pre}</pre></body></html>`))
    .map(({ text }) => text)
    .slice(1);

const gate = `The harbor office of Port Ellery said on Monday that the new tide
gate had held through its first storm, with water levels two meters
above normal. Engineers watched the gauges through the night, and
nobody had to leave the lower town.`;
const second = `A second gate, further up the river, is planned for next year. The
council votes on its price in May, and the office expects it to pass,
since the flood of 1998 is still remembered in the lower town.`;
const joined = (text: string): string => text.replace(/\n/g, ' ');

test('prose that was broken at a width becomes its paragraphs', () => {
  expect(textsOf(`${gate}\n\n${second}\n`)).toEqual([joined(gate), joined(second)]);
});

test('lines of a mail above and below it stay lines of their own', () => {
  expect(textsOf(`Dear all,\n\n${gate}\n\n${second}\n\nMara Lindqvist\nPort Ellery\n`)).toEqual([
    'Dear all,',
    joined(gate),
    joined(second),
    'Mara Lindqvist',
    'Port Ellery',
  ]);
});

test('what a mail quotes is a quotation, its paragraphs whole', () => {
  const quotedGate = gate.replace(/^/gm, '&gt; ');
  const blocks = blocksOf(parseHtml(`<pre>On Monday, Jon wrote:\n${quotedGate}\n&gt;\n${second.replace(/^/gm, '&gt; ')}\n\n${second}\n</pre>`));
  expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
    ['paragraph', 'On Monday, Jon wrote:'],
    ['quote', joined(gate)],
    ['quote', joined(second)],
    ['paragraph', joined(second)],
  ]);
});

test('paragraphs that nobody broke are told by their lines', () => {
  expect(textsOf(`${joined(gate)}\n\n${joined(second)}\n\n${joined(gate)}`)).toEqual([joined(gate), joined(second), joined(gate)]);
});

test.each([
  [
    'a poem',
    'The gate is shut tonight,\nand nobody is there\nto hear the water knock\nupon the wall of the town.\n\nThe gate is shut tonight,\nthe gulls have gone to sleep;\nthe keeper counts the lamps\nand one, and two, and three.\n\nThe gate is shut tonight,\nthe wind has turned its back\nupon the lower town,\nand nobody is there.\n\nThe gate is shut.',
  ],
  [
    'code',
    'function hold(gate) {\n  if (gate.level > 2) {\n    close(gate);\n    return true;\n  }\n  return false;\n}\n\nconst gates = [first, second];\nfor (const gate of gates) {\n  hold(gate);\n  log(gate.name + " held");\n}\n\nexport { hold, gates };\n// the gates of the river are held by a single function that returns whether one was closed',
  ],
  ['calls', `${'gate.log(gate.has("Level")); // true\ngate.open("Candell, at the lower bridge", "slowly, and with the lamps lit");\n\n'.repeat(6)}`],
  [
    'a table',
    'Gauge              Monday    Tuesday   Wednesday\nMole                 2.10       2.40        1.10\nLower bridge         1.90       2.20        1.00\nUpper bridge         1.70       2.00        0.90\nCannery              1.60       1.90        0.80\nFerry pier           1.50       1.80        0.70\nCandell lock         1.40       1.70        0.60\nOstrow               1.30       1.60        0.50',
  ],
])('%s stays one block', (_, text) => {
  expect(textsOf(text)).toHaveLength(1);
});
