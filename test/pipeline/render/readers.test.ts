/** The message as others read it: Python's email package (which lists every defect it sees) and mailparser; postal-mime is in message.test.ts. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Digest } from '../../../lambda/model.ts';
import { prepareCopies } from '../../../lambda/pipeline/render/copies.ts';
import { renderEmail } from '../../../lambda/pipeline/render/index.ts';
import { composeMessage } from '../../../lambda/pipeline/render/message.ts';
import { compileTemplate } from '../../../templates/compile.ts';
import { longDigest, morning, newsletterWith } from './fixtures.ts';

interface Reading {
  subject: string;
  from: string;
  to: string;
  text: string;
  html: string;
  defects: string[];
}

/** It has no types of its own. */
const { simpleParser } = createRequire(join(process.cwd(), 'package.json'))('mailparser') as {
  simpleParser: (
    message: Buffer,
    options: object,
  ) => Promise<{ subject: string; from: { text: string }; to: { text: string }; text: string; html: string }>;
};

const python = `
import sys, json, email, email.policy
message = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
parts = list(message.walk())
defects = [repr(d) for part in parts for d in part.defects]
defects += [repr(d) for name in message.keys() for d in message[name].defects]
text = {p.get_content_type(): p.get_payload(decode=True).decode(p.get_content_charset()) for p in parts if not p.is_multipart()}
json.dump({"subject": message["subject"], "from": str(message["from"]), "to": str(message["to"]),
    "text": text["text/plain"], "html": text["text/html"], "defects": defects}, sys.stdout)
`;

async function readBack(digest: Digest): Promise<{ message: Buffer; text: string; html: string }> {
  const settings = newsletterWith({ replyTo: 'desk@harbor.example', fromName: 'Das Hafenblatt, früh' });
  const links = { webUrl: 'https://web.example/12', unsubscribeUrl: 'https://web.example/stop' };
  const email = renderEmail(digest, settings, await compileTemplate(), links).value;
  const composed = await composeMessage(digest, email, settings, links);
  const message = Buffer.from(prepareCopies(composed).copyFor({ address: 'ada@example.com', name: '上田 愛子' }));
  return { message, text: email.text, html: email.html };
}

/** Parts end with a line break of the message's; line ends inside are CRLF on the way. */
const asWritten = (part: string): string => part.replaceAll('\r\n', '\n').replace(/\n$/, '');

const arabic: Digest = { ...morning, language: 'ar', direction: 'rtl', title: 'صباح المرفأ', subject: 'ميناء المرفأ يستأنف العمل بعد إضراب' };
const digests: [string, Digest][] = [
  ['12 stories in five languages', morning],
  ['an Arabic issue', arabic],
  ['60 stories', longDigest(60)],
];

const hasPython = spawnSync('python3', ['-c', '']).status === 0;
(hasPython ? test.each(digests) : test.skip.each(digests))('Python reads %s without a defect, byte for byte', async (_, digest) => {
  const { message, text, html } = await readBack(digest);
  const { stdout, stderr } = spawnSync('python3', ['-c', python], { input: message, encoding: 'utf8', maxBuffer: 1 << 24 });
  expect(stderr).toBe('');
  const reading = JSON.parse(stdout) as Reading;
  expect(reading.defects).toEqual([]);
  expect(asWritten(reading.text)).toBe(text.replace(/\n$/, ''));
  expect(asWritten(reading.html)).toBe(html);
  expect([reading.subject, reading.from, reading.to]).toEqual([
    digest.subject,
    '"Das Hafenblatt, früh" <digest@harbor.example>',
    '上田 愛子 <ada@example.com>',
  ]);
});

test.each(digests)('mailparser reads %s byte for byte', async (_, digest) => {
  const { message, text, html } = await readBack(digest);
  const reading = await simpleParser(message, { skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true });
  expect(asWritten(reading.text)).toBe(text.replace(/\n$/, ''));
  expect(asWritten(reading.html)).toBe(html);
  expect(reading.subject).toBe(digest.subject);
  expect(reading.from.text).toContain('Das Hafenblatt, früh');
  expect(reading.to.text).toContain('上田 愛子');
});
