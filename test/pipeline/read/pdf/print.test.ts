import type { PdfLine } from '../../../../lambda/pipeline/read/pdf/layout.ts';
import { withoutPrintMargins } from '../../../../lambda/pipeline/read/pdf/print.ts';
import { pdfOf, read } from '../samples.ts';

type Place = readonly [text: string, y: number, x?: number];
const linesOf = (places: readonly Place[]): PdfLine[] =>
  places.map(([text, y, x = 24]) => ({ text, x, right: x + 100, y, size: y > 760 || y < 20 ? 8 : 11 }));
const body: readonly Place[] = [
  ['Tide gate holds in first storm', 700],
  ['The gate closed at four on Friday and held until the morning.', 650],
  ['The water stood two meters higher outside than in.', 630],
];
const url = 'https://gazette.example/2026/11/tide-gate?id=7';

const printed: readonly (readonly [name: string, head: readonly Place[], foot: readonly Place[], url: string | undefined])[] = [
  [
    'Chromium, American',
    [
      ['11/22/26, 6:30 AM', 770],
      ['Tide gate holds | The Gazette', 770, 280],
    ],
    [
      [url, 17],
      ['1/1', 17, 570],
    ],
    url,
  ],
  [
    'Chromium, German',
    [
      ['22.11.26, 06:30', 770],
      ['Tide gate holds', 770, 280],
    ],
    [
      [url, 17],
      ['1/1', 17, 570],
    ],
    url,
  ],
  [
    'Chromium, Japanese',
    [
      ['2026/11/22 6:30', 770],
      ['Tide gate holds', 770, 280],
    ],
    [
      [url, 17],
      ['1/1', 17, 570],
    ],
    url,
  ],
  [
    'Chromium, Korean',
    [
      ['26. 11. 22. 오전 6:30', 770],
      ['Tide gate holds', 770, 280],
    ],
    [
      [url, 17],
      ['1/1', 17, 570],
    ],
    url,
  ],
  ['stamp and title drawn as one line', [['11/22/26, 6:30 AM Tide gate holds', 770]], [[url, 17]], url],
  [
    'Firefox: title and address above, count and time below',
    [
      ['Tide gate holds', 770],
      [url, 770, 400],
    ],
    [
      ['1 of 1', 17],
      ['11/22/2026, 6:30 AM', 17, 500],
    ],
    url,
  ],
  ['a file on disk has no address for readers', [['11/22/26, 6:30 AM', 770]], [['file:///home/ada/tide.html', 17]], undefined],
  ['an address that was shortened leads nowhere', [['11/22/26, 6:30 AM', 770]], [['https://gazette.example/2026/11/tide-ga…', 17]], undefined],
];

test.each(printed)('a browser’s margins go: %s', (_, head, foot, expected) => {
  const page = [...linesOf(body), ...linesOf(head), ...linesOf(foot)];
  const { kept, removed, url: found } = withoutPrintMargins([page]);
  expect(kept).toEqual([linesOf(body)]);
  expect(removed).toHaveLength(head.length + foot.length);
  expect(found).toBe(expected);
});

const unprinted: readonly (readonly [name: string, lines: readonly Place[]])[] = [
  [
    'a paper’s own head and foot',
    [
      ['The Gazette, 22 November 2026', 770],
      ['www.gazette.example', 17],
    ],
  ],
  [
    'an address below the text without a time of printing',
    [
      ['Tide gate', 770],
      [url, 17],
    ],
  ],
  [
    'a day and a time in the text',
    [
      ['Tide gate', 770],
      ['11/22/26, 6:30 AM was high water.', 600],
      ['It fell later.', 17],
    ],
  ],
];

test.each(unprinted)('nothing goes: %s', (_, lines) => {
  const page = linesOf(lines);
  expect(withoutPrintMargins([page])).toEqual({ kept: [page], removed: [] });
});

test('prints of two pages in one file have no one address', () => {
  const print = (address: string): PdfLine[] => [
    ...linesOf(body),
    ...linesOf([
      ['11/22/26, 6:30 AM', 770],
      [address, 17],
    ]),
  ];
  expect(withoutPrintMargins([print(url), print(`${url}8`)]).url).toBeUndefined();
  expect(withoutPrintMargins([print(url), print(url)]).url).toBe(url);
});

test('a page without lines stays one', () => {
  expect(withoutPrintMargins([[]])).toEqual({ kept: [[]], removed: [] });
});

test('a printed page is read without its margins, and knows its address', async () => {
  const { value, decisions } = await read(
    pdfOf([
      [
        ['11/22/26, 6:30 AM', 24, 820, 8],
        ['Tide gate holds | The Gazette', 280, 820, 8],
        ['Tide gate holds in first storm', 72, 760, 20],
        ['The gate closed at four on Friday and held until the morning, the harbor office said.', 72, 700, 11],
        [url, 24, 17, 8],
        ['1/1', 560, 17, 8],
      ],
    ]),
  );
  expect(value.raw[0]?.claims.canonicalUrl).toBe(url);
  expect(value.raw[0]?.blocks.map(({ text }) => text)).toEqual([
    'Tide gate holds in first storm',
    'The gate closed at four on Friday and held until the morning, the harbor office said.',
  ]);
  expect(decisions.filter(({ rule }) => rule === 'print-margin')).toHaveLength(4);
});
