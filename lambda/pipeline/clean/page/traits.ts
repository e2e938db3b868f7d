/** What a block is by itself: its shape, and what of the page's claims it repeats. */
import type { Block, Claims } from '../../../model.ts';
import { comparable } from '../../../text/fold.ts';
import { shapeOf, spacesIn } from './letters.ts';
import { shinglesOf, toldShare } from './told.ts';

/** What is looked at, in the order of `traitFinder`'s numbers. */
export const traitNames = [
  'length',
  'words',
  'wordLength',
  'linkShare',
  'endsSentence',
  'endsOpen',
  'startsUpper',
  'startsLower',
  'startsDigit',
  'startsQuote',
  'digits',
  'uppers',
  'commas',
  'bars',
  'copyright',
  'hasYear',
  'running',
  'heading',
  'level',
  'item',
  'quote',
  'caption',
  'isHeadline',
  'inHeadlines',
  'isDescription',
  'namesAuthor',
  'inArticleBody',
  'repeated',
  'hasUrl',
  'allUpper',
] as const;

const CAP = 12;
/** Characters of a headline, or of a part of it, that are enough to know it by. */
const LEAST_TITLE = 8;

/** What is known of a block before its traits: the beginning of its text as `comparable` folds it, how much running text it is, and whether it is the headline. */
export interface Looked {
  key: string;
  weight: number;
  repeatsHeadline: boolean;
}

/** Prepares what a page claims; `keys` are all its blocks' beginnings. Returns a row of numbers for a block. */
export function traitFinder(claims: Claims, keys: readonly string[]): (block: Block, looked: Looked) => number[] {
  const headlines = [claims.headline, ...(claims.otherHeadlines ?? [])]
    .map((text) => comparable(text ?? ''))
    .filter((text) => text.length > LEAST_TITLE);
  const description = comparable(claims.description ?? '').slice(0, 80);
  const authors = (claims.authors ?? []).map((name) => name.toLowerCase());
  const told = claims.articleBody ? shinglesOf(claims.articleBody) : undefined;
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);

  return ({ text, kind, linkShare = 0, level = 0 }, { key, weight, repeatsHeadline }) => {
    const words = spacesIn(text) + 1;
    const { letters, uppers, digits, commas, bars } = shapeOf(text);
    const first = text.charAt(0);
    const end = text.slice(-12);
    return [
      Math.log1p(text.length),
      Math.log1p(words),
      letters / words,
      linkShare,
      bit(/[.!?…。！？؟।]["”’»)\]]*$/.test(end)),
      bit(/[:,–—-]$/.test(end)),
      bit(/^\p{Lu}/u.test(first)),
      bit(/^\p{Ll}/u.test(first)),
      bit(first >= '0' && first <= '9'),
      bit(first !== '' && '"“„«‘\'「『'.includes(first)),
      digits / text.length || 0,
      uppers / (letters || 1),
      Math.min(CAP, commas),
      Math.min(3, bars),
      bit(/[©®™]|\(c\)/i.test(text)),
      bit(digits >= 4 && /\b(?:19|20)\d\d\b/.test(text)),
      weight / 100,
      bit(kind === 'heading'),
      level,
      bit(kind === 'item'),
      bit(kind === 'quote'),
      bit(kind === 'caption'),
      bit(repeatsHeadline),
      bit(key.length > LEAST_TITLE && headlines.some((other) => other.includes(key))),
      bit(description.length > 20 && (key.startsWith(description) || (key.length > 20 && description.startsWith(key)))),
      bit(text.length < 200 && authors.length > 0 && namesAny(text.toLowerCase(), authors)),
      told ? toldShare(text, told) : -1,
      Math.min(5, counts.get(key) ?? 1),
      bit(/https?:|www\.|@\S+\.\w/.test(text)),
      bit(uppers > 3 && uppers === letters),
    ];
  };
}

const namesAny = (text: string, names: readonly string[]) => names.some((name) => text.includes(name));
const bit = (value: boolean) => (value ? 1 : 0);
