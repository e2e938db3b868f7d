/** Laws and rows of the plain text of mails. */
import { plainText } from '../../../../lambda/pipeline/read/newsletter/plain-text.ts';
import { comparableWords } from '../../../../lambda/text/fold.ts';
import fc from '../../../laws.ts';

const blocksOf = (text: string) => plainText(text).blocks.map(({ kind, text: words, linkShare, leadsOn }) => ({ kind, words, linkShare, leadsOn }));
const list = '\n[1] https://tide.example/ferries\n[2] https://tide.example/swifts\n[3] https://tide.example/u/91\n';
const body = 'The ferries will run on batteries. [1]\n\nSwifts are back [2]\n\nUnsubscribe [3]\n';

test('a number behind a sentence leads on, a line with a number is a link, and neither keeps it', () => {
  const { blocks, links } = plainText(`FERRIES\n\n${body}${list}`);
  expect(blocks.map(({ text, linkShare, leadsOn }) => [text, linkShare, leadsOn])).toEqual([
    ['FERRIES', undefined, undefined],
    ['The ferries will run on batteries.', undefined, true],
    ['Swifts are back', 1, undefined],
    ['Unsubscribe', 1, undefined],
  ]);
  expect([...links]).toEqual([
    ['ferries', 'https://tide.example/ferries'],
    ['swifts are back', 'https://tide.example/swifts'],
    ['unsubscribe', 'https://tide.example/u/91'],
  ]);
});

test.each([
  ['in square brackets', list],
  ['with a colon', list.replaceAll(']', ']:')],
  ['with a stop', list.replace(/\[(\d)\]/g, '$1.')],
  ['below a title', `\nLinks:\n------\n${list}`],
  ['of addresses longer than the text is wide', list.replaceAll('example/', `example/${'a'.repeat(90)}/`)],
  ['with addresses between signs', list.replace(/https\S+/g, '<$&>')],
])('a list of links %s is left out and told', (_what, links) => {
  const { blocks, told } = plainText(body + links);
  expect(blocks).toHaveLength(3);
  expect(told.map(({ rule }) => rule)).toEqual(['list-of-links']);
});

test.each([
  ['numbers that no text has', `Three pages to read:\n${list}`],
  ['two notes', `A letter. [1] And more. [2]\n\n[1] https://tide.example/a\n[2] https://tide.example/b\n`],
  ['a list that begins in mid-count', body + list.replaceAll(/\[(\d)\]/g, (_, n) => `[${Number(n) + 4}]`)],
])('%s are no list of links', (_what, text) => {
  const { blocks, told } = plainText(text);
  expect(told).toEqual([]);
  expect(blocks.map(({ text: words }) => words).join(' ')).toContain('https://tide.example/');
});

test('notes inside the sentences of an essay lead on from none of them', () => {
  const essay = 'Salt came by ship. [1] The house stands. [2]\n\nThe railway took it. [3]\n\nThe lamp is out.\n';
  expect(blocksOf(essay + list).map(({ words, leadsOn }) => [words, leadsOn])).toEqual([
    ['Salt came by ship. The house stands.', undefined],
    ['The railway took it.', undefined],
    ['The lamp is out.', undefined],
  ]);
});

test.each([
  ['in round brackets', 'Swifts are back (https://tide.example/swifts)'],
  ['in pointed brackets', 'Swifts are back <https://tide.example/swifts>'],
  ['on the line below', 'Swifts are back\nhttps://tide.example/swifts'],
])('a line with its address %s is a link', (_what, text) => {
  const { blocks, links } = plainText(`${text}\n\nVolunteers counted 412 nests.\n`);
  expect(blocks[0]).toMatchObject({ text: 'Swifts are back', linkShare: 1 });
  expect(links.get('swifts are back')).toBe('https://tide.example/swifts');
});

test('a line with dashes right below it is a heading', () => {
  expect(blocksOf('** Swifts are back\n-------\nVolunteers counted 412 nests.')[0]).toMatchObject({ kind: 'heading', words: 'Swifts are back' });
});

test.each([
  ['a sentence', 'Volunteers counted 412 nests.\n-------\nThe Morning Tide'],
  ['a long line', `${'nests and swifts and '.repeat(12)}\n-------\nThe Morning Tide`],
  ['a line below another', 'Swifts are back\nin Port Ellery\n-------\nThe Morning Tide'],
  ['a line with a blank one between', 'Swifts are back\n\n-------\nThe Morning Tide'],
])('%s with dashes below it is none', (_what, text) => {
  expect(blocksOf(text).map(({ kind }) => kind)).not.toContain('heading');
});

const word = fc.constantFrom(
  'harbor',
  'Gate',
  'ferry',
  'council.',
  'winter',
  'swifts!',
  'Thursday',
  'nine',
  '[1]',
  '[2]',
  '[3]',
  '[9]',
  '**',
  '[2]nine',
  'nine[3]',
  '[1]“Gate”',
);
const line = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' ')),
  fc.constantFrom('-----', 'https://tide.example/x', 'Read more (https://tide.example/y)', 'Links:', '* nine'),
  fc.constantFrom('[1] https://tide.example/1', '[2] https://tide.example/2', '[3] https://tide.example/3', '4. https://tide.example/4'),
);

test('of any text, each word stands in its blocks, in the order of the text, or in what is told; numbers of links and addresses excepted', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(line, fc.constantFrom('\n', '\n\n')), { maxLength: 30 }), (lines) => {
      const text = lines.map((pair) => pair.join('')).join('');
      const { blocks, told } = plainText(text);
      const list = told.flatMap(({ evidence }) => evidence?.['lines'] as string[]);
      const wordsOf = (texts: readonly string[]) => comparableWords(texts.join('\n').replace(/[(<]?https?:\/\/\S+|\[\d\]/g, ' ')).sort();
      expect(wordsOf([...blocks.map((block) => block.text), ...list])).toEqual(wordsOf([text]));
    }),
    { numRuns: 300 },
  );
});
