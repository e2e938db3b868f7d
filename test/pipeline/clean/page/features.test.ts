import type { Block } from '../../../../lambda/model.ts';
import { featureNames } from '../../../../lambda/pipeline/clean/page/feature-names.ts';
import { pageFeatures } from '../../../../lambda/pipeline/clean/page/features.ts';

const sentence = 'The council of Port Ellery voted on Tuesday to rebuild the old fish market, after two years of argument about its roof.';
const other = 'A ferry to the islands was late again, and its passengers wrote a long letter to the company that nobody has answered yet.';
const paragraph = (text: string, place: string, more: Partial<Block> = {}): Block => ({
  kind: 'paragraph',
  text,
  containers: ['main', ...place.split(' > ')],
  ...more,
});
const body = [1, 2, 3, 4].map((n) => paragraph(`${sentence} It was vote number ${n} on the market.`, `div text > p${n > 1 ? ` @${n}` : ''}`));
const card = (n: number, text: string) => paragraph(text, `ul > li card${n > 1 ? ` @${n}` : ''} > p`);
const link = (n: number) => paragraph('More on it', `ul > li card${n > 1 ? ` @${n}` : ''} > a`, { linkShare: 1 });
const cards = [card(1, other), link(1), card(2, other), link(2), card(3, other), link(3)];
const claims = { headline: 'Council votes to rebuild fish market' };
const valuesOf = (blocks: readonly Block[], name: string) => pageFeatures(blocks, claims).rows.map((row) => row[featureNames.indexOf(name)]);

test('a row has one number for each name', () => {
  expect(pageFeatures([...body, ...cards], claims).rows.map((row) => row.length)).toEqual(Array(10).fill(featureNames.length));
  expect(new Set(featureNames).size).toBe(featureNames.length);
});

test('no number is missing, whatever the page', () => {
  const odd: Block[] = [
    { kind: 'rule', text: '' },
    { kind: 'heading', text: '?', level: 1 },
    { kind: 'caption', text: '…' },
  ];
  for (const blocks of [odd, [], [...body, ...odd]])
    for (const row of pageFeatures(blocks, {}).rows) expect([...row].every(Number.isFinite)).toBe(true);
});

describe('families', () => {
  const blocks = [...body, ...cards];
  test('paragraphs of one text are kin and hold most of the text', () => {
    expect(valuesOf(blocks, 'kin').slice(0, 4)).toEqual([4, 4, 4, 4]);
    expect(valuesOf(blocks, 'kinMass')[0]).toBeGreaterThan(0.5);
    expect(valuesOf(blocks, 'cards').slice(0, 4)).toEqual([1, 1, 1, 1]);
  });
  test('boxes of one list are cards', () => {
    expect(valuesOf(blocks, 'cards').slice(4)).toEqual([3, 3, 3, 3, 3, 3]);
    expect(valuesOf(blocks, 'cardBlocks').slice(4, 6)).toEqual([2, 2]);
    expect(valuesOf(blocks, 'cardsUp').slice(4, 6)).toEqual([1, 1]);
  });
});

describe('cues', () => {
  test.each([
    ['says share', 'Share this on Facebook', 1],
    ['says follow', 'Subscribe to our newsletter', 1],
    ['says follow', 'The market was closed', 0],
    ['captionCue', 'The fish market in June. Photo: Kara Hale/Ellery Post', 1],
    ['question', 'What about the roof?', 1],
    ['ellipsis', 'The mayor went on to say that …', 1],
    ['addressesReader', 'Tell us what you think', 1],
    ['sentences', 'It rained. The market closed. Nobody came.', 2],
    ['headlineWords', 'Council votes rebuild', 1],
  ])('%s: %p', (name, text, value) => expect(valuesOf([...body, paragraph(text, 'div text > p @5')], name).at(-1)).toBe(value));

  test('what stands below a heading for other things', () => {
    const heading: Block = { kind: 'heading', text: 'Read more', level: 3, containers: ['main', 'h3'] };
    const blocks = [...body, heading, paragraph(other, 'div > p')];
    expect(valuesOf(blocks, 'headingSays').at(-1)).toBeGreaterThan(0);
    expect(valuesOf(blocks, 'headingSays')[0]).toBe(0);
    expect(valuesOf(blocks, 'underHeading').at(-1)).toBe(0);
  });

  test('a text shares its words, another story does not', () => {
    const topic = valuesOf([...body, paragraph(other, 'div box > p')], 'topic');
    expect(topic[1]).toBeGreaterThan(0.8);
    expect(topic.at(-1)).toBeLessThan(0.3);
  });
});
