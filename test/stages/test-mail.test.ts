/** `newsletter test`: a copy of the last issue that everybody can tell from the issue, and that no ledger knows. */
import PostalMime from 'postal-mime';
import { asTest, sendTest } from '../../lambda/stages/test-mail.ts';
import { article, type House, openHouse } from '../helpers/house.ts';

const webBase = 'https://web.example';

async function withIssue(more: { webBase?: string } = {}): Promise<House> {
  const house = await openHouse({ daily: { title: 'Täglich: Häfen & Märkte', from: 'digest@example.com', recipients: ['ada@example.com'] } }, more);
  await house.drop('one.md', article(1));
  await house.bucket.put('control/daily/send', '');
  await house.drain();
  return house;
}
const daily = { name: 'daily' };

test.each([{ webBase }, {}])('is the issue, marked in its subject, to that address alone (%j)', async (more) => {
  const house = await withIssue(more);
  const [issue] = house.mailbox.mails;
  const before = await house.keys('');
  const report = await sendTest({ bucket: house.bucket, mailer: house.mailbox }, daily, [2, 1], 'tester@example.com');
  expect(report).toEqual({ status: 'tried', issue: 1, outcome: { status: 'sent', messageId: 'id-2' } });
  const mail = house.mailbox.mails[1];
  expect(mail).toMatchObject({ from: 'digest@example.com', to: 'tester@example.com' });
  const [sent, test] = await Promise.all([PostalMime.parse(issue?.raw ?? ''), PostalMime.parse(mail?.raw ?? '')]);
  expect(test.subject).toBe(`[Test] ${sent.subject}`);
  expect(test.to?.[0]?.address).toBe('tester@example.com');
  expect(test.text?.length).toBe(sent.text?.length);
  expect(test.messageId).not.toBe(sent.messageId);
  expect(test.headers.find(({ key }) => key === 'feedback-id')?.value).toBe('1:daily:test:newsletter');
  // No ledger, no figures, no chunk: nothing of the bucket changed.
  expect(await house.keys('')).toEqual(before);
});

test('its links are the tester’s own', async () => {
  const house = await withIssue({ webBase });
  await sendTest({ bucket: house.bucket, mailer: house.mailbox }, daily, [1], 'tester@example.com');
  const linkOf = (index: number): string =>
    /List-Unsubscribe: <([^>]+)>/.exec(Buffer.from(house.mailbox.mails[index]?.raw ?? '').toString('latin1'))?.[1] ?? '';
  expect(linkOf(1)).toMatch(/^https:\/\/web\.example\/u\/daily\/[0-9a-f]{40}\/[0-9a-f]{32}$/);
  expect(linkOf(1)).not.toBe(linkOf(0));
});

test('of several issues the newest with a message is sent; none is said', async () => {
  const house = await withIssue();
  await house.drop('two.md', article(2));
  await house.bucket.put('control/daily/send', '');
  await house.drain();
  const parts = { bucket: house.bucket, mailer: house.mailbox };
  expect(await sendTest(parts, daily, [3, 2, 1], 'tester@example.com')).toMatchObject({ issue: 2 });
  expect(await sendTest(parts, daily, [7], 'tester@example.com')).toEqual({ status: 'no-issue' });
});

test('a refusal comes back as SES said it', async () => {
  const house = await withIssue();
  house.mailbox.answers.push({ status: 'refused', because: 'recipient', reason: 'MessageRejected: not verified' });
  expect(await sendTest({ bucket: house.bucket, mailer: house.mailbox }, daily, [1], 'tester@example.com')).toMatchObject({
    outcome: { status: 'refused', reason: 'MessageRejected: not verified' },
  });
});

test.each([
  ['Subject: Hello', '[Test] Hello'],
  ['Subject: =?UTF-8?Q?H=C3=A4fen?= =?UTF-8?Q?_und_M=C3=A4rkte?=', '[Test] Häfen und Märkte'],
  ['Subject:\r\n =?UTF-8?B?5riv?=', '[Test] 港'],
  [`Subject: ${'a long word '.repeat(12).trim()}`, `[Test] ${'a long word '.repeat(12).trim()}`],
])('%j is marked', async (line, subject) => {
  const marked = asTest(Buffer.from(`From: a@example.com\r\n${line}\r\nDate: Sat, 21 Nov 2026 06:00:00 +0000\r\n\r\nSubject: of the body\r\n`));
  const { subject: read, text } = await PostalMime.parse(marked);
  expect(read).toBe(subject);
  expect(text).toBe('Subject: of the body\n');
});
