/** Runs the benchmarks, one after the other: `npm run bench`, or `npm run bench -- group` for one. */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const names = readdirSync(new URL('.', import.meta.url))
  .filter((name) => name.endsWith('.ts') && name !== 'run.ts')
  .map((name) => basename(name, '.ts'))
  .filter((name) => wanted.length === 0 || wanted.includes(name))
  .sort();

process.stdout.write(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
for (const name of names) {
  process.stdout.write(`\n## ${name}\n`);
  await import(`./${name}.ts`);
}
