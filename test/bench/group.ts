/**
 * How long grouping takes, on seeded synthetic articles of 315 words, 15 % of them edited copies of another, and how many pairs of copies it
 * finds. With --peers two Python libraries do the same beside it: MinHash-LSH, and TF-IDF with average linkage.
 *
 *     npm run bench -- group [COUNT …] [--peers]
 */
import type { Article } from '../../lambda/model.ts';
import { groupArticles } from '../../lambda/pipeline/group/index.ts';
import { generator } from '../helpers/chance.ts';
import { preparePeers, runPeer } from './peers/group.ts';

const wordsAnArticle = 315;
const wordsAParagraph = 45;
const shareOfCopies = 0.15;
const vocabulary = 60_000;

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

function articlesOf(count: number, seed: number): { articles: Article[]; families: number[] } {
  const random = generator(seed);
  // Ranks by Zipf's law: the n-th word is 1/n as frequent as the first.
  const word = () => Math.floor(vocabulary ** random());
  const names = Array.from({ length: vocabulary }, (_, rank) => wordOf(rank));
  // By rank: a hundred thousand articles as lists of strings would be what is measured.
  const texts: Uint32Array[] = [];
  const families: number[] = [];
  for (let i = 0; i < count; i++) {
    const original = i > 0 && random() < shareOfCopies ? Math.floor(random() * i) : undefined;
    families.push(original === undefined ? i : (families[original] as number));
    texts.push(
      original === undefined
        ? Uint32Array.from({ length: wordsAnArticle }, word)
        : (texts[original] as Uint32Array).map((one) => (random() < 0.04 ? word() : one)),
    );
  }
  const articles = texts.map((ranks, i): Article => {
    const text = Array.from(ranks, (rank) => names[rank]);
    const body = Array.from({ length: Math.ceil(text.length / wordsAParagraph) }, (_, p) =>
      text.slice(p * wordsAParagraph, (p + 1) * wordsAParagraph).join(' '),
    );
    const id = String(i).padStart(6, '0');
    return {
      version: 1,
      id,
      headline: text.slice(0, 8).join(' '),
      // No language: its words are invented, and English tables would call them all rare.
      language: 'und',
      direction: 'ltr',
      lede: body[0] ?? '',
      body,
      source: { key: id, position: 0 },
    };
  });
  return { articles, families };
}

/** F1 over pairs of articles that are in one group, against those that should be. */
function pairF1(gold: readonly number[], found: readonly unknown[]): number {
  const pairsIn = (labels: readonly unknown[]) => {
    const sizes = new Map<unknown, number>();
    for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
    return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  };
  const both = pairsIn(gold.map((family, i) => `${family} ${String(found[i])}`));
  return (2 * both) / (pairsIn(gold) + pairsIn(found));
}

const row = (name: string, seconds: number, processors: number, megabytes: number, figures: string) =>
  console.log(`  ${name.padEnd(38)} ${seconds.toFixed(2)} s (${processors.toFixed(2)} s of processors), ${Math.round(megabytes)} MB, ${figures}`);

function benchGroup(count: number, peers: boolean): void {
  const { articles, families } = articlesOf(count, 1);
  const started = process.cpuUsage();
  const start = performance.now();
  const { value } = groupArticles(articles, { version: 1, entries: [] });
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(started);
  const [copyOf, storyOf] = [new Map<string, string>(), new Map<string, string>()];
  for (const { id, lead, nearDuplicates, related, duplicateGroups } of value) {
    for (const article of [lead, ...nearDuplicates, ...related]) storyOf.set(article.id, id);
    for (const group of duplicateGroups) for (const one of group) copyOf.set(one, group[0] as string);
  }
  const f1 = (labels: ReadonlyMap<string, string>) =>
    pairF1(
      families,
      articles.map(({ id }) => labels.get(id) ?? id),
    ).toFixed(3);
  console.log(`${count} articles`);
  const megabytes = process.memoryUsage().rss / 2 ** 20;
  row('duplicates and stories', seconds, (user + system) / 1e6, megabytes, `pair F1 ${f1(copyOf)} copies, ${f1(storyOf)} stories`);
  if (!peers) return;
  for (const [peer, name] of [
    ['minhash', 'datasketch, MinHash-LSH (copies)'],
    ['tfidf', 'scikit-learn, average linkage (stories)'],
  ] as const) {
    const result = runPeer(
      peer,
      articles.map(({ headline, body }) => [headline, ...body].join('\n')),
    );
    if (result.labels) row(name, result.seconds, result.processors, result.megabytes, `pair F1 ${pairF1(families, result.labels).toFixed(3)}`);
    else console.log(`  ${name.padEnd(38)} skipped: it compares all pairs, too many here`);
  }
}

const counts = process.argv.slice(2).map(Number).filter(Number.isInteger);
const reason = process.argv.includes('--peers') ? preparePeers() : undefined;
if (reason) console.log(`The peers are skipped: ${reason}.`);
for (const count of counts.length ? counts : [100, 1000, 10_000]) benchGroup(count, process.argv.includes('--peers') && !reason);
