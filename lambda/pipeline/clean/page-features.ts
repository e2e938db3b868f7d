import type { Block, Claims } from '../../model.ts';
import { comparable, comparableWords } from '../../text/fold.ts';
import { findBody, isInside, type PageBody } from './page-body.ts';
import type { Container } from './page-tree.ts';
import { announcements, tellingTags } from './page-words.ts';

/** What is looked at of a block, in the order of its numbers. Distances are in containers or blocks and capped, shares run from 0 to 1. */
export const featureNames: readonly string[] = [
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
  'position',
  'afterHeadline',
  'inBody',
  'belowBody',
  'beforeBody',
  'afterBody',
  'massBefore',
  'massAfter',
  'furniture',
  'homeMass',
  'parentMass',
  'grandMass',
  'homeBlocks',
  'parentBlocks',
  'parentDensity',
  'grandDensity',
  'parentLinks',
  'sameHome',
  'depth',
  'previousRunning',
  'nextRunning',
  'toPrevious',
  'toNext',
  'previousLength',
  'nextLength',
  'previousLinks',
  'nextLinks',
  'previousHeading',
  'nextHeading',
  'previousSamePlace',
  'nextSamePlace',
  'aroundRunning',
  'pageMass',
  'bodyShare',
  ...announcements.map(([name]) => `near ${name}`),
  ...announcements.map(([name]) => `far ${name}`),
  ...tellingTags.map((tag) => `in ${tag}`),
];

export interface PageFeatures {
  page: PageBody;
  /** One row of numbers a block. */
  rows: Float32Array[];
}

const CAP = 12;

/** The features of all blocks of a page. */
export function pageFeatures(blocks: readonly Block[], claims: Claims & { articleBody?: string }): PageFeatures {
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
  const gapBefore = distances(weights);
  const gapAfter = distances([...weights].reverse()).reverse();
  const places = new Map<Container, Float32Array>();

  let before = 0;
  const rows = blocks.map((block, i) => {
    const { text, kind, linkShare = 0, level = 0 } = block;
    const home = homes[i] as Container;
    const weight = weights[i] as number;
    const fold = folded[i] as string;
    const words = spacesIn(text) + 1;
    const { letters, uppers, digits, commas, bars } = shapeOf(text);
    const first = text.charAt(0);
    const parent = home.parent ?? home;
    const grand = parent.parent ?? parent;
    const [own, up, upper] = [stats.get(home), stats.get(parent), stats.get(grand)];
    const inBody = isInside(home, body);
    const [last, next] = [blocks[i - 1], blocks[i + 1]];
    const around = [-3, -2, -1, 1, 2, 3].filter((step) => (weights[i + step] ?? 0) > 0).length;
    const lengthOf = (other: Block | undefined) => Math.log1p(other?.text.length ?? 0);
    const numbers = [
      Math.log1p(text.length),
      Math.log1p(words),
      letters / words,
      linkShare,
      bit(/[.!?…。！？؟।]["”’»)\]]*$/.test(text)),
      bit(/[:,–—-]$/.test(text)),
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
      around,
      Math.log1p(total),
      body.mass / total,
    ];
    before += weight;
    const place = places.get(home) ?? placeOf(home, page);
    places.set(home, place);
    const row = new Float32Array(numbers.length + place.length);
    row.set(numbers);
    row.set(place, numbers.length);
    return row;
  });
  return { page, rows };
}

/** What a character is to `shapeOf`, as an index into its counts. */
const [OTHER, LOWER, UPPER, DIGIT, COMMA, BAR] = [0, 1, 2, 3, 4, 5] as const;

function classOf(code: number, char: string): number {
  if (code < 128) {
    if (code >= 97 && code <= 122) return LOWER;
    if (code >= 65 && code <= 90) return UPPER;
    if (code >= 48 && code <= 57) return DIGIT;
    return char === ',' || char === ';' ? COMMA : char === '|' || char === '/' ? BAR : OTHER;
  }
  if (',،、，；'.includes(char)) return COMMA;
  if ('·•›»'.includes(char)) return BAR;
  if (code < 0xc0 || (code >= 0x2000 && code < 0x3000)) return OTHER;
  return code < 0x600 && char.toLowerCase() !== char ? UPPER : LOWER;
}

/** Classes of the characters below 0x3000, worked out once: counting runs over all text of the page. */
const classes = Uint8Array.from({ length: 0x3000 }, (_, code) => classOf(code, String.fromCharCode(code)));

/** Counts of a text's characters: letters of any script, capitals, digits, commas, and the bars and bullets of menus. */
function shapeOf(text: string): { letters: number; uppers: number; digits: number; commas: number; bars: number } {
  const counts = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = code < 0x3000 ? (classes[code] as number) : classOf(code, text.charAt(i));
    counts[kind] = (counts[kind] as number) + 1;
  }
  const [, lowers = 0, uppers = 0, digits = 0, commas = 0, bars = 0] = counts;
  return { letters: lowers + uppers, uppers, digits, commas, bars };
}

function spacesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++;
  return count;
}

