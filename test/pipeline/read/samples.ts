import { strToU8, zipSync } from 'fflate';
import type { RawArticle } from '../../../lambda/model.ts';
import { readFile } from '../../../lambda/pipeline/read/index.ts';

export { odtOf, pdfOf } from '../../helpers/documents.ts';

/** Bytes of a text in UTF-8. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads a text or bytes under a name that says nothing. */
export async function read(content: string | Uint8Array, name = 'dropped', url?: string) {
  return readFile({ name, bytes: typeof content === 'string' ? utf8(content) : content, ...(url ? { url } : {}) });
}

/** The first article of a content, and the format that it was recognized as. */
export async function readOne(content: string | Uint8Array, name?: string, url?: string) {
  const { value, decisions } = await read(content, name, url);
  return { format: value.format, article: value.raw[0] as RawArticle, decisions };
}

export const texts = (article: RawArticle): string[] => article.blocks.map((block) => block.text);

export const paragraph =
  'The harbour office of Port Ellery said on Monday that the new tide gate had held through its first storm, with water levels two metres above normal.';

/** A page as news sites make them, furniture included. */
export const page = `<!doctype html><html lang="en-GB"><head><title>Tide gate holds in first storm | The Ellery Post</title>
<meta property="og:site_name" content="The Ellery Post"><link rel="canonical" href="https://post.example/tide-gate?x=1#top">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Tide gate holds in first storm","datePublished":"2026-03-02T07:30:00+01:00","dateModified":"2026-03-02T09:00:00Z","author":[{"@type":"Person","name":"By Mara Lindqvist"},{"@type":"Person","name":"Tomás Ruel"}],"articleSection":"Region"}]}</script></head>
<body><nav><a href="/">Home</a> <a href="/region">Region</a></nav>
<main><article><h1>Tide gate holds in first storm</h1><div class="byline">By Mara Lindqvist and Tomás Ruel</div>
<div class="article-body"><figure><img src="x.jpg"><figcaption>The gate at dawn. Photo: A. Keel</figcaption></figure>
<p>${paragraph}</p><p>Engineers watched the gauges through the night, and nobody had to leave the lower town, the office said.</p>
<ul><li>The gate closed at 3 a.m.</li><li>It opened again at noon.</li></ul>
<blockquote><p>“It did what it was built for,” said the engineer on duty, who had slept two hours.</p></blockquote>
<div class="related"><a href="/a">Read also: Ferry fares rise</a></div>
<h2>What comes next</h2><p>A second gate, further up the river, is planned for next year; the council votes on its price in May.</p></div></article>
<section id="comments"><p>First! I always said that the gate would hold, and my neighbour owes me ten crowns for it.</p></section></main>
<footer><p>© The Ellery Post, all rights reserved. Imprint and privacy.</p></footer></body></html>`;

/** A zip archive of texts by name. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])),
    // Written again, the same bytes.
    { mtime: '2026-11-20' },
  );
}

/** A Word document with these paragraphs: a style's name and a text each. */
export function docxOf(paragraphs: readonly (readonly [style: string, text: string])[]): Uint8Array {
  const body = paragraphs
    .map(([style, text]) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`)
    .join('');
  return zipOf({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    'word/styles.xml':
      '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>',
  });
}
