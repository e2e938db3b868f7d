/** The sample drop through the whole house: one issue, with the stories that `expected.json` describes, every sentence from its source. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Article, Digest } from '../../lambda/model.ts';
import type { Report } from '../../lambda/stages/records.ts';
import { type House, openHouse } from '../helpers/house.ts';

const folder = join(__dirname, '..', '..', 'samples');
const expected = JSON.parse(readFileSync(join(__dirname, 'expected.json'), 'utf8')) as {
  files: { file: string; articles: unknown[]; furniture: string[] }[];
  stories: { about: string; articles: string[]; sameText?: string[][]; followUpOf?: string }[];
};

const filesUnder = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(path, entry.name)) : [relative(folder, join(path, entry.name)).replaceAll('\\', '/')],
  );

let house: House;
let articles: Map<string, Article>;
let report: Report;
let digest: Digest;

jest.setTimeout(60_000);

beforeAll(async () => {
  house = await openHouse();
  for (const file of filesUnder(folder)) await house.drop(file, readFileSync(join(folder, file)));
  await house.drain();
  const keys = await house.keys('articles/daily/');
  articles = new Map((await Promise.all(keys.map(async (key) => (await house.json(key)) as Article))).map((article) => [article.id, article]));
  house.minutesPass(10);
  await house.drain();
  ({ digest } = (await house.json('issues/daily/1/digest.json')) as { digest: Digest });
  report = (await house.json('issues/daily/1/report.json')) as Report;
});

const idOf = (place: string): string => {
  const [file, position] = place.split('#');
  return [...articles.values()].find(({ source }) => source.key === `inbox/${file}` && source.position === Number(position))?.id ?? place;
};
const storyOf = (place: string) => report.stories.find((story) => story.articles.some(({ id }) => id === idOf(place)));

test('one drop is one issue, mailed once to everyone', async () => {
  expect(await house.keys('issues/daily/')).toEqual(expect.not.arrayContaining([expect.stringMatching(/^issues\/daily\/2\//)]));
  expect(house.mailbox.mails.map(({ to }) => to)).toEqual(['ada@example.com', 'grace@example.com']);
});

test.each(expected.stories.filter(({ articles: all }) => all.length > 1))('$about: its articles are one story', ({ articles: all }) => {
  expect(new Set(all.map((place) => storyOf(place)?.id)).size).toBe(1);
});

test.each(expected.stories.flatMap(({ about, sameText = [] }) => sameText.map((group) => ({ about, group }))))(
  '$about: reprints and copies are the same text',
  ({ group }) => {
    const roles = group.map((place) => storyOf(place)?.articles.find(({ id }) => id === idOf(place))?.role);
    expect(roles.filter((role) => role === 'lead' || role === 'near-duplicate')).toHaveLength(group.length);
  },
);

test.each(expected.stories.filter(({ followUpOf }) => followUpOf))('$about follows up and is nobody’s duplicate', ({ articles: all }) => {
  for (const place of all) expect(storyOf(place)?.articles.find(({ id }) => id === idOf(place))?.role).not.toBe('near-duplicate');
});

test('strangers are not merged: there are as many stories as events, follow-ups aside', () => {
  const events = expected.stories.filter(({ followUpOf }) => !followUpOf).length;
  expect(report.stories.length).toBeGreaterThanOrEqual(events);
  expect(report.stories.length).toBeLessThanOrEqual(expected.stories.length);
});

test('sections are the sub-folders', () => {
  const folders = new Set(filesUnder(folder).flatMap((file) => (file.includes('/') ? [file.split('/')[0]] : [])));
  const sections = digest.sections.map(({ name }) => name);
  for (const name of folders) expect(sections).toContain(name);
});

test('every summary sentence stands verbatim in the paragraph it names, of an article of its story', () => {
  const sentences = digest.sections.flatMap(({ stories }) =>
    stories.flatMap(({ id, summary }) => summary.sentences.map((sentence) => ({ id, ...sentence }))),
  );
  expect(sentences.length).toBeGreaterThan(digest.storyCount);
  for (const { id, text, articleId, paragraph } of sentences) {
    expect(articles.get(articleId)?.body[paragraph]?.replace(/\s+/g, ' ')).toContain(text.replace(/\s+/g, ' '));
    expect(report.stories.find((story) => story.id === id)?.articles.map((article) => article.id)).toContain(articleId);
  }
});

test('no furniture of any file stands in the mail', async () => {
  const mail = `${await house.text('issues/daily/1/email.html')}\n${await house.text('issues/daily/1/email.txt')}\n${await house.text('issues/daily/1/index.html')}`;
  const found = expected.files.flatMap(({ furniture }) => furniture).filter((phrase) => phrase.length > 12 && mail.includes(phrase));
  expect(found).toEqual([]);
});
