/** A newsletter whose issues an editor sees first. */
import PostalMime from 'postal-mime';
import { askFor } from '../../lambda/stages/control.ts';
import { proofWords } from '../../lambda/stages/proof-words.ts';
import { newsletterStatus } from '../../lambda/stages/status.ts';
import { article, type House, openHouse } from '../helpers/house.ts';

const editor = 'editor@example.com';
const settings = { title: 'The Harbour Morning', from: 'digest@example.com', recipients: ['ada@example.com', 'grace@example.com'], approve: editor };
const webBase = 'https://web.example';
const status = (house: House) => newsletterStatus(house.run(), house.config.newsletters[0] as never);
const to = (house: House): string[] => house.mailbox.mails.map((mail) => mail.to);
const drop = async (house: House, ...numbers: number[]): Promise<void> => {
  for (const number of numbers) await house.drop(`${number}.md`, article(number));
  await house.drain();
  house.minutesPass(10);
  await house.drain();
};

/** A house whose first issue waits for approval. */
async function awaiting(more: Record<string, unknown> = {}, options = {}): Promise<House> {
  const house = await openHouse({ daily: { ...settings, ...more } }, options);
  await drop(house, 1, 2);
  return house;
}

test('the editor gets a proof, and nobody else anything, however often anybody looks', async () => {
  const house = await awaiting();
  for (let hours = 0; hours < 3; hours++) {
    house.minutesPass(60);
    await house.drain();
  }
  expect(to(house)).toEqual([editor]);
  expect(await house.json('state/daily/head.json')).toMatchObject({ lastIssue: 0, inProgress: { issue: 1, phase: 'awaiting approval' } });
  expect(await status(house)).toMatchObject({
    articles: 0,
    next: { due: false, reason: 'Issue 1 waits for approval since 2026-11-21T06:10:00.000Z; its proof went to the editor.' },
    proof: { sent: 1 },
  });
  expect(await house.keys('issues/daily/1/report.json')).toEqual([]);
});

test('approved, it goes to everybody, as it was proofed', async () => {
  const house = await awaiting();
  const message = await house.text('issues/daily/1/message.eml');
  await askFor(house.bucket, 'daily', 'send');
  await house.drain();
  expect(to(house)).toEqual([editor, 'ada@example.com', 'grace@example.com']);
  expect(await house.text('issues/daily/1/message.eml')).toBe(message);
  expect(await house.json('state/daily/head.json')).toEqual({ version: 2, lastIssue: 1 });
  expect(await house.json('issues/daily/1/report.json')).toMatchObject({ status: 'issued' });
  expect(await house.keys('control/')).toEqual([]);
  expect(await house.keys('articles/')).toEqual([]);
  expect((await status(house)).issues).toMatchObject([{ issue: 1, figures: { sent: 2, refused: 0, unknown: 0, skipped: 0 } }]);
});

test('discarded, nobody gets it, its articles are kept with it, and the newsletter goes on', async () => {
  const house = await awaiting();
  await askFor(house.bucket, 'daily', 'discard');
  await house.drain();
  expect(to(house)).toEqual([editor]);
  expect(await house.json('issues/daily/1/report.json')).toMatchObject({ status: 'discarded', stories: [{}, {}], recipients: 0 });
  expect(await house.keys('issues/daily/1/set-aside/')).toHaveLength(2);
  expect([...(await house.keys('articles/')), ...(await house.keys('control/')), ...(await house.keys('outbox/'))]).toEqual([]);
  expect(await house.json('state/daily/head.json')).toEqual({ version: 2, lastIssue: 1 });
  // Nobody was told: the same story in the next issue is news.
  await house.drop('again.md', article(1, 'Ellery Evening Sheet'));
  await drop(house, 3);
  await askFor(house.bucket, 'daily', 'send');
  await house.drain();
  expect(await house.json('issues/daily/2/report.json')).toMatchObject({ status: 'issued', stories: [{}, {}] });
});

test('articles that come meanwhile are the next issue’s', async () => {
  const house = await awaiting();
  await drop(house, 3);
  expect(await status(house)).toMatchObject({ articles: 1, inProgress: { issue: 1 } });
  await askFor(house.bucket, 'daily', 'send');
  await house.drain();
  expect(await house.json('issues/daily/1/report.json')).toMatchObject({ stories: [{}, {}] });
  expect(to(house)).toEqual([editor, 'ada@example.com', 'grace@example.com', editor]);
  expect(await house.json('state/daily/head.json')).toMatchObject({ lastIssue: 1, inProgress: { issue: 2, phase: 'awaiting approval' } });
});

test('who asked for the issue has not approved it: they have not seen it', async () => {
  const house = await openHouse({ daily: settings });
  await house.drop('1.md', article(1));
  await house.drain();
  await askFor(house.bucket, 'daily', 'send');
  await house.drain();
  await house.drain();
  expect(to(house)).toEqual([editor]);
  expect(await house.keys('control/')).toEqual([]);
});

