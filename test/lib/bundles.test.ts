// That the same sources give the same bytes is shown in `.ci/emulator`: a diff after the deployment, which bundles again, is empty.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
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
  // The halves of libraries that write, and credentials from elsewhere than a Lambda's environment.
  const unused = ['xmlbuilder', 'fast-xml-builder', 'readable-stream', '@aws-sdk/nested-clients', '@aws-sdk/credential-provider-ini'];
  for (const one of bundles) expect([one.name, unused.filter((name) => packages(one).has(name))]).toEqual([one.name, []]);
});

describe('a bundled function signs with the credentials that Lambda puts into its environment', () => {
  const path = `/u/daily/${'a'.repeat(40)}/${'b'.repeat(32)}`;
  const call = `
    const { handler } = await import(process.argv[1]);
    handler({ rawPath: ${JSON.stringify(path)}, requestContext: { http: { method: 'GET' } } }).then(
      ({ statusCode }) => console.log('answer', statusCode),
      (error) => console.log('error', error.message),
    );`;
  /** What the function says, and the headers of what it asks a store that holds nothing. */
  async function answerWith(credentials: Record<string, string>): Promise<{ said: string; asked: IncomingHttpHeaders[] }> {
    const asked: IncomingHttpHeaders[] = [];
    const store = createServer(({ headers }, response) => {
      asked.push(headers);
      response.writeHead(404, { 'content-type': 'application/xml' }).end('<Error><Code>NoSuchKey</Code></Error>');
    }).listen(0, '127.0.0.1');
    await once(store, 'listening');
    const env = {
      ...credentials,
      AWS_REGION: 'eu-central-1',
      AWS_ENDPOINT_URL: `http://127.0.0.1:${(store.address() as AddressInfo).port}`,
      // Nothing of whoever runs the test.
      HOME: outdir,
      NODE_NO_WARNINGS: '1',
      NEWSLETTERS: '{"daily":{"title":"Daily","from":"digest@example.com"}}',
      BUCKET: 'content',
    };
    const entry = pathToFileURL(join(named('web').folder, 'index.mjs')).href;
    const child = spawn(process.execPath, ['--input-type=module', '-e', call, entry], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (data) => {
      said += data;
    });
    await once(child, 'close');
    store.close();
    return { said, asked };
  }

  test('a role’s, with their token', async () => {
    const { said, asked } = await answerWith({ AWS_ACCESS_KEY_ID: 'ASIAEXAMPLE', AWS_SECRET_ACCESS_KEY: 'a secret', AWS_SESSION_TOKEN: 'a token' });
    expect(said).toContain('answer 404');
    expect(asked.map(({ authorization }) => authorization?.includes('Credential=ASIAEXAMPLE/'))).toEqual([true]);
    expect(asked[0]?.['x-amz-security-token']).toBe('a token');
  });

  test('without any, it says so and asks nobody', async () => {
    const { said, asked } = await answerWith({});
    expect(said).toContain('error Unable to find environment variable credentials.');
    expect(asked).toEqual([]);
  });
});

test('a large table of ours is packed: in a bundle, no module of ours has more than 25,000 bytes, the words of languages apart', () => {
  const large = bundles.flatMap(({ metafile }) =>
    Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([input, { bytesInOutput }]) => (input.startsWith('lambda/') && bytesInOutput > 25_000 ? [input] : [])),
    ),
  );
  expect([...new Set(large)]).toEqual(['lambda/text/idf-tables.ts']);
});

test('notices of other people’s rights go with the code', () => {
  expect(contents(named('ingest')).filter((text) => text.includes('copyright 2023 Nito T.M.'))).toHaveLength(1);
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

describe('the bundled thread reads as the sources do, with libraries that were made slim', () => {
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
    ['a feed', file('test/cases/read--atom-feed-with-full-texts/input.xml')],
    ['a page', file('samples/World/almarfa-desalination.html')],
  ])('%s', async (_, one) => {
    const bundled = workerReader(pathToFileURL(join(named('ingest').folder, 'reader.mjs')));
    const reading = await bundled.read(one, 60_000);
    await bundled.close();
    expect(reading).toEqual(await inlineReader(readAndClean).read(one, 60_000));
    expect(reading.status).toBe(one.name.includes('outlook') ? 'unreadable' : 'read');
  });
});
