import { gzipSync } from 'fflate';
import { docxOf, page, paragraph, pdfOf, read, readOne, texts, utf8, zipOf } from './samples.ts';

const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Ellery Post</title><language>en</language>
<item><title>Gate &amp; tide</title><link>https://post.example/1</link><pubDate>Mon, 02 Mar 2026 07:30:00 +0100</pubDate><dc:creator>Mara Lindqvist</dc:creator><category>Region</category><description>short</description><content:encoded><![CDATA[<p>${paragraph}</p><p>Second.</p>]]></content:encoded></item>
<item><title>No text</title><link>https://post.example/2</link></item></channel></rss>`;
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><id>p</id><updated>2026-03-02T07:30:00Z</updated><entry><title>Gate</title><id>1</id><published>2026-03-02T06:30:00Z</published><updated>2026-03-02T07:30:00Z</updated><author><name>Mara Lindqvist</name></author><link href="https://post.example/1"/><content type="html">&lt;p&gt;${paragraph}&lt;/p&gt;</content></entry></feed>`;
const rdf = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Post</title><link>y</link></channel><item rdf:about="z"><title>Gate</title><link>https://post.example/1</link><description>${paragraph}</description><dc:date>2026-03-02T07:30:00Z</dc:date></item></rdf:RDF>`;
const mail = `From: Mara Lindqvist <mara@post.example>\r\nTo: desk@post.example\r\nSubject: =?utf-8?Q?Fwd:_T=C3=B6re_halten?=\r\nDate: Mon, 02 Mar 2026 07:30:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nToo short\r\n--b\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>${paragraph}</p><p>T=F6re.</p>\r\n--b--\r\n`;
const json = {
  title: 'Gate',
  body: `${paragraph}\n\nSecond.`,
  author: { name: 'Mara Lindqvist' },
  date_published: '2026-03-02T07:30:00+01:00',
  url: 'https://post.example/1',
};
const markdown = `---\ntitle: Gate holds\nauthor: Mara Lindqvist\ndate: 2026-03-02\nsection: Region\n---\n# Gate holds\n\n${paragraph}\n\n- one\n- two\n\n> quoted\n`;
const docx = docxOf([
  ['Title', 'Gate holds'],
  ['Normal', paragraph],
  ['Heading2', 'Next'],
  ['Normal', 'Second.'],
]);
const pdf = pdfOf([
  [
    ['Gate holds in first storm', 72, 760, 20],
    ['The harbour office of Port Ellery said on Mon-', 72, 700, 11],
    ['day that the new tide gate had held.', 72, 686, 11],
  ],
]);

describe('each format is recognized by content and gives its text', () => {
  test.each([
    ['a text dump', `Gate holds\n\n${paragraph}\n`, 'text', 'dump'],
    ['a page', page, 'html', 'page'],
    ['a fragment of a page', `<p>${paragraph}</p><p>${paragraph}</p><p>x</p>`, 'html', 'page'],
    ['Markdown with front matter', markdown, 'markdown', 'item'],
    ['one JSON article', JSON.stringify(json), 'json', 'item'],
    ['a list of JSON articles', JSON.stringify([json, json]), 'json', 'item'],
    ['JSON Lines', `${JSON.stringify(json)}\n${JSON.stringify(json)}\n`, 'json', 'item'],
    [
      'a JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Post',
        items: [{ id: '1', title: 'Gate', content_html: `<p>${paragraph}</p>` }],
      }),
      'json',
      'item',
    ],
    [
      'an envelope of JSON',
      JSON.stringify({ status: 'ok', response: { results: [{ webTitle: 'Gate', fields: { bodyText: paragraph } }] } }),
      'json',
      'item',
    ],
    ['RSS', rss, 'rss', 'item'],
    ['Atom', atom, 'atom', 'item'],
    ['RDF', rdf, 'rdf', 'item'],
    ['a mail', mail, 'eml', 'item'],
    ['a Word document', docx, 'docx', 'item'],
    ['a PDF', pdf, 'pdf', 'dump'],
    ['a zip of a page', zipOf({ 'a/page.txt': page }), 'zip', 'page'],
    ['a gzip of a dump', gzipSync(utf8(`Gate holds\n\n${paragraph}\n`)), 'gzip', 'dump'],
  ] as const)('%s', async (_, content, format, layout) => {
    const { format: found, article } = await readOne(content);
    expect(found).toBe(format);
    expect(article.layout).toBe(layout);
    expect(texts(article).join(' ')).toContain('the new tide gate had held');
  });

  test('a name that lies changes nothing', async () => {
    expect((await readOne(page, 'page.pdf')).format).toBe('html');
    expect((await readOne(pdf, 'text.txt')).format).toBe('pdf');
  });

  test('prose that opens like another format stays text', async () => {
    expect((await readOne(`[Updated] ${paragraph}`)).format).toBe('text');
    expect((await readOne(`From: here\n\n${paragraph}`)).format).toBe('text');
    expect((await readOne(`BMW recalls cars. ${paragraph}`)).format).toBe('text');
    expect((await readOne(`# 1 song of the year\n\n${paragraph}`)).format).toBe('text');
  });
});

