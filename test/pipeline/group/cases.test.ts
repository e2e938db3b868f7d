/**
 * Drops of one day or several, and what became of their articles. A folder test/cases/group--* holds day-1.json, day-2.json …; what one day told
 * is remembered on the next. `UPDATE_GOLDEN=1` writes expected.json.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, Decided, Memory, Story } from '../../../lambda/model.ts';
import { groupArticles } from '../../../lambda/pipeline/group/index.ts';
import { remember } from '../../../lambda/pipeline/group/memory.ts';
import { articleOf } from './articles.ts';

const cases = join(__dirname, '../../cases');
const folders = readdirSync(cases).filter((name) => name.startsWith('group--'));

const read = <T>(...path: string[]): T => JSON.parse(readFileSync(join(cases, ...path), 'utf8')) as T;
type Written = Partial<Article> & Pick<Article, 'id' | 'headline' | 'body'>;
const idsOf = (articles: readonly Article[]) => articles.map(({ id }) => id);

/** A day's stories, by ids, and decisions, as people read them. */
const outcomeOf = ({ value, decisions }: Decided<Story[]>) => ({
  stories: value.map(({ lead, nearDuplicates, related, updates }) => ({
    lead: lead.id,
    begins: lead.lede.slice(0, 60),
    nearDuplicates: idsOf(nearDuplicates),
    related: idsOf(related),
    ...(updates ? { updates } : {}),
  })),
  decisions: decisions.map(({ action, subject, rule, reason, evidence }) => ({
    decided: `“${subject}” was ${action} (${rule}): ${reason}`,
    shown: evidence?.['terms'] ?? evidence?.['phrases'] ?? [],
  })),
});

function outcomesOf(folder: string): ReturnType<typeof outcomeOf>[] {
  let memory: Memory = { version: 1, entries: [] };
  const days = readdirSync(join(cases, folder)).filter((name) => name.startsWith('day-'));
  return days.map((_, index) => {
    const day = index + 1;
    const articles = read<Written[]>(folder, `day-${day}.json`).map(({ id, headline, body, ...more }) => articleOf(id, headline, body, more));
    const grouped = groupArticles(articles, memory);
    memory = remember(memory, { number: day, issuedAt: `2031-03-0${day}T06:00:00Z`, stories: grouped.value }, 14);
    return outcomeOf(grouped);
  });
}

test.each(folders)('%s', (folder) => {
  const outcome = outcomesOf(folder);
  if (process.env['UPDATE_GOLDEN']) writeFileSync(join(cases, folder, 'expected.json'), `${JSON.stringify(outcome, undefined, 2)}\n`);
  expect(outcome).toEqual(read(folder, 'expected.json'));
});
