/**
 * What a cold start costs: for each Lambda its bundle's bytes, and the time to load it on Lambda's Node, over a bundle that only imports
 * the same SDK clients and commands. Processor time is told beside the clock's, for a machine that has others to serve as well.
 * `npm run bench -- cold-start`; BENCH_RUNS changes the number of runs, BENCH_NODE the Node binary (by
 * default node 24 from npm).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundleHandlers, type HandlerName } from '../../lib/bundles.ts';
import { compileTemplate } from '../../templates/compile.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outdir = join(root, '.cache/cold-start');
const runs = Number(process.env['BENCH_RUNS'] ?? 21);

/** What each function uses of the SDK: what `ports/` and the handlers import. */
const s3 =
  '@aws-sdk/client-s3: CopyObjectCommand DeleteObjectCommand GetObjectCommand HeadObjectCommand ListObjectsV2Command PutObjectCommand S3Client S3ServiceException';
const clients: Record<HandlerName, string[]> = {
  ingest: [s3],
  compose: [s3],
  deliver: [s3, '@aws-sdk/client-ses: GetSendQuotaCommand SESClient SendRawEmailCommand'],
  sweep: [
    s3,
    '@aws-sdk/client-ses: GetSendQuotaCommand SESClient',
    '@aws-sdk/client-sqs: SendMessageBatchCommand SQSClient',
    '@aws-sdk/client-sns: PublishCommand SNSClient',
  ],
  web: [s3],
  feedback: [s3],
};

/** The goals of issue 8: milliseconds over the bare SDK, and bytes of everything in the bundle. */
const goals: Partial<Record<HandlerName, { over: number; bytes: number }>> = {
  ingest: { over: 100, bytes: 3_000_000 },
  compose: { over: 60, bytes: 1_200_000 },
  deliver: { over: 40, bytes: 1_000_000 },
  web: { over: 20, bytes: 700_000 },
};

async function bareBundle(name: HandlerName): Promise<string> {
  const folder = join(outdir, `bare-${name}`);
  const lines = clients[name].map((line) => {
    const [from, names = ''] = line.split(': ');
    return `export { ${names.split(' ').join(', ')} } from '${from}';`;
  });
  await build({
    stdin: { contents: lines.join('\n'), resolveDir: root },
    outdir: folder,
    entryNames: 'index',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // As in lib/bundles.ts: what the SDK loads lazily (ways to sign in) stays out of the start.
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    legalComments: 'none',
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
  return folder;
}

const bytesOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

function lambdaNode(): string {
  const given = process.env['BENCH_NODE'];
  if (given) return given;
  const { status, stdout, stderr } = spawnSync('npx', ['-y', '-p', 'node@24', 'node', '-p', 'process.execPath'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node@24 does not come from npm: ${stderr}`);
  return stdout.trim().split('\n').at(-1) ?? 'node';
}

/** Milliseconds by the clock and of the processor, all threads, until the bundle can take its first event. */
function load(node: string, folder: string): { wall: number; cpu: number } {
  const script = `const cpu = process.cpuUsage(); const start = performance.now(); await import(${JSON.stringify(pathToFileURL(join(folder, 'index.mjs')).href)});
    const wall = performance.now() - start; const { user, system } = process.cpuUsage(cpu);
    process.stdout.write(JSON.stringify({ wall, cpu: (user + system) / 1000 }), () => process.exit(0));`;
  const { status, stdout, stderr } = spawnSync(node, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], AWS_LAMBDA_FUNCTION_NAME: 'bench', AWS_REGION: 'eu-west-1' },
  });
  if (status !== 0) throw new Error(`The bundle in ${folder} does not load:\n${stderr}`);
  return JSON.parse(stdout) as { wall: number; cpu: number };
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

rmSync(outdir, { recursive: true, force: true });
mkdirSync(outdir, { recursive: true });
const node = lambdaNode();
const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
const bundles = await bundleHandlers({ root, outdir: join(outdir, 'bundles'), templates: { digest: await compileTemplate('digest') } });

process.stdout.write(`Node ${version} (of npm's node@24), median of ${runs} runs, each a new process; taken in turns\n`);
process.stdout.write(
  `${'bundle'.padEnd(10)}${'bytes'.padStart(11)}${'goal'.padStart(11)}${'bare SDK'.padStart(11)}${'load ms'.padStart(9)}${'bare ms'.padStart(9)}${'over ms'.padStart(9)}${'goal'.padStart(6)}${'CPU over'.padStart(10)}\n`,
);
for (const { name, folder } of bundles) {
  const bare = await bareBundle(name);
  const times = { own: [] as ReturnType<typeof load>[], bare: [] as ReturnType<typeof load>[] };
  load(node, folder);
  load(node, bare);
  for (let run = 0; run < runs; run++) {
    times.own.push(load(node, folder));
    times.bare.push(load(node, bare));
  }
  const wall = (of: ReturnType<typeof load>[]): number => median(of.map((time) => time.wall));
  const cpu = (of: ReturnType<typeof load>[]): number => median(of.map((time) => time.cpu));
  const [own, least] = [wall(times.own), wall(times.bare)];
  const goal = goals[name];
  const number = (value: number | undefined, digits = 0): string =>
    value === undefined ? '' : value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  process.stdout.write(
    `${name.padEnd(10)}${number(bytesOf(folder)).padStart(11)}${number(goal?.bytes).padStart(11)}${number(bytesOf(bare)).padStart(11)}${number(own, 1).padStart(9)}${number(least, 1).padStart(9)}${number(own - least, 1).padStart(9)}${number(goal?.over).padStart(6)}${number(cpu(times.own) - cpu(times.bare), 1).padStart(10)}\n`,
  );
}
rmSync(outdir, { recursive: true, force: true });
