import type { Block } from '../../model.ts';
import { addMass, type Container, containersOf } from './page-tree.ts';
import { announcements, furnitureKinds, furnitureTags, surelyFurniture } from './page-words.ts';

/** Characters from which a paragraph counts as running text; in scripts without spaces a third of it. */
const RUNNING = 60;
/** A container's child that holds this share of the running text is where the body stands; lower goes deeper into the page. */
const DOMINANT = 0.6;

/** What a container's own description announces: one bit for each of `announcements`, and whether its tag frames furniture. */
export interface Announced {
  bits: number;
  tag: string;
  framesFurniture: boolean;
}

/** A page's structure: where its running text is, and what its containers announce. */
export interface PageBody {
  root: Container;
  homes: readonly Container[];
  weights: readonly number[];
  /** The smallest container that holds most of the running text outside of furniture. */
  body: Container;
  /** The nearest container around each block that is furniture by its words, if any: what it announces. */
  furniture: readonly (string | undefined)[];
  announced(container: Container): Announced;
}

/** Finds the container in which the running text of a page is densest. */
export function findBody(blocks: readonly Block[]): PageBody {
  const { root, homes } = containersOf(blocks);
  const weights = blocks.map(weightOf);
  for (const [i, home] of homes.entries()) addMass(home, weights[i] as number);
  const total = root.mass;
  const known = new Map<string, Announced>();
  const announced = ({ name }: Container) => {
    const found = known.get(name) ?? announce(name);
    known.set(name, found);
    return found;
  };
  // A word such as "sidebar" on the wrapper of the whole page says nothing: what holds half of the text is no furniture.
  const verdicts = new Map<Container, string | undefined>();
  const verdictOf = (at: Container | undefined): string | undefined => {
    if (!at?.parent) return undefined;
    if (!verdicts.has(at)) verdicts.set(at, (at.mass > total * 0.5 ? undefined : furnitureName(announced(at))) ?? verdictOf(at.parent));
    return verdicts.get(at);
  };
  const furniture = homes.map(verdictOf);
  clearMass(root);
  homes.forEach((home, i) => {
    if (furniture[i] === undefined) addMass(home, weights[i] as number);
  });
  return { root, homes, weights, body: densest(root), furniture, announced };
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
  let bits = 0;
  if (space > 0)
    announcements.forEach(([, pattern], i) => {
      if (pattern.test(description)) bits |= 1 << i;
    });
  return { bits, tag, framesFurniture: furnitureTags.has(tag) };
}

function furnitureName({ bits, tag, framesFurniture }: Announced): string | undefined {
  if (framesFurniture) return tag;
  if (bits & (1 << furnitureKinds)) return undefined;
  return announcements.find(([name], i) => bits & (1 << i) && surelyFurniture.has(name))?.[0];
}

function clearMass(root: Container): void {
  const pending = [root];
  for (let at = pending.pop(); at; at = pending.pop()) {
    at.mass = 0;
    pending.push(...at.children);
  }
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
