import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { type Block, type BlockKind, type Decision, type RawArticle, UnreadableFile } from '../../../model.ts';
import { bounds } from '../bounds.ts';
import { cut, tooManyBlocks } from '../cut.ts';
import { foldSpace } from '../fold.ts';
import { articlesOfDocument } from './dated-headings.ts';

/** Elements whose inside is no running text: what was deleted, remarks, notes, pictures and the like, and the declarations above the text. */
const silent = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:note',
  'text:ruby-text',
  'text:table-of-content',
  'text:alphabetical-index',
  'text:bibliography',
  'office:forms',
  'office:event-listeners',
  'office:scripts',
  'office:font-face-decls',
  'text:sequence-decls',
  'text:variable-decls',
  'svg:title',
  'svg:desc',
  'draw:object',
  'math',
]);
/** What stands for a space or a line break inside a paragraph. */
const spaces = new Set(['text:s', 'text:tab', 'text:line-break', 'text:soft-page-break']);

/**
 * An OpenDocument text (OASIS OpenDocument 1.3, part 3): headings, paragraphs, items and tables of its `content.xml`.
 * @throws {UnreadableFile} `broken-odt`, `encrypted-odt`, `too-large-unpacked`
 */
export function readOdt(bytes: Uint8Array, decisions: Decision[]): RawArticle[] {
  const blocks = blocksOfContent(contentOf(bytes));
  const heading = blocks.slice(0, 3).find(({ kind }) => kind === 'heading');
  return articlesOfDocument(blocks, heading ? { headline: heading.text } : {}, decisions);
}

function contentOf(bytes: Uint8Array): string {
  let tooLarge = false;
  let encrypted = false;
  let files: Record<string, Uint8Array> = {};
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name === 'content.xml' && originalSize > bounds.fileBytes) tooLarge = true;
        return !tooLarge && (name === 'content.xml' || (name === 'META-INF/manifest.xml' && originalSize < 1_000_000));
      },
    });
    encrypted = strFromU8(files['META-INF/manifest.xml'] ?? new Uint8Array()).includes('encryption-data');
  } catch (cause) {
    throw broken(cause);
  }
  if (tooLarge)
    throw new UnreadableFile(
      'too-large-unpacked',
      `The document's text unpacks to more than ${bounds.fileBytes / 1e6} MB, which no article does. Save its text alone.`,
    );
  if (encrypted) throw new UnreadableFile('encrypted-odt', 'The OpenDocument text is protected by a password. Save it without one, and drop that.');
  const content = files['content.xml'];
  if (!content) throw broken(undefined);
  return strFromU8(content);
}

function blocksOfContent(xml: string): Block[] {
  const blocks: Block[] = [];
  /** Paragraph styles by name: the one that each is made from, down to the ones that the program names. */
  const parents = new Map<string, string>();
  let silence = 0;
  let lists = 0;
  let open: { text: string; kind: BlockKind; level?: number } | undefined;
  const close = (): void => {
    const text = foldSpace(open?.text ?? '');
    if (open && text !== '') {
      if (blocks.length >= bounds.blocks) throw tooManyBlocks();
      for (const part of cut(text)) blocks.push({ kind: open.kind, text: part, ...(open.level === undefined ? {} : { level: open.level }) });
    }
    open = undefined;
  };
  const isTitle = (style: string | undefined): boolean => {
    let name = style;
    for (let steps = 0; name !== undefined && steps < 10; steps++) {
      if (name === 'Title') return true;
      name = parents.get(name);
    }
    return false;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (silent.has(name)) silence++;
        if (silence > 0) return;
        if (name === 'style:style' && attributes['style:name'] !== undefined && attributes['style:parent-style-name'] !== undefined)
          parents.set(attributes['style:name'], attributes['style:parent-style-name']);
        else if (name === 'text:list') lists++;
        else if (name === 'text:h' || name === 'text:p') {
          close();
          const title = isTitle(attributes['text:style-name']);
          if (name === 'text:h' || title) open = { text: '', kind: 'heading', level: title ? 1 : levelOf(attributes['text:outline-level']) };
          else open = { text: '', kind: lists > 0 ? 'item' : 'paragraph' };
        } else if (open && spaces.has(name)) open.text += ' ';
      },
      ontext(text) {
        if (open && silence === 0) open.text += text;
      },
      onclosetag(name) {
        if (silent.has(name)) silence--;
        else if (silence > 0) return;
        else if (name === 'text:list') lists--;
        else if (name === 'text:h' || name === 'text:p') close();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  close();
  return blocks;
}

const levelOf = (outline: string | undefined): number => Math.min(6, Math.max(1, Number.parseInt(outline ?? '', 10) || 1));

const broken = (cause: unknown): UnreadableFile =>
  new UnreadableFile(
    'broken-odt',
    'The OpenDocument text is broken and cannot be read. Open it in a word processor, save it again as .odt, .docx or PDF, and drop that.',
    { cause },
  );
