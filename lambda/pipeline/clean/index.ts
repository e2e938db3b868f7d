import { type Block, type CleanArticle, type Decided, type Decision, type RawArticle, UnreadableFile } from '../../model.ts';
import { foldText } from '../../text/fold.ts';
import { makeArticle } from './article.ts';
import { decide } from './decisions.ts';
import { dumpOf } from './dump/dump.ts';
import { labelLines } from './dump/model.ts';
import { sameHeadline } from './headline.ts';
import { type Line, toLines } from './lines.ts';
import { settleOpenings } from './openings/model.ts';
import { textSetAsHeadings } from './page/headings.ts';
import { pickPage } from './page/index.ts';
import { joinLines } from './paragraphs.ts';
import { rescueText } from './rescue.ts';
import { type Segment, splitArticles } from './split.ts';

/**
 * Cleans what read returned: picks the body, splits dumps, lifts headline, byline, dateline, dates and credits out, removes furniture.
 * Every block of the input stands in an article's text, in its headline, or in a decision.
 * @throws {UnreadableFile} where no article is left
 */
export function cleanArticles(raw: readonly RawArticle[]): Decided<CleanArticle[]> {
  const decisions: Decision[] = [];
  const value: CleanArticle[] = [];
  for (const one of raw) {
    const { value: segments, decisions: own } = segmentsOf(one);
    decisions.push(...own);
    for (const segment of segments) {
      const { article, decisions: about } = makeArticle(segment, one.claims);
      decisions.push(...about);
      if (article) value.push(article);
      else decisions.push(decide('left out', nameOf(one, segment), 'no-text', 'No running text is left of it.'));
    }
  }
  if (value.length === 0) throw new UnreadableFile('no-article', whatWasFound(raw));
  return { value, decisions };
}

function segmentsOf(raw: RawArticle): Decided<Segment[]> {
  switch (raw.layout) {
    case 'page': {
      const { value: blocks, decisions } = pickPage({ ...raw, blocks: textSetAsHeadings(raw.blocks) });
      return { value: [segmentOfItem(toLines(blocks), raw.claims.headline)], decisions };
    }
    case 'item':
      return { value: [segmentOfItem(toLines(raw.blocks), raw.claims.headline)], decisions: [] };
    case 'dump': {
      const lines = joinLines(raw.blocks);
      const dump = dumpOf(lines);
      const { labels: drafted, chances } = labelLines(dump);
      const { labels, decisions } = settleOpenings(dump, chances, drafted);
      const segments = rescueText(splitArticles(lines, labels));
      return { value: segments, decisions: [...decisions, ...splitDecision(segments)] };
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

function splitDecision(segments: readonly Segment[]): Decision[] {
  if (segments.length < 2) return [];
  const openings = segments.map((segment) => segment.headline?.text ?? segment.body[0]?.text.slice(0, 80) ?? '');
  return [
    decide(
      'split',
      openings.join(' / '),
      'several-articles',
      `The dump holds ${segments.length} texts, each opened by a headline or parted from the others.`,
      { articles: openings },
    ),
  ];
}

function nameOf(raw: RawArticle, segment: Segment): string {
  return foldText(raw.claims.headline ?? segment.headline?.text ?? raw.blocks.find((block) => block.text.trim() !== '')?.text ?? 'empty').slice(
    0,
    300,
  );
}

function whatWasFound(raw: readonly RawArticle[]): string {
  const blocks: Block[] = raw.flatMap((one) => [...one.blocks]).filter((block) => block.text.trim() !== '');
  if (blocks.length === 0) return 'There is no text in it. Drop a file that holds the article’s text.';
  const example = foldText(blocks[0]?.text.slice(0, 200) ?? '')
    .slice(0, 60)
    .toWellFormed();
  return `It holds ${blocks.length === 1 ? 'one line' : `${blocks.length} lines`} (the first: “${example}”) but no running text: only a headline, menus or links. Drop the article’s page or its full text.`;
}
