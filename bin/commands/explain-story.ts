/** `newsletter explain STORY`: who tells a story, why their reports are one, and where each sentence of its summary stands. */
import type { Decision, Digest } from '../../lambda/model.ts';
import type { Bucket } from '../../lambda/ports/bucket.ts';
import { issuesOf, reportOf } from '../../lambda/stages/issue-reports.ts';
import { keys } from '../../lambda/stages/keys.ts';
import { readRecord } from '../../lambda/stages/record-store.ts';
import { digestRecordSchema, type Report } from '../../lambda/stages/records.ts';
import { type ExplainedStory, tellStory } from '../tell/explained-story.ts';
import { UsageError } from '../usage-error.ts';
import { atPlace, type WhereOptions } from '../where.ts';

type ReportedStory = Report['stories'][number];

/** Whether a story is asked for by its number: `#3:2` is the second of issue 3, `#3` is all of them. */
export const isStoryNumber = (text: string): boolean => byNumber.test(text);
const byNumber = /^#(\d{1,9})(?::(\d{1,4}))?$/;

/**
 * Tells about the stories that are asked for.
 * @returns false where headline words were asked for and no issue has them: then it may be something else
 * @throws {UsageError} where there is no bucket, or no such number
 */
export const explainStory = (wanted: string, options: WhereOptions & { json?: true }): Promise<boolean> =>
  atPlace(options, async ({ bucket, chosen }) => {
    const stories = (await Promise.all(chosen.map(({ name }) => findStories(bucket, name, wanted)))).flat();
    if (stories.length === 0 && isStoryNumber(wanted))
      throw new UsageError(`there is no story ${wanted}; "newsletter status" names the last issues.`);
    if (stories.length > 0) process.stdout.write(options.json ? `${JSON.stringify(stories, undefined, 2)}\n` : stories.map(tellStory).join(''));
    return stories.length > 0;
  });

/** The stories of that number, or those of the latest issue in which all these words stand in a headline. */
export async function findStories(bucket: Bucket, newsletter: string, wanted: string): Promise<ExplainedStory[]> {
  const [, issue, number] = byNumber.exec(wanted) ?? [];
  if (issue !== undefined) {
    const stories = await storiesOf(bucket, newsletter, Number(issue));
    return number === undefined ? stories : stories.filter((story) => story.number === Number(number));
  }
  const words = wordsOf(wanted);
  if (words.length === 0) return [];
  for (const latest of await issuesOf(bucket, newsletter)) {
    const found = (await storiesOf(bucket, newsletter, latest)).filter(({ headline, articles }) =>
      [headline, ...articles.map((article) => article.headline)].some((one) => {
        const own = wordsOf(one).join(' ');
        return words.every((word) => own.includes(word));
      }),
    );
    if (found.length > 0) return found;
  }
  return [];
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

async function storiesOf(bucket: Bucket, newsletter: string, issue: number): Promise<ExplainedStory[]> {
  const report = await reportOf(bucket, newsletter, issue);
  if (!report) return [];
  const record = await readRecord(bucket, keys.issue(newsletter, issue, 'digest.json'), digestRecordSchema);
  const places = record ? placesIn(record.value.digest) : new Map<string, Place>();
  return report.stories
    .map((story) => explained(report, story, places.get(story.id)))
    .sort((a, b) => (a.number ?? Number.POSITIVE_INFINITY) - (b.number ?? Number.POSITIVE_INFINITY));
}

interface Place {
  number: number;
  section: string;
  shown: Digest['sections'][number]['stories'][number];
}

/** Where each story stands in a digest, by id, counted as a reader would. */
function placesIn({ sections }: Digest): Map<string, Place> {
  const shown = sections.flatMap(({ name, stories }) => stories.map((story) => ({ section: name, shown: story })));
  return new Map(shown.map((place, index) => [place.shown.id, { ...place, number: index + 1 }]));
}

function explained({ newsletter, issue, decisions }: Report, story: ReportedStory, place: Place | undefined): ExplainedStory {
  const articleAt = new Map(story.articles.map((article) => [article.id, article]));
  const merges = decisions.filter(({ action, evidence }) => action === 'merged' && idsOf(evidence).some((id) => articleAt.has(id)));
  const concerns = ({ action, subject, evidence }: Decision) =>
    action !== 'merged' && (subject === story.id || idsOf(evidence).some((id) => articleAt.has(id)));
  return {
    newsletter,
    issue,
    ...(place && { number: place.number, section: place.section }),
    headline: place?.shown.headline ?? story.headline,
    ...(place?.shown.update && { update: place.shown.update.issue }),
    articles: story.articles.map((article) => ({ ...article, evidence: merges.filter(({ evidence }) => idsOf(evidence).includes(article.id)) })),
    summary: (place?.shown.summary.sentences ?? []).map(({ text, articleId, paragraph, sentence }) => ({
      text,
      key: articleAt.get(articleId)?.key ?? articleId,
      headline: articleAt.get(articleId)?.headline ?? '',
      paragraph: paragraph + 1,
      sentence: sentence + 1,
    })),
    decisions: decisions.filter(concerns),
  };
}

function idsOf(evidence: Decision['evidence']): readonly string[] {
  const ids = evidence?.['ids'];
  return Array.isArray(ids) ? ids : [];
}
