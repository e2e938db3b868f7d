/** What every reader promises. */
import type { Reader, Reading } from '../../lambda/ports/reader.ts';
import { page, paragraph, pdfOf, utf8, zipOf } from '../pipeline/read/samples.ts';

const minute = 60_000;
const summaryOf = (reading: Reading) =>
  reading.status === 'read'
    ? {
        format: reading.format,
        headlines: reading.articles.map(({ headline }) => headline),
        words: reading.articles.map(({ body }) => body.join(' ').length),
      }
    : reading;

export function readerContract(open: () => Reader): void {
  const files: readonly (readonly [string, Uint8Array, unknown])[] = [
    ['a text', utf8(`Gate holds\n\n${paragraph}\n`), { format: 'text', headlines: ['Gate holds'], words: [paragraph.length] }],
    ['a page', utf8(page), { format: 'html', headlines: ['Tide gate holds in first storm'], words: [expect.any(Number)] }],
    [
      'a PDF, whose parser loads at the first one',
      pdfOf([
        [
          ['Gate holds', 72, 760, 20],
          [paragraph.slice(0, 74), 72, 700, 11],
          [paragraph.slice(74).trim(), 72, 686, 11],
        ],
      ]),
      { format: 'pdf', headlines: ['Gate holds'], words: [expect.any(Number)] },
    ],
    ['an archive', zipOf({ 'a.html': page, 'b.txt': `Gate holds\n\n${paragraph}\n` }), expect.objectContaining({ format: 'zip' })],
    ['an empty file', utf8(''), { status: 'unreadable', rule: 'empty-file', reason: expect.stringContaining('Drop it again') }],
    ['what holds no article', utf8('Menu\n'), { status: 'unreadable', rule: 'no-article', reason: expect.any(String) }],
  ];

  test.each(files)('%s', async (_, bytes, expected) => {
    expect(summaryOf(await open().read({ name: 'dropped', bytes }, minute))).toEqual(expected);
  });

  test('a file is read the same way twice, and keeps its bytes', async () => {
    const reader = open();
    const file = { name: 'page.html', bytes: utf8(page) };
    const first = await reader.read(file, minute);
    expect(await reader.read(file, minute)).toEqual(first);
    expect(file.bytes).toEqual(utf8(page));
  });

  test('bytes that are a part of a larger buffer are read alone', async () => {
    const around = utf8(`secret ${paragraph} Gate holds\n\n${paragraph}\n`);
    const bytes = around.subarray(8 + paragraph.length);
    expect(summaryOf(await open().read({ name: 'a.txt', bytes }, minute))).toMatchObject({ headlines: ['Gate holds'] });
  });

  test('several at once do not mix', async () => {
    const reader = open();
    const readings = await Promise.all(
      ['North', 'South', 'West'].map((where) => reader.read({ name: 'a.txt', bytes: utf8(`${where} gate holds\n\n${paragraph}\n`) }, minute)),
    );
    expect(readings.map(summaryOf)).toMatchObject([
      { headlines: ['North gate holds'] },
      { headlines: ['South gate holds'] },
      { headlines: ['West gate holds'] },
    ]);
  });
}
