/** Exports of press databases, as the services print them; every text, outlet and person is invented. */
import { docxOf, pdfOf, read, utf8 } from './samples.ts';

const gate = [
  'The harbor office of Port Ellery said on Monday that the new tide gate had held through its first storm, with water levels two meters above normal.',
  'Engineers watched the gauges through the night, and nobody had to leave the lower town, the office said. The gate closed at three in the morning.',
];
const strike = [
  'Some four hundred workers at the Hollin brewery stopped work on Thursday evening after talks about night shifts failed for the third time this month.',
  'The union wants a quarter more for hours between ten in the evening and six in the morning. Talks go on next Wednesday with a mediator from the labor ministry.',
];
const gateClaims = {
  headline: 'Tide gate holds in first storm',
  publisher: 'The Ellery Post',
  publishedAt: '2026-11-20',
  authors: ['Mara Lindqvist'],
};
const strikeClaims = { headline: 'Brewery workers walk out over night shifts', publisher: 'Northern Ledger', publishedAt: '2026-11-19' };

const nexis = [
  'Tide gate holds in first storm',
  'The Ellery Post',
  'November 20, 2026 Friday',
  'Metro Edition',
  'Copyright 2026 Ellery Post Publishing All Rights Reserved',
  'Section: NEWS; Pg. A4',
  'Length: 52 words',
  'Byline: Mara Lindqvist, Staff Writer',
  'Body',
  ...gate,
  'Graphic',
  'The gate at dawn. Photo by Ada King',
  'Classification',
  'Language: ENGLISH',
  'Subject: FLOODS & FLOODING (90%); STORMS (88%)',
  'Load-Date: November 21, 2026',
  'End of Document',
  'Brewery workers walk out over night shifts',
  'Northern Ledger',
  'November 19, 2026 Thursday',
  'Copyright 2026 Ledger Media Limited All Rights Reserved',
  'Length: 55 words',
  'Body',
  ...strike,
  'Load-Date: November 20, 2026',
  'End of Document',
];
const nexisCover = [
  'User Name: Ada King',
  'Date and Time: Saturday, November 21, 2026 7:02:00 AM CET',
  'Job Number: 230014771',
  'Documents (2)',
  '1. Tide gate holds in first storm',
  '2. Brewery workers walk out over night shifts',
];
const nexisGerman = [
  'Sturmflut: Neues Sperrwerk hält stand',
  'Hafenbote',
  '20. November 2026',
  'Copyright 2026 Hafenbote Verlag Alle Rechte Vorbehalten',
  'Rubrik: REGION; S. 3',
  'Länge: 49 Wörter',
  'Autor: Jette Brandhof',
  'Body',
  'Das neue Sperrwerk am Hafen hat in der Nacht zum Freitag seine erste Sturmflut überstanden, obwohl das Wasser zwei Meter höher stand als sonst.',
  'Niemand musste die Unterstadt verlassen, wie das Hafenamt mitteilte. Über ein zweites Sperrwerk stimmt der Rat im Mai ab.',
  'Update: 21. November 2026',
  'Sprache: GERMAN; Deutsch',
  'Load-Date: November 21, 2026',
  'Ende des Dokuments',
];
const nexisOld = [
  'Tide gate holds in first storm',
  'The Ellery Post',
  'November 20, 2026 Friday',
  'SECTION: NEWS; Pg. A4',
  'LENGTH: 52 words',
  'BYLINE: MARA LINDQVIST',
  ...gate,
  'LOAD-DATE: November 21, 2026',
  'LANGUAGE: ENGLISH',
  'PUBLICATION-TYPE: Newspaper',
  'End of Document',
];
const factivaCoded = [
  'SE News',
  'HD Tide gate holds in first storm',
  'BY Mara Lindqvist',
  'WC 52 words',
  'PD 20 November 2026',
  'SN The Ellery Post',
  'SC ELLPO',
  'LA English',
  'CY (c) 2026 Ellery Post Publishing',
  `LP ${gate[0]}`,
  `TD ${gate[1]}`,
  'IN the harbor, nobody slept.',
  'NS gflood : Floods | gcat : Political/General News',
  'PUB Ellery Post Publishing',
  'AN Document ELLPO00020261120em4k0001a',
  'HD Brewery workers walk out over night shifts',
  'WC 55 words',
  'PD 19 November 2026',
  'SN Northern Ledger',
  `LP ${strike[0]}`,
  `TD ${strike[1]}`,
  'AN Document NOLED00020261119em4k0002b',
];
const factivaPrinted = [
  'News',
  'Tide gate holds in first storm',
  'Mara Lindqvist',
  '52 words',
  '20 November 2026',
  'The Ellery Post',
  'ELLPO',
  'English',
  '(c) 2026 Ellery Post Publishing',
  ...gate,
  'Document ELLPO00020261120em4k0001a',
  'Brewery workers walk out over night shifts',
  '55 words',
  '19 November 2026',
  'Northern Ledger',
  'NOLED',
  'English',
  'Copyright 2026 Ledger Media Limited',
  ...strike,
  'Document NOLED00020261119em4k0002b',
];

const asText = (lines: readonly string[]): Uint8Array => utf8(lines.join('\n\n'));
const asWord = (lines: readonly string[]): Uint8Array => docxOf(lines.map((line) => ['Normal', line.replaceAll('&', '&amp;')] as const));
const asPage = (lines: readonly string[]): Uint8Array =>
  utf8(`<html><body>${lines.map((line) => `<p>${line.replaceAll('&', '&amp;')}</p>`).join('')}</body></html>`);
