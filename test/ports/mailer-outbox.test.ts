import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outboxMailer } from '../../lambda/ports/mailer-outbox.ts';
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
