/** `newsletter explain FILE` on disk: read in the thread that ingest's bounds hold for. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { explainBytes, explainOnDisk } from '../../bin/marked-reading.ts';
import { bounds } from '../../lambda/pipeline/read/bounds.ts';
import { workerReader } from '../../lambda/ports/reader-worker.ts';
import { wordCount } from '../../lambda/stages/ingest-file.ts';
import { page, paragraph, utf8 } from '../pipeline/read/samples.ts';

const real = workerReader(pathToFileURL(join(__dirname, '../../bin/marked-reader.mjs')));
/** A worker that a file keeps busy without end. */
const endless = workerReader(
  new URL(
    `data:text/javascript,${encodeURIComponent("import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { for (;;); });")}`,
  ),
);
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsletter-explain-'));
  real.start();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await Promise.all([real.close(), endless.close()]);
});
jest.setTimeout(60_000);

test('a page is read in the thread, with its parts where they are asked for', async () => {
  const explanation = await explainBytes('somewhere/page.html', utf8(page), { reader: real, page: true });
  expect(explanation.receipt).toMatchObject({ key: 'somewhere/page.html', outcome: 'accepted', format: 'html', articles: [{ id: '0' }] });
  expect(explanation.parts?.find(({ text }) => text === paragraph)).toMatchObject({ mark: 'text' });
  const bare = await explainBytes('somewhere/page.html', utf8(page), { reader: real, page: false });
  expect(bare).not.toHaveProperty('parts');
});

test('words are counted as receipts count them, in a script without spaces too', async () => {
  const text =
    '御崎市の御崎港と離島の小鹿島を結ぶ航路で二十日、船長が乗らずに運航する自動連絡船の定期便が始まった。旅客を乗せた無人運航の定期航路は全国で初めてとなる。';
  const { receipt } = await explainBytes('kamome.txt', utf8(`無人運航の連絡船が始まる\n\n${text}\n`), { reader: real, page: false });
  const [article] = receipt.articles;
  expect(article?.words).toBe(wordCount({ body: [text], language: 'ja' }));
  expect(article?.words).toBeGreaterThan(50);
});

test('what is no article is rejected with ingest’s own reason', async () => {
  const { receipt } = await explainBytes('menu.txt', utf8('Home'), { reader: real, page: true });
  expect(receipt).toMatchObject({ outcome: 'rejected', reason: expect.stringContaining('no running text'), articles: [] });
});

test('a file that keeps its reader busy without end is stopped', async () => {
  const { receipt } = await explainBytes('endless.txt', utf8(paragraph), { reader: endless, page: true, milliseconds: 100 });
  expect(receipt).toMatchObject({ outcome: 'rejected', reason: expect.stringContaining('was stopped') });
});

describe('what is taken from disk', () => {
  const options = { reader: real, page: false };

  test('a file', async () => {
    const path = join(folder, 'page.html');
    writeFileSync(path, page);
    expect((await explainOnDisk(path, options))?.receipt).toMatchObject({ key: path, outcome: 'accepted' });
  });

  test('of one that is too large, only its size', async () => {
    const path = join(folder, 'large.txt');
    writeFileSync(path, '');
    truncateSync(path, 40 * bounds.fileBytes);
    expect((await explainOnDisk(path, options))?.receipt).toMatchObject({
      outcome: 'rejected',
      reason: expect.stringContaining('1000 MB; at most 25 MB'),
    });
  });

  test('no folder, and nothing where nothing is', async () => {
    expect(await explainOnDisk(folder, options)).toBeUndefined();
    expect(await explainOnDisk(join(folder, 'missing'), options)).toBeUndefined();
  });

  test('no device that never ends', async () => {
    expect(await explainOnDisk('/dev/zero', options)).toBeUndefined();
  });
});
