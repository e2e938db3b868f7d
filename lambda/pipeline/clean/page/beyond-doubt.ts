/** What is no part of any article, however the model sees it. */
import type { Block } from '../../../model.ts';
import { looksLikeCaption } from '../caption.ts';
import type { PageBody } from './body.ts';
import { inOffers, isPlea } from './offers.ts';
import { isInBiography, isInReferences, isNamedCaption } from './place.ts';
import { notesFrom, releaseMark } from './press-notes.ts';
import { isDateLabel, isLabelledByline, isTimestamp, isTranscriptLabel } from './stamps.ts';

/** Share of link text from which a short block is a link. */
const LINKED = 0.6;
/** Containers whose short links are never text, wherever they stand in it, and characters that such a link has at most. */
const rowsOfLinks: ReadonlySet<string> = new Set(['tags', 'sharing', 'comments', 'related', 'newsletter', 'advertising']);
const SHORT_LINK = 60;
/** Characters of a caption at most, where its container is named for pictures and it reads like one. */
const CAPTION = 300;
/** A credit in brackets at the end, in any language. */
const CREDITED = /[（(][^()（）]{2,40}[)）]$/u;

/** Links for readers who use no mouse. */
const isSkipLink =
  /^(?:skip (?:past|to|over|ad\b)|(?:zum|zur) (?:inhalt|navigation|hauptinhalt)|aller au contenu|saltar al|vai al contenuto|ga naar (?:de )?inhoud|przejdź do|перейти к)[^.!?]{0,50}$/i;
/** Dashes, asterisks and dots on a line of their own. */
const isSeparator = /^[^\p{L}\p{N}]{1,12}$/u;
/** Rules on lines that are no text by what they say. */
export const stampRules: ReadonlySet<string> = new Set([
  'separator',
  'time-stamp',
  'date-label',
  'release-mark',
  'skip-link',
  'transcript-label',
  'byline',
]);

export type Rule = readonly [rule: string, reason: string];

/** For each block, the rule that takes it out, if any. `inside` tells which blocks stand in a consent dialog, and in another article. */
export function rulesBeyondDoubt(
  blocks: readonly Block[],
  page: PageBody,
  inside: { dialogs: readonly boolean[]; elsewhere: readonly boolean[] },
): (Rule | undefined)[] {
  const notes = notesFrom(blocks, page.weights);
  const offers = inOffers(blocks, page);
  return blocks.map((block, i) => {
    if (inside.elsewhere[i]) return ['another-article', 'It stands in another article of the page, with a headline of its own.'];
    if (inside.dialogs[i]) return ['consent-dialog', 'It stands in a dialog that asks for consent to cookies.'];
    if (offers[i]) return ['subscription-offer', 'It stands in a box that asks to subscribe or to sign in.'];
    if (i >= notes) return ['press-notes', 'It stands in the notes below a press release’s end.'];
    return byText(block, blocks[i + 1]) ?? byPlace(block, i, page);
  });
}

function byText(block: Block, next: Block | undefined): Rule | undefined {
  if (isSeparator.test(block.text)) return ['separator', 'A line that separates is no text.'];
  if (isTimestamp(block)) return ['time-stamp', 'It is nothing but a time.'];
  if (isDateLabel(block, next)) return ['date-label', 'It is nothing but the label of the date below it.'];
  if (isPlea(block)) return ['membership-plea', 'It asks the reader for money or membership.'];
  if (isTranscriptLabel(block)) return ['transcript-label', 'It is nothing but the label of the transcript below it.'];
  if (isLabelledByline(block)) return ['byline', 'It names who wrote it.'];
  if ((block.linkShare ?? 0) >= LINKED && isSkipLink.test(block.text)) return ['skip-link', 'It is a link to another part of the page.'];
  if (releaseMark.test(block.text)) return ['release-mark', 'It says when a press release may be printed.'];
  return undefined;
}

function byPlace({ text, linkShare = 0 }: Block, i: number, page: PageBody): Rule | undefined {
  const home = page.homes[i] as PageBody['body'];
  if (isInReferences(home)) return ['references', 'It stands in a list of references.'];
  if (isInBiography(home, page)) return ['author-biography', 'It stands in a box about the author.'];
  if (text.length <= CAPTION && isNamedCaption(home, page) && (looksLikeCaption(text) || CREDITED.test(text)))
    return ['caption', 'It is the caption of a picture or table.'];
  const announced = page.furniture[i];
  if (announced === undefined || !rowsOfLinks.has(announced) || linkShare < LINKED || text.length > SHORT_LINK) return undefined;
  return ['furniture-container', `It stands in a container for other things than the article: ${announced}.`];
}
