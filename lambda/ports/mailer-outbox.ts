import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mailer } from './mailer.ts';

/**
 * A mailer that puts each mail into a folder: the `.eml` as it would go out, with its `.html` and `.txt` parts beside it for whoever
 * wants to look. Files are numbered in order of arrival.
 */
export function outboxMailer(folder: string): Mailer {
  return {
    async quota() {
      return { rate: Number.POSITIVE_INFINITY, remaining: Number.POSITIVE_INFINITY };
    },
    async send(mail) {
      // Reading the message back shows what a mail client will see, and no more than a local run needs it.
      const { default: PostalMime } = await import('postal-mime');
      const message = await PostalMime.parse(mail.raw);
      await mkdir(folder, { recursive: true });
      const arrived = (await readdir(folder)).filter((name) => name.endsWith('.eml')).length;
      const name = `${String(arrived + 1).padStart(4, '0')}-${slug(message.subject ?? '')}`;
      await writeFile(join(folder, `${name}.html`), message.html ?? '');
      await writeFile(join(folder, `${name}.txt`), message.text ?? '');
      await writeFile(join(folder, `${name}.eml`), mail.raw);
      return { status: 'sent', messageId: name };
    },
  };
}

/** A subject as part of a file name: letters and digits of any script, short. */
const slug = (subject: string): string =>
  subject
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '') || 'mail';
