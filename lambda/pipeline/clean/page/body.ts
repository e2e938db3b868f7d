import type { Block } from '../../../model.ts';
import { addMass, type Container, containersOf } from './tree.ts';
import { announcedIn, announcements, furnitureKinds, furnitureTags, surelyFurniture } from './words.ts';

/** Characters from which a paragraph counts as running text; in scripts without spaces a third of it. */
const RUNNING = 60;
/** A container's child that holds this share of the running text is where the body stands; lower goes deeper into the page. */
const DOMINANT = 0.6;

/** What a container's own description announces: one bit for each of `announcements`, and the furniture that it surely is, if any. */
export interface Announced {
  tag: string;
  bits: number;
  furniture: string | undefined;
}

/** A page's structure: where its running text is, and what its containers announce. */
export interface PageBody {
  /** All containers, the page itself first. */
  containers: readonly Container[];
  /** What each of them announces. */
  announced: readonly Announced[];
  /** The innermost container of each block. */
  homes: readonly Container[];
  /** How much running text each block is. */
  weights: Float64Array;
  /** The smallest container that holds most of the running text outside of furniture. */
  body: Container;
  /** The nearest container around each block that is furniture by its words, if any: what it announces. */
  furniture: readonly (string | undefined)[];
}

/** Finds the container in which the running text of a page is densest. */
export function findBody(blocks: readonly Block[]): PageBody {
  const { all, homes } = containersOf(blocks);
  const root = all[0] as Container;
  const weights = Float64Array.from(blocks, weightOf);
  homes.forEach((home, i) => {
    addMass(home, weights[i] as number);
  });
  const total = root.mass;
  const known = new Map<string, Announced>();
  const announced = all.map(({ name }) => {
    const found = known.get(name) ?? announce(name);
    known.set(name, found);
    return found;
  });
  // A word such as "sidebar" on the wrapper of the whole page says nothing: what holds half of the text is no furniture.
  const verdicts: (string | undefined)[] = [];
  for (const { index, mass, parent } of all)
    verdicts[index] = parent && ((mass > total * 0.5 ? undefined : announced[index]?.furniture) ?? verdicts[parent.index]);
  const furniture = homes.map(({ index }) => verdicts[index]);
  for (const container of all) container.mass = 0;
  homes.forEach((home, i) => {
    if (furniture[i] === undefined) addMass(home, weights[i] as number);
  });
  return { containers: all, announced, homes, weights, body: densest(root), furniture };
}

/** How much running text a block is: its characters, if it reads like sentences and is no link list. */
export function weightOf({ kind, text, linkShare = 0 }: Block): number {
  if (kind === 'rule' || kind === 'caption' || kind === 'heading' || linkShare > 0.5) return 0;
  const length = text.length + 2 * denseIn(text);
  if (length < RUNNING || !/[.!?…。！？؟।:;,،、，]/.test(text)) return 0;
  return Math.min(length, 1_500) * (1 - linkShare) * (kind === 'item' ? 0.5 : 1);
}

/** Characters of Han, Kana and Hangul, which say more each: those blocks stand together in Unicode. */
function denseIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x3040 && (code <= 0x9fff || (code >= 0xac00 && code <= 0xd7af))) count++;
  }
  return count;
}

function announce(description: string): Announced {
  const space = description.indexOf(' ');
  const tag = space < 0 ? description : description.slice(0, space);
  const bits = space > 0 ? announcedIn(description) : 0;
  return { tag, bits, furniture: furnitureTags.has(tag) ? tag : furnitureNamed(bits) };
}

/** What is furniture by its words, unless they name the article's body too. */
function furnitureNamed(bits: number): string | undefined {
  if (bits === 0 || bits & (1 << furnitureKinds)) return undefined;
  return announcements.find((name, i) => bits & (1 << i) && surelyFurniture.has(name));
}

/** Goes down from the page to the smallest container that still holds most of the running text. */
function densest(root: Container): Container {
  let at = root;
  for (;;) {
    const best = at.children.reduce<Container | undefined>((most, child) => (!most || child.mass > most.mass ? child : most), undefined);
    if (!best || best.mass === 0 || best.mass < at.mass * DOMINANT || best.from === best.to) return at;
    at = best;
  }
}

/** Whether a container is `outer` or stands in it. */
export function isInside(home: Container, outer: Container): boolean {
  let at: Container | undefined = home;
  while (at && at.depth > outer.depth) at = at.parent;
  return at === outer;
}
