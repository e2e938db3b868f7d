import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editDigest, type SummarizedStory } from '../../../lambda/pipeline/edit/index.ts';
import { frame } from './fixtures.ts';

const cases = readdirSync('test/cases').filter((name) => name.startsWith('edit--'));

test.each(cases)('%s', (name) => {
  const folder = join('test/cases', name);
  const read = <T>(file: string): T => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;
  const { value, decisions } = editDigest(read<SummarizedStory[]>('stories.json'), frame(read<Record<string, unknown>>('newsletter.json')));
  for (const [file, actual] of [
    ['expected-digest.json', value],
    ['expected-decisions.json', decisions],
  ] as const) {
    const path = join(folder, file);
    if (process.env['UPDATE_GOLDEN']) writeFileSync(path, `${JSON.stringify(actual, undefined, 1)}\n`);
    if (!existsSync(path)) throw new Error(`There is no ${path}; look at what it would be, and make it with UPDATE_GOLDEN=1.`);
    expect(actual).toEqual(read(file));
  }
});
