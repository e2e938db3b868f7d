/** What a block's words say, wherever it stands: furniture words, captions, function words, and how much of the text's and the headline's words it shares. */
import type { Block, Claims } from '../../../model.ts';
import { comparable } from '../../../text/fold.ts';
import { looksLikeCaption } from '../caption.ts';
import { type FurnitureKind, furnitureKindsIn } from '../furniture-words.ts';
import { isInside, type PageBody } from './body.ts';
import type { Container } from './tree.ts';
import { type WordShares, wordShares } from './vocabulary.ts';

const furnitureCues = ['share', 'menu', 'legal', 'follow', 'advertisement', 'more', 'comment', 'fact'] as const satisfies readonly FurnitureKind[];
const noCues = furnitureCues.map(() => 0);

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

/** What is known of each block before its cues: the beginning of its text as `comparable` folds it, and whether it speaks of consent. */
export interface Known {
  keys: readonly string[];
  consents: readonly boolean[];
}

/** A row of numbers a block. */
export function cueRows(blocks: readonly Block[], claims: Claims, { homes, weights, body }: PageBody, { keys, consents }: Known): number[][] {
  const isText = homes.map((home, i) => (weights[i] as number) > 0 && isInside(home, body));
  const shares = wordShares(keys, comparable(`${claims.headline ?? ''} ${claims.description ?? ''}`), isText);
  const around = consentAround(homes, consents);
  let since = CAP;
  let says = 0;
  let under = 0;
  return blocks.map(({ text, kind, level = 0, linkShare = 0 }, i) => {
    // Of links in a row nothing need be read.
    const kinds = text.length < SHORT && linkShare < 0.9 ? furnitureKindsIn(text) : [];
    const end = text.slice(-12);
    const { functionWords, topic = -1, headline = -1 } = shares[i] as WordShares;
    const row = [
      functionWords,
      bit(text.length < CAPTION && linkShare < 0.9 && looksLikeCaption(text)),
      Math.min(CAP, sentencesIn(text)),
      bit(/[?？؟]["”’)\]]{0,3}$/.test(end)),
      bit(/(?:\.\.\.|…)["”’)\]]{0,3}$/.test(end)),
      ...(kinds.length === 0 ? noCues : furnitureCues.map((cue) => bit(kinds.includes(cue)))),
      since,
      says,
      under,
      topic,
      headline,
      bit(/\b(?:your?|our|we|us)\b/i.test(text.slice(0, SHORT))),
      bit(consents[i] === true),
      around[i] as number,
    ];
    if (kind === 'heading' || (text.length < LABEL && kinds.some((cue) => cue === 'more' || cue === 'comment' || cue === 'follow'))) {
      since = 0;
      under = level;
      says = kinds[0] === undefined ? 0 : 1 + furnitureCues.indexOf(kinds[0]);
    } else since = Math.min(CAP, since + 1);
    return row;
  });
}

const bit = (value: boolean) => (value ? 1 : 0);

/** Ends of sentences with another sentence behind, and full stops of scripts that are written without spaces. */
function sentencesIn(text: string): number {
  return /[.!?。！？।]/.test(text) ? (text.match(/[.!?](?=["”’)\]]{0,3}\s["“‘(]?\p{Lu})|[。！？।]/gu)?.length ?? 0) : 0;
}

/** Share of the blocks in a block's container and the one around it that speak of consent. */
function consentAround(homes: PageBody['homes'], consents: readonly boolean[]): number[] {
  if (!consents.includes(true)) return homes.map(() => 0);
  const [saying, all]: [number[], number[]] = [[], []];
  const near = homes.map((home) => home.parent ?? home);
  const far = near.map((home) => home.parent ?? home);
  homes.forEach((_, i) => {
    for (const { index } of new Set([near[i] as Container, far[i] as Container])) {
      saying[index] = (saying[index] ?? 0) + (consents[i] ? 1 : 0);
      all[index] = (all[index] ?? 0) + 1;
    }
  });
  const shareOf = ({ index }: Container): number => (saying[index] as number) / (all[index] as number);
  return homes.map((_, i) => Math.max(shareOf(near[i] as Container), shareOf(far[i] as Container)));
}
