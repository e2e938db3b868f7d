/** What a line's words have in common with the rest of its dump: with the top, with the densest text, with the lines around, with itself elsewhere. */
import { hasBetween } from './ascending.ts';
import type { Dump } from './dump.ts';

/** Lines from the top among which a page prints its title. */
const TOP = 4;
/** Lines on each side that are compared with. */
const NEAR = [6, 30];

/** Figures of shared words, by name. Linear in the text's length but for words that stand on very many lines. */
export function vocabularyOf({ lines, looks }: Dump): Map<string, Float32Array> {
  const columns = new Map<string, Float32Array>();
  const column = (value: (index: number) => number): Float32Array => Float32Array.from(lines, (_, index) => value(index));
  /** For each word, the running lines it stands in. */
  const running = new Map<string, number[]>();
  const keys = new Map<string, number>();
  for (const [index, { prose, content, key }] of looks.entries()) {
    if (key !== '') keys.set(key, (keys.get(key) ?? 0) + 1);
    if (prose) for (const word of content) (running.get(word) ?? running.set(word, []).get(word))?.push(index);
  }
  const lineCount = looks.filter((look) => look.prose).length;
  const sharedWith = (index: number, from: number, to: number): number => {
    const content = looks[index]?.content;
    if (!content || content.size === 0) return -1;
    let found = 0;
    for (const word of content) if (hasBetween(running.get(word), from, to, index)) found++;
    return found / content.size;
  };
  for (const width of NEAR) {
    columns.set(
      `told, ${width} before`,
      column((index) => sharedWith(index, index - width, index)),
    );
    columns.set(
      `told, ${width} after`,
      column((index) => sharedWith(index, index + 1, index + 1 + width)),
    );
  }
  const all = column((index) => {
    const content = looks[index]?.content;
    if (!content || content.size === 0) return -1;
    // Words that recur in the dump's running text are its topic; each counts by how many lines take it up.
    let sum = 0;
    for (const word of content) sum += Math.min(6, running.get(word)?.length ?? 0);
    return sum / content.size / Math.max(1, Math.sqrt(lineCount));
  });
  columns.set('topic', all);
  const top = new Set(looks.slice(0, TOP).flatMap((look) => [...look.content]));
  columns.set(
    'shared with the top',
    column((index) => shareIn(looks[index]?.content, top)),
  );
  columns.set(
    'top shared',
    column((index) => (top.size === 0 ? -1 : [...(looks[index]?.content ?? [])].filter((word) => top.has(word)).length / top.size)),
  );
  columns.set(
    'copies',
    column((index) => Math.min(9, keys.get(looks[index]?.key ?? '') ?? 0)),
  );
  const first = new Set<string>();
  columns.set(
    'seen above',
    column((index) => {
      const key = looks[index]?.key ?? '';
      if (key === '') return 0;
      const seen = first.has(key);
      first.add(key);
      return Number(seen);
    }),
  );
  return columns;
}

function shareIn(content: ReadonlySet<string> | undefined, others: ReadonlySet<string>): number {
  if (!content || content.size === 0) return -1;
  let found = 0;
  for (const word of content) if (others.has(word)) found++;
  return found / content.size;
}
