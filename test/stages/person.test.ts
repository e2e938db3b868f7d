import { composeIssue } from '../../lambda/stages/compose-issue.ts';
import { keys } from '../../lambda/stages/keys.ts';
import { findPerson } from '../../lambda/stages/person.ts';
import { openSecret } from '../../lambda/stages/secret.ts';
import { article, type House, openHouse } from '../helpers/house.ts';

const list = '\uFEFFemail,name,city\r\nada@example.com,"King, Ada",Porto\r\nGrace@Example.com,Grace,Lyon\r\njun@example.com,佐藤,\r\n';

async function opened(): Promise<House> {
  const house = await openHouse();
  await house.bucket.put('recipients/daily.csv', list);
  return house;
}

async function issue(house: House, number: number, deliver = true): Promise<void> {
  await house.drop(`${number}.md`, article(number));
  await house.drain();
  house.minutesPass(10);
  if (deliver) await house.drain();
  else await composeIssue(house.run(), 'daily');
}

describe('what somebody got, and why', () => {
  test('each issue with what the ledger says of it', async () => {
    const house = await opened();
    await issue(house, 0);
    house.mailbox.answers.push({ status: 'sent', messageId: '' }, { status: 'unknown', reason: 'the connection broke' });
    house.mailbox.limits.rate = 1;
    await issue(house, 1);
    await issue(house, 2, false);
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
    const house = await opened();
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
    const house = await opened();
    expect(await findPerson(house.bucket, 'ada@example.com')).toBeUndefined();
    await issue(house, 0);
    expect(await findPerson(house.bucket, 'eve@example.com')).toEqual({ hash: expect.any(String), lists: [], unsubscribed: [], issues: [] });
  });
});
