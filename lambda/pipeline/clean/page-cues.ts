/** What a block's words say, wherever it stands: furniture words, captions, function words, and how much of the text's and the headline's words it shares. */
import type { Block, Claims } from '../../model.ts';
import { comparable, wordsOfComparable } from '../../text/fold.ts';
import { anyFunctionWord } from '../../text/function-words.ts';
import { looksLikeCaption } from './caption.ts';
import { type FurnitureKind, furnitureKindsIn } from './furniture-words.ts';
import { isInside, type PageBody } from './page-body.ts';
import { speaksOfConsent } from './page-consent.ts';

const furnitureCues = ['share', 'menu', 'legal', 'follow', 'advertisement', 'more', 'comment', 'fact'] as const satisfies readonly FurnitureKind[];

/** What is looked at, in the order of `cueRows`' numbers. */
export const cueNames: readonly string[] = [
  'functionWords',
  'captionCue',
  'sentences',
  'question',
  'ellipsis',
  ...furnitureCues.map((kind) => `says ${kind}`),
  'underHeading',
  'headingSays',
  'headingLevel',
  'topic',
  'headlineWords',
  'addressesReader',
  'consent',
  'consentAround',
];

/** Characters up to which furniture words are looked for. */
const SHORT = 220;
/** Characters a photo caption has at most. */
const CAPTION = 700;
/** Characters of a label that heads what follows, though it is no heading. */
const LABEL = 40;
const CAP = 12;

/** A row of numbers a block. `keys` are the beginnings of the blocks' texts as `comparable` folds them. */
export function cueRows(blocks: readonly Block[], claims: Claims, { homes, weights, body }: PageBody, keys: readonly string[]): Float32Array[] {
  const words = keys.map(wordsOfComparable);
  const isText = blocks.map((_, i) => (weights[i] as number) > 0 && isInside(homes[i] as PageBody['body'], body));
  const inText = new Map<string, number>();
  words.forEach((list, i) => {
    if (isText[i]) for (const word of new Set(list)) if (word.length > 4) inText.set(word, (inText.get(word) ?? 0) + 1);
  });
  const headline = new Set(wordsOfComparable(comparable(`${claims.headline ?? ''} ${claims.description ?? ''}`)).filter(isContent));
  const consents = blocks.map(({ text }) => speaksOfConsent(text));
  const around = consentAround(homes, consents);
  let since = CAP;
  let says = 0;
  let under = 0;
  return blocks.map(({ text, kind, level = 0, linkShare = 0 }, i) => {
    const list = words[i] as string[];
    // Of links in a row nothing need be read.
    const kinds = text.length < SHORT && linkShare < 0.9 ? furnitureKindsIn(text) : [];
    const end = text.slice(-12);
    const long = list.filter((word) => word.length > 4);
    const seen = isText[i] ? 1 : 0;
    const row = new Float32Array(cueNames.length);
    row[0] = share(list, (word) => anyFunctionWord.has(word)) ?? 0;
    row[1] = text.length < CAPTION && linkShare < 0.9 && looksLikeCaption(text) ? 1 : 0;
    row[2] = Math.min(CAP, text.match(/[.!?](?=["”’)\]]{0,3}\s["“‘(]?\p{Lu})|[。！？।]/gu)?.length ?? 0);
    row[3] = /[?？؟]["”’)\]]{0,3}$/u.test(end) ? 1 : 0;
    row[4] = /(?:\.\.\.|…)["”’)\]]{0,3}$/u.test(end) ? 1 : 0;
    for (const cue of kinds) row[5 + furnitureCues.indexOf(cue)] = 1;
    row.set(
      [
        since,
        says,
        under,
        share(long, (word) => (inText.get(word) ?? 0) > seen) ?? -1,
        share(list.filter(isContent), (word) => headline.has(word)) ?? -1,
        /\b(?:your?|our|we|us)\b/i.test(text.slice(0, SHORT)) ? 1 : 0,
        consents[i] ? 1 : 0,
        around[i] as number,
      ],
      5 + furnitureCues.length,
    );
    if (kind === 'heading' || (text.length < LABEL && kinds.some((cue) => cue === 'more' || cue === 'comment' || cue === 'follow'))) {
      since = 0;
      under = level;
      says = kinds[0] === undefined ? 0 : 1 + furnitureCues.indexOf(kinds[0]);
    } else since = Math.min(CAP, since + 1);
    return row;
  });
}

/** Share of the blocks in a block's container and the one around it that speak of consent. */
function consentAround(homes: PageBody['homes'], consents: readonly boolean[]): number[] {
  const counts = new Map<PageBody['body'], [saying: number, all: number]>();
  const outer = homes.map((home) => home.parent?.parent ?? home.parent ?? home);
  homes.forEach((home, i) => {
    for (const container of new Set([home.parent ?? home, outer[i] as PageBody['body']])) {
      const count = counts.get(container) ?? [0, 0];
      counts.set(container, [count[0] + (consents[i] ? 1 : 0), count[1] + 1]);
    }
  });
  const shareOf = (container: PageBody['body']): number => {
    const [saying, all] = counts.get(container) ?? [0, 1];
    return saying / all;
  };
  return homes.map((home, i) => Math.max(shareOf(home.parent ?? home), shareOf(outer[i] as PageBody['body'])));
}

const isContent = (word: string): boolean => word.length > 3 && !anyFunctionWord.has(word);

/** Share of the words that pass; undefined where there are none. */
function share(words: readonly string[], passes: (word: string) => boolean): number | undefined {
  if (words.length === 0) return undefined;
  let count = 0;
  for (const word of words) if (passes(word)) count++;
  return count / words.length;
}
