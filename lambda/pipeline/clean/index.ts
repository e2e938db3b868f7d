import { type Block, type CleanArticle, type Decided, type RawArticle, UnreadableFile } from '../../model.ts';
import { foldText } from '../../text/fold.ts';
import { makeArticles } from './article.ts';
import { dumpOf } from './dump/dump.ts';
import { labelLines } from './dump/model.ts';
import { articlesOfDump } from './dump-articles.ts';
import { sameHeadline } from './headline.ts';
import { type Line, toLines } from './lines.ts';
import { settleOpenings } from './openings/model.ts';
import { textSetAsHeadings } from './page/headings.ts';
import { pickPage } from './page/index.ts';
import { joinLines } from './paragraphs.ts';
import type { Segment } from './split.ts';

/**
 * Cleans what read returned: picks the body, splits dumps, lifts headline, byline, dateline, dates and credits out, removes furniture.
 * Every block of the input stands in an article's text, in its headline, or in a decision.
 * @throws {UnreadableFile} where no article is left
 */
export function cleanArticles(raw: readonly RawArticle[]): Decided<CleanArticle[]> {
  const cleaned = raw.map(articlesIn);
  const value = cleaned.flatMap((one) => one.value);
  if (value.length === 0) throw new UnreadableFile('no-article', whatWasFound(raw));
  return { value, decisions: cleaned.flatMap((one) => one.decisions) };
}

function articlesIn(raw: RawArticle): Decided<CleanArticle[]> {
  switch (raw.layout) {
    case 'page': {
      const { value: blocks, decisions } = pickPage({ ...raw, blocks: textSetAsHeadings(raw.blocks) });
      const { value, decisions: about } = makeArticles([segmentOfItem(toLines(blocks), raw.claims.headline)], raw.claims, nameOf(raw));
      return { value, decisions: [...decisions, ...about] };
    }
    case 'item':
      return makeArticles([segmentOfItem(toLines(raw.blocks), raw.claims.headline)], raw.claims, nameOf(raw));
    case 'dump': {
      const dump = dumpOf(joinLines(raw.blocks));
      const { labels: drafted, chances } = labelLines(dump);
      const { labels, decisions } = settleOpenings(dump, chances, drafted);
      const { value, decisions: about } = articlesOfDump(dump, labels, chances, raw.claims);
      return { value, decisions: [...decisions, ...about] };
    }
  }
}

/** Lines of an item above its headline: a forwarding note, the newsletter's own head. */
const ABOVE = 15;
const FORWARDED =
  /^[-–—\s>*]*(?:forwarded message|original message|weitergeleitete (?:nachricht|e-mail)|ursprüngliche nachricht|message transféré|mensaje reenviado|mensagem encaminhada|messaggio inoltrato|doorgestuurd bericht)\b/iu;

/** Where a format delimits the article, all of it is text but what the article step lifts and removes, and what stands above its headline. */
function segmentOfItem(lines: readonly Line[], claimed: string | undefined): Segment {
  const forwarded = lines.slice(0, ABOVE).findIndex((line) => FORWARDED.test(line.text));
  const start = forwarded + 1;
  const headline = claimed === undefined ? -1 : lines.slice(start, start + ABOVE).findIndex((line) => sameHeadline(claimed, line.text));
  // Repeated at the foot of a short text, it heads nothing.
  const heads = headline >= 0 && lettersOf(lines.slice(start, start + headline)) <= lettersOf(lines.slice(start + headline + 1));
  const top = heads && !lines.slice(start, start + headline).some((line) => line.text.length > 200) ? start + headline : start;
  const segment: Segment = { before: lines.slice(0, top), preamble: [], body: [], interruptions: [], after: [] };
  const [first, ...rest] = lines.slice(top);
  if (first && (heads ? top === start + headline : first.kind === 'heading' && claimed === undefined))
    return { ...segment, headline: first, body: rest };
  return { ...segment, body: lines.slice(top) };
}

const lettersOf = (lines: readonly Line[]): number => lines.reduce((sum, { text }) => sum + text.length, 0);

function nameOf(raw: RawArticle): string {
  return raw.claims.headline ?? raw.blocks.find((block) => block.text.trim() !== '')?.text ?? 'empty';
}

function whatWasFound(raw: readonly RawArticle[]): string {
  const blocks: Block[] = raw.flatMap((one) => [...one.blocks]).filter((block) => block.text.trim() !== '');
  if (blocks.length === 0) return 'There is no text in it. Drop a file that holds the article’s text.';
  const example = foldText(blocks[0]?.text.slice(0, 200) ?? '')
    .slice(0, 60)
    .toWellFormed();
  return `It holds ${blocks.length === 1 ? 'one line' : `${blocks.length} lines`} (the first: “${example}”) but no running text: only a headline, menus or links. Drop the article’s page or its full text.`;
}
