// That the same sources give the same bytes is shown in `.ci/emulator`: a diff after the deployment, which bundles again, is empty.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inlineReader } from '../../lambda/ports/reader-inline.ts';
import { workerReader } from '../../lambda/ports/reader-worker.ts';
import { readAndClean } from '../../lambda/stages/read-and-clean.ts';
import { type Bundle, bundleHandlers, handlerNames } from '../../lib/bundles.ts';
import { pdfOf } from '../helpers/documents.ts';

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

test('ingest loads no parser where it talks to the store: these load in the thread that reads', () => {
  const { folder, metafile } = named('ingest');
  expect(readdirSync(folder)).toContain('reader.mjs');
  const loaded = (entry: string): string[] => {
    const seen = new Set(Object.keys(metafile.outputs).filter((file) => file.endsWith(`/${entry}`)));
    for (const file of seen) for (const { kind, path } of metafile.outputs[file]?.imports ?? []) if (kind === 'import-statement') seen.add(path);
    return [...seen].flatMap((file) => Object.keys(metafile.outputs[file]?.inputs ?? {}));
  };
  const holds = (entry: string, what: string): boolean => loaded(entry).some((input) => input.includes(what));
  expect(['htmlparser2', 'pipeline/clean', '@aws-sdk/client-s3'].map((what) => [holds('index.mjs', what), holds('reader.mjs', what)])).toEqual([
    [false, true],
    [false, true],
    [true, false],
  ]);
  // What only some files need waits for the first of them.
  expect(
    ['unpdf', 'mammoth', 'feedsmith', 'postal-mime', 'marked', 'chardet'].filter((what) => holds('reader.mjs', `node_modules/${what}/`)),
  ).toEqual([]);
});

describe('the bundled thread reads as the sources do, with a pdf.js that was made slim', () => {
  const file = (path: string) => ({ name: path, bytes: new Uint8Array(readFileSync(join(root, path))) });
  const lines = ['A form with notes on it was filled in at Ostwick on Monday,', 'the office said, and nobody had to draw it to read it.'];
  const plain = pdfOf([[['Form filled in at Ostwick', 72, 760, 20], ...lines.map((line, i) => [line, 72, 700 - i * 14, 11] as const)]]);
  /** With a form and a note, which pdf.js would show; the places of its objects are wrong then, and it looks for them. */
  const form = Uint8Array.from(
    Buffer.from(plain)
      .toString('latin1')
      .replace('/Type /Catalog', '/Type /Catalog /AcroForm << /Fields [] /XFA [(template) 5 0 R] >> /Outlines << /Count 0 >>')
      .replace('/Type /Page /Parent', '/Type /Page /Annots [<< /Type /Annot /Subtype /FreeText /Contents (a note) /Rect [0 0 9 9] >>] /Parent'),
    (character) => character.charCodeAt(0),
  );
  test.each([
    ['a printed page', file('samples/Culture/ER-20261120-C.pdf')],
    ['two columns', file('test/cases/read--pdf-of-two-columns-drawn-across/input.pdf')],
    ['a broken one', file('samples/Business/outlook-q4.pdf')],
    ['a form with a note', { name: 'form.pdf', bytes: form }],
    ['a Word document', file('test/cases/read--docx-with-headings/input.docx')],
    ['a page', file('samples/World/almarfa-desalination.html')],
  ])('%s', async (_, one) => {
    const bundled = workerReader(pathToFileURL(join(named('ingest').folder, 'reader.mjs')));
    const reading = await bundled.read(one, 60_000);
    await bundled.close();
    expect(reading).toEqual(await inlineReader(readAndClean).read(one, 60_000));
    expect(reading.status).toBe(one.name.includes('outlook') ? 'unreadable' : 'read');
  });
});
