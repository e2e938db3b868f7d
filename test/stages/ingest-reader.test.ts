/** What ingest makes of what its reader says: articles, a rejection with its reason, or another try. */
import type { Reader, Reading } from '../../lambda/ports/reader.ts';
import { ingestFile, readingTime } from '../../lambda/stages/ingest-file.ts';
import { openHouse } from '../helpers/house.ts';

async function houseWith(answer: Reading | Error) {
  const asked: number[] = [];
  const reader: Reader = {
    read: async (_file, milliseconds) => {
      asked.push(milliseconds);
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  const house = await openHouse(undefined, { reader });
  await house.drop('endless.pdf', 'any bytes');
  return { house, asked };
}

test.each([
  ['time', 'too-much-time', 'Reading took longer than 30 seconds and was stopped'],
  ['memory', 'too-much-memory', 'Reading took more memory than one file may have and was stopped'],
] as const)('a file whose reading was stopped for its %s is rejected with the reason, and its bytes are kept', async (by, rule, words) => {
  const { house, asked } = await houseWith({ status: 'stopped', by });
  const report = await ingestFile(house.run(), 'inbox/endless.pdf', { last: false });
  expect(report).toMatchObject({ status: 'rejected', receipt: { reason: expect.stringContaining(words), decisions: [{ rule }] } });
  expect(asked).toEqual([readingTime]);
  expect(await house.keys('rejected/')).toHaveLength(1);
  expect(await house.keys('inbox/')).toEqual([]);
});

test('a file that came when the invocation was nearly over is tried again, not blamed', async () => {
  const { house, asked } = await houseWith({ status: 'stopped', by: 'time' });
  const late = { ...house.run(), deadline: new Date(house.clock.now().getTime() + 4_000) };
  await expect(ingestFile(late, 'inbox/endless.pdf', { last: false })).rejects.toThrow('4000 ms');
  expect(asked).toEqual([4_000]);
  expect(await house.keys('inbox/')).toHaveLength(1);
  expect(await house.keys('receipts/')).toEqual([]);
});

test('a reader that fails leaves the file for another try', async () => {
  const { house } = await houseWith(new Error('The reader ended by itself, with code 134.'));
  await expect(ingestFile(house.run(), 'inbox/endless.pdf', { last: false })).rejects.toThrow('code 134');
  expect(await house.keys('inbox/')).toHaveLength(1);
});

test('what the reader says of an unreadable file stands in the receipt', async () => {
  const { house } = await houseWith({ status: 'unreadable', rule: 'empty-file', reason: 'The file is empty. Drop it again.' });
  expect(await ingestFile(house.run(), 'inbox/endless.pdf', { last: false })).toMatchObject({
    status: 'rejected',
    receipt: { reason: 'The file is empty. Drop it again.', decisions: [{ rule: 'empty-file' }] },
  });
});
