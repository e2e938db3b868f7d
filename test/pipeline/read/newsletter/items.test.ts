import type { Arbitrary } from 'fast-check';
import type { Block, Decision, RawArticle } from '../../../../lambda/model.ts';
import { addressOf } from '../../../../lambda/pipeline/read/newsletter/addresses.ts';
import { articlesOfMail } from '../../../../lambda/pipeline/read/newsletter/index.ts';
import { unwrapped } from '../../../../lambda/pipeline/read/unwrap.ts';
import fc from '../../../laws.ts';

const sentence = fc
  .array(fc.constantFrom('harbor', 'gate', 'ferry', 'council', 'winter', 'swifts', 'library', 'candle', 'Thursday', 'nine'), {
    minLength: 14,
    maxLength: 30,
  })
  .map((words) => `The ${words.join(' ')}.`);
const head = fc
  .array(fc.constantFrom('Ferry', 'Gate', 'Swifts', 'Council', 'Harbor', 'Snow'), { minLength: 3, maxLength: 8 })
  .map((words) => words.join(' '));
const short = fc.constantFrom('Region', 'View in browser', 'Good morning', 'Share', '20 November 2026', 'By Mara Lindqvist');
const label = fc.constantFrom('Sponsored', 'Advertisement', 'Presented by Harbor', 'Weiterlesen »', 'Harbor gate (Sponsor)');

interface Told {
  head: string;
  text: string[];
}
const item: Arbitrary<Told> = fc.record({ head, text: fc.array(sentence, { minLength: 1, maxLength: 3 }) });
const block = (kind: Block['kind'], text: string, linkShare: number, level?: number): Block => ({
  kind,
  text,
  linkShare,
  ...(level === undefined ? {} : { level }),
});
const blocksOfItem = ({ head, text }: Told): Block[] => [
  block('heading', head, 0, 2),
  ...text.map((one) => block('paragraph', one, 0)),
  block('paragraph', 'Read more', 1),
];

function split(blocks: readonly Block[], headline = 'Three things today'): { raw: RawArticle[]; decisions: Decision[] } {
  const decisions: Decision[] = [];
  return { raw: articlesOfMail(blocks, { headline, publisher: 'The Morning Tide' }, new Map(), decisions), decisions };
}

/** Any sequence of what mails are made of. */
const anyBlocks = fc.array(
  fc.oneof(
    sentence.map((text) => block('paragraph', text, 0)),
    fc.tuple(sentence, fc.constantFrom('Read more', 'Share')).map(([text, label]) => block('paragraph', `${text} ${label}`, 0.1)),
    head.chain((text) =>
      fc.constantFrom(block('heading', text, 0, 2), block('heading', text, 1, 3), block('paragraph', text, 1), block('paragraph', text, 0)),
    ),
    short.map((text) => block('paragraph', text, 0)),
    label.map((text) => block('paragraph', text, 0)),
    fc.constantFrom(block('paragraph', 'Read more', 1), block('paragraph', 'Share', 1), block('rule', '', 0)),
    fc.constantFrom<Block>({ kind: 'paragraph', text: 'Read more: https://a.example/1' }, { kind: 'paragraph', text: '<https://a.example/2>' }),
  ),
  { maxLength: 40 },
);

test('a newsletter of three items or more becomes these items, in its order, with their texts and no others', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(item, { minLength: 3, maxLength: 12, selector: (one) => one.head }),
      fc.array(short, { maxLength: 3 }),
      (items, around) => {
        const lengths = items.map(({ text }) => text.join('').length);
        fc.pre(Math.max(...lengths) < lengths.reduce((sum, one) => sum + one, 0) * 0.6);
        const frame = around.map((text) => block('paragraph', text, 0));
        const { raw } = split([...frame, ...items.flatMap(blocksOfItem), ...frame]);
        expect(raw.map(({ claims, blocks }) => ({ head: claims.headline, text: blocks.slice(1).map(({ text }) => text) }))).toEqual(items);
        expect(raw.every(({ claims }) => claims.publisher === 'The Morning Tide')).toBe(true);
      },
    ),
  );
});