test('a wish from before the proof is not about it', async () => {
  const house = await awaiting();
  const old = house.clock.now();
  await askFor(house.bucket, 'daily', 'discard');
  const head = (await house.json('state/daily/head.json')) as { inProgress: { awaitingSince: string } };
  head.inProgress.awaitingSince = new Date(old.getTime() + 60_000).toISOString();
  await house.bucket.put('state/daily/head.json', JSON.stringify(head));
  await house.drain();
  expect(await house.json('state/daily/head.json')).toMatchObject({ inProgress: { phase: 'awaiting approval' } });
});

test('asked for both, it is discarded: what was sent cannot be taken back', async () => {
  const house = await awaiting();
  await askFor(house.bucket, 'daily', 'send');
  await askFor(house.bucket, 'daily', 'discard');
  await house.drain();
  expect(await house.json('issues/daily/1/report.json')).toMatchObject({ status: 'discarded' });
  expect(to(house)).toEqual([editor]);
});

test('on hold, an approved issue waits in the outbox', async () => {
  const house = await awaiting();
  await askFor(house.bucket, 'daily', 'hold');
  await askFor(house.bucket, 'daily', 'send');
  await house.drain();
  expect(to(house)).toEqual([editor]);
  await askFor(house.bucket, 'daily', 'resume');
  await house.drain();
  expect(to(house)).toEqual([editor, 'ada@example.com', 'grace@example.com']);
});

test('an editor who reads the newsletter gets both; one who has unsubscribed still gets proofs', async () => {
  const house = await awaiting({ recipients: [editor] });
  const [entry = ''] = await house.keys('deliveries/daily/1/');
  const hash = /proof-(.*)\.json/.exec(entry)?.[1] ?? '';
  await askFor(house.bucket, 'daily', 'send');
  await house.drain();
  expect(to(house)).toEqual([editor, editor]);
  await house.bucket.put(`unsubscribed/daily/${hash}.json`, '{"version":1}');
  await drop(house, 3);
  expect(to(house)).toEqual([editor, editor, editor]);
});

test('an issue with nothing new needs nobody’s approval', async () => {
  const house = await awaiting();
  await askFor(house.bucket, 'daily', 'send');
  await house.drain();
  await house.drop('again.md', article(1));
  await house.drain();
  house.minutesPass(10);
  await house.drain();
  expect(await house.json('issues/daily/2/report.json')).toMatchObject({ status: 'nothing-new' });
  expect(to(house)).toHaveLength(3);
});

test('a deployment without an editor leaves an issue that waits as it is', async () => {
  const house = await awaiting();
  Object.assign(house.config.newsletters[0] as object, { approve: undefined });
  await house.drain();
  expect(to(house)).toEqual([editor]);
  await askFor(house.bucket, 'daily', 'send');
  await house.drain();
  expect(to(house)).toHaveLength(3);
});

describe('the proof', () => {
  test('says what it is, of which issue, and how to go on; the issue itself is the same beneath', async () => {
    const house = await awaiting({}, { webBase });
    const [mail] = house.mailbox.mails;
    const proof = await PostalMime.parse(mail?.raw ?? '');
    const issue = await PostalMime.parse((await house.bucket.get('issues/daily/1/message.eml'))?.body ?? '');
    expect(proof.subject).toBe(`[Proof] ${issue.subject}`);
    expect(proof.to?.[0]?.address).toBe(editor);
    expect(proof.messageId).not.toBe(issue.messageId);
    for (const face of [proof.text, proof.html]) {
      expect(face?.replace(/\s+/g, ' ')).toContain('This is the proof of issue 1; nobody else has it yet.');
      expect(face?.replace(/\s+/g, ' ')).toContain('newsletter send --newsletter daily');
      expect(face?.replace(/\s+/g, ' ')).toContain('control/daily/send');
    }
    const own = (text: string | undefined): string => (text ?? '').replace(/\/u\/daily\/[\w/-]+/g, '/u/');
    expect(own(proof.text)).toContain(own(issue.text).trim());
    expect(
      own(proof.html)
        .replace(/(<body[^>]*>)<div[^>]*>[^<]*<\/div>/, '$1')
        .trim(),
    ).toBe(own(issue.html).trim());
  });

  test('has the same bytes for the same drop', async () => {
    const [one, two] = [await awaiting(), await awaiting()];
    expect(await one.text('issues/daily/1/proof.eml')).toBe(await two.text('issues/daily/1/proof.eml'));
  });

  test.each(Object.keys(proofWords))('speaks %s where the newsletter does', async (language) => {
    const house = await awaiting({ language });
    const proof = await PostalMime.parse(house.mailbox.mails[0]?.raw ?? '');
    expect(proof.subject).toContain(`[${proofWords[language]?.proof}] `);
    expect(proof.text).not.toContain('{');
  });

  test('that may have been lost is told as such, and not sent again', async () => {
    const house = await openHouse({ daily: settings });
    house.mailbox.answers.push({ status: 'unknown', reason: 'no answer' });
    await drop(house, 1);
    house.minutesPass(60);
    await house.drain();
    expect(to(house)).toEqual([]);
    expect(await status(house)).toMatchObject({ proof: { sent: 0, unknown: 1 } });
  });
});
