import type { Block } from '../../../../lambda/model.ts';
import { featureNames } from '../../../../lambda/pipeline/clean/page/feature-names.ts';
import { pageFeatures } from '../../../../lambda/pipeline/clean/page/features.ts';

const headline = 'Council votes to rebuild fish market';
const claims = { headline };
const sentences = [
  'The council of Port Ellery voted on Tuesday to rebuild the old fish market, after two years of argument about its roof.',
  'Eleven members were in favour, four against, and one was asleep, according to the minutes that the town clerk read out.',
];
const block = (kind: Block['kind'], text: string, ...containers: string[]): Block => ({
  kind,
  text,
  containers: ['body', 'main', ...containers],
  ...(kind === 'heading' ? { level: 1 } : {}),
});

/** An article of a page: a title and two paragraphs in an element of their own. */
const articleIn = (place: string, title: string): Block[] => [
  block('heading', title, place, 'div head', 'h1'),
  ...sentences.map((text, i) => block('paragraph', `${text} So wrote ${title}.`, place, 'div text', `p${i > 0 ? ' @2' : ''}`)),
];
const elsewhere = (blocks: readonly Block[], of = claims) => pageFeatures(blocks, of).elsewhere;

describe('another article of the page', () => {
  const first = articleIn('article post', headline);

  test('is one built as the first is, with a title of its own', () => {
    expect(elsewhere([...first, ...articleIn('article post @2', 'Ferry late again')])).toEqual([false, false, false, true, true, true]);
  });
  test.each([
    ['a section with a title', [...first, ...articleIn('section notes', 'What was said before')]],
    ['the text itself below its repeated headline', [block('heading', headline, 'article post', 'h1'), ...articleIn('article post @2', headline)]],
    [
      'a text whose title stands in a box of the same name',
      [block('heading', headline, 'div part', 'h1'), ...articleIn('div part @2', 'Chapter one')],
    ],
  ])('is not %s', (_, blocks) => expect(elsewhere(blocks)).not.toContain(true));
  test('is not told where the headline stands nowhere', () => {
    expect(elsewhere([...first, ...articleIn('article post @2', 'Ferry late again')], { headline: 'Something else' })).not.toContain(true);
  });
});

test('how far a block stands from headline and lead', () => {
  const { rows } = pageFeatures([...articleIn('article post', headline), ...articleIn('article post @2', 'Ferry late again')], claims);
  const values = (name: string) => rows.map((row) => row[featureNames.indexOf(name)]);
  expect(values('headlineUp')).toEqual([0, 2, 2, 3, 3, 3]);
  expect(values('headlineTwin')).toEqual([0, 0, 0, 1, 1, 1]);
  expect(values('headlineLike')).toEqual([0, 1, 1, 2, 2, 2]);
  expect(values('leadUp')).toEqual([2, 0, 1, 3, 3, 3]);
  expect(values('titlesSince')).toEqual([0, 0, 0, 1, 1, 1]);
});

test('siblings are counted up to a bound', () => {
  const cards = Array.from({ length: 500 }, (_, i) => block('item', 'A card', `li card${i > 0 ? ` @${i + 1}` : ''}`, 'p'));
  expect(pageFeatures([...articleIn('article post', headline), ...cards], claims).rows.at(-1)?.[featureNames.indexOf('headlineLike')]).toBe(30);
});
