import type { Block, Claims } from '../../../model.ts';
import { comparable } from '../../../text/fold.ts';
import { findBody, type PageBody } from './body.ts';
import { branchesOf } from './branches.ts';
import { speaksOfConsent } from './consent.ts';
import { cueRows } from './cues.ts';
import { featureNames } from './feature-names.ts';
import { placesOf, placeWidth, statsOf } from './place.ts';
import { siblingRows } from './siblings.ts';
import { standingFinder } from './standing.ts';
import { traitFinder } from './traits.ts';
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

/** The features of all blocks of a page. */
export function pageFeatures(blocks: readonly Block[], claims: Claims): PageFeatures {
  const page = findBody(blocks);
  const { homes, weights } = page;
  const headline = comparable(claims.headline ?? '');
  const keys = blocks.map(({ text }) => comparable(text.slice(0, 200)));
  const headlineAt = Math.max(
    0,
    headline === '' ? blocks.findIndex(({ level }) => level === 1) : keys.findIndex((key, i) => key === headline && blocks[i]?.kind === 'heading'),
  );
  const stats = statsOf(blocks, page);
  const siblings = siblingRows(blocks, page, stats);
  const repeats = keys.map((key) => key !== '' && key === headline);
  const found = repeats[headlineAt] === true && blocks[headlineAt]?.kind === 'heading';
  const branches = branchesOf(blocks, page, stats, { at: headlineAt, found, repeats });
  const consents = blocks.map(({ text }) => speaksOfConsent(text));
  const cues = cueRows(blocks, claims, page, { keys, consents });
  const places = placesOf(page);
  const traitsOf = traitFinder(claims, keys);
  const standingOf = standingFinder(blocks, page, stats, headlineAt);
  // One piece of memory for all rows.
  const width = featureNames.length;
  const numbers = new Float32Array(width * blocks.length);
  const rows = blocks.map((block, i) => {
    const place = (homes[i] as Container).index * placeWidth;
    const parts = [
      traitsOf(block, { key: keys[i] as string, weight: weights[i] as number, repeatsHeadline: repeats[i] === true }),
      standingOf(i),
      places.subarray(place, place + placeWidth),
      branches.rows[i] as number[],
      siblings[i] as number[],
      cues[i] as number[],
    ];
    const row = numbers.subarray(i * width, (i + 1) * width);
    let at = 0;
    for (const part of parts) {
      row.set(part, at);
      at += part.length;
    }
    return row;
  });
  return { page, rows, consents, elsewhere: branches.elsewhere, headlineAt: found ? headlineAt : undefined };
}
