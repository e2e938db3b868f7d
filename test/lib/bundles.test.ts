// That the same sources give the same bytes is shown in `.ci/emulator`: a diff after the deployment, which bundles again, is empty.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bundle, bundleHandlers, handlerNames } from '../../lib/bundles.ts';

const root = join(__dirname, '../..');
const marker = 'a template that no one has written';
const outdir = mkdtempSync(join(tmpdir(), 'bundles-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

const bundle = (): Promise<Bundle[]> => bundleHandlers({ root, outdir, templates: { 'new-look': { version: 1, name: marker, nodes: [] } } });
const contents = ({ folder }: Bundle): string[] =>
  readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
const packages = ({ metafile }: Bundle): Set<string> =>
  new Set(
    Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.keys(inputs).flatMap((input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? []),
    ),
  );

let bundles: Bundle[];
beforeAll(async () => {
  bundles = await bundle();
}, 60_000);
const named = (name: string): Bundle => bundles.find((one) => one.name === name) as Bundle;

test('there is one for each handler, with its entry', () => {
  expect(bundles.map(({ name }) => name)).toEqual([...handlerNames]);
  for (const { folder } of bundles) expect(readdirSync(folder)).toContain('index.mjs');
});

test('compose carries the chosen templates as data, and nobody else does', () => {
  for (const one of bundles) expect([one.name, contents(one).some((text) => text.includes(marker))]).toEqual([one.name, one.name === 'compose']);
});

test('a function carries what it can load, and nothing more', () => {
  expect(packages(named('ingest'))).toContain('unpdf');
  for (const name of handlerNames.filter((one) => one !== 'ingest')) expect(packages(named(name))).not.toContain('unpdf');
  const carriers = (name: string): string[] => bundles.filter((one) => packages(one).has(name)).map((one) => one.name);
  expect(carriers('@aws-sdk/client-ses')).toEqual(['deliver', 'sweep']);
  expect(carriers('@aws-sdk/client-sns')).toEqual(['sweep']);
  expect(carriers('@aws-sdk/client-sesv2')).toEqual([]);
  for (const one of bundles) for (const tool of ['mjml', 'handlebars', 'esbuild', 'aws-cdk-lib']) expect(packages(one)).not.toContain(tool);
});
