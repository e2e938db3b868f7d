import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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
      const name = `${String((await lastNumber(folder)) + 1).padStart(4, '0')}-${slug(message.subject ?? '')}`;
      await writeFile(join(folder, `${name}.html`), message.html ?? '');
      await writeFile(join(folder, `${name}.txt`), message.text ?? '');
      await writeFile(join(folder, `${name}.eml`), mail.raw);
      return { status: 'sent', messageId: name };
    },
  };
}

/**
 * Erases the mails to one address, with what lies beside them.
 * @param isTheirs whether an address of a `To` line is the one
 * @returns how many mails went
 */
export async function eraseMail(folder: string, isTheirs: (address: string) => boolean): Promise<number> {
  const { default: PostalMime } = await import('postal-mime');
  let erased = 0;
  for (const file of await namesIn(folder)) {
    if (!file.endsWith('.eml')) continue;
    const { to = [] } = await PostalMime.parse(await readFile(join(folder, file)));
    if (!to.some(({ address }) => address !== undefined && isTheirs(address))) continue;
    const name = file.slice(0, -'.eml'.length);
    // The mail itself last: as long as it stands, the next try finds it.
    for (const ending of ['html', 'txt', 'eml']) await rm(join(folder, `${name}.${ending}`), { force: true });
    erased++;
  }
  return erased;
}

/** The number of the latest mail: one that was erased leaves a gap, and nobody gets another's name. */
const lastNumber = async (folder: string): Promise<number> =>
  Math.max(0, ...(await namesIn(folder)).map((name) => Number.parseInt(name, 10)).filter(Number.isFinite));

const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });

/** A subject as part of a file name: letters and digits of any script, short. */
const slug = (subject: string): string =>
  subject
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '') || 'mail';
