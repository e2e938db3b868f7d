/** Documents of a word processor that hold several articles, as press reviews do: each under a heading of one level, with its day right below. */
import type { Block, Claims, Decision, RawArticle } from '../../../model.ts';
import { findDate } from '../../../text/dates.ts';
import { foldSpace } from '../fold.ts';
import { itemOf } from '../item.ts';
import { mostArticles } from '../most-articles.ts';

/** Characters from which a block is running text. */
const RUNNING = 80;
/** Blocks below a heading in which its day may stand, and words of such a line. */
const BELOW = { blocks: 3, words: 14 };

/**
 * The articles of a document: several only where every heading of the level that holds text has a day below it, for an article's own headings have none.
 * @param claims what is known of a document that is one article; of several, only what holds of all
 */
export function articlesOfDocument(blocks: readonly Block[], claims: Claims, decisions: Decision[]): RawArticle[] {
  const parts = partsOf(blocks);
  const full = parts.filter(isFull);
  if (full.length < 2 || !full.every(isDated)) return [itemOf(blocks, claims)];
  const headlines = full.map(([heading]) => foldSpace(heading?.text.slice(0, 200) ?? ''));
  decisions.push({
    step: 'read',
    action: 'split',
    subject: headlines.join(' / ').slice(0, 300),
    rule: 'dated-headings',
    reason: `The document holds ${full.length} articles: each heading of one level has a day of its own below it.`,
    evidence: { articles: headlines },
  });
  const rest = parts.filter((part) => !isFull(part)).flat();
  const left = foldSpace(rest.map(({ text }) => text.slice(0, 300)).join(' ')).slice(0, 300);
  const reason = 'It stands between the articles of a document and holds no running text: a title, a list of contents.';
  if (left !== '') decisions.push({ step: 'read', action: 'left out', subject: left, rule: 'around-documents', reason });
  const { language } = claims;
  return mostArticles(full, ['article'], decisions).map((part) => itemOf(part, { headline: part[0]?.text, language }));
}

/** Cut before each heading of the highest level under which running text stands more than once; what stands above the first is a part too. */
function partsOf(blocks: readonly Block[]): Block[][] {
  for (let level = 1; level <= 3; level++) {
    const parts: Block[][] = [[]];
    for (const block of blocks) {
      if (block.kind === 'heading' && (block.level ?? 1) <= level) parts.push([]);
      parts.at(-1)?.push(block);
    }
    if (parts.filter(isFull).length > 1) return parts.filter((part) => part.length > 0);
  }
  return [[...blocks]];
}

const isFull = (part: readonly Block[]): boolean => part.some(({ kind, text }) => kind !== 'heading' && text.length >= RUNNING);

/** Whether a heading opens the part, and a short line below it holds a day. */
const isDated = ([heading, ...below]: readonly Block[]): boolean =>
  heading?.kind === 'heading' &&
  below.slice(0, BELOW.blocks).some(({ text }) => text.split(/\s+/).length <= BELOW.words && findDate(text) !== undefined);
