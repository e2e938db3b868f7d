import { readHtml } from '../../../../lambda/pipeline/read/html/index.ts';

const paragraph =
  'The tide gate at Ellery held through its first storm, and no street of the old town was flooded that night, said the harbor master.';
const texts = (inside: string) =>
  readHtml(`<body><main>${`<p>${paragraph}</p>`.repeat(4)}${inside}</main></body>`, {})[0]
    ?.blocks.slice(4)
    .map(({ text }) => text);

describe('tables', () => {
  test.each([
    [
      'a row of figures is one line',
      '<table><tr><th>Town</th><th>High water</th></tr><tr><td>Ellery</td><td><b>3.1</b> m</td></tr></table>',
      ['Town High water', 'Ellery 3.1 m'],
    ],
    ['a table that only places text stays in blocks', `<table><tr><td><p>${paragraph}</p></td><td>Menu</td></tr></table>`, [paragraph, 'Menu']],
    [
      'a cell with a list is no figure',
      '<table><tr><td>Towns</td><td><ul><li>Ellery</li><li>Marrow</li></ul></td></tr></table>',
      ['Towns', 'Ellery', 'Marrow'],
    ],
    ['a hidden cell stays hidden', '<table><tr><td>Ellery</td><td hidden>draft</td><td>3.1</td></tr></table>', ['Ellery 3.1']],
    ['one cell alone', '<table><tr><td>Ellery</td></tr></table>', ['Ellery']],
  ])('%s', (_, table, blocks) => expect(texts(table)).toEqual(blocks));

  test('a linked cell counts as linked', () => {
    const page = '<table><tr><td><a href="/e">Ellery</a></td><td>3.1 m</td></tr></table>';
    expect(readHtml(`<body>${page}</body>`, {})[0]?.blocks[0]).toMatchObject({ text: 'Ellery 3.1 m', linkShare: expect.closeTo(0.55) });
  });
});

describe('what a reader gets to see', () => {
  test.each([
    [
      'a panel that opens on its title',
      '<div role="region" aria-labelledby="t" style="display:none"><p>Behind the title</p></div>',
      ['Behind the title'],
    ],
    ['a box that nothing opens', '<div style="display:none"><p>Never seen</p></div>', []],
    [
      'what was streamed later, at its place',
      '<p>One</p><template id="B:4"></template><p>Three</p><div hidden id="S:4"><p>Two</p></div>',
      ['One', 'Two', 'Three'],
    ],
    ['a stream without a place', '<p>One</p><div hidden id="S:9"><p>Two</p></div>', ['One']],
    ['a place within its own stream', '<p>One</p><div hidden id="S:1"><template id="B:1"></template><p>Two</p></div>', ['One']],
    [
      'two streams in each other',
      '<template id="B:0"></template><div hidden id="S:0"><p>One</p><template id="B:1"></template></div><div hidden id="S:1"><p>Two</p></div>',
      ['One', 'Two'],
    ],
  ])('%s', (_, inside, blocks) => expect(texts(inside)).toEqual(blocks));
});

describe('tags that HTML lets a page leave out', () => {
  test.each([
    ['the end of the head and the body’s tag', `<html><head><title>Ellery</title><meta charset="utf-8"><div><p>${paragraph}</p></div></html>`],
    ['the same, with a script after the text began', `<head><title>Ellery</title><p>${paragraph}</p><script>x()</script><style>p{}</style>`],
    ['all of them', `<title>Ellery</title><p>${paragraph}</p>`],
    ['text right in the head', `<head><title>Ellery</title>${paragraph}`],
  ])('%s', (_, page) => {
    expect(readHtml(page, {})[0]?.blocks.map(({ text }) => text)).toEqual([paragraph]);
  });
});

describe('lines and letters set by their look', () => {
  test.each([
    ['a large first letter and its word', '<p><span class="dropcap">T</span> he gate held.</p>', ['The gate held.']],
    ['a large first letter that is a word', '<p><span class="dropcap">A</span> gate held.</p>', ['A gate held.']],
    ['a letter that no class calls large', '<p><b>T</b> he gate held.</p>', ['T he gate held.']],
    ['a bold line of an old page is a title', '<font size="4"><b>Gate holds</b></font><br>It was dry.', ['Gate holds', 'It was dry.']],
    ['a bold line of a newer page is not', '<p><b>Gate holds</b><br>It was dry.</p>', ['Gate holds It was dry.']],
    [
      'spans that their style makes blocks',
      '<div><span style="display: block">One.</span><span style="display:block">Two.</span></div>',
      ['One.', 'Two.'],
    ],
    ['an edit link of a wiki', '<h2>Tides<span class="mw-editsection">[<a href="/e">edit</a>]</span></h2>', ['Tides']],
  ])('%s', (_, inside, blocks) => expect(texts(inside)).toEqual(blocks));
});