const bit = (value: boolean) => (value ? 1 : 0);

interface Stats {
  mass: number;
  blocks: number;
  characters: number;
  linked: number;
}

function statsOf(blocks: readonly Block[], { homes, weights }: PageBody): Map<Container, Stats> {
  const stats = new Map<Container, Stats>();
  blocks.forEach(({ text, linkShare = 0 }, i) => {
    let at: Container | undefined = homes[i];
    for (; at; at = at.parent) {
      const own = stats.get(at) ?? { mass: 0, blocks: 0, characters: 0, linked: 0 };
      stats.set(at, own);
      own.mass += weights[i] as number;
      own.blocks++;
      own.characters += text.length;
      own.linked += text.length * linkShare;
    }
  });
  return stats;
}

const density = (stats: Stats | undefined) => (stats ? stats.mass / (stats.characters || 1) : 0);

/** Blocks since the last running text, capped. */
function distances(weights: readonly number[]): number[] {
  let gap = CAP;
  return weights.map((weight) => {
    const here = gap;
    gap = weight > 0 ? 0 : Math.min(CAP, gap + 1);
    return here;
  });
}

/** What the containers around a block announce: how many levels up, nearest first (`near`), whether also below the body's container (`far`), and which tags. */
function placeOf(home: Container, { body, announced }: PageBody): Float32Array {
  const kinds = announcements.length;
  const row = new Float32Array(kinds * 2 + tellingTags.length).fill(CAP, 0, kinds);
  let up = 0;
  for (let at: Container | undefined = home; at; at = at.parent, up++) {
    const { bits, tag } = announced(at);
    for (let i = 0; i < kinds; i++) {
      if (!(bits & (1 << i))) continue;
      if (up < (row[i] as number)) row[i] = up;
      if (at.depth > body.depth) row[kinds + i] = (row[kinds + i] as number) + 1;
    }
    const place = (tellingTags as readonly string[]).indexOf(tag);
    if (place >= 0) row[kinds * 2 + place] = (row[kinds * 2 + place] as number) + 1;
  }
  return row;
}

function shinglesOf(text: string): Set<string> {
  const words = comparableWords(text);
  const found = new Set<string>();
  for (let i = 0; i + 3 <= words.length; i++) found.add(`${words[i]} ${words[i + 1]} ${words[i + 2]}`);
  return found;
}

/** Share of a text's three-word shingles that the told body has; of shorter texts nothing is known. */
function toldShare(text: string, told: ReadonlySet<string>): number {
  const words = comparableWords(text.slice(0, 600));
  if (words.length < 3) return -0.5;
  let hits = 0;
  for (let i = 0; i + 3 <= words.length; i++) if (told.has(`${words[i]} ${words[i + 1]} ${words[i + 2]}`)) hits++;
  return hits / (words.length - 2);
}
