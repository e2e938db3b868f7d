import { forgetPerson } from '../../lambda/stages/forget.ts';
import { keys } from '../../lambda/stages/keys.ts';
import { openSecret } from '../../lambda/stages/secret.ts';
import { article, type House } from '../helpers/house.ts';
import { issue, list, openHouseWithReaders } from '../helpers/readers.ts';

const nothing = { lists: 0, chunks: 0, deliveries: 0, unsubscribed: 0, versions: 0, mentions: [] };

/** Erases somebody, and tells which prefixes' earlier versions were erased too. */
async function forget(house: House, address: string) {
  const erased: string[] = [];
  const history = { erase: async (prefix: string) => erased.push(prefix) && 0 };
  return { forgotten: await forgetPerson({ bucket: house.bucket, clock: house.clock, history }, address), erased };
}

/** Every object that holds a text, in its key or its bytes. */
async function holding(house: House, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const key of await house.keys()) if (`${key} ${await house.text(key)}`.toLowerCase().includes(text)) found.push(key);
  return found;
}

test('takes them out of lists, frozen copies, open chunks and the ledger; the others stay as they are', async () => {
  const house = await openHouseWithReaders();
  await issue(house, 0);
  await issue(house, 1, { deliver: false });
  const hash = (await openSecret(house.bucket)).hash('grace@example.com');
  await house.bucket.put(keys.unsubscribed('daily', hash), '{"version":1,"at":"2026-11-21T07:00:00Z","reason":"asked"}');
  expect((await holding(house, 'grace')).length).toBeGreaterThan(3);

  const { forgotten } = await forget(house, 'grace@EXAMPLE.com');
  expect(forgotten).toEqual({ ...nothing, lists: 3, chunks: 1, deliveries: 1, unsubscribed: 1 });
  expect(await holding(house, 'grace')).toEqual([]);
  expect(await holding(house, hash)).toEqual([keys.suppressed(hash)]);
  expect(await house.text('recipients/daily.csv')).toBe('email,name,city\r\nada@example.com,"King, Ada",Porto\r\njun@example.com,佐藤,\r\n');

  await house.drain();
  expect(house.mailbox.mails.slice(3).map(({ to }) => to)).toEqual(['ada@example.com', 'jun@example.com']);
});

test('earlier versions go wherever they could name somebody', async () => {
  const house = await openHouseWithReaders();
  await issue(house, 0);
  const hash = (await openSecret(house.bucket)).hash('grace@example.com');
  const { erased } = await forget(house, 'grace@example.com');
  expect(erased).toEqual(['recipients/', 'outbox/', keys.issue('daily', 1, 'recipients.csv'), keys.delivery('daily', 1, hash)]);
});

test('they are not mailed again, even from a list that is brought in anew', async () => {
  const house = await openHouseWithReaders();
  await issue(house, 0);
  await forget(house, 'grace@example.com');
  await house.bucket.put('recipients/daily.csv', list);
  await issue(house, 1);
  expect(house.mailbox.mails.slice(3).map(({ to }) => to)).toEqual(['ada@example.com', 'jun@example.com']);
});

test('what was published with their address is named and left to a person, longer addresses apart', async () => {
  const house = await openHouseWithReaders();
  await house.drop(
    'letters.md',
    `${article(0)}\n\nReaders may write to Grace@Example.com about the ferry, as many did in the first week of the month.\n`,
  );
  await house.drop(
    'other.md',
    `${article(1)}\n\nReaders may write to not.grace@example.com or to grace@example.com.au about the harbor, as many did.\n`,
  );
  await house.drain();
  house.minutesPass(10);
  await house.drain();
  const { forgotten } = await forget(house, 'grace@example.com');
  expect(forgotten.mentions).toContainEqual(expect.stringMatching(/^archive\/daily\/letters\.md\//));
  expect(forgotten.mentions.filter((key) => !/letters|issues\//.test(key))).toEqual([]);
});

test('twice is once, and an older suppression stands', async () => {
  const house = await openHouseWithReaders();
  const { hash } = await openSecret(house.bucket);
  const bounced = '{"version":1,"at":"2026-11-20T07:00:00Z","reason":"permanent bounce"}';
  await house.bucket.put(keys.suppressed(hash('grace@example.com')), bounced);
  await forget(house, 'grace@example.com');
  expect((await forget(house, 'grace@example.com')).forgotten).toEqual(nothing);
  expect(await house.text(keys.suppressed(hash('grace@example.com')))).toBe(bounced);
});
