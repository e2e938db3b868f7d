import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markedParts } from '../../bin/tell/marked-file.ts';
import { cleanArticles, readFile } from '../../lambda/pipeline/index.ts';
import { page, paragraph } from '../pipeline/read/samples.ts';

async function partsOf(name: string, text: string) {
  const { value, decisions } = await readFile({ name, bytes: new TextEncoder().encode(text) });
  const clean = cleanArticles(value.raw);
  return markedParts(value.raw, clean.value, [...decisions, ...clean.decisions]);
}

test('a page is shown in its own order, with what was cut and by which rule', async () => {
  const parts = await partsOf('page.html', page);
  const markOf = (start: string) => parts.find(({ text }) => text.startsWith(start));
  expect(markOf('Tide gate holds')).toMatchObject({ mark: 'headline' });
  expect(markOf('The harbour office')).toMatchObject({ mark: 'text', text: paragraph });
  expect(markOf('Read also')).toMatchObject({ mark: 'cut', rule: expect.any(String) });
  expect(markOf('© The Ellery Post')).toMatchObject({ mark: 'cut', rule: expect.any(String) });
  expect(parts.findIndex(({ text }) => text.startsWith('Home'))).toBeLessThan(parts.findIndex(({ text }) => text.startsWith('The harbour office')));
});

test('what was lifted out of a kept text is told beside it, and a headline said again is cut', async () => {
  const lines = [
    'Tide gate holds in first storm',
    'Tide gate holds in first storm',
    `PORT ELLERY: ${paragraph}`,
    `${paragraph.replace('Monday', 'Tuesday').replace(/\.$/, '')}, and nowhere was it seen as well as in Port Ellery.`,
  ];
  const parts = await partsOf('dump.txt', lines.join('\n\n'));
  expect(parts.map(({ mark }) => mark)).toEqual(['headline', 'cut', 'text', 'text']);
  expect(parts.map(({ rule }) => rule).slice(2)).toEqual(['dateline, lifted out of it', undefined]);
});

test('a headline that is a field opens its article, and what has no block is shown too', async () => {
  const parts = await partsOf('report.csv', `title,text\nGate holds,"${paragraph}"\nEmpty,\n`);
  expect(parts).toEqual([
    { text: 'Gate holds', mark: 'headline', rule: 'a field of the file' },
    { text: paragraph, mark: 'text' },
    { text: '1 row', mark: 'cut', rule: 'row-without-text' },
  ]);
});

test('an export is shown document by document, with the lines that its fields were read from', async () => {
  const document = (headline: string) => [
    headline,
    'The Ellery Post',
    'November 20, 2026 Friday',
    'Length: 52 words',
    'Body',
    paragraph,
    'End of Document',
  ];
  const parts = await partsOf('export.txt', ['Documents (2)', ...document('Gate holds'), ...document('Gate opens')].join('\n\n'));
  const lifted = ['The Ellery Post', 'November 20, 2026 Friday', 'Length: 52 words', 'Body', 'End of Document'].map((text) => ({
    text,
    mark: 'lifted',
  }));
  expect(parts).toMatchObject([
    { text: 'Gate holds', mark: 'headline' },
    ...lifted,
    { text: paragraph, mark: 'text' },
    { text: 'Gate opens', mark: 'headline' },
    ...lifted,
    { text: paragraph, mark: 'text' },
    { text: 'Documents (2)', mark: 'cut', rule: 'around-documents' },
  ]);
});

// The same holds of every case of cleaning: whatever stands in a file is either in an article or named by a rule.
const cases = join(__dirname, '../cases');
test.each(readdirSync(cases).filter((name) => /^(?:clean|page)--/.test(name)))('every part of %s is accounted for', async (name) => {
  const input = readdirSync(join(cases, name)).find((file) => file.startsWith('input.')) ?? '';
  const text = readFileSync(join(cases, name, input), 'utf8');
  const parts = await partsOf(input, text).catch(() => []);
  expect(parts.filter(({ mark }) => mark === 'unmarked').map(({ text }) => text)).toEqual([]);
});
