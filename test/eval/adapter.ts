/**
 * The evaluation's view of the pipeline: thin calls into the real steps, with the settings that ship. The scorer lives outside the
 * repository; `npm run eval` runs it where it is there.
 */

import { type Article, type Memory, UnreadableFile } from '../../lambda/model.ts';
import { cleanArticles, groupArticles as group, readFile, summarizeStory as summarize } from '../../lambda/pipeline/index.ts';
import { detectLanguage as detect, directionOf } from '../../lambda/text/language.ts';
import { splitSentences as split } from '../../lambda/text/sentences.ts';

const noMemory: Memory = { version: 1, entries: [] };

/** One dropped file to clean articles, exactly as ingest does it. */
export async function readAndClean(file: { name: string; bytes: Uint8Array; url?: string }) {
  try {
    const read = await readFile(file);
    const { value } = cleanArticles(read.value.raw);
    return { articles: value.map(({ headline, byline, publishedAt, body }) => ({ headline, byline, publishedAt, body: [...body] })) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { articles: [], rejected: error.message };
    throw error;
  }
}

interface EvaluatedText {
  headline?: string;
  text: string;
  language?: string;
  publishedAt?: string;
}

function toArticle(input: EvaluatedText, id: string): Article {
  const paragraphs = input.text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  const body = paragraphs.length > 1 && paragraphs[0] === input.headline?.trim() ? paragraphs.slice(1) : paragraphs;
  const language = input.language ?? detect(input.text);
  return {
    version: 1,
    id,
    headline: input.headline ?? '',
    language,
    direction: directionOf(language),
    lede: body[0] ?? '',
    body,
    source: { key: id, position: 0 },
    ...(input.publishedAt ? { publishedAt: input.publishedAt } : {}),
  };
}

/** Articles to stories, exactly as compose does it. */
export async function groupArticles(articles: (EvaluatedText & { id: string })[]) {
  const { value } = group(
    articles.map((input) => toArticle(input, input.id)),
    noMemory,
  );
  return value.map((story) => ({
    articles: [story.lead, ...story.nearDuplicates, ...story.related].map((article) => article.id),
    nearDuplicates: story.duplicateGroups.map((ids) => [...ids]),
  }));
}

/** The summary of one story's texts, as sentences. */
export async function summarizeStory(docs: EvaluatedText[], budget: { sentences?: number; words?: number }) {
  const [lead, ...related] = docs.map((doc, position) => toArticle(doc, `doc-${position}`));
  if (!lead) return [];
  const { value } = summarize({ id: lead.id, lead, nearDuplicates: [], related, duplicateGroups: [] }, budget);
  return value.sentences.map((sentence) => sentence.text);
}

export const splitSentences = (text: string, language: string): string[] => split(text, language);
export const detectLanguage = (text: string): string => detect(text);
