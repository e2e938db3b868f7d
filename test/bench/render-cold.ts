/**
 * What the mail's code costs a Lambda that starts: bundled as it is for AWS, loaded by fresh processes, less what an empty bundle takes.
 * The first mail also pays for what Node makes when it is first asked: formatters of dates, plural rules, regular expressions.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compileTemplate } from '../../templates/compile.ts';
import { longDigest, newsletterWith } from '../pipeline/render/fixtures.ts';
import { middle } from './mail/measure.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'render-cold-'));
const runs = 15;

/** Loads the bundle in a process of its own; milliseconds to load it, and to make the first and the second mail. */
const loader = `
const start = performance.now();
const { render } = await import(process.argv[2]);
const loaded = performance.now();
render?.();
const first = performance.now();
render?.();
const second = performance.now();
process.stdout.write(JSON.stringify([loaded - start, first - loaded, second - first]));
`;

const sources: Readonly<Record<string, string>> = {
  empty: 'export {};',
  'template and filling': `
    import template from './template.json';
    import { fillTemplate } from '${root}lambda/pipeline/render/template.ts';
    export const render = () => fillTemplate(template, {});`,
  'all of rendering': `
    import template from './template.json';
    import { readFileSync } from 'node:fs';
    import { renderEmail } from '${root}lambda/pipeline/render/index.ts';
    const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
    export const render = () => renderEmail(read('digest.json'), read('newsletter.json'), template);`,
};

try {
  writeFileSync(join(folder, 'template.json'), JSON.stringify(await compileTemplate()));
  writeFileSync(join(folder, 'digest.json'), JSON.stringify(longDigest(12)));
  writeFileSync(join(folder, 'newsletter.json'), JSON.stringify(newsletterWith()));
  writeFileSync(join(folder, 'loader.mjs'), loader);
  const figures: Record<string, number[][]> = {};
  for (const [name, source] of Object.entries(sources)) {
    const entry = join(folder, `${name.replaceAll(' ', '-')}.js`);
    const outfile = entry.replace(/js$/, 'mjs');
    writeFileSync(entry, source);
    await build({ entryPoints: [entry], outfile, bundle: true, minify: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'error' });
    figures[outfile] = [];
  }
  // In turns, so that a busy moment of the machine falls on all.
  for (let n = 0; n < runs; n += 1) {
    for (const [file, times] of Object.entries(figures)) {
      times.push(JSON.parse(execFileSync(process.execPath, [join(folder, 'loader.mjs'), file], { encoding: 'utf8' })) as number[]);
    }
  }
  const at = (times: readonly number[][], place: number): number => middle(times.map((time) => time[place] ?? Number.NaN));
  const [nothing = []] = Object.values(figures);
  process.stdout.write(`medians of ${runs} fresh processes, in ms${''.padEnd(6)}load  first mail  second\n`);
  for (const [index, times] of Object.values(figures).entries()) {
    const load = at(times, 0) - (index === 0 ? 0 : at(nothing, 0));
    process.stdout.write(
      `${(Object.keys(sources)[index] ?? '').padEnd(40)} ${load.toFixed(2).padStart(5)} ${at(times, 1).toFixed(2).padStart(11)} ${at(times, 2).toFixed(2).padStart(7)}\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
