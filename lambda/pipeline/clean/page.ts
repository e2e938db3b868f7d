import type { Block, Decided, Decision, RawArticle } from '../../model.ts';
import { addMass, type Container, containersOf } from './page-tree.ts';
import { bodyPattern, furniturePattern, furnitureTags } from './page-words.ts';

/** Characters from which a paragraph counts as running text; in scripts without spaces a third of it. */
const RUNNING = 60;
/** A container's child that holds this share of the running text is where the body stands; lower goes deeper into the page. */
const DOMINANT = 0.6;
/** Share of link text from which a block is navigation. */
const LINKED = 0.6;

/**
 * Picks the body of a page: the container in which the running text is densest, without the furniture in it. Keeps paragraphs, lists, quotes and
 * subheads in order; every run of removed blocks is one decision.
 */
export function pickPage(raw: RawArticle): Decided<Block[]> {
  const { blocks } = raw;
  const { root, homes } = containersOf(blocks);
  const weights = blocks.map(weightOf);
  blocks.forEach((_, i) => addMass(homes[i] as Container, weights[i] as number));
  const total = root.mass;

  // A word such as "sidebar" on the wrapper of the whole page says nothing: what holds half of the text is no furniture.
  const furnitureOf = new Map<Container, string>();
  const reasonOf = (home: Container): string | undefined => {
    for (let at: Container | undefined = home; at?.parent; at = at.parent) {
      let word = furnitureOf.get(at);
      if (word === undefined) {
        word = at.mass > total * 0.5 ? '' : furnitureWord(at.description);
        furnitureOf.set(at, word);
      }
      if (word !== '') return word;
    }
    return undefined;
  };
  const masked = homes.map(reasonOf);

  clearMass(root);
  blocks.forEach((_, i) => {
    if (masked[i] === undefined) addMass(homes[i] as Container, weights[i] as number);
  });
  const body = bodyOf(root);

  const rules: (readonly [rule: string, reason: string] | undefined)[] = blocks.map((block, i) => {
    if (i < body.from || i > body.to || !inside(homes[i] as Container, body)) return ['outside-body', 'It stands outside of the container that holds the article.'];
    if (masked[i] !== undefined) return ['furniture-container', `Its container is named "${masked[i]}".`];
    if (block.kind === 'caption') return ['caption', 'It is the caption of a picture or table.'];
    if (block.kind === 'rule') return ['rule', 'It is a line.'];
    if ((block.linkShare ?? 0) >= LINKED && block.text.length < 200) return ['link-heavy', 'It is mostly links.'];
    return undefined;
  });
  trimEdges(blocks, weights, rules);
  dropLoneHeadings(blocks, rules);
  return { value: blocks.filter((_, i) => rules[i] === undefined), decisions: decisionsOf(blocks, rules) };
}

/** How much running text a block is: its characters, if it reads like sentences and is no link list. */
function weightOf({ kind, text, linkShare = 0 }: Block): number {
  if (kind === 'rule' || kind === 'caption' || kind === 'heading' || linkShare > 0.5) return 0;
  const length = text.length + 2 * (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0);
  if (length < RUNNING || !/[.!?…。！？؟।:;,،、，]/.test(text)) return 0;
  const part = kind === 'item' ? 0.5 : 1;
  return Math.min(length, 1_500) * (1 - linkShare) * part;
}

function furnitureWord(description: string): string {
  const tag = description.split(' ', 1)[0] ?? '';
  if (furnitureTags.has(tag)) return tag;
  if (bodyPattern.test(description)) return '';
  return furniturePattern.exec(description)?.[1] ?? '';
}

function clearMass(root: Container): void {
  const pending = [root];
  for (let at = pending.pop(); at; at = pending.pop()) {
    at.mass = 0;
    pending.push(...at.children);
  }
}

/** Goes down from the page to the smallest container that still holds most of the running text. */
function bodyOf(root: Container): Container {
  let at = root;
  for (;;) {
    const best = at.children.reduce<Container | undefined>((most, child) => (!most || child.mass > most.mass ? child : most), undefined);
    if (!best || best.mass === 0 || best.mass < at.mass * DOMINANT || best.from === best.to) return at;
    at = best;
  }
}

function inside(home: Container, body: Container): boolean {
  let at: Container | undefined = home;
  while (at && at.depth > body.depth) at = at.parent;
  return at === body;
}

type Rules = (readonly [rule: string, reason: string] | undefined)[];

/** Before the first and after the last running text only headings and lists that belong to it stay. */
function trimEdges(blocks: readonly Block[], weights: readonly number[], rules: Rules): void {
  const isText = (i: number) => rules[i] === undefined && (weights[i] as number) > 0;
  const indices = blocks.map((_, i) => i).filter(isText);
  const [first, last] = [indices[0] ?? 0, indices.at(-1) ?? blocks.length - 1];
  blocks.forEach((block, i) => {
    if (rules[i] !== undefined) return;
    if (i < first && block.kind !== 'heading') rules[i] = ['before-text', 'It stands before the first running text and is too short for it.'];
    if (i > last && !/[.!?…。！？]["”’»)\]]?$/.test(block.text)) rules[i] = ['after-text', 'It stands after the last running text and is no sentence.'];
  });
}

/** A heading stays only where text follows it before the next one of its level. */
function dropLoneHeadings(blocks: readonly Block[], rules: Rules): void {
  let followed = false;
  for (let i = blocks.length - 1; i >= 0; i--) {
    if (rules[i] !== undefined) continue;
    if (blocks[i]?.kind !== 'heading') followed = true;
    else if (!followed || blocks[i]?.level === 1) rules[i] = ['lone-heading', 'It is the headline or heads nothing of the article.'];
    else followed = false;
  }
}

function decisionsOf(blocks: readonly Block[], rules: Rules): Decision[] {
  const decisions: Decision[] = [];
  let last = -2;
  blocks.forEach((block, i) => {
    const rule = rules[i];
    if (!rule || block.text === '') return;
    const open = decisions.at(-1);
    if (open && last === i - 1 && open.rule === rule[0] && open.reason === rule[1]) open.subject = clip(`${open.subject} · ${block.text}`);
    else decisions.push({ step: 'clean', action: 'removed', subject: clip(block.text), rule: rule[0], reason: rule[1] });
    last = i;
  });
  return decisions;
}

const clip = (text: string) => (text.length <= 300 ? text : `${text.slice(0, 299)}…`);
