/**
 * Where the articles of a dump begin, judged once more when all of it is labelled: the line model tells what each line is, this one sees how the whole file
 * is set, what the labels around say, and whether the topic changes. Its forests were trained by `test/eval/train-openings.ts`.
 */
import type { Decision } from '../../../model.ts';
import { decide } from '../decisions.ts';
import type { Dump } from '../dump/dump.ts';
import type { Part } from '../dump/field.ts';
import type { Chances } from '../dump/model.ts';
import { furnitureByItself } from '../furniture.ts';
import { chooseOpenings, LEAST, type Opening } from './choice.ts';
import { forestAlone, forestAmongOthers } from './forest.ts';
import { judgeOpenings, type OpeningForests } from './judge.ts';
import { relabelled } from './labels.ts';
import { type Scene, sceneOf } from './scene.ts';
import { parseForest } from './trees.ts';

/**
 * What log-odds a line must reach: a labelled headline to stay one, another line to become one, and another line to be the headline of a text that has none.
 * Set on composed dumps whose sites neither model knew; lower ones split more.
 */
export interface Bars {
  keep: number;
  cut: number;
  title: number;
  /** What a text that begins without a headline counts for. */
  bare: number;
}
const BARS: Bars = { keep: -1, cut: -1, title: -5, bare: 0.2 };

export interface Settled {
  labels: Part[];
  decisions: Decision[];
}

/** Read when first needed. */
let shipped: OpeningForests | undefined;

/** The labels with openings added, moved and taken back, and a decision for each text that is cut in two or put together. */
export function settleOpenings(dump: Dump, chances: Chances, labels: readonly Part[]): Settled {
  shipped ??= { alone: parseForest(forestAlone), amongOthers: parseForest(forestAmongOthers) };
  const scene = sceneOf(dump, chances, labels);
  return settleWith(scene, oddsOf(scene, shipped), BARS);
}

/** The same for given log-odds. */
export function settleWith(scene: Scene, odds: ReadonlyMap<number, number>, bars: Bars = BARS): Settled {
  const chosen = chooseOpenings(proposalsOf(scene, odds, bars), scene.textUpTo).map((one) => (one.bare ? titled(scene, one, odds, bars) : one));
  if (chosen.length === 0) return { labels: [...scene.labels], decisions: [] };
  return { labels: relabelled(scene, chosen), decisions: differences(scene, chosen, odds) };
}

/** The log-odds of every line that can be a headline; a line that is furniture in any place can be none. */
export function oddsOf(scene: Scene, forests: OpeningForests): Map<number, number> {
  const judged = [...judgeOpenings(scene, forests)].filter(([at]) => !headsNothing(scene.dump.lines[at]?.text ?? ''));
  return new Map(judged.map(([at, odds]) => [at, odds + (isDated(scene, at) ? DATED : 0)]));
}

/** Whether a line is a button or a notice, however it is set: `Become a member`. Headlines may begin as pointers to other articles do. */
function headsNothing(text: string): boolean {
  const rule = furnitureByItself(text)?.rule;
  return rule !== undefined && rule !== 'more-stories-line';
}

/** Log-odds added by hand: subheads have no date, and short articles, which the training data hardly holds, little else to be told by. */
const DATED = 2.5;

/** Whether a line of a headline's shape stands below a complete sentence (or a rule) and directly above a line that is a date and no more. */
function isDated({ dump: { lines, looks, titled } }: Scene, at: number): boolean {
  const [above, below] = [looks[at - 1], looks[at + 1]];
  if (!titled[at] || !below?.facts.includes('date') || below.words > 5) return false;
  return above === undefined || above.ends === 'sentence' || lines[at - 1]?.kind === 'rule';
}

/**
 * Lines that may open: those above their bar, and a text without a headline where it is the dump's first or a rule parts it from the one above. Other text
 * after lines outside goes on with the article above: on composed dumps that was right more often than not.
 */
