/** The reader in a thread of its own: the real one, and workers that never come back, eat memory, or fall over. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type WorkerReader, workerReader } from '../../lambda/ports/reader-worker.ts';
import { paragraph, utf8 } from '../pipeline/read/samples.ts';
import { readerContract } from './reader-contract.ts';

const minute = 60_000;
const open: WorkerReader[] = [];
function opened(reader: WorkerReader): WorkerReader {
  open.push(reader);
  return reader;
}
afterAll(() => Promise.all(open.map((reader) => reader.close())));

const real = opened(workerReader(pathToFileURL(join(__dirname, '../../bin/reader.mjs'))));
real.start();
readerContract(() => real);

/** A worker that does what the file's name says, before it answers with how many files it has seen. */
const misbehaving = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    let seen = 0;
    parentPort.on('message', ({ name }) => {
      seen++;
      if (name === 'loops') for (;;);
      if (name === 'backtracks') /^(a+)+$/.test('a'.repeat(60) + 'b');
      if (name === 'eats heap') { const all = []; for (;;) all.push({ text: 'x'.repeat(100) + all.length }); }
      if (name === 'eats buffers') { const all = []; for (;;) all.push(new Uint8Array(10_000_000).fill(1)); }
      if (name === 'throws') throw new TypeError('fell over');
      if (name === 'exits') process.exit(3);
      if (name === 'has a defect') return parentPort.postMessage({ defect: 'TypeError: of undefined' });
      parentPort.postMessage({ reading: { status: 'unreadable', rule: 'seen', reason: String(seen) } });
    });
  `)}`,
);
const small = { heap: 64, process: 300 };
const file = (name: string) => ({ name, bytes: utf8(paragraph) });
const seen = (count: number) => ({ status: 'unreadable', rule: 'seen', reason: String(count) });

describe('a worker that misbehaves is stopped, and the next file has a new one', () => {
  test.each([
    ['loops', { status: 'stopped', by: 'time' }, 300],
    ['backtracks', { status: 'stopped', by: 'time' }, 300],
    ['eats heap', { status: 'stopped', by: 'memory' }, minute],
    ['eats buffers', { status: 'stopped', by: 'memory' }, minute],
  ])('%s', async (name, reading, milliseconds) => {
    const reader = opened(workerReader(misbehaving, { memory: small }));
    expect(await reader.read(file('fine'), minute)).toEqual(seen(1));
    expect(await reader.read(file(name), milliseconds)).toEqual(reading);
    expect(await reader.read(file('fine'), minute)).toEqual(seen(1));
  });

  test.each([
    ['throws', 'fell over'],
    ['exits', 'code 3'],
  ])('%s', async (name, message) => {
    const reader = opened(workerReader(misbehaving, { memory: small }));
    await expect(reader.read(file(name), minute)).rejects.toThrow(message);
    expect(await reader.read(file('fine'), minute)).toEqual(seen(1));
  });

  test('files that wait behind one that is stopped are read', async () => {
    const reader = opened(workerReader(misbehaving, { memory: small }));
    const [, ...behind] = await Promise.all([reader.read(file('loops'), 200), reader.read(file('fine'), minute), reader.read(file('fine'), minute)]);
    expect(behind).toEqual([seen(1), seen(2)]);
  });
});

test('a worker that is well is kept, also after a defect', async () => {
  const reader = opened(workerReader(misbehaving, { memory: small }));
  expect(await reader.read(file('fine'), minute)).toEqual(seen(1));
  await expect(reader.read(file('has a defect'), minute)).rejects.toThrow('of undefined');
  expect(await reader.read(file('fine'), minute)).toEqual(seen(3));
});

test('a closed reader starts again when it is asked', async () => {
  const reader = opened(workerReader(misbehaving, { memory: small }));
  await reader.read(file('fine'), minute);
  await reader.close();
  expect(await reader.read(file('fine'), minute)).toEqual(seen(1));
});
