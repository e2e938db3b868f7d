/**
 * How long grouping takes, on seeded synthetic articles of 315 words, 15 % of them edited copies of another:
 *
 *     node --import tsx test/bench/group.ts [COUNT …]
 */
import type { Article } from '../../lambda/model.ts';
import { groupArticles } from '../../lambda/pipeline/group/index.ts';

const wordsAnArticle = 315;
const wordsAParagraph = 45;
const shareOfCopies = 0.15;
const vocabulary = 60_000;

/** Mulberry32: a small seeded generator, the same figures on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const syllables = 'ba de fi go lu ka me ni po ru sa te vi zo ha je li mo nu pa ra se ti wo xe ya ze bri cla dro fre glo kri ple sta tru'.split(' ');
/** A word by its rank: frequent ones are short, as in a language. */
function wordOf(rank: number): string {
  let rest = rank;
  let word = '';
  do {
    word += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  } while (rest > 0);
  return word;
}

function articlesOf(count: number, seed: number): Article[] {
  const random = generator(seed);
  // Ranks by Zipf's law: the n-th word is 1/n as frequent as the first.
  const word = () => wordOf(Math.floor(vocabulary ** random()));
  const texts: string[][] = [];
  for (let i = 0; i < count; i++) {
    const original = i > 0 && random() < shareOfCopies ? texts[Math.floor(random() * i)] : undefined;
    texts.push(original ? original.map((one) => (random() < 0.04 ? word() : one)) : Array.from({ length: wordsAnArticle }, word));
  }
  return texts.map((text, i) => {
    const body = Array.from({ length: Math.ceil(text.length / wordsAParagraph) }, (_, p) =>
      text.slice(p * wordsAParagraph, (p + 1) * wordsAParagraph).join(' '),
    );
    const id = String(i).padStart(6, '0');
    return {
      version: 1,
      id,
      headline: text.slice(0, 8).join(' '),
      language: 'en',
      direction: 'ltr',
      lede: body[0] ?? '',
      body,
      source: { key: id, position: 0 },
    };
  });
}

const counts = process.argv.slice(2).map(Number);
for (const count of counts.length ? counts : [100, 1000, 10_000]) {
  const articles = articlesOf(count, 1);
  const started = process.cpuUsage();
  const start = performance.now();
  const { value } = groupArticles(articles, { version: 1, entries: [] });
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(started);
  const copies = value.reduce((sum, story) => sum + story.duplicateGroups.reduce((part, group) => part + group.length - 1, 0), 0);
  console.log(
    `${count} articles: ${seconds.toFixed(2)} s (${((user + system) / 1e6).toFixed(2)} s of processors), ${value.length} stories, ${copies} copies, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
  );
}
