import type { Block, Claims } from '../../../model.ts';
import { comparable } from '../../../text/fold.ts';
import { findBody, isInside, type PageBody } from './body.ts';
import { branchesOf, branchNames } from './branches.ts';
import { speaksOfConsent } from './consent.ts';
import { cueNames, cueRows } from './cues.ts';
import { featureNames } from './feature-names.ts';
import { shapeOf, spacesIn } from './letters.ts';
import { density, placesOf, placeWidth, type Stats, statsOf } from './place.ts';
import { siblingNames, siblingRows } from './siblings.ts';
import { shinglesOf, toldShare } from './told.ts';
import type { Container } from './tree.ts';

export interface PageFeatures {
  page: PageBody;
  /** One row of numbers a block. */
  rows: Float32Array[];
  /** Whether each block speaks of consent to cookies. */
  consents: boolean[];
  /** Whether each block stands in another article of the page. */
  elsewhere: boolean[];
  /** The heading that says what the page claims as its headline, if there is one. */
  headlineAt: number | undefined;
}

const CAP = 12;
/** Characters of a headline, or of a part of it, that are enough to know it by. */
const LEAST_TITLE = 8;

/** The features of all blocks of a page. */
export function pageFeatures(blocks: readonly Block[], claims: Claims): PageFeatures {
  const page = findBody(blocks);
  const { homes, weights, body, furniture } = page;
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const headline = comparable(claims.headline ?? '');
  const headlines = [claims.headline, ...(claims.otherHeadlines ?? [])]
    .map((text) => comparable(text ?? ''))
    .filter((text) => text.length > LEAST_TITLE);
  const description = comparable(claims.description ?? '').slice(0, 80);
  const authors = (claims.authors ?? []).map((name) => name.toLowerCase());
  const told = claims.articleBody ? shinglesOf(claims.articleBody) : undefined;
  const folded = blocks.map(({ text }) => comparable(text.slice(0, 200)));
  const counts = new Map<string, number>();
  for (const text of folded) counts.set(text, (counts.get(text) ?? 0) + 1);
  const headlineAt = Math.max(
    0,
    headline === ''
      ? blocks.findIndex(({ level }) => level === 1)
      : folded.findIndex((text, i) => text === headline && blocks[i]?.kind === 'heading'),
  );
  const stats = statsOf(blocks, page);
  const siblings = siblingRows(blocks, page, stats);
  const repeats = folded.map((text) => text !== '' && text === headline);
  const found = repeats[headlineAt] === true && blocks[headlineAt]?.kind === 'heading';
  const branches = branchesOf(blocks, page, stats, { at: headlineAt, found, repeats });
  const consents = blocks.map(({ text }) => speaksOfConsent(text));
  const cues = cueRows(blocks, claims, page, { keys: folded, consents });
  const gapBefore = distances(weights);
  const gapAfter = distances([...weights].reverse()).reverse();
  const places = placesOf(page);
  const lengths = blocks.map(({ text }) => Math.log1p(text.length));
  // One piece of memory for all rows.
  const width = featureNames.length;
  const numbers = new Float32Array(width * blocks.length);

  let before = 0;
  const rows = blocks.map((block, i) => {
    const { text, kind, linkShare = 0, level = 0 } = block;
    const home = homes[i] as Container;
    const weight = weights[i] as number;
    const fold = folded[i] as string;
    const words = spacesIn(text) + 1;
    const { letters, uppers, digits, commas, bars } = shapeOf(text);
    const first = text.charAt(0);
    const end = text.slice(-12);
    const parent = home.parent ?? home;
    const grand = parent.parent ?? parent;
    const [own, up, upper] = [home, parent, grand].map(({ index }) => stats[index]) as [Stats, Stats, Stats];
    const inBody = isInside(home, body);
    const [last, next] = [blocks[i - 1], blocks[i + 1]];
    const row = numbers.subarray(i * width, (i + 1) * width);
    row.set([
      lengths[i] as number,
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
      bit(repeats[i] === true),
      bit(fold.length > LEAST_TITLE && headlines.some((other) => other.includes(fold))),
      bit(description.length > 20 && (fold.startsWith(description) || (fold.length > 20 && description.startsWith(fold)))),
      bit(text.length < 200 && authors.length > 0 && namesAny(text.toLowerCase(), authors)),
      told ? toldShare(text, told) : -1,
      Math.min(5, counts.get(fold) ?? 1),
      bit(/https?:|www\.|@\S+\.\w/.test(text)),
      bit(uppers > 3 && uppers === letters),
      i / blocks.length,
      Math.max(-20, Math.min(60, i - headlineAt)),
      bit(inBody),
      inBody ? Math.min(CAP, home.depth - body.depth) : -1,
      bit(i < body.from),
      bit(i > body.to),
      before / total,
      (total - before - weight) / total,
      bit(furniture[i] !== undefined),
      own.mass / total,
      up.mass / total,
      upper.mass / total,
      Math.log1p(own.blocks),
      Math.log1p(up.blocks),
      density(up),
      density(upper),
      up.linked / (up.characters || 1),
      bit(homes[i - 1]?.parent === parent || homes[i + 1]?.parent === parent),
      Math.min(40, home.depth),
      bit((weights[i - 1] ?? 0) > 0),
      bit((weights[i + 1] ?? 0) > 0),
      gapBefore[i] as number,
      gapAfter[i] as number,
      lengths[i - 1] ?? 0,
      lengths[i + 1] ?? 0,
      last?.linkShare ?? 0,
      next?.linkShare ?? 0,
      bit(last?.kind === 'heading'),
      bit(next?.kind === 'heading'),
      bit(homes[i - 1]?.parent === parent),
      bit(homes[i + 1]?.parent === parent),
      runningAround(weights, i),
      Math.log1p(total),
      body.mass / total,
    ]);
    const place = home.index * placeWidth;
    let at = width - cueNames.length;
    row.set(cues[i] as number[], at);
    at -= siblingNames.length;
    row.set(siblings[i] as number[], at);
    at -= branchNames.length;
    row.set(branches.rows[i] as number[], at);
    row.set(places.subarray(place, place + placeWidth), at - placeWidth);
    before += weight;
    return row;
  });
  return { page, rows, consents, elsewhere: branches.elsewhere, headlineAt: found ? headlineAt : undefined };
}

const namesAny = (text: string, names: readonly string[]) => names.some((name) => text.includes(name));

/** Running texts among the three blocks before and after one. */
function runningAround(weights: readonly number[], i: number): number {
  let count = 0;
  for (let at = i - 3; at <= i + 3; at++) if (at !== i && (weights[at] ?? 0) > 0) count++;
  return count;
}

const bit = (value: boolean) => (value ? 1 : 0);

/** Blocks since the last running text, capped. */
function distances(weights: readonly number[]): number[] {
  let gap = CAP;
  return weights.map((weight) => {
    const here = gap;
    gap = weight > 0 ? 0 : Math.min(CAP, gap + 1);
    return here;
  });
}
