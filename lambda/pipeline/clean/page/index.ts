import type { Block, Claims, Decided, Decision, RawArticle } from '../../../model.ts';
import { comparable } from '../../../text/fold.ts';
import { type Rule, rulesBeyondDoubt, stampRules } from './beyond-doubt.ts';
import { isInside, type PageBody } from './body.ts';
import { consentDialogs } from './consent.ts';
import { featureNames } from './feature-names.ts';
import { pageFeatures } from './features.ts';
import { textSetAsLabels } from './headings.ts';
import { probabilities, reasonsAgainst } from './model.ts';
import { sayFeature } from './reasons.ts';

/** Probability from which a block is part of the article. Lower keeps more: captions and teasers first. */
const KEEP = 0.5;
/** Share of link text from which a removed block is called a list of links. */
const LINKED = 0.6;
/** Characters of a kicker at most. */
const KICKER = 60;

/**
 * Picks the body of a page: paragraphs, lists, quotes and subheads, in order, by a model of each block's place, containers, shape and neighbors
 * (`features.ts`). A run of removed blocks is one decision as long as it can show each one's text, with the rule that a person would
 * name, the model's probability, and what spoke most against the first of the run.
 */
export function pickPage(raw: RawArticle): Decided<Block[]> {
  const { blocks } = raw;
  const { page, rows, consents, elsewhere, headlineAt } = pageFeatures(blocks, raw.claims);
  const odds = probabilities(rows);
  const dialogs = consentDialogs(blocks, raw.claims, page, consents);
  const rules = rulesBeyondDoubt(blocks, page, { dialogs, elsewhere });
  const kept = blocks.map((block, i) => block.kind !== 'rule' && (odds[i] as number) >= KEEP && rules[i] === undefined);
  // A stamp that the model kept is no text, but it shows that the model found a place for some.
  const found = blocks.some(({ kind }, i) => kind !== 'heading' && (kept[i] || ((odds[i] as number) >= KEEP && stampRules.has(rules[i]?.[0] ?? ''))));
  if (!found) keepBody(page, rules, kept);
  const texts = textSetAsLabels(blocks, kept);
  dropKickers(texts, kept, headlineAt);
  dropLoneHeadings(texts, kept, raw.claims);
  return { value: texts.filter((_, i) => kept[i]), decisions: decisionsOf(blocks, page, { rows, odds, rules }, kept) };
}

/** Where the model finds nothing, what stands in the container with most of the running text is better than no article. */
function keepBody({ homes, body, weights, furniture }: PageBody, rules: readonly (Rule | undefined)[], kept: boolean[]): void {
  const found: boolean[] = [];
  homes.forEach((home, i) => {
    found[i] = (weights[i] as number) > 0 && furniture[i] === undefined && rules[i] === undefined && isInside(home, body);
  });
  if (found.includes(true)) for (const [i, keep] of found.entries()) kept[i] = keep;
}

/** Short texts above the headline are its kicker, the section's name, the page's address or a menu. */
function dropKickers(blocks: readonly Block[], kept: boolean[], headlineAt = 0): void {
  for (let i = 0; i < headlineAt; i++) {
    const { text } = blocks[i] as Block;
    if (text.length <= KICKER || (text.length <= 2 * KICKER && /https?:\/\//.test(text))) kept[i] = false;
  }
}

/** The headline is told by the claims, and a heading stays only where text follows it before the next one. */
function dropLoneHeadings(blocks: readonly Block[], kept: boolean[], claims: Claims): void {
  const headline = comparable(claims.headline ?? '');
  let followed = false;
  for (let i = blocks.length - 1; i >= 0; i--) {
    if (!kept[i]) continue;
    const { kind, text } = blocks[i] as Block;
    if (kind !== 'heading') followed = true;
    else {
      if (!followed || comparable(text) === headline) kept[i] = false;
      followed = false;
    }
  }
}

function decisionsOf(
  blocks: readonly Block[],
  page: PageBody,
  { rows, odds, rules }: { rows: readonly Float32Array[]; odds: ArrayLike<number>; rules: readonly (Rule | undefined)[] },
  kept: readonly boolean[],
): Decision[] {
  const decisions: Decision[] = [];
  let last = -2;
  blocks.forEach((block, i) => {
    if (kept[i] || block.text === '') return;
    const [rule, reason] = rules[i] ?? ruleOf(block, i, page);
    const open = decisions.at(-1);
    const goesOn = open !== undefined && last === i - 1 && open.rule === rule && open.reason === reason;
    const joined = goesOn ? `${open.subject} · ${block.text}` : '';
    if (goesOn && clip(joined) === joined) open.subject = joined;
    else
      decisions.push({
        step: 'clean',
        action: 'removed',
        subject: clip(block.text),
        rule,
        reason,
        evidence: goesOn
          ? { ...open.evidence }
          : { probability: Math.round((odds[i] as number) * 100) / 100, because: whyNot(rows[i] as Float32Array) },
      });
    last = i;
  });
  return decisions;
}

/** Observations that a decision tells. */
const TOLD = 3;

/** What is said of a low and of a high value of each feature. */
const sayings = featureNames.map((name) => [sayFeature(name, false), sayFeature(name, true)] as const);

/** What spoke most against a block, strongest first, each thing said once. */
function whyNot(row: Float32Array): string[] {
  const told = new Set<string>();
  for (const { feature, high } of reasonsAgainst(row)) {
    const saying = sayings[feature]?.[high ? 1 : 0];
    if (saying !== undefined) told.add(saying);
    if (told.size === TOLD) break;
  }
  return [...told];
}

/** The plainest of what speaks against a removed block. */
function ruleOf(block: Block, i: number, { homes, body, furniture }: PageBody): Rule {
  const announced = furniture[i];
  if (announced !== undefined) return ['furniture-container', `It stands in a container for other things than the article: ${announced}.`];
  if (block.kind === 'caption') return ['caption', 'It is the caption of a picture or table.'];
  if ((block.linkShare ?? 0) >= LINKED) return ['link-heavy', 'It is mostly links.'];
  if (!isInside(homes[i] as PageBody['body'], body)) return ['outside-body', 'It stands outside of the container that holds the article.'];
  if (block.kind === 'heading') return ['lone-heading', 'It is the headline or heads nothing of the article.'];
  return ['unlike-body', 'By its place, shape and neighbors it is no part of the article.'];
}

const clip = (text: string) => (text.length <= 300 ? text : `${text.slice(0, 299)}…`);
