/** Which lines of a text are the article's own words, once the model has left its text: captions, buttons, teasers and repeats go. */
import type { Claims } from '../../model.ts';
import { isLinkOnward } from '../../text/onward-words.ts';
import { captionCue } from './caption.ts';
import { readCreditAtEnd } from './credit.ts';
import { decide } from './decisions.ts';
import { furnitureByItself, listsOfArticles } from './furniture.ts';
import { sameHeadline } from './headline.ts';
import { liftFrom, type Notes } from './lift.ts';
import type { Line } from './lines.ts';
import { LINK_ONWARD } from './onward.ts';
import { repeats } from './teaser.ts';

/** Paragraphs at a text's head, and at its foot, in which bylines, dates and teasers may still stand. */
const HEAD = 6;
const FOOT = 3;
/** Characters that a lifted line, and a labelled caption, has at most. */
const SHORT = 160;
const CAPTION = 300;

/** A line in its text. */
interface Spot {
  line: Line;
  text: string;
  /** Among the first paragraphs. */
  head: boolean;
  /** Whether it is the only line, and whether it is the last. */
  alone: boolean;
  last: boolean;
}

/** Why a line is not the article's own text. */
type Verdict = { rule: string; reason: string } | undefined;

/** Returns the lines that stay. Each that goes is lifted (its value is noted) or removed, with a decision. */
export function keepText(body: readonly Line[], headline: string | undefined, claims: Claims, notes: Notes): Line[] {
  const texts = body.map((line) => line.text);
  const firstAt = new Map<string, number>();
  for (const [index, text] of texts.entries()) if (!firstAt.has(text)) firstAt.set(text, index);
  const lists = listsOfArticles(body);
  const headlines = headline ? [headline, ...(claims.otherHeadlines ?? [])] : [];
  return body.filter((line, index) => {
    const spot: Spot = { line, text: line.text, head: index < HEAD, alone: body.length === 1, last: index === body.length - 1 };
    const foot = index >= body.length - FOOT && index > 0;
    const verdict = byItself(spot, headlines, lists.has(line)) ?? asCaption(spot);
    if (!verdict && (spot.head || foot) && spot.text.length < SHORT && liftFrom(line, spot.head ? 'between' : 'after', notes)) return false;
    const gone = verdict ?? asTeaser(spot, () => texts.slice(index + 1)) ?? asRepeat(spot.text, (firstAt.get(spot.text) ?? index) < index);
    if (gone) notes.decisions.push(decide('removed', spot.text, gone.rule, gone.reason));
    return !gone;
  });
}

function byItself({ line, text, head }: Spot, headlines: readonly string[], listed: boolean): Verdict {
  if (text === '' || line.kind === 'rule') return { rule: 'separator', reason: 'A line that separates is no text.' };
  const furniture = furnitureByItself(text);
  if (furniture) return furniture;
  if (isLinkOnward(text)) return LINK_ONWARD;
  if (listed) return { rule: 'list-of-articles', reason: 'It stands in a list of other articles.' };
  return head && headlines.some((other) => sameHeadline(other, text)) ? { rule: 'repeated-headline', reason: 'It repeats the headline.' } : undefined;
}

function asCaption({ line, text, alone, last }: Spot): Verdict {
  if (line.kind === 'caption') return { rule: 'caption', reason: 'The source marks it as a caption.' };
  // The last paragraph's agency in brackets is its credit, not a photographer's.
  if (alone || (last && readCreditAtEnd(text))) return undefined;
  const cue = captionCue(text);
  if (!cue || (cue === 'labelled credit' && text.length >= CAPTION)) return undefined;
  return { rule: 'caption-with-credit', reason: `It is a photo caption: it ends with a ${cue}.` };
}

function asTeaser({ line, text, head }: Spot, below: () => readonly string[]): Verdict {
  if (!head || (line.kind !== 'item' && line.kind !== 'heading') || text.length <= 20 || !repeats(text, below())) return undefined;
  return { rule: 'teaser-repeats-text', reason: 'It says beforehand what the text says.' };
}

function asRepeat(text: string, standsAbove: boolean): Verdict {
  return standsAbove && text.length > 60 ? { rule: 'repeated-paragraph', reason: 'The same paragraph stands above.' } : undefined;
}
