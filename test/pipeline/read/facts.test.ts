import { decodeText } from '../../../lambda/pipeline/read/charset/index.ts';
import { headlineOf } from '../../../lambda/pipeline/read/html/headline.ts';
import { authorNames, printedAuthors } from '../../../lambda/pipeline/read/names.ts';
import { recognizeText } from '../../../lambda/pipeline/read/recognize.ts';

describe('names lose "By", roles, dates and contact', () => {
  test.each([
    [['By Mara Lindqvist'], ['Mara Lindqvist']],
    [['by MARA LINDQVIST and Tomás Ruel'], ['MARA LINDQVIST', 'Tomás Ruel']],
    [['Mara Lindqvist, Science Editor'], ['Mara Lindqvist']],
    [['Ada Keel, Jr.'], ['Ada Keel Jr.']],
    [['Von Mara Lindqvist und Ole Brandt'], ['Mara Lindqvist', 'Ole Brandt']],
    [['Mara Lindqvist | Ellery Post'], ['Mara Lindqvist', 'Ellery Post']],
    [['Mara Lindqvist (mara@post.example)'], ['Mara Lindqvist']],
    [['作者：林美', 'admin'], ['林美']],
    [['Mara Lindqvist', 'mara lindqvist'], ['Mara Lindqvist']],
    [['https://post.example/mara'], []],
  ])('%p', (sources, names) => expect(authorNames(sources)).toEqual(names));

  test.each([
    [['By', 'Mara Lindqvist', 'Follow', 'March 2, 2026'], ['Mara Lindqvist']],
    [['Mara Lindqvist March 2'], ['Mara Lindqvist']],
    [['Written by Mara Lindqvist', 'Senior Reporter', 'Bluesky'], ['Mara Lindqvist']],
    [['Updated 2 hours ago'], []],
  ])('printed: %p', (pieces, names) => expect(printedAuthors(pieces)).toEqual(names));
});

describe('headlines lose the name of the site', () => {
  const none = {
    jsonLd: undefined,
    openGraph: undefined,
    title: undefined,
    topHeadings: [],
    subHeadings: [],
    itemprop: undefined,
    siteNames: ['Ellery Post'],
  };
  test.each([
    ['a title with the name behind a dash', { title: 'Tide gate holds in first storm - Ellery Post' }, 'Tide gate holds in first storm'],
    ['a title with the name before a bar', { title: 'Ellery Post | Tide gate holds in first storm' }, 'Tide gate holds in first storm'],
    ['a dash inside the headline', { title: 'Tide gate - a storm tale - Ellery Post' }, 'Tide gate - a storm tale'],
    ['a printed heading beside a longer social one', { topHeadings: ['Tide gate holds'], openGraph: 'Tide gate holds, and how!' }, 'Tide gate holds'],
    [
      'a kicker in the printed heading',
      { topHeadings: ['Storms: Tide gate holds at Ellery'], jsonLd: 'Tide gate holds at Ellery' },
      'Tide gate holds at Ellery',
    ],
    [
      'the site as main heading',
      { topHeadings: ['Ellery Post'], subHeadings: ['Tide gate holds in storm'], title: 'Tide gate holds in storm – Ellery Post' },
      'Tide gate holds in storm',
    ],
    ['nothing at all', {}, undefined],
  ])('%s', (_, given, headline) => expect(headlineOf({ ...none, ...given }).headline).toBe(headline));

  test('what else the page calls it is kept to recognize a repeated headline by', () => {
    expect(headlineOf({ ...none, title: 'Tide gate holds - Ellery Post', topHeadings: ['Tide gate holds'] }).others).toEqual([
      'Tide gate holds - Ellery Post',
    ]);
  });
});

describe('charsets', () => {
  const latin1 = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
  const utf16 = (text: string, mark: boolean) =>
    Uint8Array.from([...(mark ? [0xff, 0xfe] : []), ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])]);
  /** "日本語の記事です。" three times in Shift_JIS. */
  const shiftJis = Uint8Array.from(
    Array.from({ length: 6 }, () => [
      0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea, 0x82, 0xcc, 0x8b, 0x4c, 0x8e, 0x96, 0x82, 0xc5, 0x82, 0xb7, 0x81, 0x42,
    ]).flat(),
  );
  test.each([
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, 0xc3, 0xa9]), 'utf-8', 'é'],
    ['UTF-16 with a mark', utf16('Tidé', true), 'utf-16le', 'Tidé'],
    ['UTF-16 without one', utf16('The tide gate held', false), 'utf-16le', 'The tide gate held'],
    ['a declared charset', latin1('<meta charset="iso-8859-1"><p>F\xe4hre'), 'windows-1252', '<meta charset="iso-8859-1"><p>Fähre'],
    [
      'a declaration by HTTP-equiv',
      latin1('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>\xcf\xee'),
      'windows-1251',
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>По',
    ],
    [
      'a stale declaration on valid UTF-8',
      new TextEncoder().encode('<meta charset="iso-8859-1"><p>Fähre'),
      'utf-8',
      '<meta charset="iso-8859-1"><p>Fähre',
    ],
    [
      'an XML declaration',
      latin1('<?xml version="1.0" encoding="windows-1252"?><p>\x93x\x94'),
      'windows-1252',
      '<?xml version="1.0" encoding="windows-1252"?><p>“x”',
    ],
    ['Shift_JIS that nothing declares', shiftJis, 'shift_jis', '日本語の記事です。'.repeat(6)],
  ])('%s', async (_, bytes, charset, text) => expect(await decodeText(bytes)).toMatchObject({ charset, text }));
});

test.each([
  ['text', 'Subject: a thing\n\nIt is only a text.'],
  ['text', '{not json at all}'],
  ['text', '1 < 2 and 3 > 2, said <someone>.'],
  ['markdown', '# Gate\n\nSome **bold** text and [a link](https://post.example).'],
  ['html', '<p>One</p>\n<p>Two</p>'],
  ['feed', '<?xml version="1.0"?>\n<!-- made by hand -->\n<rss version="2.0">'],
  ['json', '  [{"a": 1}]'],
  ['mail', 'Received: from x\nFrom: a@b.example\nTo: c@d.example\n\nHello'],
])('%s: %p', (format, text) => expect(recognizeText(text, 'dropped')).toBe(format));

const dumped = Array.from({ length: 40 }, (_, i) => `Gate ${i + 1} of the harbor held through the night, the port office said.`).join('\n');
test.each([
  [
    'text',
    'a dump with an embedded player and its closing tags',
    `${dumped}\n<div><p><a href="https://post.example/v">Watch</a></p></div>\n${dumped}`,
  ],
  ['text', 'a text about markup', `Pages without <body> are read as well, the makers say.\n${dumped}`],
  ['html', 'a fragment, its text on the lines between the tags', 'Mara wrote:\n<div>\n<p>\nThe gate held.\n</p>\n<p>\nAll night.\n</p>\n</div>'],
  ['html', 'a fragment in one long line', `The gate held. <p>${dumped.replaceAll('\n', '</p><p>')}</p>`],
  ['html', 'a fragment with its tags around the text, not on its lines', `Saved\n<body>\n<p>\n${dumped.slice(0, 300)}\n</p>\n</body>`],
  ['html', 'a page behind something that was copied along', `copied\n<html><body>\n${dumped}\n</body></html>`],
])('%s: %s', (format, _, text) => expect(recognizeText(text, 'dropped')).toBe(format));