function proposalsOf({ dump, labels, sinceText }: Scene, odds: ReadonlyMap<number, number>, bars: Bars): Opening[] {
  let since = Infinity;
  let seen = false;
  return labels.flatMap((part, at): Opening[] => {
    since = dump.lines[at - 1]?.kind === 'rule' ? 1 : since + 1;
    const begins = part === 'body' && (at === 0 || labels[at - 1] === 'outside') && (!seen || since <= (sinceText[at] as number));
    seen ||= part === 'body' || part === 'headline';
    const score = (odds.get(at) ?? -Infinity) - (part === 'headline' ? bars.keep : bars.cut);
    if (score > 0) return [{ at, score, bare: false }];
    return begins ? [{ at, score: bars.bare, bare: true }] : [];
  });
}

/** Lines around the beginning of a text in which its headline may stand, and words that may stand above it. */
const REACH = { above: 40, below: 3, words: LEAST };

/** A text without a headline gets the likeliest line near its beginning; a single word is a menu's. */
function titled({ dump, labels, textUpTo }: Scene, bare: Opening, odds: ReadonlyMap<number, number>, bars: Bars): Opening {
  let best: Opening = { ...bare, score: bars.title };
  const look = (at: number): void => {
    const score = odds.get(at) ?? -Infinity;
    const single = (dump.looks[at]?.words ?? 0) < 2 && labels[at] !== 'headline';
    if (score > best.score && !single) best = { at, score, bare: false };
  };
  for (let at = bare.at - 1; at >= Math.max(0, bare.at - REACH.above) && labels[at] !== 'body'; at--) look(at);
  for (let at = bare.at; at <= bare.at + REACH.below && (textUpTo[at] ?? Infinity) - (textUpTo[bare.at] as number) < REACH.words; at++) look(at);
  return best.bare ? bare : best;
}

/** Each opening that the labels did not have, each headline that is none, and each text that goes on with the one above, with what spoke for it. */
function differences({ dump, labels, textUpTo, sinceText }: Scene, chosen: readonly Opening[], odds: ReadonlyMap<number, number>): Decision[] {
  const evidence = (at: number): Decision['evidence'] => ({
    chance: Number((1 / (1 + Math.exp(-(odds.get(at) ?? 0)))).toFixed(2)),
    blankLinesAbove: dump.lines[at]?.gap ?? 0,
  });
  const near = (at: number, other: number): boolean => Math.abs((textUpTo[at] as number) - (textUpTo[other] as number)) < LEAST;
  const text = (at: number): string => dump.lines[at]?.text ?? '';
  const opened = labels.flatMap((part, at) => (part === 'headline' || (part === 'body' && (at === 0 || labels[at - 1] === 'outside')) ? [at] : []));
  const added = chosen.filter(({ at }) => at > 0 && !opened.some((other) => near(at, other)));
  const dropped = opened.filter((at) => !chosen.some((one) => near(at, one.at)));
  const subheads = dropped.filter((at) => labels[at] === 'headline');
  const texts = dropped.filter((at) => labels[at] === 'body' && chosen.some((one) => one.at < at));
  return [
    ...added.map(({ at }) =>
      decide(
        'split',
        text(at),
        'opening-in-the-text',
        'The line looks like the headline of a further article: it is set as the others are, and another text follows.',
        evidence(at),
      ),
    ),
    ...subheads.map((at) =>
      decide(
        'joined',
        text(at),
        'subhead-not-headline',
        'The line looks like a headline, but the text goes on below: it is a subhead.',
        evidence(at),
      ),
    ),
    ...texts.map((at) =>
      decide(
        'joined',
        text(at),
        'text-goes-on',
        'Text begins here again after lines that are none, without a headline and without a rule above: it goes on with the article above.',
        { linesBetween: (sinceText[at] ?? 1) - 1 },
      ),
    ),
  ];
}