/** A row for each field: its code in one cell, its value in the other. */
const asTables = (lines: readonly string[]): Uint8Array =>
  utf8(
    `<html><body><table>${lines
      .map((line) => /^([A-Z]{2,3}) (.*)$/.exec(line) ?? ['', '', line])
      .map(([, code, value]) => `<tr><td>${code}</td><td><p>${value}</p></td></tr>`)
      .join('')}</table></body></html>`,
  );
/** Each line a paragraph, broken where it is full: what follows stands closer than the next paragraph does. */
function asPdf(lines: readonly string[]): Uint8Array {
  let y = 780;
  const printed = lines.flatMap((line) =>
    line
      .replace(/(.{60,80}) /g, '$1\n')
      .split('\n')
      .map((part, at) => {
        y -= at === 0 ? 20 : 13;
        return [part, 72, y, 11] as const;
      }),
  );
  return pdfOf([printed]);
}
const both = [
  [gateClaims, gate],
  [strikeClaims, strike],
] as const;

test.each([
  ['Nexis', asText(nexis), both],
  ['Nexis as Word', asWord(nexis), both],
  ['Nexis as PDF', asPdf(nexis), both],
  ['Nexis as a page', asPage(nexis), both],
  ['Factiva as a page of tables', asTables(factivaCoded), [[gateClaims, [...gate, 'IN the harbor, nobody slept.']], both[1]]],
  ['Nexis with its cover', asText([...nexisCover, ...nexis]), both],
  ['Nexis with blank lines and single line ends', utf8(nexis.join('\n')), both],
  ['Nexis in capitals without “Body”', asText(nexisOld), [[{ ...gateClaims, authors: ['MARA LINDQVIST'] }, gate]]],
  ['Factiva, coded', asText(factivaCoded), [[gateClaims, [...gate, 'IN the harbor, nobody slept.']], both[1]]],
  ['Factiva, as printed', asText(factivaPrinted), both],
  ['Factiva as Word', asWord(factivaPrinted), both],
] as const)('%s: each document with its headline, outlet, day and author, and nothing but its text', async (_, bytes, expected) => {
  const { value, decisions } = await read(bytes);
  expect(value.raw.map(({ layout, blocks }) => [layout, blocks.map(({ text }) => text)])).toEqual(expected.map(([, text]) => ['item', text]));
  for (const [at, [claims]] of expected.entries()) expect(value.raw[at]?.claims).toMatchObject(claims);
  expect(decisions.find(({ rule }) => rule === 'press-database-export')?.evidence).toEqual({ documents: expected.length });
});

test('labels in another language', async () => {
  const { value } = await read(asText(nexisGerman));
  expect(value.raw).toHaveLength(1);
  expect(value.raw[0]?.claims).toMatchObject({
    headline: 'Sturmflut: Neues Sperrwerk hält stand',
    publisher: 'Hafenbote',
    publishedAt: '2026-11-20',
    section: 'REGION',
    authors: ['Jette Brandhof'],
  });
  expect(value.raw[0]?.blocks).toHaveLength(2);
});

test('lines of a fixed width become paragraphs', async () => {
  const wrapped = nexis.map((line) => line.replace(/(.{50,76}) /g, '$1\n'));
  const { value } = await read(utf8(wrapped.join('\n\n')));
  expect(value.raw[0]?.blocks.map(({ text }) => text)).toEqual(gate);
});

test('what somebody wrote around an export, and a document of another shape, stay to be cleaned', async () => {
  const odd = [...strike, 'End of Document'];
  const { value } = await read(asText([...odd, ...nexis, ...strike]));
  expect(value.raw.map(({ layout }) => layout)).toEqual(['dump', 'item', 'item', 'dump']);
});

test.each([
  ['one paragraph in English', strike[0] ?? ''],
  ['one in Chinese', '港务局星期一表示，新建的水闸经受住了首场风暴，当时水位比平常高出两米，下城没有居民需要撤离。'],
])('a text below an export stays: %s', async (_, below) => {
  const { value } = await read(asText([...nexis, below]));
  expect(value.raw.map(({ layout }) => layout)).toEqual(['item', 'item', 'dump']);
});

test('a document of another shape stays, however short', async () => {
  const { value } = await read(asText(['Gate holds', 'It held.', 'End of Document', ...nexis]));
  expect(value.raw.map(({ layout }) => layout)).toEqual(['dump', 'item', 'item']);
});

test('one file gives no more articles than any other', async () => {
  const { value, decisions } = await read(asText(Array.from({ length: 501 }, () => nexis).flat()));
  expect(value.raw).toHaveLength(1_000);
  expect(decisions.at(-1)).toMatchObject({ subject: '2 documents', rule: 'too-many-articles' });
});

test('every line of an export stands in a text or in a decision', async () => {
  const { value, decisions } = await read(asText([...nexisCover, ...nexis]));
  const told = [
    ...value.raw.flatMap(({ blocks }) => blocks.map(({ text }) => text)),
    ...decisions.flatMap(({ subject, evidence }) => [subject, ...((evidence?.['lines'] as string[] | undefined) ?? [])]),
  ].join('\n');
  expect([...nexisCover, ...nexis].filter((line) => !told.includes(line))).toEqual([]);
});

test.each([
  ['a mark below a text of another kind', [...gate, 'End of Document']],
  ['a sentence that says so', ['The end of document storage is near.', ...gate]],
  ['a document’s mark in a sentence', [`Document ELLPO00020261120em4k0001a is the one I mean.`, ...gate]],
])('no export: %s', async (_, lines) => {
  const { value, decisions } = await read(asText(lines));
  expect(value.raw.map(({ layout }) => layout)).toEqual(['dump']);
  expect(decisions).toEqual([]);
});
