import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eraseMail, outboxMailer } from '../../lambda/ports/mailer-outbox.ts';
import { mailerContract } from './mailer-contract.ts';

mailerContract('the outbox folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'outbox-'));
  return {
    mailer: outboxMailer(folder),
    async delivered() {
      const names = (await readdir(folder)).filter((name) => name.endsWith('.eml')).sort();
      return Promise.all(
        names.map(async (name) => {
          const raw = await readFile(join(folder, name));
          return { raw: new Uint8Array(raw), to: /^To: (.*)$/m.exec(raw.toString('utf8'))?.[1]?.trim() ?? '' };
        }),
      );
    },
    close: () => rm(folder, { recursive: true }),
  };
});

test('mails to one address can be erased, and nobody gets their number', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'outbox-'));
  const mailer = outboxMailer(folder);
  const send = (to: string) =>
    mailer.send({
      from: 'digest@example.com',
      to,
      raw: Buffer.from(`From: digest@example.com\r\nTo: "Somebody" <${to}>\r\nSubject: News\r\n\r\nText\r\n`),
    });
  for (const to of ['ada@example.com', 'grace@example.com']) await send(to);
  expect(await eraseMail(folder, (address) => address === 'ada@example.com')).toBe(1);
  expect(await eraseMail(folder, (address) => address === 'ada@example.com')).toBe(0);
  await send('jun@example.com');
  expect((await readdir(folder)).sort()).toEqual(
    ['0002', '0003'].flatMap((number) => ['eml', 'html', 'txt'].map((ending) => `${number}-news.${ending}`)),
  );
  await rm(folder, { recursive: true });
  expect(await eraseMail(folder, () => true)).toBe(0);
});