describe('what a format says about its article becomes claims', () => {
  test.each([
    [
      'a page',
      page,
      {
        headline: 'Tide gate holds in first storm',
        authors: ['Mara Lindqvist', 'Tomás Ruel'],
        publisher: 'The Ellery Post',
        publishedAt: '2026-03-02T07:30:00+01:00',
        modifiedAt: '2026-03-02T09:00:00Z',
        canonicalUrl: 'https://post.example/tide-gate?x=1',
        section: 'Region',
        language: 'en-GB',
      },
    ],
    ['front matter', markdown, { headline: 'Gate holds', authors: ['Mara Lindqvist'], publishedAt: '2026-03-02', section: 'Region' }],
    [
      'JSON',
      JSON.stringify(json),
      { headline: 'Gate', authors: ['Mara Lindqvist'], publishedAt: '2026-03-02T07:30:00+01:00', canonicalUrl: 'https://post.example/1' },
    ],
    [
      'RSS',
      rss,
      {
        headline: 'Gate & tide',
        authors: ['Mara Lindqvist'],
        publisher: 'The Ellery Post',
        publishedAt: '2026-03-02T07:30:00+01:00',
        canonicalUrl: 'https://post.example/1',
        section: 'Region',
        language: 'en',
      },
    ],
    [
      'Atom',
      atom,
      { headline: 'Gate', authors: ['Mara Lindqvist'], publisher: 'Post', publishedAt: '2026-03-02T06:30:00Z', modifiedAt: '2026-03-02T07:30:00Z' },
    ],
    ['RDF', rdf, { headline: 'Gate', publishedAt: '2026-03-02T07:30:00Z' }],
    ['a forwarded mail, whose sender did not write it', mail, { headline: 'Töre halten', publishedAt: '2026-03-02T07:30:00+01:00' }],
    ['a Word document', docx, { headline: 'Gate holds' }],
  ])('%s', async (_, content, claims) => {
    const { article } = await readOne(content);
    expect(article.claims).toMatchObject(claims);
    if (_.startsWith('a forwarded')) expect(article.claims.authors).toBeUndefined();
  });
});

