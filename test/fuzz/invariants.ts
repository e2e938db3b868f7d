/** What must hold of every reading of every file. */
import { isDeepStrictEqual } from 'node:util';
import type { Reading } from '../../lambda/ports/reader.ts';
import type { Seed } from './seeds.ts';

const ruleName = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Characters that may stand in no text that goes into a mail: controls, line ends, marks that turn a line's direction, broken halves. */
const forbidden = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u;

/** The invariants that a reading breaks, in words. */
export function broken(file: Seed, reading: Reading): string[] {
  if (reading.status === 'stopped') return [`reading was stopped by its ${reading.by}`];
  if (reading.status === 'unreadable')
    return [
      ...(ruleName.test(reading.rule) ? [] : [`the rule “${reading.rule}” is no name`]),
      ...(reading.reason.length > 20 && !forbidden.test(reading.reason) ? [] : [`the reason “${reading.reason}” says nothing to a person`]),
    ];
  const problems: string[] = [];
  if (reading.articles.length === 0) problems.push('no article was read, and nothing was refused');
  for (const { headline, body, lede, byline = 'x', publisher = 'x', section = 'x', dateline = 'x' } of reading.articles) {
    if (body.length === 0) problems.push('an article has no text');
    if (lede !== body[0]) problems.push('the lede is not the first paragraph');
    for (const text of [headline, byline, publisher, section, dateline, ...body]) {
      if (forbidden.test(text)) problems.push(`a character that may not be in “${JSON.stringify(text.slice(0, 200))}”`);
      if (text.trim() !== text) problems.push(`space around “${text.slice(0, 80)}”`);
    }
    for (const paragraph of body) if (paragraph === '') problems.push('an empty paragraph');
  }
  for (const { rule, reason, subject } of reading.decisions) {
    if (!ruleName.test(rule) || reason === '') problems.push(`a decision without rule or reason: ${rule}`);
    if (/[\0-\x08\x0b\x0e-\x1f\x7f-\x9f]/.test(subject + reason)) problems.push(`a terminal would obey a decision of ${rule}`);
    if (subject.length > 2_000) problems.push(`a decision's subject of ${subject.length} characters, by ${rule}`);
  }
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(reading)), reading)) problems.push('the reading does not survive being written down');
  if (reading.format === 'text') problems.push(...notInInput(file.bytes, reading));
  return problems;
}

/** Letters and digits alone: what cleaning never changes. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Paragraphs whose words do not all stand in a text dump, in their order. */
function notInInput(bytes: Uint8Array, { articles, decisions }: Extract<Reading, { status: 'read' }>): string[] {
  // Only where the input's characters are known without reading it as the project does.
  if (decisions.some(({ rule, action }) => action === 'mended' || /charset|^invalid-characters$/.test(rule))) return [];
  let input: string;
  try {
    input = bare(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return [];
  }
  return articles
    .flatMap(({ body }) =>
      body.filter((paragraph) => {
        let at = 0;
        return !paragraph.split(/\s+/).every((word) => {
          const found = input.indexOf(bare(word), at);
          at = found + bare(word).length;
          return found >= 0;
        });
      }),
    )
    .map((paragraph) => `not in the input: “${paragraph.slice(0, 200)}”`);
}
