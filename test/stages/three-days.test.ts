/**
 * Three days through the real stages, with the drops of the case group--three-days: day 1 a story, day 2 a reprint (left out) and a follow-up (an
 * update), day 3 nothing new: no issue goes out, and it says so.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, Decision, Digest } from '../../lambda/model.ts';
import { newsletterStatus } from '../../lambda/stages/status.ts';
import { type House, openHouse } from '../helpers/house.ts';

type Dropped = Pick<Article, 'id' | 'headline' | 'body'>;
interface Reported {
  status: string;
  reason: string;
  stories: { headline: string }[];
  decisions: Decision[];
}

async function dayPasses(house: House, day: number): Promise<void> {
  const folder = join(__dirname, '../cases/group--three-days');
  const articles = JSON.parse(readFileSync(join(folder, `day-${day}.json`), 'utf8')) as Dropped[];
  for (const { id, headline, body } of articles) await house.drop(`day-${day}/${id}.md`, `# ${headline}\n\n${body.join('\n\n')}\n`);
  await house.drain();
  house.minutesPass(24 * 60);
  await house.drain();
}

test('day 1 is told, day 2 only what is new of it, day 3 nothing', async () => {
  const house = await openHouse();
  for (const day of [1, 2, 3]) await dayPasses(house, day);
  const report = (issue: number) => house.json(`issues/daily/${issue}/report.json`) as Promise<Reported>;
  const digest = async (issue: number) => ((await house.json(`issues/daily/${issue}/digest.json`)) as { digest: Digest }).digest;

  expect((await report(1)).stories.map(({ headline }) => headline)).toContain('Dockers walk out in Port Esken');

  const second = await digest(2);
  const stories = second.sections.flatMap((section) => section.stories);
  expect(stories.map(({ headline, update }) => [headline, update?.issue]).sort()).toEqual([
    ['Shares close higher', undefined],
    ['Soldiers unload medicine', 1],
  ]);
  // Never the old lead, nor the old background.
  const told = stories.flatMap(({ summary }) => summary.sentences.map(({ text }) => text)).join(' ');
  expect(told).not.toMatch(/walked out on Tuesday|draws a third of its revenue|eleven years ago/);
  const decided = (await report(2)).decisions.map(({ rule, subject }) => [rule, subject]);
  expect(decided).toContainEqual(['told-before', 'Harbor still closed']);
  expect(decided).toContainEqual(['update-of-told-event', 'Soldiers unload medicine']);

  expect(await report(3)).toMatchObject({ status: 'nothing-new', reason: 'Nothing new: earlier issues already carried all of it.', stories: [] });
  expect((await report(3)).decisions.map(({ rule }) => rule)).toEqual(['told-before', 'told-before', 'told-before']);
  expect(await house.keys('issues/daily/3/')).not.toContain('issues/daily/3/message.eml');
  expect(await house.keys('articles/')).toEqual([]);
  // Two recipients, two issues.
  expect(house.mailbox.mails).toHaveLength(4);
  const [daily] = house.config.newsletters;
  if (!daily) throw new Error('There is one newsletter.');
  const { issues } = await newsletterStatus({ bucket: house.bucket, clock: house.clock, config: house.config }, daily);
  expect(issues.map(({ issue, status, stories: count }) => [issue, status, count])).toEqual([
    [3, 'nothing-new', 0],
    [2, 'issued', 2],
    [1, 'issued', 3],
  ]);
});
