/** What the text around a line is about: whether it goes on about the same, in the same language, and whether it tells what the line announces. */
import type { Figure, Scene } from './scene.ts';

/** Running lines on each side that are compared. */
const WINDOW = 8;
/** Lines on each side in which these are looked for, and different words after which no more are taken: both bound the work. */
const REACH = { lines: 40, words: 600 };
/** Letters of the words by which a language is told: articles, prepositions, pronouns. */
const SHORT = 3;

type Counts = Map<string, number>;

/** The words of the running text above and below a line. */
interface Sides {
  index: number;
  before: Counts;
  after: Counts;
  /** The short ones among them. */
  shortBefore: Counts;
  shortAfter: Counts;
}
/** How many running lines hold a word, each running line's short words, and the sides that were asked for last: a line's figures are read one after the other. */
interface Known {
  frequency: Counts;
  short: readonly (readonly string[])[];
  sides?: Sides;
}
const known = new WeakMap<Scene, Known>();

const count = (counts: Counts, word: string): void => void counts.set(word, (counts.get(word) ?? 0) + 1);

function knownOf(scene: Scene): Known {
  let found = known.get(scene);
  if (!found) {
    const short = scene.dump.looks.map(({ prose, key }) => (prose ? key.split(' ').filter((word) => word.length <= SHORT) : []));
    found = { frequency: new Map(), short };
    for (const look of scene.dump.looks) if (look.prose) for (const word of look.content) count(found.frequency, word);
    known.set(scene, found);
  }
  return found;
}

function sidesOf(scene: Scene, index: number): Sides {
  const found = knownOf(scene);
  if (found.sides?.index === index) return found.sides;
  const [before, shortBefore] = wordsBeside(scene, found.short, index, -1);
  const [after, shortAfter] = wordsBeside(scene, found.short, index, 1);
  found.sides = { index, before, after, shortBefore, shortAfter };
  return found.sides;
}

function wordsBeside({ dump: { looks } }: Scene, shorts: Known['short'], index: number, step: 1 | -1): [content: Counts, short: Counts] {
  const [content, short] = [new Map<string, number>(), new Map<string, number>()];
  for (let far = 1, seen = 0; far <= REACH.lines && seen < WINDOW && content.size < REACH.words; far++) {
    const look = looks[index + step * far];
    if (!look?.prose) continue;
    seen++;
    for (const word of look.content) count(content, word);
    for (const word of shorts[index + step * far] as readonly string[]) count(short, word);
  }
  return [content, short];
}

/** Cosine of two counts of words, -1 where one is empty. */
function cosine(a: Counts, b: Counts): number {
  let [both, one, other] = [0, 0, 0];
  for (const [word, n] of a) {
    one += n ** 2;
    both += n * (b.get(word) ?? 0);
  }
  for (const n of b.values()) other += n ** 2;
  return one === 0 || other === 0 ? -1 : both / Math.sqrt(one * other);
}

function told(scene: Scene, index: number, side: 'before' | 'after'): number {
  const content = scene.dump.looks[index]?.content;
  if (!content || content.size === 0) return -1;
  const words = sidesOf(scene, index)[side];
  let found = 0;
  for (const word of content) if (words.has(word)) found++;
  return found / content.size;
}

export const topicFigures: readonly Figure[] = [
  ['told before', (scene, at) => told(scene, at, 'before')],
  ['told after', (scene, at) => told(scene, at, 'after')],
  ['told after more than before', (scene, at) => told(scene, at, 'after') - told(scene, at, 'before')],
  [
    'same words',
    (scene, at) => {
      const { before, after } = sidesOf(scene, at);
      return cosine(before, after);
    },
  ],
  [
    'recurring words shared',
    (scene, at) => {
      const { before, after } = sidesOf(scene, at);
      let [recurring, shared] = [0, 0];
      for (const [word, n] of before) {
        const m = after.get(word) ?? 0;
        if (n + m < 2) continue;
        recurring++;
        if (m > 0) shared++;
      }
      for (const [word, m] of after) if (m >= 2 && !before.has(word)) recurring++;
      return recurring < 6 ? -1 : shared / recurring;
    },
  ],
  [
    'same short words',
    (scene, at) => {
      const { shortBefore, shortAfter } = sidesOf(scene, at);
      return shortBefore.size < 5 || shortAfter.size < 5 ? -1 : cosine(shortBefore, shortAfter);
    },
  ],
  [
    'told after anywhere',
    (scene, at) => {
      // How often the running text below, as against all of the dump's, takes its words up.
      const content = scene.dump.looks[at]?.content;
      if (!content || content.size === 0) return -1;
      const { frequency } = knownOf(scene);
      const { after } = sidesOf(scene, at);
      let [inside, all] = [0, 0];
      for (const word of content) {
        inside += after.get(word) ?? 0;
        all += frequency.get(word) ?? 0;
      }
      return all === 0 ? -1 : inside / all;
    },
  ],
];
