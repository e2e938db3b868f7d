/** Prints milliseconds of processor time a summary (one article of 600 words, a story of ten) and sentences split a second. */
import { summarizeStory } from '../../lambda/pipeline/summarize/index.ts';
import { splitSentences } from '../../lambda/text/sentences.ts';
import { storyOf } from '../pipeline/summarize/stories.ts';

const people = ['Dr. Ines Calloway', 'Tomas Reyle', 'the Northern Strait Lines', 'Gov. P. Solveig', 'the Seafarers’ League', 'engineers in Orlin'];
const deeds = [
  'closed the Marsh Lane bridge',
  'opened six gates of the dam',
  'rejected a pay rise of 7 percent',
  'counted 9,000 cars in a day',
  'asked the council for 31 million crowns',
  'found cracks in two piers',
];
const ends = [
  'on Tuesday after a week of rain.',
  'because the lake rose to within 40 centimeters of the crest.',
  'and said that it would stay so until spring.',
  '“and nobody slept,” the harbor master said.',
];

/** About `size` words of varied sentences, four a paragraph; `seed` shifts them. */
function bodyOf(size: number, seed: number): string[] {
  const sentences = Array.from(
    { length: Math.ceil(size / 15) },
    (_, i) => `${people[(i * 5 + seed) % 6]} ${deeds[(i * 3 + seed * 2) % 6]} near pier ${i + seed} ${ends[(i + seed) % 4]}`,
  );
  return Array.from({ length: Math.ceil(sentences.length / 4) }, (_, i) => sentences.slice(i * 4, i * 4 + 4).join(' '));
}
const article = (id: string, seed: number) => ({ id, headline: 'Bridge and dam hold', language: 'en', body: bodyOf(600, seed) });

const rounds = 7;

/** The median of some rounds in processor time, once the code is compiled, so that what else the machine does changes little. */
function time(label: string, runs: number, work: () => void): void {
  for (let i = 0; i < runs; i++) work();
  const measured = Array.from({ length: rounds }, () => {
    const start = process.cpuUsage();
    for (let i = 0; i < runs / rounds; i++) work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000 / Math.ceil(runs / rounds);
  }).sort((a, b) => a - b);
  console.log(`${label.padEnd(40)} ${(measured[(rounds - 1) / 2] ?? 0).toFixed(3)} ms of processor time`);
}

const one = storyOf({ lead: article('a', 1) });
const ten = storyOf({ lead: article('a', 1), related: Array.from({ length: 9 }, (_, i) => article(`b${i}`, i + 2)) });
const budget = { sentences: 3, words: 60 };
const text = bodyOf(600, 1).join(' ');
time('summary of one article of 600 words', 300, () => void summarizeStory(one, budget));
time('summary of a story of ten', 60, () => void summarizeStory(ten, budget));
time('sentences of 600 words', 2000, () => void splitSentences(text, 'en'));
