import { type Decision, type RawArticle, UnreadableFile } from '../../../model.ts';
import { blocksOf } from '../html/blocks.ts';
import { parseHtml } from '../html/tree.ts';
import { factsInHeads } from '../running-outlet.ts';
import { articlesOfDocument } from './dated-headings.ts';
import { headerLines } from './docx-headers.ts';

/**
 * A Word document, by mammoth's conversion to HTML: headings, paragraphs, lists and tables; images and comments are left out. Its header says whose pages it
 * shows.
 * @throws {UnreadableFile} `broken-docx`
 */
export async function readDocx(bytes: Uint8Array, decisions: Decision[]): Promise<RawArticle[]> {
  const { default: mammoth } = await import('mammoth');
  let html: string;
  try {
    const result = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
        convertImage: noImages(mammoth),
      },
    );
    html = result.value;
  } catch (cause) {
    throw new UnreadableFile(
      'broken-docx',
      'The Word document is broken and cannot be read. Open it in Word, save it again as .docx or PDF, and drop that.',
      { cause },
    );
  }
  const blocks = blocksOf(parseHtml(html)).map(({ containers: _, ...block }) => block);
  const headings = blocks.filter((block) => block.kind === 'heading');
  const [heading] = headings;
  const { decisions: chosen, ...claims } = factsInHeads(
    headerLines(bytes),
    headings.map(({ text }) => text),
  );
  decisions.push(...chosen);
  const headline = heading && blocks.indexOf(heading) < 3 ? { headline: heading.text } : {};
  return articlesOfDocument(blocks, { ...headline, ...claims }, decisions);
}

/** Images are neither read nor decoded. */
function noImages(mammoth: typeof import('mammoth')) {
  return mammoth.images.imgElement(async () => ({ src: '' }));
}
