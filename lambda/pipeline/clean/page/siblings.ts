/** Families on a page: containers and blocks that are built alike and stand beside each other, as cards of a list do and paragraphs of a text. */
import type { Block } from '../../../model.ts';
import type { PageBody } from './body.ts';
import type { Stats } from './place.ts';
import type { Container } from './tree.ts';

/** Members of a family counted at most, and levels up to a card. */
const MANY = 30;
const FAR = 8;

interface Family extends Stats {
  members: number;
}

/**
 * What is looked at, in the order of `siblingRows`' numbers: kin are blocks of the same element and class in the same container, alike those on the
 * whole page, cards containers of several blocks that stand beside others called the same.
 */
export const siblingNames = [
  'kin',
  'kinMass',
  'kinRunning',
  'kinLinks',
  'alikeMass',
  'alike',
  'cards',
  'cardsMass',
  'cardsLinks',
  'cardsUp',
  'cardBlocks',
] as const;

/** A row of numbers a block about its families. */
export function siblingRows(blocks: readonly Block[], { containers, homes, weights, body }: PageBody, stats: readonly Stats[]): number[][] {
  const root = containers[0] as Container;
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const kin: Map<string, Family>[] = [];
  const alike = new Map<string, Family>();
  const keys = homes.map(({ name, parent }) => `${name}>${parent?.name ?? ''}`);
  blocks.forEach(({ text, linkShare = 0 }, i) => {
    const { name, parent = root } = homes[i] as Container;
    const inside: Map<string, Family> = kin[parent.index] ?? new Map();
    kin[parent.index] = inside;
    const one = { mass: weights[i] as number, blocks: 1, characters: text.length, linked: text.length * linkShare };
    addTo(inside, name, one);
    addTo(alike, keys[i] as string, one);
  });
  const cardsOf = cardsFinder(body, stats);
  return blocks.map((_, i) => {
    const { name, parent = root } = homes[i] as Container;
    const own = kin[parent.index]?.get(name) as Family;
    const same = alike.get(keys[i] as string) as Family;
    const { family, up } = cardsOf(homes[i] as Container);
    return [
      Math.min(MANY, own.members),
      own.mass / total,
      own.mass / (own.characters || 1),
      own.linked / (own.characters || 1),
      same.mass / total,
      Math.min(2 * MANY, same.members),
      Math.min(MANY, family?.members ?? 1),
      (family?.mass ?? 0) / total,
      family ? family.linked / (family.characters || 1) : 0,
      Math.min(FAR, up),
      family ? Math.min(MANY, family.blocks / family.members) : 0,
    ];
  });
}

interface Cards {
  family: Family | undefined;
  /** Containers from the block to its card; -1 where it stands in none. */
  up: number;
}

/** Finds the nearest card around a container, within the text's own container. */
function cardsFinder(body: Container, stats: readonly Stats[]): (home: Container) => Cards {
  const families: Map<string, Family>[] = [];
  const familiesIn = ({ index, children }: Container): Map<string, Family> => {
    const known = families[index];
    if (known) return known;
    const inside = new Map<string, Family>();
    for (const child of children) addTo(inside, child.name, stats[child.index] as Stats);
    families[index] = inside;
    return inside;
  };
  const found: Cards[] = [];
  return (home) => {
    const known = found[home.index];
    if (known) return known;
    let cards: Cards = { family: undefined, up: -1 };
    let up = 0;
    for (let at = home; at.parent && at !== body && cards.up < 0; at = at.parent, up++) {
      const family = (stats[at.index]?.blocks ?? 0) > 1 ? familiesIn(at.parent).get(at.name) : undefined;
      if (family && family.members > 1) cards = { family, up };
    }
    found[home.index] = cards;
    return cards;
  };
}

function addTo(families: Map<string, Family>, name: string, one: Stats): void {
  let family = families.get(name);
  if (!family) {
    family = { members: 0, blocks: 0, mass: 0, characters: 0, linked: 0 };
    families.set(name, family);
  }
  family.members++;
  family.blocks += one.blocks;
  family.mass += one.mass;
  family.characters += one.characters;
  family.linked += one.linked;
}
