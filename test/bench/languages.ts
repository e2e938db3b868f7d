/**
 * How long language detection takes to load, and to name a language: bundled as a Lambda has it, each time in a process of its own, so that
 * nothing is warm. The first text of a script unpacks that script's table; both times count as loading.
 *
 *     npm run bench -- languages
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const runs = 9;
const texts = [
  'The harbor authority said that the ferry would not sail before the storm had passed, and that travelers should wait.',
  'Die Hafenbehörde teilte mit, dass die Fähre erst nach dem Sturm wieder auslaufen wird und Reisende warten müssen.',
  'La capitainerie a annoncé que le bac ne partirait pas avant la fin de la tempête et que les voyageurs devaient attendre.',
];
const folder = mkdtempSync(join(tmpdir(), 'newsletter-bench-'));
const bundle = join(folder, 'language.mjs');
await build({
  entryPoints: [fileURLToPath(new URL('../../lambda/text/language.ts', import.meta.url))],
  outfile: bundle,
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  logLevel: 'warning',
});

const program = `
  const texts = ${JSON.stringify(texts)};
  const start = performance.now();
  const startCpu = process.cpuUsage();
  const { detectLanguage } = await import(${JSON.stringify(bundle)});
  const imported = performance.now();
  detectLanguage(texts[0]);
  const first = performance.now();
  const { user, system } = process.cpuUsage(startCpu);
  for (let i = 0; i < 3000; i++) detectLanguage(texts[i % 3]);
  console.log(JSON.stringify({ imported: imported - start, first: first - imported, processor: (user + system) / 1000, each: (performance.now() - first) / 3000 }));
`;
interface Figures {
  imported: number;
  first: number;
  processor: number;
  each: number;
}
const figures = Array.from({ length: runs }, () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Figures;
});
const median = (value: (one: Figures) => number) => figures.map(value).sort((a, b) => a - b)[(runs - 1) / 2] as number;
console.log(`  load, cold       ${median(({ imported, first }) => imported + first).toFixed(1)} ms (median of ${runs} processes)`);
console.log(`    processor time ${median(({ processor }) => processor).toFixed(1)} ms`);
console.log(`    import         ${median(({ imported }) => imported).toFixed(1)} ms`);
console.log(`    first text     ${median(({ first }) => first).toFixed(1)} ms`);
console.log(`  each text after  ${median(({ each }) => each).toFixed(3)} ms (about 115 characters)`);
console.log(`  bundled          ${Math.round(statSync(bundle).size / 1000)} KB`);
rmSync(folder, { recursive: true });
