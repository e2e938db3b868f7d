/** From an issue's articles to its digest, by the pipeline's steps in their order: pure. */
import type { Article, Digest, Memory, Story } from '../model.ts';
import { remember } from '../pipeline/group/memory.ts';
import { editDigest, groupArticles, summarizeStory } from '../pipeline/index.ts';
import type { Manifest, Report } from './records.ts';

export interface DigestRecord {
  digest: Digest;
  report: Report;
  remembered: Memory;
}

/** The pipeline's second half, up to the digest. */
export type Compose = (manifest: Manifest, articles: readonly Article[], memory: Memory, recipients: number) => DigestRecord;

/** This version's pipeline. */
export function composeDigest(manifest: Manifest, articles: readonly Article[], memory: Memory, recipients: number): DigestRecord {
  const { newsletter, issue, issuedAt } = manifest;
  const grouped = groupArticles(articles, memory);
  const summarized = grouped.value.map((story) => ({ story, ...summarizeStory(story, { sentences: 3, words: newsletter.summaryWords }) }));
  const edited = editDigest(
    summarized.map(({ story, value }) => ({ story, summary: value })),
    { newsletter, number: issue, issuedAt },
  );
  const empty = edited.value.storyCount === 0;
  return {
    digest: edited.value,
    report: {
      version: 1,
      newsletter: newsletter.name,
      issue,
      issuedAt,
      status: empty ? 'nothing-new' : 'issued',
      reason: empty ? 'Nothing new: earlier issues already carried all of it.' : manifest.reason,
      stories: grouped.value.map(describeStory),
      decisions: [...grouped.decisions, ...summarized.flatMap(({ decisions }) => decisions), ...edited.decisions],
      recipients,
    },
    remembered: remember(memory, { number: issue, issuedAt, stories: grouped.value }, newsletter.memoryDays),
  };
}

const describeStory = (story: Story): Report['stories'][number] => {
  const describe = (role: 'lead' | 'near-duplicate' | 'related') => (article: Article) => ({
    id: article.id,
    headline: article.headline,
    key: article.source.key,
    role,
  });
  return {
    id: story.id,
    headline: story.lead.headline,
    articles: [describe('lead')(story.lead), ...story.nearDuplicates.map(describe('near-duplicate')), ...story.related.map(describe('related'))],
  };
};
