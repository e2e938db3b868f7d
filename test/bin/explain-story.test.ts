/** `newsletter explain STORY` over what the real stages left in a bucket. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findStories } from '../../bin/commands/explain-story.ts';
import { tellStory } from '../../bin/tell/explained-story.ts';
import type { Article } from '../../lambda/model.ts';
import { type House, openHouse } from '../helpers/house.ts';

type Dropped = Pick<Article, 'id' | 'headline' | 'body'>;
const articlesOf = (folder: string, day = 1) =>
  JSON.parse(readFileSync(join(__dirname, `../cases/group--${folder}/day-${day}.json`), 'utf8')) as Dropped[];

async function issue(house: House, articles: readonly Dropped[]): Promise<void> {
  for (const { id, headline, body } of articles) await house.drop(`${id}.md`, `# ${headline}\n\n${body.join('\n\n')}\n`);
  await house.drain();
  house.minutesPass(24 * 60);
  await house.drain();
}

const plain = (text: string): string => text.replace(/\u001b\[\d+m/g, '');

describe('explaining a story', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
    const [courier, post, choir] = articlesOf('other-words');
    const [reprint, friday] = articlesOf('three-days', 2);
    await issue(
      house,
      [courier, post, choir, reprint].filter((one) => one !== undefined),
    );
    await issue(house, friday ? [friday] : []);
  });

  test('by words of a headline, in any case and order: the latest issue that has them', async () => {
    const [story, ...others] = await findStories(house.bucket, 'daily', 'esken DOCKERS');
    expect(others).toEqual([]);
    expect(story).toMatchObject({ newsletter: 'daily', issue: 1, headline: 'Dockers walk out in Port Esken' });
    expect(story?.articles.map(({ key, role, evidence }) => [key, role, evidence.map(({ rule }) => rule)])).toEqual([
      ['inbox/courier.md', 'lead', ['exact-copy', 'same-event']],
      ['inbox/reprint.md', 'near-duplicate', ['exact-copy']],
      ['inbox/post.md', 'related', ['same-event']],
    ]);
    expect(story?.articles[2]?.evidence[0]?.evidence).toMatchObject({ similarity: expect.any(Number), threshold: 0.23, terms: expect.any(Array) });
    expect(story?.decisions.map(({ rule }) => rule)).toContain('voices-freshness-length');
  });

  test('by number, as a reader counts; all of an issue without one', async () => {
    const all = await findStories(house.bucket, 'daily', '#1');
    expect(all.map(({ number }) => number)).toEqual([1, 2]);
    expect(await findStories(house.bucket, 'daily', '#1:2')).toEqual(all.slice(1));
    expect(await findStories(house.bucket, 'daily', '#2:1')).toMatchObject([{ headline: 'Soldiers unload medicine', update: 1 }]);
    expect(await findStories(house.bucket, 'daily', '#1:9')).toEqual([]);
    expect(await findStories(house.bucket, 'daily', '#9')).toEqual([]);
  });

  test('each sentence stands where it says', async () => {
    for (const { summary } of await findStories(house.bucket, 'daily', '#1')) {
      expect(summary.length).toBeGreaterThan(0);
      for (const { text, key, paragraph } of summary) {
        const id = key.replace(/^inbox\/|\.md$/g, '');
        const dropped = [...articlesOf('other-words'), ...articlesOf('three-days', 2)].find((one) => one.id === id);
        expect(dropped?.body[paragraph - 1]).toContain(text);
      }
    }
  });

  test('is told in full', async () => {
    const [story] = await findStories(house.bucket, 'daily', 'dockers walk out');
    if (!story) throw new Error('The story is there.');
    const told = plain(tellStory(story));
    expect(told).toMatch(/Dockers walk out in Port Esken daily #1:1/);
    expect(told).toMatch(/same text +reprint\.md .*\n +exact-copy: is word for word the same as/);
    expect(told).toMatch(/same event +post\.md .*\n +same-event: .*\n +similarity: 0\.\d+; threshold: 0\.23; terms: .*Esken/);
    expect(told).toMatch(/“.+”\n +stands in courier\.md, paragraph \d, sentence \d/);
    expect(told).toMatch(/update-of-told-event|voices-freshness-length/);
  });

  test('no headline has these words', async () => {
    expect(await findStories(house.bucket, 'daily', 'honey thief')).toEqual([]);
    expect(await findStories(house.bucket, 'daily', '…')).toEqual([]);
  });
});
