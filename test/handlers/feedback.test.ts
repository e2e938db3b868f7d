import { feedbackHandler, readFeedback, UnknownEvent } from '../../lambda/handlers/feedback.ts';
import type { StageRuntime } from '../../lambda/handlers/invocation.ts';
import { takeFeedback } from '../../lambda/stages/take-feedback.ts';
import { article, type House, openHouse } from '../helpers/house.ts';

const headers = [
  { name: 'From', value: 'digest@example.com' },
  { name: 'Feedback-ID', value: '12:daily:digest:newsletter' },
];
const sesEvent = (detail: Record<string, unknown>, mail: Record<string, unknown> = { headers }) => ({
  version: '0',
  id: 'e-1',
  'detail-type': 'Email Event',
  source: 'aws.ses',
  detail: { mail: { messageId: 'm-1', source: 'digest@example.com', ...mail }, ...detail },
});
const bounce = (bounceType: string, emailAddress = 'ada@example.com', mail?: Record<string, unknown>) =>
  sesEvent(
    {
      eventType: 'Bounce',
      bounce: {
        bounceType,
        bounceSubType: 'General',
        bouncedRecipients: [{ emailAddress, action: 'failed', status: '5.1.1', diagnosticCode: `smtp; 550 5.1.1 <${emailAddress}> unknown` }],
        timestamp: '2026-11-21T07:00:00.000Z',
        feedbackId: 'f-1',
      },
    },
    mail,
  );
const complaint = (emailAddress = 'ada@example.com', mail?: Record<string, unknown>) =>
  sesEvent(
    {
      eventType: 'Complaint',
      complaint: { complainedRecipients: [{ emailAddress }], complaintFeedbackType: 'abuse', timestamp: '2026-11-21T07:00:00.000Z' },
    },
    mail,
  );

const newsletter = (recipients: string[]) => ({ title: 'T', from: 'digest@example.com', recipients });

/** A house where one issue of each newsletter went out, and a handler with what it logged. */
async function opened(): Promise<{ house: House; handle: (input: unknown) => Promise<void>; logged: unknown[]; next: () => Promise<string[]> }> {
  const house = await openHouse({
    daily: newsletter(['ada@example.com', 'grace@example.com']),
    weekly: newsletter(['ada@example.com', 'grace@example.com']),
  });
  let number = 0;
  const next = async (): Promise<string[]> => {
    const before = house.mailbox.mails.length;
    for (const name of ['daily', 'weekly']) await house.drop(`${name}/${number}.md`, article(number++));
    await house.drain();
    house.minutesPass(10);
    await house.drain();
    return house.mailbox.mails.slice(before).map(({ to, raw }) => `${/Feedback-ID: \d+:(\w+)/.exec(new TextDecoder().decode(raw))?.[1]} ${to}`);
  };
  await next();
  const logged: unknown[] = [];
  const log = { info: (...entry: unknown[]) => logged.push(entry), error: (...entry: unknown[]) => logged.push(entry) };
  const metrics = { emit: (...entry: unknown[]) => logged.push(entry) };
  return {
    house,
    handle: feedbackHandler(() => ({ parts: house.run(), log, metrics }) as unknown as StageRuntime, takeFeedback),
    logged,
    next,
  };
}

test('a permanent bounce ends mail to that address from every newsletter', async () => {
  const { handle, next, house } = await opened();
  await handle(bounce('Permanent', 'ADA@Example.com'));
  expect(await next()).toEqual(['daily grace@example.com', 'weekly grace@example.com']);
  const [key = ''] = await house.keys('suppressed/');
  expect(await house.json(key)).toEqual({ version: 1, at: '2026-11-21T07:00:00.000Z', reason: 'permanent bounce', detail: 'General 5.1.1' });
});

test('a complaint ends mail from the newsletter it was about', async () => {
  const { handle, next } = await opened();
  await handle(complaint('"Ada King" <ada@example.com>'));
  expect(await next()).toEqual(['daily grace@example.com', 'weekly ada@example.com', 'weekly grace@example.com']);
});

test('a complaint that does not tell its newsletter ends mail from all', async () => {
  const { handle, next } = await opened();
  await handle(complaint('ada@example.com', { headersTruncated: true }));
  expect(await next()).toEqual(['daily grace@example.com', 'weekly grace@example.com']);
});

test.each([
  ['a bounce that passes', bounce('Transient')],
  ['a bounce of unknown kind', bounce('Undetermined')],
  ['a delivery', sesEvent({ eventType: 'Delivery', delivery: { recipients: ['ada@example.com'] } })],
  ['a delay', sesEvent({ eventType: 'DeliveryDelay' })],
])('%s changes nothing', async (_, input) => {
  const { handle, house, logged } = await opened();
  await handle(input);
  expect([...(await house.keys('suppressed/')), ...(await house.keys('unsubscribed/')), ...logged]).toEqual([]);
});

test('an event that comes twice is recorded once, and the first record stands', async () => {
  const { handle, house } = await opened();
  await handle(bounce('Permanent'));
  const [key = ''] = await house.keys('suppressed/');
  const first = await house.text(key);
  const again = bounce('Permanent');
  (again.detail as unknown as { bounce: { timestamp: string } }).bounce.timestamp = '2026-11-22T07:00:00.000Z';
  await handle(again);
  expect(await house.keys('suppressed/')).toEqual([key]);
  expect(await house.text(key)).toBe(first);
});

test('no address is in a key, a record or the log', async () => {
  const { handle, house, logged } = await opened();
  await handle(bounce('Permanent'));
  await handle(complaint('grace@example.com'));
  const keys = [...(await house.keys('suppressed/')), ...(await house.keys('unsubscribed/'))];
  expect(keys).toHaveLength(2);
  const records = await Promise.all(keys.map((key) => house.text(key)));
  expect(JSON.stringify([keys, records, logged])).not.toMatch(/@|ada|grace/);
});

test('feedback before anything was sent from this bucket makes no key', async () => {
  const house = await openHouse();
  expect(await takeFeedback(house.run(), { kind: 'complaint', at: '2026-11-21T07:00:00Z', addresses: ['ada@example.com'] })).toEqual({
    status: 'ignored',
    kind: 'complaint',
    recipients: [],
  });
  expect(await house.keys()).toEqual([]);
});

test.each([[{}], [{ source: 'aws.s3', detail: { eventType: 'Bounce' } }], [sesEvent({ eventType: 'Bounce', bounce: 'x' })], ['text'], [null]])(
  'an event that is none of SES’s is an error: %j',
  (input) => {
    expect(() => readFeedback(input)).toThrow(UnknownEvent);
  },
);
