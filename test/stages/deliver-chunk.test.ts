import type { OutgoingMail } from '../../lambda/ports/mailer.ts';
import { deliverChunk } from '../../lambda/stages/deliver-chunk.ts';
import { keys } from '../../lambda/stages/keys.ts';
import { openSecret } from '../../lambda/stages/secret.ts';
import { type House, openHouse } from '../helpers/house.ts';
import { issue } from '../helpers/readers.ts';

const people = Array.from({ length: 5 }, (_, i) => `reader-${i}@example.com`);
const chunk = keys.chunk('daily', 1, 1);

async function composedHouse(settings: Record<string, unknown> = {}): Promise<House> {
  const house = await openHouse({ daily: { title: 'The Harbour Morning', from: 'digest@example.com', recipients: people, ...settings } });
  await issue(house, 0, { deliver: false });
  return house;
}

/** So slow that one mail is in flight at a time. */
const oneByOne = (house: House): void => {
  house.mailbox.limits.rate = 1;
};

const sentTo = (house: House): string[] => house.mailbox.mails.map(({ to }) => to);
const ledger = async (house: House, address: string) => house.json(keys.delivery('daily', 1, (await openSecret(house.bucket)).hash(address)));

describe('delivering', () => {
  test('everyone gets the issue once, addressed to them alone, and the ledger knows', async () => {
    const house = await composedHouse();
    const report = await deliverChunk(house.run(), chunk);
    expect(report).toEqual({ status: 'done', key: chunk, figures: { sent: 5, refused: 0, unknown: 0, skipped: 0 }, notSent: [] });
    expect(sentTo(house)).toEqual(people);
    for (const { to, raw, tags } of house.mailbox.mails) {
      expect(tags).toEqual({ newsletter: 'daily', issue: '1' });
      const text = new TextDecoder().decode(raw);
      expect(text).toContain(to);
      for (const other of people.filter((address) => address !== to)) expect(text).not.toContain(other);
    }
    expect(await ledger(house, 'reader-3@example.com')).toMatchObject({ status: 'sent', messageId: 'id-4' });
    expect(await house.keys('outbox/')).toEqual([]);
  });

  test('no address stands in a key', async () => {
    const house = await composedHouse();
    await house.drain();
    expect((await house.keys()).filter((key) => /reader|@/.test(key))).toEqual([]);
  });

  test('a chunk that comes back is served to nobody twice', async () => {
    const house = await composedHouse();
    const again = await house.bucket.get(chunk);
    await deliverChunk(house.run(), chunk);
    await house.bucket.put(chunk, again?.body ?? '');
    expect((await deliverChunk(house.run(), chunk)).status).toBe('done');
    expect(sentTo(house)).toEqual(people);
  });

  test('two workers on one chunk serve everybody once', async () => {
    const house = await composedHouse();
    await Promise.all([deliverChunk(house.run(), chunk), deliverChunk(house.run(), chunk)]);
    await house.drain();
    expect([...sentTo(house)].sort()).toEqual(people);
    expect(await house.keys('outbox/')).toEqual([]);
  });

  test('whoever unsubscribed or is suppressed gets nothing, looked up at the last moment', async () => {
    const house = await composedHouse();
    const { hash } = await openSecret(house.bucket);
    await house.bucket.put(keys.unsubscribed('daily', hash('Reader-1@example.com')), '{}');
    await house.bucket.put(keys.suppressed(hash('reader-2@example.com')), '{}');
    const report = await deliverChunk(house.run(), chunk);
    expect(report).toMatchObject({ figures: { sent: 3, skipped: 2 } });
    expect(sentTo(house)).toEqual(['reader-0@example.com', 'reader-3@example.com', 'reader-4@example.com']);
    expect(await ledger(house, 'reader-1@example.com')).toMatchObject({ status: 'skipped', reason: 'unsubscribed' });
  });

  test('a lost answer is recorded as unknown and never sent again', async () => {
    const house = await composedHouse();
    house.mailbox.answers.push({ status: 'unknown', reason: 'the connection broke' });
    await house.drain();
    house.minutesPass(600);
    await house.drain();
    expect(sentTo(house)).toEqual(people.slice(1));
    expect(await ledger(house, 'reader-0@example.com')).toMatchObject({ status: 'unknown', reason: 'the connection broke' });
  });

  test('a worker that dies between claim and outcome leaves one unknown, and the others are served', async () => {
    const house = await composedHouse();
    oneByOne(house);
    const dying = house.run();
    await expect(
      deliverChunk(
        { ...dying, mailer: { ...house.mailbox, quota: house.mailbox.quota, send: () => Promise.reject(new Error('the process died')) } },
        chunk,
      ),
    ).rejects.toThrow('the process died');
    await house.drain();
    expect(sentTo(house)).toEqual(people.slice(1));
    expect(await house.keys('outbox/')).toEqual([chunk]);
    house.minutesPass(21);
    await house.drain();
    expect(sentTo(house)).toEqual(people.slice(1));
    expect(await ledger(house, 'reader-0@example.com')).toMatchObject({ status: 'unknown' });
    expect(await house.keys('outbox/')).toEqual([]);
  });

  test('of many, only the mails in flight are in doubt when a worker dies', async () => {
    const many = Array.from({ length: 40 }, (_, i) => `reader-${i}@example.com`);
    const house = await composedHouse({ recipients: many });
    // 14 a second × 0.9 × 0.4 seconds.
    const inFlight = 6;
    let calls = 0;
    await new Promise<void>((stuck) => {
      // It hangs for good, as a process that is gone does.
      const send = (mail: OutgoingMail) => (++calls <= 10 ? house.mailbox.send(mail) : new Promise<never>(() => calls === 10 + inFlight && stuck()));
      void deliverChunk({ ...house.run(), mailer: { ...house.mailbox, send } }, chunk);
    });
    house.mailbox.mails.length = 0;
    house.minutesPass(21);
    await house.drain();
    expect(sentTo(house)).toHaveLength(40 - 10 - inFlight);
    const statuses = await Promise.all(many.map(async (address) => ((await ledger(house, address)) as { status: string }).status));
    expect(statuses.filter((status) => status === 'unknown')).toHaveLength(inFlight);
  });

  test('with onUnknown resend, a claim whose worker died is served again', async () => {
    const house = await composedHouse({ onUnknown: 'resend' });
    await expect(
      deliverChunk({ ...house.run(), mailer: { ...house.mailbox, send: () => Promise.reject(new Error('the process died')) } }, chunk),
    ).rejects.toThrow();
    house.minutesPass(21);
    await house.drain();
    expect(sentTo(house)).toEqual(people);
  });

  test('a refused address costs nobody else', async () => {
    const house = await composedHouse();
    house.mailbox.answers.push({ status: 'refused', because: 'recipient', reason: 'invalid address' });
    expect(await deliverChunk(house.run(), chunk)).toMatchObject({ status: 'done', figures: { sent: 4, refused: 1 } });
    expect(await ledger(house, 'reader-0@example.com')).toMatchObject({ status: 'refused', reason: 'invalid address' });
  });

  test('"slower" is waited out and the same person served', async () => {
    const house = await composedHouse();
    oneByOne(house);
    house.mailbox.answers.push(
      { status: 'refused', because: 'rate', reason: 'Maximum sending rate exceeded.' },
      { status: 'refused', because: 'rate', reason: 'Maximum sending rate exceeded.' },
    );
    const before = house.clock.now().getTime();
    await deliverChunk(house.run(), chunk);
    expect(sentTo(house)).toEqual(people);
    expect(house.clock.now().getTime() - before).toBeGreaterThanOrEqual(6000);
  });

  test('a spent daily quota pauses, and sending goes on by itself', async () => {
    const house = await composedHouse();
    oneByOne(house);
    house.mailbox.answers.push({ status: 'sent', messageId: '' }, { status: 'refused', because: 'quota', reason: 'Daily message quota exceeded.' });
    expect(await deliverChunk(house.run(), chunk)).toMatchObject({ status: 'open', reason: 'Daily message quota exceeded.' });
    house.mailbox.limits.remaining = 0;
    await house.drain();
    expect(sentTo(house)).toEqual(people.slice(0, 1));
    house.mailbox.limits.remaining = 200;
    await house.drain();
    expect(sentTo(house)).toEqual(people);
  });

  test('an unverified sender stops the issue with one finding, and goes on once it is mended', async () => {
    const house = await composedHouse();
    oneByOne(house);
    const refused = { status: 'refused', because: 'sender', reason: 'Email address is not verified.' } as const;
    house.mailbox.answers.push(refused, refused, refused);
    for (let sweep = 0; sweep < 3; sweep++) expect(await deliverChunk(house.run(), chunk)).toMatchObject({ status: 'open' });
    expect(await house.json('issues/daily/1/stopped.json')).toMatchObject({ reason: 'Email address is not verified.' });
    await house.drain();
    expect(sentTo(house)).toEqual(people);
  });

  test('it keeps to its share of the account’s rate', async () => {
    const house = await composedHouse();
    house.mailbox.limits.rate = 10;
    const before = house.clock.now().getTime();
    await deliverChunk(house.run(), chunk, { workers: 2 });
    // Five mails are four intervals of 2 workers ÷ (10 a second × 0.9).
    expect(house.clock.now().getTime() - before).toBeGreaterThanOrEqual((4 * 1000 * 2) / 9 - 4);
  });

  test('at the deadline it stops, and the rest is served later', async () => {
    const house = await composedHouse();
    house.mailbox.limits.rate = 1;
    const context = { ...house.run(), deadline: new Date(house.clock.now().getTime() + 2500) };
    expect(await deliverChunk(context, chunk)).toMatchObject({ status: 'open', reason: expect.stringContaining('time was up') });
    expect(sentTo(house).length).toBeGreaterThan(0);
    expect(sentTo(house).length).toBeLessThan(5);
    await house.drain();
    expect(sentTo(house)).toEqual(people);
  });

  test('who is told "slower" so late that no answer would be heard is given back, and in no doubt', async () => {
    const house = await composedHouse();
    oneByOne(house);
    house.mailbox.answers.push(
      ...Array.from({ length: 3 }, () => ({ status: 'refused', because: 'rate', reason: 'Maximum sending rate exceeded.' }) as const),
    );
    const context = { ...house.run(), deadline: new Date(house.clock.now().getTime() + 5000) };
    expect(await deliverChunk(context, chunk)).toMatchObject({ status: 'open' });
    expect(sentTo(house)).toEqual([]);
    expect(await house.keys('deliveries/')).toEqual([]);
    await house.drain();
    expect(sentTo(house)).toEqual(people);
  });

  test('on hold it waits', async () => {
    const house = await composedHouse();
    await house.bucket.put('control/daily/hold', '');
    await house.drain();
    expect(sentTo(house)).toEqual([]);
    await house.bucket.delete('control/daily/hold');
    await house.drain();
    expect(sentTo(house)).toEqual(people);
  });
});
