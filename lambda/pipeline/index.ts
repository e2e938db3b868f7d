/**
 * The pipeline, in order. Each step takes values and returns its value with its decisions; none knows AWS, a file system, a clock or
 * chance. The stages call these six and write what they return.
 *
 *     read → clean → group → summarize → edit → render
 */
export { readFile } from './read/index.ts';
export { cleanArticles } from './clean/index.ts';
export { groupArticles } from './group/index.ts';
export { summarizeStory } from './summarize/index.ts';
export { editDigest } from './edit/index.ts';
export { renderEmail } from './render/index.ts';
