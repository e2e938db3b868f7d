/** Tables of articles; every text, outlet and person is invented. */
import { read, utf8 } from './samples.ts';

const gate =
  'The harbor office of Port Ellery said on Monday that the new tide gate had held through its first storm.\n\nEngineers watched the gauges, and nobody had to leave the lower town.';
const strike = 'Some four hundred workers at the Hollin brewery stopped work on Thursday evening; talks about “night shifts” had failed.';
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

test.each([
  [
    'commas',
    `title,url,published,author,source,text\n${quoted('Gate, holds')},https://post.example/gate,2026-11-20,Mara Lindqvist,The Ellery Post,${quoted(gate)}\n`,
  ],
  [
    'semicolons, in German',
    `Titel;URL;Datum;Autor;Quelle;Volltext\r\n${quoted('Gate, holds')};https://post.example/gate;20.11.2026;Mara Lindqvist;The Ellery Post;${quoted(gate)}\r\n`,
  ],
  [
    'tabs',
    `Headline\tURL\tDate\tAuthor\tOutlet\tContent\nGate, holds\thttps://post.example/gate\t2026-11-20\tMara Lindqvist\tThe Ellery Post\t${quoted(gate)}\n`,
  ],
  [
    'quoted names below an announced delimiter',
    `sep=;\n"Title";"Link";"Pub Date";"Byline";"Publication";"Full Text"\n"Gate, holds";"https://post.example/gate";"Fri, 20 Nov 2026";"By Mara Lindqvist";"The Ellery Post";${quoted(gate)}\n`,
  ],
  [
    'a mark of UTF-8 as spreadsheets write it',
    `\uFEFFtitle,url,published,author,source,text\n${quoted('Gate, holds')},https://post.example/gate,2026-11-20,Mara Lindqvist,The Ellery Post,${quoted(gate)}\n`,
  ],
])('a row is an article: %s', async (_, table) => {
  const { value, decisions } = await read(utf8(table));
  expect(value.format).toBe('csv');
  expect(value.raw).toHaveLength(1);
  expect(value.raw[0]).toMatchObject({
    layout: 'item',
    claims: {
      headline: 'Gate, holds',
      canonicalUrl: 'https://post.example/gate',
      publishedAt: '2026-11-20',
      authors: ['Mara Lindqvist'],
      publisher: 'The Ellery Post',
    },
  });
  expect(value.raw[0]?.blocks.map(({ text }) => text)).toEqual(gate.split('\n\n'));
  expect(decisions).toEqual([]);
});

test('an outlet is named by its name, wherever an address stands before it', async () => {
  const { value } = await read(utf8(`title,source,outlet,text\nGate,https://post.example/gate,The Ellery Post,${quoted(gate)}\n`));
  expect(value.raw[0]?.claims).toMatchObject({ publisher: 'The Ellery Post', canonicalUrl: 'https://post.example/gate' });
});

test('of two columns of one name, the one that is filled counts', async () => {
  const { value } = await read(utf8(`title,text,text\nGate,${quoted(gate)},\nStrike,,${quoted(strike)}\n`));
  expect(value.raw.map(({ blocks }) => blocks[0]?.text)).toEqual([gate.split('\n')[0], strike]);
});

test('rows without a text are told, the others read', async () => {
  const { value, decisions } = await read(utf8(`title,text\nGate,${quoted(gate)}\nEmpty,\nShort\nStrike,${quoted(strike)}\n`));
  expect(value.raw.map(({ claims }) => claims.headline)).toEqual(['Gate', 'Strike']);
  expect(decisions).toMatchObject([{ action: 'left out', subject: '2 rows', rule: 'row-without-text' }]);
});

test('what a monitoring service quotes stands where there is no more', async () => {
  const { value } = await read(
    utf8(`Date,Headline,URL,Opening Text,Hit Sentence,Source\n20-Nov-2026 08:15AM,Gate,https://post.example/g,${quoted(strike)},,post.example\n`),
  );
  expect(value.raw[0]).toMatchObject({ claims: { headline: 'Gate', publishedAt: '2026-11-20T08:15:00', publisher: 'post.example' } });
});

test('a table without texts says which columns it needs', async () => {
  await expect(read(utf8('title,text\nGate,\nStrike,\n'))).rejects.toMatchObject({
    rule: 'no-article-in-table',
    message: expect.stringContaining('"title"'),
  });
});

test.each([
  ['a text that opens with a list of words', `Text, title, headline and more: what the council wants to change\n\n${gate}`],
  ['one line', 'title,text'],
  ['a table of other things', 'city,temperature\nPort Ellery,4\nHollin,2\n'],
])('no table: %s', async (_, text) => {
  const { value } = await read(utf8(text));
  expect(value.format).toBe('text');
});
