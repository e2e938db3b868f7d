/** Dumps as people keep them of several sources: press reviews and newsletters of short articles, each set like the one before. */
import { comparableWords } from '../../../lambda/text/fold.ts';
import { type Composed, type Dice, dice, joined, separators } from './compose.ts';
import { FOLDS, foldOf, makeExample, type Row } from './corpus.ts';

/** Words of text that such an article has at least. */
const LEAST = 30;
const OUTLETS = ['The Harbor Courier', 'Nordblatt', 'Le Journal du Port', 'Coastal Business Weekly', 'Valley Post', 'El Faro Diario'];
const NAMES = ['Jana Beispiel', 'Tom Musterson', 'Aline Exemple', 'Pat Specimen'];
const DATES = ['3 May 2024', 'March 12, 2023', '2023-11-04', '12.03.2023', 'Tuesday, 7 November 2023', '3. Mai 2024', '3 mai 2024'];
const TOPS = [
  ['Press review, 3 May 2024'],
  ['The week in brief', 'Issue 41', 'In this issue:'],
  ['Pressespiegel', '12.03.2023'],
  ['Morning briefing', 'Good morning,'],
];
const FEET = [
  ['Unsubscribe', 'Forward to a friend'],
  ['Source: own research'],
  ['© 2024 The Harbor Courier. All rights reserved.'],
  ['End of the review'],
];

/** How a whole file sets its articles. */
interface Setting {
  separator: string;
  spaced: string;
  headline(title: string, position: number): string;
  /** Lines above and below each headline. */
  above(): string[];
  below(): string[];
  between: string;
  paragraphs: number;
  contents: boolean;
  subheads: boolean;
}

function settingOf({ random, pick, upTo }: Dice): Setting {
  const headline = pick<Setting['headline']>([
    (title) => title,
    (title) => title,
    (title) => title,
    (title) => title.toUpperCase(),
    (title, position) => `${position + 1}. ${title}`,
    (title, position) => `${position + 1}) ${title}`,
    (title, position) => `${position + 1}\n${title}`,
  ]);
  const fact = pick<(() => string) | undefined>([
    undefined,
    undefined,
    () => pick(DATES),
    () => `By ${pick(NAMES)}`,
    () => pick(OUTLETS),
    () => `${pick(OUTLETS)}, ${pick(DATES)}`,
    () => `${pick(DATES)} | ${pick(NAMES)}`,
    () => `By ${pick(NAMES)}\n${pick(DATES)}`,
  ]);
  const onTop = random() < 0.3;
  return {
    separator: pick(separators),
    spaced: random() < 0.6 ? '\n\n' : '\n',
    headline,
    above: () => (fact && onTop ? [fact()] : []),
    below: () => (fact && !onTop ? [fact()] : []),
    between: random() < 0.5 ? '\n\n' : '\n',
    paragraphs: 1 + upTo(5),
    contents: random() < 0.25,
    subheads: random() < 0.3,
  };
}

/** Composes `count` files of two to nine short articles of the same fold, sometimes of one site. */
export function briefs(rows: readonly Row[], count: number, seed: number): Composed[] {
  const throws = dice(seed);
  const usable = rows.filter((row) => row.title && !row.silver && row.style === 'single' && comparableWords(row.body).length >= LEAST);
  const pools = Array.from({ length: FOLDS }, (_, fold) => usable.filter((row) => foldOf(row.domain) === fold));
  return Array.from({ length: count }, (_, n) => {
    const fold = n % FOLDS;
    const pool = pools[fold] as Row[];
    const setting = settingOf(throws);
    const own = throws.random() < 0.25 ? pool.filter(({ domain }) => domain === throws.pick(pool).domain) : [];
    const wanted = 2 + throws.upTo(7);
    const chosen: Row[] = [];
    for (let tries = 0; tries < 60 && chosen.length < wanted; tries++) {
      const row = throws.pick(own.length > 2 ? own : pool);
      if (!chosen.some((other) => other.page === row.page)) chosen.push({ ...row, body: shortened(row, setting, throws) });
    }
    const { lines, slices } = joined(chosen, textsOf(chosen, setting, throws), setting.separator);
    return { ...makeExample(`made-brief-${n}`, 'made-brief', 'en', fold, lines, slices, 1), slices };
  });
}

/** The first paragraphs of a text, enough of them to be one. */
function shortened({ body }: Row, { paragraphs }: Setting, { upTo }: Dice): string {
  const all = body.split('\n').filter((line) => line.trim());
  let end = Math.max(1, paragraphs - 1 + upTo(2));
  while (end < all.length && comparableWords(all.slice(0, end).join(' ')).length < LEAST) end++;
  return all.slice(0, end).join('\n');
}

function textsOf(rows: readonly Row[], setting: Setting, { random, pick }: Dice): string[] {
  const top = random() < 0.4 ? pick(TOPS) : [];
  const contents = setting.contents ? rows.map((row) => (random() < 0.5 ? row.title : `- ${row.title}`)) : [];
  const foot = random() < 0.3 ? pick(FEET) : [];
  return rows.map(({ title = '', body }, position) => {
    const paragraphs = body.split('\n');
    // A short line amid the text that opens nothing.
    if (setting.subheads && paragraphs.length > 2)
      paragraphs.splice(2, 0, pick(['The background', 'What comes next', 'Hintergrund', 'A long road', 'Reactions']));
    const head = [...setting.above(), setting.headline(title, position), ...setting.below()].join('\n');
    return [
      ...(position === 0 && top.length + contents.length > 0 ? [`${[...top, ...contents].join('\n')}\n\n`] : []),
      head,
      setting.between,
      paragraphs.join(setting.spaced),
      ...(position === rows.length - 1 && foot.length > 0 ? [`\n\n${foot.join('\n')}`] : []),
    ].join('');
  });
}
