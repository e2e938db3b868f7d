import { gzipSync, zipSync } from 'fflate';
import { type RawArticle, UnreadableFile } from '../../../lambda/model.ts';
import { bounds } from '../../../lambda/pipeline/read/bounds.ts';
import { propertyListOf } from '../../helpers/property-list.ts';
import fc from '../../laws.ts';
import { docxOf, odtOf, page, paragraph, pdfOf, read, readOne, texts, utf8, zipOf } from './samples.ts';

const zeros = (size: number) => new Uint8Array(size);
const withHead = (...head: number[]) => Uint8Array.from([...head, ...Array.from({ length: 300 }, (_, i) => (i * 37) % 256)]);
/** Sets the encrypted flag that a password-protected PDF's trailer has. */
const protectedPdf = Uint8Array.from(
  new TextDecoder('latin1')
    .decode(pdfOf([[['x', 72, 700, 11]]]))
    .replace(
      '/Root 1 0 R',
      `/Root 1 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
    ),
  (c) => c.charCodeAt(0),
);

function nestedMail(depth: number): Uint8Array {
  const open = Array.from({ length: depth }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join('');
  return utf8(`From: a@post.example\nTo: b@post.example\nSubject: Gate holds\nMIME-Version: 1.0\n${open}Content-Type: text/plain\n\n${paragraph}\n`);
}
const odtBomb = zipSync({ mimetype: [utf8('application/vnd.oasis.opendocument.text'), { level: 0 }], 'content.xml': zeros(bounds.fileBytes + 1) });
const odsOf = zipSync({ mimetype: [utf8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }], 'content.xml': utf8('<x/>') });

describe('what cannot be read is rejected with its rule and words for a person', () => {
  test.each([
    ['a 0-byte file', zeros(0), 'empty-file', /empty.*Drop it again/],
    ['white space', utf8(' \n\t \n'), 'empty-file', /white space/],
    ['a file past the bound', zeros(bounds.fileBytes + 1), 'too-large', /at most 25 MB/],
    ['a PNG image', withHead(0x89, 0x50, 0x4e, 0x47), 'foreign-format', /an image \(PNG\)/],
    ['a Windows program', withHead(0x4d, 0x5a, 0x90, 0x00), 'foreign-format', /a program/],
    [
      'an Outlook message',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...zeros(600), ...[...'__substg1.0_0037001F'].flatMap((letter) => [letter.charCodeAt(0), 0])),
      'foreign-format',
      /an Outlook message \(\.msg\).*save it as \.eml/,
    ],
    ['a property list that is no web archive', propertyListOf({ CFBundleName: 'Notes' }), 'foreign-format', /property list/],
    [
      'a web archive that is cut',
      propertyListOf({ WebMainResource: { WebResourceData: utf8(page) } }).slice(0, -20),
      'broken-archive',
      /Save the page again/,
    ],
    ['a document of Pages', zipOf({ 'Index/Document.iwa': 'x', 'preview.jpg': 'x' }), 'foreign-format', /Pages.*\.docx/],
    ['an old Word document', withHead(0xd0, 0xcf, 0x11, 0xe0), 'foreign-format', /save it as \.docx/],
    ['bytes of no format', Uint8Array.from({ length: 4_000 }, (_, i) => (i * i * 31 + i * 7) % 256), 'unknown-format', /binary data/],
    ['JSON of the wrong shape', utf8('{"temperature": [1, 2, 3], "unit": "C"}'), 'no-article-in-json', /"body", "text" or "content"/],
    ['broken JSON', utf8(`{"title": "Gate", "body": "${paragraph}`), 'broken-json', /does not parse/],
    [
      'a feed without text',
      utf8('<rss version="2.0"><channel><title>x</title><item><title>y</title></item></channel></rss>'),
      'empty-feed',
      /full text/,
    ],
    ['a cut feed', utf8('<rss version="2.0"><channel><ti'), 'broken-feed', /broken or cut/],
    [
      'a page that scripts fill',
      utf8('<!doctype html><html><head><title>x</title></head><body><div id="root"></div><script>start()</script></body></html>'),
      'no-text',
      /scripts/,
    ],
    ['20 MB of one line', utf8('word '.repeat(4_000_000)), 'too-long', /20 million characters; at most 5 million/],
    ['a line without a space', utf8('x'.repeat(1_000_000)), 'no-words', /More than 200,000 characters follow each other/],
    ['a page of one endless word', utf8(`<html><body><p>${'x'.repeat(1_000_000)}</p></body></html>`), 'no-words', /without a space/],
    ['a text of 40,000 lines', utf8('a line\n'.repeat(40_000)), 'too-many-lines', /more than 30,000 lines/],
    ['a page of 40,000 paragraphs', utf8(`<html><body>${'<p>a line</p>'.repeat(40_000)}</body></html>`), 'too-many-lines', /more than 30,000 lines/],
    ['100,000 nested tags', utf8('<div>'.repeat(100_000)), 'too-deep', /nests more than 1,000/],
    ['a page of a million elements', utf8(`<html>${'<br>'.repeat(1_000_000)}`), 'too-large', /300,000 elements/],
    ['a PDF with a password', protectedPdf, 'encrypted-pdf', /password/],
    ['a PDF cut in its head', utf8('%PDF-1.7\n1 0 obj << /Type'), 'broken-pdf', /broken or cut/],
    ['a PDF of pictures', pdfOf([[]]), 'no-text-in-pdf', /OCR/],
    ['a broken Word document', docxOf([['Normal', 'x']]).slice(0, 700), 'broken-archive', /zip archive is broken/],
    ['a zip of nothing', zipOf({}), 'empty-archive', /holds no file/],
    ['a zip with climbing names only', zipOf({ '../../etc/passwd': paragraph }), 'nothing-readable', /points outside/],
    [
      'a zip bomb',
      zipSync({ 'a.txt': zeros(bounds.fileBytes - 1), 'b.txt': zeros(bounds.fileBytes - 1), 'c.txt': zeros(bounds.fileBytes - 1) }),
      'too-large-unpacked',
      /75 MB/,
    ],
    ['a bomb that looks like a Word document', zipSync({ 'word/document.xml': zeros(bounds.unpackedBytes + 1) }), 'too-large-unpacked', /60 MB/],
    ['a small zip bomb', zipOf({ 'a.txt': zeros(5_000_000) }), 'nothing-readable', /200 times/],
    [
      'a zip with too many entries',
      zipOf(Object.fromEntries(Array.from({ length: bounds.archiveEntries + 1 }, (_, i) => [`${i}.txt`, 'x']))),
      'too-many-entries',
      /501 files/,
    ],
    ['50 MB of one line', utf8('word '.repeat(10_000_000)), 'too-large', /50 MB; at most 25 MB/],
    ['a gzip of a gzip bomb', gzipSync(gzipSync(zeros(bounds.fileBytes + 10))), 'too-large-unpacked', /more than 25 MB/],
    ['a text that unpacks into an OpenDocument bomb', odtBomb, 'too-large-unpacked', /more than 25 MB/],
    ['an OpenDocument text with a password', odtOf([['Text', paragraph]], '<manifest:encryption-data/>'), 'encrypted-odt', /password/],
    ['a table of numbers as OpenDocument', odsOf, 'foreign-format', /OpenDocument table/],
    ['Rich Text of 100,000 nested groups', utf8(`{\\rtf1 ${'{\\b '.repeat(100_000)}`), 'too-deep', /500 groups/],
    ['JSON nested 100,000 deep', utf8(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`), 'no-article-in-json', /none with an article/],
    ['lists nested 100,000 deep', utf8(`${'['.repeat(100_000)}1${']'.repeat(100_000)}`), 'no-article-in-json', /no object/],
    ['a gzip bomb', gzipSync(zeros(bounds.fileBytes + 10)), 'too-large-unpacked', /more than 25 MB/],
    ['a NewsML item of nothing but tags', utf8(`<newsItem>${'<p>'.repeat(100_000)}`), 'too-deep', /nests more than 1,000/],
    ['NewsML of a million elements', utf8(`<newsItem><p>${'<br/>'.repeat(1_000_000)}</p></newsItem>`), 'too-large', /300,000 elements/],
    ['subtitles of 6 million characters', utf8(`WEBVTT\n\n${'00:01.000 --> 00:02.000\nword\n\n'.repeat(200_000)}`), 'too-long', /million characters/],
    [
      'subtitles of 40,000 speakers',
      utf8(`WEBVTT\n\n00:01.000 --> 00:02.000\n${'- word\n- other\n'.repeat(40_000)}`),
      'too-many-lines',
      /more than 30,000/,
    ],
    ['notes without a text', utf8('<en-export><note><title>x</title></note></en-export>'), 'no-text-in-notes', /Drop the articles/],
    [
      'an export of a site without posts',
      utf8(
        '<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><wp:post_type>attachment</wp:post_type></item></channel></rss>',
      ),
      'no-post-in-export',
      /1 entry, but no published post/,
    ],
    ['archives nested too deep', zipOf({ 'a.zip': zipOf({ 'b.zip': zipOf({ 'c.txt': paragraph }) }) }), 'nested-archive', /2 levels/],
  ])('%s', async (_, content, rule, words) => {
    const error: unknown = await read(content).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableFile);
    expect(error).toMatchObject({ rule, message: expect.stringMatching(words) });
  });
});

describe('what is damaged but has a text is still read', () => {
  test.each([
    ['wikitext whose templates never close', `== Gate ==\n'''Gate''' [[gate]]\n\n${paragraph}\n${'{{ '.repeat(200_000)}\n`],
    ['wikitext of notes that never close', `== Gate ==\n'''Gate''' [[gate]]\n\n${paragraph}\n${'<ref>x '.repeat(900)}\n`],
    ['LaTeX whose tables never end', `\\begin{document}\n${paragraph}\n\n${'\\begin{table} x '.repeat(20_000)}`],
    ['LaTeX of brackets that never close', `\\begin{document}\n${paragraph}\n\n${'\\footnote{x '.repeat(20_000)}`],
    [
      'NewsML whose entities would expand',
      `<!DOCTYPE newsItem [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><newsItem><inlineXML><p>${paragraph} &b;</p></inlineXML></newsItem>`,
    ],
    [
      'a newsletter of 9,000 heads',
      `From: A <a@b.example>\nTo: c@d.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/html\n\n${`<h2>Gate holds again</h2><p>${paragraph}</p><p><a href="x">More</a></p>`.repeat(9_000)}`,
    ],
    ['lines of misread characters', `Gate\n\n${paragraph}\n${'Ã '.repeat(300_000)}â€™ \n${'â€ '.repeat(50_000)}\n`],
  ])('%s', async (_, content) => {
    const { article } = await readOne(content);
    expect(texts(article).join(' ')).toContain('the new tide gate had held');
  });

  test('a long book of one line', async () => {
    const { article } = await readOne(`${'word '.repeat(900_000)}end.`);
    expect(article.blocks.length).toBeGreaterThan(200);
    expect(Math.max(...article.blocks.map(({ text }) => text.length))).toBeLessThanOrEqual(bounds.blockCharacters);
  });

  test('invalid UTF-8 in a text that is mostly UTF-8, with a decision', async () => {
    const bytes = utf8(`Überschrift äöü ß\n\n${paragraph} Fähre für Möwen über Höfe; größere Äcker, weiße Nächte.`);
    bytes[bytes.length - 3] = 0xff;
    const { article, decisions } = await readOne(bytes);
    expect(texts(article)[0]).toBe('Überschrift äöü ß');
    expect(decisions).toEqual([expect.objectContaining({ rule: 'invalid-characters', evidence: { count: 1 } })]);
  });

  test('a page cut in the middle of a tag', async () => {
    const { article } = await readOne(page.slice(0, page.indexOf('<blockquote>') + 8));
    expect(texts(article)).toContain(paragraph);
  });

  test('a gzip cut in the middle', async () => {
    const lines = Array.from({ length: 3_000 }, (_, i) => `${i} ${paragraph.slice(i % 50)}`).join('\n');
    const whole = gzipSync(utf8(lines));
    const { article, decisions } = await readOne(whole.slice(0, Math.floor(whole.length * 0.7)));
    expect(texts(article)[0]).toContain('harbour office');
    expect(decisions).toMatchObject([{ action: 'left out', rule: 'cut-archive' }]);
  });

  test('a gzip of several members in a row, and one cut before its last bytes', async () => {
    const members = ['Gate holds\n\n', paragraph].map((text) => gzipSync(utf8(text)));
    const whole = Buffer.concat(members);
    const read = await readOne(whole);
    expect([texts(read.article).join(' '), read.decisions]).toEqual([`Gate holds ${paragraph}`, []]);
    expect((await readOne(whole.subarray(0, -6))).decisions).toMatchObject([{ rule: 'cut-archive' }]);
  });

  test('a mail whose attachments are left says so, pictures aside', async () => {
    const part = (type: string, name: string) =>
      `--b\nContent-Type: ${type}; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\nQUJD\n`;
    const { decisions } = await readOne(
      `From: a@post.example\nTo: b@post.example\nSubject: Gate holds\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n${paragraph}\n${part('application/pdf', 'gate.pdf')}${part('image/png', 'logo.png')}${part('application/msword', 'notes.doc')}--b--\n`,
    );
    expect(decisions).toMatchObject([{ action: 'left out', subject: 'gate.pdf, notes.doc', rule: 'attachments' }]);
  });

  test('a mail whose text does not decode gives no article of signs', async () => {
    const garbled = `From: a@post.example\nTo: b@post.example\nSubject: Gate holds\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from(Uint8Array.from({ length: 900 }, (_, i) => (i * i * 31 + i * 7) % 256)).toString('base64')}\n`;
    await expect(read(garbled)).rejects.toMatchObject({ rule: 'garbled-mail' });
    const opener = 'From a@post.example Mon Mar  2 07:30:00 2026\n';
    const { value, decisions } = await read(
      `${opener}${garbled}\n${opener}From: a@post.example\nTo: b@post.example\nSubject: Gate opens\n\n${paragraph}\n`,
    );
    expect(value.raw.map(({ claims }) => claims.headline)).toEqual(['Gate opens']);
    expect(decisions).toMatchObject([{ action: 'rejected', subject: 'mail 1 of 2', rule: 'garbled-mail' }]);
    const attached = (message: string) => `--b\nContent-Type: message/rfc822\n\n${message}\n`;
    const forward = await read(
      `From: a@post.example\nTo: b@post.example\nSubject: Clippings\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${attached(garbled)}${attached(`Subject: Gate opens\n\n${paragraph}\n`)}--b--\n`,
    );
    expect(forward.value.raw.map(({ claims }) => claims.headline)).toEqual(['Gate opens']);
    expect(forward.decisions).toMatchObject([{ action: 'rejected', subject: 'attached message 1 of 2' }]);
  });

  test('a zip with a climbing name, a picture and litter beside a good file', async () => {
    const { value, decisions } = await read(
      zipOf({
        'good.txt': `Gate holds\n\n${paragraph}`,
        '../evil.txt': paragraph,
        'picture.png': withHead(0x89, 0x50, 0x4e, 0x47),
        '__MACOSX/._good.txt': 'x',
        'sub/.DS_Store': 'x',
      }),
    );
    expect(value.raw).toHaveLength(1);
    expect(decisions.map(({ action, subject, rule }) => [action, subject, rule])).toEqual([
      ['rejected', '../evil.txt', 'unsafe-entry-name'],
      ['rejected', 'picture.png', 'foreign-format'],
    ]);
  });

  test('a zip of a page that a browser saved with its parts', async () => {
    const { value, decisions } = await read(
      zipOf({
        'Tide gate.html': page,
        'Tide gate_files/logo.png': withHead(0x89, 0x50, 0x4e, 0x47),
        'Tide gate_files/main.js.download': `/* ${paragraph} */`,
      }),
    );
    expect(value.raw).toHaveLength(1);
    expect(decisions.map(({ action, subject, rule }) => [action, subject, rule])).toContainEqual(['left out', '2 files', 'saved-page-part']);
    expect(decisions.filter(({ action }) => action === 'rejected')).toEqual([]);
  });

  test('a zip of many zips is counted together, and what came before the bound is read', async () => {
    const inner = zipOf({ 'a.txt': Array.from({ length: 16_000 }, (_, i) => `${i * 7919} ${paragraph.slice(i % 60)} ${paragraph}`).join('\n') });
    const { value, decisions } = await read(zipOf(Object.fromEntries(Array.from({ length: 16 }, (_, i) => [`${i}.zip`, inner]))));
    expect(value.raw.length).toBeGreaterThan(2);
    expect(value.raw.length).toBeLessThan(16);
    expect(decisions.filter(({ rule }) => rule === 'too-large-unpacked')).toHaveLength(16 - value.raw.length);
  });

  test('bytes in a Buffer, as file systems give them', async () => {
    expect((await readOne(Buffer.from(pdfOf([[[paragraph.slice(0, 60), 72, 700, 11]]])))).format).toBe('pdf');
  });

  test('JSON Lines with a broken line', async () => {
    const good = JSON.stringify({ title: 'Gate', text: paragraph });
    const { value, decisions } = await read(`${good}\n{"title": "cut\n${good}\n`);
    expect(value.raw).toHaveLength(2);
    expect(decisions).toEqual([expect.objectContaining({ rule: 'broken-json-line' })]);
  });

  test('nested tags below the bound hang at a safe depth', async () => {
    const { article } = await readOne(`<html><body>${'<div>'.repeat(900)}<p>${paragraph}</p>`);
    expect(texts(article)).toEqual([paragraph]);
    expect(article.blocks[0]?.containers?.length).toBeLessThanOrEqual(bounds.treeDepth);
  });

  test.each([
    [
      'a PDF of 100,000 objects',
      pdfOf([[[paragraph.slice(0, 80), 72, 700, 11] as const, [paragraph.slice(80).trim(), 72, 686, 11] as const]], 300_000),
      'harbour office',
    ],
    [
      'Markdown that opens a thousand quotations and lists in each other',
      utf8(`# Gate holds\n\n${paragraph}\n\n${'> - '.repeat(1_000)}${paragraph}\n`),
      'harbour office',
    ],
    ['front matter that looks like lists of dashes', utf8(`---\n${'-:\n'.repeat(90)}x\n\n# Gate holds\n\n${paragraph}\n`), 'harbour office'],
    ['a page that opens with 5,000 comments', utf8(`${'<!---->'.repeat(5_000)}${page}`), 'harbour office'],
    [
      'a table whose cell holds 200,000 elements',
      utf8(`<html><body><table><tr><td><i>${'<b></b>'.repeat(200_000)}</i></td><td>x</td></tr></table><p>${paragraph}</p></body></html>`),
      'harbour office',
    ],
    ['a mail of 40 parts in each other', nestedMail(40), 'harbour office'],
    ['a bracket for every other letter', utf8(`Gate holds\n\n${paragraph}\n\n${'[/'.repeat(9_000)}\n\n${paragraph}\n`), 'harbour office'],
  ])('%s', async (_, bytes, words) => {
    const { value } = await read(bytes, 'dropped.md');
    expect(value.raw.flatMap(texts).join(' ')).toContain(words);
  });

  test('parts of a mail that nest without end are refused', async () => {
    await expect(read(nestedMail(5_000))).rejects.toMatchObject({ rule: 'too-deep', message: expect.stringContaining('more than 50 parts') });
  });

  test('deeply nested JSON and entity bombs end quietly', async () => {
    await expect(read(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)).rejects.toBeInstanceOf(UnreadableFile);
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]><rss version="2.0"><channel><title>x</title><item><title>y</title><description>${paragraph} ${'&c;'.repeat(50)}</description></item></channel></rss>`;
    const outcome = await read(bomb).then(
      ({ value }) => texts(value.raw[0] as RawArticle).join('').length,
      (error: unknown) => error,
    );
    expect(typeof outcome === 'number' ? outcome < 20_000 : outcome instanceof UnreadableFile).toBe(true);
  });
});

/** Whatever a file holds, reading gives articles or says why not. */
async function staysCivil(bytes: Uint8Array): Promise<void> {
  try {
    const { value } = await read(bytes);
    expect(value.raw.length).toBeGreaterThan(0);
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableFile);
    // A reader that stumbles over content has a gap; its own rules name what is wrong.
    expect((error as UnreadableFile).message.length).toBeGreaterThan(20);
  }
}

describe('nothing but UnreadableFile is ever thrown', () => {
  const seeds: readonly (readonly [string, Uint8Array])[] = [
    ['page', utf8(page)],
    ['JSON', utf8(JSON.stringify([{ title: 'Gate', body: paragraph }]))],
    [
      'feed',
      utf8(`<rss version="2.0"><channel><title>x</title><item><title>y</title><description>${paragraph}</description></item></channel></rss>`),
    ],
    ['mail', utf8(`From: a@b.example\nTo: c@d.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>${paragraph}</p>`)],
    ['Markdown', utf8(`---\ntitle: x\n---\n# x\n\n${paragraph}`)],
    [
      'Word',
      docxOf([
        ['Title', 'Gate'],
        ['Normal', paragraph],
      ]),
    ],
    ['PDF', pdfOf([[[paragraph.slice(0, 60), 72, 700, 11]]])],
    ['zip', zipOf({ 'a.txt': paragraph, 'b.html': page })],
    ['gzip', gzipSync(utf8(paragraph))],
  ];

  test('on random bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ minLength: 0, maxLength: 2_000 }), staysCivil), { numRuns: 300 });
  });

  test('on random text with markup in it', async () => {
    const token = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '<div>',
        '</p>',
        '<!--',
        ']]>',
        '<script>',
        '<a href="',
        '{"',
        '[{',
        '"}',
        '# ',
        '---\n',
        '\n\n',
        '<rss>',
        '&#x',
        'From: ',
        'Subject: ',
        '<?xml ',
        '\ud800',
        '|---|',
        '<li>',
        '<br>',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(token, { maxLength: 60 }), (tokens) => staysCivil(utf8(tokens.join('')))),
      { numRuns: 300 },
    );
  });

  test.each(seeds)('on a damaged %s', async (_, seed) => {
    const damage = fc.record({
      end: fc.nat({ max: seed.length }),
      places: fc.array(fc.tuple(fc.nat({ max: seed.length - 1 }), fc.nat({ max: 255 })), { maxLength: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, ({ end, places }) => {
        const bytes = seed.slice();
        for (const [at, byte] of places) bytes[at] = byte;
        return staysCivil(places.length % 2 === 0 ? bytes.slice(0, Math.max(1, end)) : bytes);
      }),
      { numRuns: 60 },
    );
  });
});
