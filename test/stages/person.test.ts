import { keys } from '../../lambda/stages/keys.ts';
import { findPerson } from '../../lambda/stages/person.ts';
import { openSecret } from '../../lambda/stages/secret.ts';
import { issue, openHouseWithReaders } from '../helpers/readers.ts';

describe('what somebody got, and why', () => {
  test('each issue with what the ledger says of it', async () => {
    const house = await openHouseWithReaders();
    await issue(house, 0);
    house.mailbox.answers.push({ status: 'sent', messageId: '' }, { status: 'unknown', reason: 'the connection broke' });
    house.mailbox.limits.rate = 1;
    await issue(house, 1);
    await issue(house, 2, { deliver: false });
    const person = await findPerson(house.bucket, 'GRACE@example.com');
    expect(person).toMatchObject({
      lists: [{ newsletter: 'daily', key: 'recipients/daily.csv' }],
      unsubscribed: [],
      issues: [
        { newsletter: 'daily', issue: 1, listed: true, subject: expect.stringContaining('Port Ellery'), delivery: { status: 'sent' } },
        { newsletter: 'daily', issue: 2, listed: true, delivery: { status: 'unknown', reason: 'the connection broke' } },
        { newsletter: 'daily', issue: 3, listed: true },
      ],
    });
    expect(person?.issues[2]).not.toHaveProperty('delivery');
  });

  test('who left is told why', async () => {
    const house = await openHouseWithReaders();
    await issue(house, 0);
    const { hash } = await openSecret(house.bucket);
    await house.bucket.put(keys.unsubscribed('daily', hash('ada@example.com')), '{"version":1,"at":"2026-11-21T07:00:00Z","reason":"asked"}');
    await issue(house, 1);
    expect(await findPerson(house.bucket, 'ada@example.com')).toMatchObject({
      unsubscribed: [{ newsletter: 'daily', at: '2026-11-21T07:00:00Z', reason: 'asked' }],
      issues: [{ delivery: { status: 'sent' } }, { delivery: { status: 'skipped', reason: 'unsubscribed' } }],
    });
  });

  test('of a stranger nothing is known, and of nobody before anything was sent', async () => {
    const house = await openHouseWithReaders();
    expect(await findPerson(house.bucket, 'ada@example.com')).toBeUndefined();
    await issue(house, 0);
    expect(await findPerson(house.bucket, 'eve@example.com')).toEqual({ hash: expect.any(String), lists: [], unsubscribed: [], issues: [] });
  });
});
