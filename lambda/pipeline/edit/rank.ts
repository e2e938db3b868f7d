import type { Article, Decision, IsoTime, Story, Summary } from '../../model.ts';
import type { Outlets } from './outlets.ts';
import { lengthInWords } from './reading-time.ts';
import { articlesOf } from './sources.ts';

/** A story with its summary. */
export interface SummarizedStory {
  story: Story;
  summary: Summary;
}
export interface RankedStory extends SummarizedStory {
  score: number;
}

/**
 * Orders stories by weight: how many independent voices tell it (an agency's copy is one voice, whoever carries it, and so are the outlets of one owner),
 * how fresh it is, how much there is to read. Ties fall to the later report, then to the id, so that the order of the input changes nothing.
 *
 * - voices: 2 × log2(1 + voices); the second voice counts for more than the tenth
 * - outlets: 0.5 × log2(1 + families of outlets): that many carry it shows interest, though they share one text
 * - freshness: 2 × 0.5^(age at the time in hours ÷ 24); 0.5 where no date is known. Among old reports age decides only ties
 * - length: up to 1, at 600 words of the lead
 */
export function rankStories(
  stories: readonly SummarizedStory[],
  outlets: Outlets,
  issuedAt: IsoTime,
): { ranked: RankedStory[]; decisions: Decision[] } {
  const latestSane = Date.parse(issuedAt) + 24 * 3600_000;
  const weighed = stories.map(({ story, summary }) => {
    const articles = articlesOf(story);
    const voices = new Set(articles.map((article) => outlets.voiceOf(article)?.key).filter(Boolean)).size;
    const carriers = new Set(articles.map((article) => outlets.familyOf(article)?.key).filter(Boolean)).size;
    // Articles by nobody we know: the same text is one voice, and other words are another.
    const unknown = articles.some((article) => outlets.voiceOf(article) !== undefined) ? 0 : 1 + story.related.length;
    const time = Math.max(...timesOf(story, latestSane));
    const age = Number.isFinite(time) ? Math.max(0, Date.parse(issuedAt) - time) / 3600_000 : undefined;
    const words = lengthInWords(story.lead.body);
    const points = {
      voices: 2 * Math.log2(1 + voices + unknown),
      outlets: 0.5 * Math.log2(1 + carriers),
      freshness: age === undefined ? 0.5 : 2 * 0.5 ** (age / 24),
      length: Math.min(1, words / 600),
    };
    const score = Number(
      Object.values(points)
        .reduce((sum, value) => sum + value, 0)
        .toFixed(4),
    );
    return {
      story,
      summary,
      score,
      time,
      figures: {
        voices: voices + unknown,
        outlets: carriers,
        ...countedOnce(articles, outlets),
        hoursOld: age === undefined ? 'unknown' : Number(age.toFixed(1)),
        words,
        score,
      },
    };
  });
  weighed.sort((a, b) => b.score - a.score || (a.time === b.time ? 0 : b.time - a.time) || (a.story.id < b.story.id ? -1 : 1));
  const decisions = weighed.map(
    ({ story, figures }, index): Decision => ({
      step: 'edit',
      action: 'ranked',
      subject: story.id,
      rule: 'voices-freshness-length',
      reason: `Place ${index + 1} of ${weighed.length}: ${figures.voices} ${figures.voices === 1 ? 'voice tells' : 'independent voices tell'} it.`,
      evidence: { place: index + 1, ...figures },
    }),
  );
  return { ranked: weighed.map(({ story, summary, score }) => ({ story, summary, score })), decisions };
}

/** Voices that several outlets share, each with them: `Reuters: Harbor Times, Meridian`. */
function countedOnce(articles: readonly Article[], outlets: Outlets): { countedOnce?: string[] } {
  const carriers = new Map<string, { voice: string; names: Set<string> }>();
  for (const article of articles) {
    const [outlet, voice] = [outlets.of(article), outlets.voiceOf(article)];
    if (outlet === undefined || voice === undefined) continue;
    const known = carriers.get(voice.key) ?? { voice: voice.name, names: new Set() };
    known.names.add(outlet.name);
    carriers.set(voice.key, known);
  }
  const shared = [...carriers.values()].filter(({ names }) => names.size > 1).map(({ voice, names }) => `${voice}: ${[...names].sort().join(', ')}`);
  return shared.length === 0 ? {} : { countedOnce: shared.sort() };
}

/** When the story was reported; dates in the future are no dates. Never empty, so that a maximum exists. */
function timesOf(story: Story, latestSane: number): number[] {
  const times = articlesOf(story).map(({ publishedAt }) => Date.parse(publishedAt ?? ''));
  return [Number.NEGATIVE_INFINITY, ...times.filter((time) => time <= latestSane)];
}
