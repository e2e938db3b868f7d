import type { Block, Claims } from '../../model.ts';
import { comparable } from '../../text/fold.ts';
import { findBody, isInside, type PageBody } from './page-body.ts';
import { cueNames, cueRows } from './page-cues.ts';
import { featureNames } from './page-feature-names.ts';
import { shapeOf, spacesIn } from './page-letters.ts';
import { density, placesOf, statsOf } from './page-place.ts';
import { siblingNames, siblingRows } from './page-siblings.ts';
import { shinglesOf, toldShare } from './page-told.ts';
import type { Container } from './page-tree.ts';

export interface PageFeatures {
  page: PageBody;
  /** One row of numbers a block. */
  rows: Float32Array[];
}

const CAP = 12;

/** The features of all blocks of a page. */
export function pageFeatures(blocks: readonly Block[], claims: Claims): PageFeatures {
  const page = findBody(blocks);
  const { homes, weights, body, furniture } = page;
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const headline = comparable(claims.headline ?? '');
  const headlines = [claims.headline, ...(claims.otherHeadlines ?? [])].map((text) => comparable(text ?? '')).filter((text) => text.length > 8);
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
  const cues = cueRows(blocks, claims, page, folded);
  const gapBefore = distances(weights);
  const gapAfter = distances([...weights].reverse()).reverse();
  const placeOf = placesOf(page);

  let before = 0;
  const rows = blocks.map((block, i) => {
    const { text, kind, linkShare = 0, level = 0 } = block;
    const home = homes[i] as Container;
    const weight = weights[i] as number;
    const fold = folded[i] as string;
    const words = spacesIn(text) + 1;
    const { letters, uppers, digits, commas, bars } = shapeOf(text);
    const first = text.charAt(0);
    const end = text.slice(-8);
    const parent = home.parent ?? home;
    const grand = parent.parent ?? parent;
    const [own, up, upper] = [stats.get(home), stats.get(parent), stats.get(grand)];
    const inBody = isInside(home, body);
    const [last, next] = [blocks[i - 1], blocks[i + 1]];
    const lengthOf = (other: Block | undefined) => Math.log1p(other?.text.length ?? 0);
    const numbers = [
      Math.log1p(text.length),
      Math.log1p(words),
      letters / words,
      linkShare,
      bit(/[.!?…。！？؟।]["”’»)\]]*$/.test(text)),
      bit(/[:,–—-]$/.test(end)),
      bit(/^\p{Lu}/u.test(first)),
      bit(/^\p{Ll}/u.test(first)),
      bit(/^\d/.test(first)),
      bit(/^["“„«‘'「『]/.test(first)),
      digits / text.length || 0,
      uppers / (letters || 1),
      Math.min(CAP, commas),
      Math.min(3, bars),
      bit(/[©®™]|\(c\)/i.test(text)),
      bit(/\b(?:19|20)\d\d\b/.test(text)),
      weight / 100,
      bit(kind === 'heading'),
      level,
      bit(kind === 'item'),
      bit(kind === 'quote'),
      bit(kind === 'caption'),
      bit(fold !== '' && fold === headline),
      bit(headlines.some((other) => other.includes(fold) && fold.length > 8)),
      bit(description.length > 20 && (fold.startsWith(description) || (fold.length > 20 && description.startsWith(fold)))),
      bit(text.length < 200 && authors.some((name) => text.toLowerCase().includes(name))),
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
      (own?.mass ?? 0) / total,
      (up?.mass ?? 0) / total,
      (upper?.mass ?? 0) / total,
      Math.log1p(own?.blocks ?? 0),
      Math.log1p(up?.blocks ?? 0),
      density(up),
      density(upper),
      (up?.linked ?? 0) / (up?.characters || 1),
      bit(homes[i - 1]?.parent === parent || homes[i + 1]?.parent === parent),
      Math.min(40, home.depth),
      bit((weights[i - 1] ?? 0) > 0),
      bit((weights[i + 1] ?? 0) > 0),
      gapBefore[i] as number,
      gapAfter[i] as number,
      lengthOf(last),
      lengthOf(next),
      last?.linkShare ?? 0,
      next?.linkShare ?? 0,
      bit(last?.kind === 'heading'),
      bit(next?.kind === 'heading'),
      bit(homes[i - 1]?.parent === parent),
      bit(homes[i + 1]?.parent === parent),
      runningAround(weights, i),
      Math.log1p(total),
      body.mass / total,
    ];
    before += weight;
    const row = new Float32Array(featureNames.length);
    row.set(numbers);
    row.set(placeOf(home), numbers.length);
    row.set(siblings[i] as Float32Array, featureNames.length - cueNames.length - siblingNames.length);
    row.set(cues[i] as Float32Array, featureNames.length - cueNames.length);
    return row;
  });
  return { page, rows };
}

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