describe('blocks keep what the source shows', () => {
  test('a dump gives one block a line, with gaps, indents, items and rules', async () => {
    const { article } = await readOne('Headline\n\n\nFirst line.\n  * an item\n-----\n\tindented\n');
    expect(article.blocks).toEqual([
      { kind: 'paragraph', text: 'Headline' },
      { kind: 'paragraph', text: 'First line.', gap: 2 },
      { kind: 'item', text: 'an item', indented: true },
      { kind: 'rule', text: '' },
      { kind: 'paragraph', text: 'indented', indented: true },
    ]);
  });

  test('a page gives kinds, link shares and containers', async () => {
    const { article } = await readOne(page);
    const find = (start: string) => article.blocks.find((block) => block.text.startsWith(start));
    expect(find('The gate at dawn')).toMatchObject({ kind: 'caption' });
    expect(find('It opened again')).toMatchObject({ kind: 'item' });
    expect(find('“It did what')).toMatchObject({ kind: 'quote' });
    expect(find('What comes next')).toMatchObject({ kind: 'heading', level: 2 });
    expect(find('Read also')).toMatchObject({ linkShare: 1 });
    expect(find('The harbour office')?.containers).toEqual(['html', 'body', 'main', 'article', 'div article-body', 'p']);
  });

  test('code, fallbacks and hidden elements are no text', async () => {
    const { article } = await readOne(
      '<html><body><p>seen</p><script>var a=1</script><style>p{}</style><noscript>no</noscript><template><script>x</script><p>no</p></template><p hidden>no</p><p style="display: none">no</p><svg><text>no</text></svg><p>too</p></body></html>',
    );
    expect(texts(article)).toEqual(['seen', 'too']);
  });

  test('two line breaks end a paragraph, one does not', async () => {
    const { article } = await readOne('<html><body><div>one<br>still one<br><br>two<br> <br/>three</div></body></html>');
    expect(texts(article)).toEqual(['one still one', 'two', 'three']);
  });

  test('several top headings in Markdown are several articles', async () => {
    const { value } = await read(`# One\n\n${paragraph}\n\n# Two\n\n${paragraph} **bold** [link](https://a.example)\n`, 'two.md');
    expect(value.raw.map(({ claims }) => claims.headline)).toEqual(['One', 'Two']);
  });

  test('a PDF undoes hyphenation, drops running heads and page numbers, keeps column order', async () => {
    const lines = (page: number) =>
      [
        ['The Ellery Post', 72, 810, 9],
        [`Page ${page}`, 500, 30, 9],
        [`Left column of page ${page} begins here and it goes`, 72, 700, 11],
        ['on for another line.', 72, 686, 11],
        [`Right column of page ${page} follows after the left`, 320, 700, 11],
        ['one has come to its end.', 320, 686, 11],
      ] as const;
    const { article, decisions } = await readOne(pdfOf([lines(1), lines(2), lines(3)]));
    expect(texts(article)).toEqual(
      [1, 2, 3].flatMap((n) => [
        `Left column of page ${n} begins here and it goes on for another line.`,
        `Right column of page ${n} follows after the left one has come to its end.`,
      ]),
    );
    expect(decisions.filter(({ rule }) => rule === 'running-head')).toHaveLength(6);
    expect(texts((await readOne(pdf)).article)[1]).toContain('said on Monday that');
  });

  test('a page saved as MHTML is read as the page', async () => {
    const mhtml = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/gate\r\nSubject: Gate\r\nDate: Mon, 2 Mar 2026 07:30:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://post.example/gate\r\n\r\n${page}\r\n--b--\r\n`;
    const { format, article } = await readOne(mhtml);
    expect([format, article.layout, article.claims.headline]).toEqual(['mhtml', 'page', 'Tide gate holds in first storm']);
  });
});

describe('a mailbox', () => {
  const mailOf = (subject: string, text: string) =>
    `From: Ada <ada@post.example>\nSubject: ${subject}\nDate: Mon, 02 Mar 2026 07:30:00 +0100\n\n${text}\n\n`;
  const opener = 'From ada@post.example Mon Mar  2 07:30:00 2026\n';

  test('gives each mail, and a "From " inside a sentence opens none', async () => {
    const { value } = await read(
      `${opener}${mailOf('Gate holds', `${paragraph}\nFrom here it is a mile.\n>From the sea it is two.`)}${opener}${mailOf('Gate opens', paragraph)}`,
    );
    expect(value.format).toBe('mbox');
    expect(value.raw.map(({ claims }) => claims.headline)).toEqual(['Gate holds', 'Gate opens']);
    expect(value.raw[0]?.blocks.map(({ text }) => text)).toContain('From the sea it is two.');
  });

  test('of one mail is a mail', async () => {
    const { value } = await read(`${opener}${mailOf('Gate holds', paragraph)}`);
    expect([value.format, value.raw.length]).toEqual(['eml', 1]);
  });
});