test('whatever a mail is made of, each of its texts stands in an article or in a decision', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      const { raw, decisions } = split(blocks);
      const kept = raw.flatMap((one) => one.blocks.map(({ text }) => text));
      const told = decisions.flatMap(({ evidence }) => (evidence?.['lines'] as string[] | undefined) ?? []);
      for (const { text } of blocks) {
        if (text === '') continue;
        const whole = kept.includes(text) || told.includes(text);
        const parted = kept.some((one) => one !== '' && text.startsWith(one) && told.includes(text.slice(one.length).trim()));
        expect([text, whole || parted]).toEqual([text, true]);
      }
    }),
    { numRuns: 500 },
  );
});

test('one article with subheads, links in its text and a button stays one', () => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 8 }), (sections) => {
      const blocks = sections.flatMap(({ head, text }) => [block('heading', head, 0, 2), ...text.map((one) => block('paragraph', one, 0.1))]);
      expect(split([...blocks, block('paragraph', 'Share', 1)]).raw).toHaveLength(1);
      expect(
        split([block('paragraph', 'Share', 1), ...blocks.flatMap((one) => (one.kind === 'heading' ? [block('paragraph', 'Share', 1), one] : [one]))])
          .raw,
      ).toHaveLength(1);
    }),
  );
});

test('an address is kept only where it spells its head out, and without its query', () => {
  const links = new Map([
    ['gate holds in storm', 'https://post.example/region/gate-holds-in-storm-1?reader=42#top'],
    ['ferries go electric now', 'https://click.example/9f8e7d?to=ferries-go-electric-now'],
    ['swifts are back', 'javascript:swifts-are-back()'],
  ]);
  expect(addressOf('Gate holds in storm', links)).toBe('https://post.example/region/gate-holds-in-storm-1');
  expect(addressOf('Ferries go electric now', links)).toBeUndefined();
  expect(addressOf('Swifts are back', links)).toBeUndefined();
  expect(addressOf('Unknown', links)).toBeUndefined();
});

describe('lines that were broken at a width', () => {
  const lines = (text: string): Block[] => text.split('\n').map((line) => ({ kind: 'paragraph', text: line }));

  test('are joined whatever the width, and nothing but white space changes', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 4, maxLength: 9 }), fc.integer({ min: 55, max: 95 }), (sentences, width) => {
        const whole = sentences.join(' ');
        const broken = whole.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd();
        expect(unwrapped(lines(broken)).map(({ text }) => text)).toEqual([whole]);
      }),
    );
  });

  test('a line that ends early in mid-sentence goes on with the next', () => {
    const text =
      'The harbor office said on Monday that the new\ntide gate had held through its first storm, with water\nlevels two meters above normal, and that nobody had to\nleave the lower town, where the lamps went out at four.';
    expect(unwrapped(lines(text)).map(({ text: whole }) => whole)).toEqual([text.replace(/\n/g, ' ')]);
  });

  test.each([
    ['a poem', 'The gate is shut tonight\nand nobody\nis there to hear the water\nat the wall of the town and its harbor, and the sea beyond'],
    [
      'lines of paragraphs',
      'One thing happened.\nAnother thing happened then.\nA third.\nThis one is a little longer than the others, by some words.',
    ],
    [
      'Japanese',
      '港の水門は初めての嵐に耐えた、と港湾事務所は月曜日に発表した。水位は平年より二メートル高かったが、住民は避難しなかった。\n二行目も同じくらい長い文章で、折り返しのように見えるけれども、実際には段落である。\n三行目。',
    ],
  ])('%s stays as it is', (_, text) => {
    expect(unwrapped(lines(text))).toEqual(lines(text));
  });
});
