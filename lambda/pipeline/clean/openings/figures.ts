/** What can be measured of a line that may open an article, by name: its own shape, the labels around, the dump's rhythm, the topic's course. */
import type { Look } from '../dump/look.ts';
import { rhythmFigures } from './rhythm.ts';
import { FAR, type Figure, type Scene } from './scene.ts';
import { topicFigures } from './topic.ts';

const END_ORDER: readonly Look['ends'][] = ['open', 'bracket', 'comma', 'colon', 'ellipsis', 'sentence'];
const own =
  (value: (look: Look, text: string) => number): Figure[1] =>
  ({ dump }, at) =>
    value(dump.looks[at] as Look, dump.lines[at]?.text ?? '');
const fact = (name: string): Figure[1] => own((look) => Number(look.facts.includes(name)));

function capitalized(text: string): number {
  const words = text.slice(0, 400).split(' ');
  return words.filter((word) => /^["“‘'(«]?\p{Lu}/u.test(word)).length / words.length;
}
const upper = (text: string): number => Number(text.length > 3 && text === text.toUpperCase() && text !== text.toLowerCase());

const ownFigures: readonly Figure[] = [
  ['words', own((look) => look.words)],
  ['characters', own((_, text) => Math.min(300, text.length))],
  ['ends', own((look) => END_ORDER.indexOf(look.ends))],
  ['titled', ({ dump }, at) => Number(dump.titled[at])],
  ['sentences', own((look) => Math.min(4, look.sentences))],
  ['function words', own((look) => look.functionWords)],
  ['capitalized', own((_, text) => capitalized(text))],
  ['upper', own((_, text) => upper(text))],
  ['digits', own((_, text) => (text.match(/\d/g)?.length ?? 0) / Math.max(1, text.length))],
  ['separators', own((_, text) => Math.min(4, text.match(/[|›»>•·←→/]/g)?.length ?? 0))],
  ['starts small', own((_, text) => Number(/^[^\p{L}]{0,3}\p{Ll}/u.test(text)))],
  ['starts with a digit', own((_, text) => Number(/^[#(]?\d/u.test(text)))],
  ['colon within', own((_, text) => Number(/[:：] ?\S/u.test(text)))],
  ['question', own((look) => Number(look.question))],
  ['kinds', own((look) => look.kinds.length)],
  ['date', fact('date')],
  ['byline', own((look) => Number(look.facts.includes('byline') || look.facts.includes('name')))],
  ['caption', own((look) => Number(look.caption))],
  ['credit', fact('credit')],
  ['item', ({ dump }, at) => Number(dump.lines[at]?.kind === 'item')],
  ['addresses', ({ dump }, at) => Math.min(3, dump.lines[at]?.hrefs ?? 0)],
];

const part =
  (name: string): Figure[1] =>
  ({ labels }, at) =>
    Number(labels[at] === name);
const PARTS = ['outside', 'headline', 'preamble', 'interruption', 'body'];
const texts = ({ textUpTo, labels }: Scene, from: number, to: number): number =>
  (textUpTo[Math.min(labels.length, to)] as number) - (textUpTo[Math.max(0, from)] as number);

/** Whether a headline stands on the way to the nearest text, in one direction. */
function headlineOnTheWay({ labels }: Scene, index: number, step: 1 | -1): number {
  for (let at = index + step, far = 0; at >= 0 && at < labels.length && far < FAR; at += step, far++) {
    if (labels[at] === 'headline') return far + 1;
    if (labels[at] === 'body') return FAR;
  }
  return FAR;
}

const labelFigures: readonly Figure[] = [
  ['is headline', part('headline')],
  ['is text', part('body')],
  ['is outside', part('outside')],
  ['is preamble', part('preamble')],
  ['label above', ({ labels }, at) => (at === 0 ? -1 : PARTS.indexOf(labels[at - 1] as string))],
  ['label below', ({ labels }, at) => PARTS.indexOf(labels[at + 1] ?? '')],
  ['until text', ({ untilText }, at) => untilText[at] as number],
  ['since text', ({ sinceText }, at) => sinceText[at] as number],
  ['text in 12 lines below', (scene, at) => texts(scene, at + 1, at + 13)],
  ['text in 12 lines above', (scene, at) => texts(scene, at - 12, at)],
  ['text to the next headline', ({ textAhead }, at) => Math.min(2000, textAhead[at] as number)],
  ['text since the last headline', ({ textBehind }, at) => Math.min(2000, textBehind[at] as number)],
  ['text before at all', ({ textUpTo }, at) => Math.min(2000, textUpTo[at] as number)],
  ['headline below before text', (scene, at) => headlineOnTheWay(scene, at, 1)],
  ['headline above after text', (scene, at) => headlineOnTheWay(scene, at, -1)],
  ['from the top', (_, at) => Math.min(FAR, at)],
];

const mean = (list: ArrayLike<number>, from: number, to: number): number => {
  let [sum, count] = [0, 0];
  for (let at = Math.max(0, from); at < Math.min(list.length, to); at++) {
    sum += 1 / (1 + Math.exp(-(list[at] as number)));
    count++;
  }
  return count === 0 ? 0 : sum / count;
};
function highest(list: ArrayLike<number>, from: number, to: number, not: number): number {
  let most = -9;
  for (let at = Math.max(0, from); at < Math.min(list.length, to); at++) if (at !== not) most = Math.max(most, list[at] as number);
  return most;
}

const chanceFigures: readonly Figure[] = [
  ['headline chance', ({ chances }, at) => chances.headline[at] as number],
  ['headline chance over those above', ({ chances: { headline } }, at) => (headline[at] as number) - highest(headline, at - 15, at, at)],
  ['headline chance over those below', ({ chances: { headline } }, at) => (headline[at] as number) - highest(headline, at + 1, at + 16, at)],
  ['text chance', ({ chances }, at) => chances.body[at] as number],
  ['text chance below', ({ chances }, at) => mean(chances.body, at + 1, at + 9)],
  ['text chance above', ({ chances }, at) => mean(chances.body, at - 8, at)],
  ['text chance directly above', ({ chances }, at) => chances.body[at - 1] ?? -9],
  ['text chance directly below', ({ chances }, at) => chances.body[at + 1] ?? -9],
];

const look =
  (step: number, value: (look: Look) => number): Figure[1] =>
  ({ dump }, at) => {
    const beside = dump.looks[at + step];
    return beside ? value(beside) : -1;
  };
const besideFigures: readonly Figure[] = [
  ['words above', look(-1, ({ words }) => Math.min(80, words))],
  ['words below', look(1, ({ words }) => Math.min(80, words))],
  ['words two below', look(2, ({ words }) => Math.min(80, words))],
  ['ends above', look(-1, ({ ends }) => END_ORDER.indexOf(ends))],
  ['ends below', look(1, ({ ends }) => END_ORDER.indexOf(ends))],
  ['running above', look(-1, ({ proseness }) => proseness)],
  ['running below', look(1, ({ proseness }) => proseness)],
  ['kinds above', look(-1, ({ kinds }) => kinds.length)],
  ['kinds below', look(1, ({ kinds }) => kinds.length)],
  ['facts above', look(-1, ({ facts }) => facts.length)],
  ['facts below', look(1, ({ facts }) => facts.length)],
  ['byline below', look(1, ({ facts }) => Number(facts.includes('byline') || facts.includes('name')))],
  ['item below', ({ dump }, at) => Number(dump.lines[at + 1]?.kind === 'item')],
  ['item above', ({ dump }, at) => Number(dump.lines[at - 1]?.kind === 'item')],
  [
    'facts in 4 lines below',
    ({ dump }, at) => new Set([1, 2, 3, 4].flatMap((step) => dump.looks[at + step]?.facts.filter((one) => one !== 'caption') ?? [])).size,
  ],
  ['said above', (scene, at) => copy(scene, at, -1)],
  ['said below', (scene, at) => copy(scene, at, 1)],
];

/** 0 where the same line does not stand within reach, 1 where no running text is between, else 2. */
function copy({ dump, copies }: Scene, index: number, step: 1 | -1): number {
  const other = (step === 1 ? copies.below : copies.above)[index] as number;
  if (other < 0 || Math.abs(other - index) > FAR) return 0;
  const [from, to] = other > index ? [index, other] : [other, index];
  return dump.proseUpTo[to] === dump.proseUpTo[from + 1] ? 1 : 2;
}

export const openingFigures: readonly Figure[] = [
  ...ownFigures,
  ...labelFigures,
  ...chanceFigures,
  ...besideFigures,
  ...rhythmFigures,
  ...topicFigures,
];

/** A column for each figure, with a row for each of the lines. */
export function columnsOf(scene: Scene, lines: readonly number[]): Float32Array[] {
  const columns = openingFigures.map(() => new Float32Array(lines.length));
  for (const [row, at] of lines.entries())
    for (const [index, [, value]] of openingFigures.entries()) (columns[index] as Float32Array)[row] = value(scene, at);
  return columns;
}
