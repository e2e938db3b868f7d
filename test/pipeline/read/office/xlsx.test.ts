/** Workbooks of articles; every text, outlet and person is invented. */
import { workbookOf } from '../../../helpers/workbook.ts';
import { read, zipOf } from '../samples.ts';

const gate =
  'The harbor office of Port Ellery said on Monday that the new tide gate had held.\n\nEngineers watched the gauges through the night & nobody left.';
const names = ['Date', 'Headline', 'URL', 'Source', 'Author', 'Full Text'];
/** 20 November 2026, as Excel counts days; a quarter of a day later it is six in the morning. */
const day = 46346;

test('a row is an article, below the lines that a service prints above its table; other sheets are told', async () => {
  const { value, decisions } = await read(
    workbookOf({
      Mentions: [
        ['Media report'],
        [],
        names,
        [day + 0.25, 'Tide gate holds', 'https://post.example/gate', 'The Ellery Post', 'Mara Lindqvist', gate],
        [day - 1, 'Nothing more', 'https://post.example/none', 'The Ellery Post', '', ''],
      ],
      Totals: [['Outlet', 'Count']],
    }),
  );
  expect(value.format).toBe('xlsx');
  expect(value.raw).toMatchObject([
    {
      layout: 'item',
      claims: {
        headline: 'Tide gate holds',
        canonicalUrl: 'https://post.example/gate',
        publisher: 'The Ellery Post',
        authors: ['Mara Lindqvist'],
        publishedAt: '2026-11-20T06:00:00',
      },
    },
  ]);
  expect(value.raw[0]?.blocks.map(({ text }) => text)).toEqual(gate.split('\n\n'));
  expect(decisions.map(({ subject, rule }) => [subject, rule])).toEqual([
    ['1 row', 'row-without-text'],
    ['Totals', 'sheet-without-articles'],
  ]);
});

test('a sheet whose rows hold no text does not cost the others', async () => {
  const { value, decisions } = await read(
    workbookOf({
      Links: [names, [day, 'Tide gate holds', 'https://post.example/gate', '', '', '']],
      Texts: [names, [day, 'Tide gate holds', '', '', '', gate]],
    }),
  );
  expect(value.raw).toHaveLength(1);
  expect(decisions.map(({ rule }) => rule)).toEqual(['row-without-text']);
});

test('a day without a time is a day', async () => {
  const { value } = await read(workbookOf({ A: [names, [day, 'Tide gate holds', '', '', '', gate]] }));
  expect(value.raw[0]?.claims.publishedAt).toBe('2026-11-20');
});

test('a day that no calendar has is left out, and costs nothing else', async () => {
  const { value } = await read(workbookOf({ A: [names, [9e15, 'Tide gate holds', '', '', '', gate]] }));
  expect(value.raw[0]?.claims).toEqual({ headline: 'Tide gate holds' });
});

test.each([
  [
    'no table of articles',
    workbookOf({
      Totals: [
        ['Outlet', 'Count'],
        ['The Ellery Post', day],
      ],
    }),
    'no-article-in-table',
    /"text", "body" or "content"/,
  ],
  ['a broken workbook', zipOf({ 'xl/workbook.xml': '<x/>' }), 'broken-workbook', /export it as CSV/],
])('%s is told', async (_, bytes, rule, words) => {
  await expect(read(bytes)).rejects.toMatchObject({ rule, message: expect.stringMatching(words) });
});
