/**
 * An issue's proof: its message as everybody will get it, with a word in the subject and a note on top that say what it is and how to go on.
 * The message itself stays as it is.
 */
import type { Newsletter } from '../config.ts';
import type { Digest } from '../model.ts';
import { composeMessage } from '../pipeline/render/message.ts';
import type { Bucket } from '../ports/bucket.ts';
import { fillIn } from '../text/catalogue.ts';
import { ours } from './artefacts.ts';
import { type IssueFile, keys } from './keys.ts';
import { messageLinks } from './links.ts';
import { markedMessage } from './marked-message.ts';
import { proofWords } from './proof-words.ts';
import { InvalidRecord, once } from './record-store.ts';
import type { Manifest } from './records.ts';
import { openSecret } from './secret.ts';

interface Faces {
  subject: string;
  html: string;
  text: string;
}

/** The faces of a proof, from those of the issue. Pure. */
function proofFaces({ subject, html, text }: Faces, newsletter: Pick<Newsletter, 'name' | 'language'>, issue: number): Faces {
  const english = proofWords['en'] as { proof: string; note: string };
  const words = proofWords[newsletter.language.toLowerCase().split('-')[0] ?? ''] ?? english;
  const note = fillIn(words.note, {
    n: String(issue),
    send: `newsletter send --newsletter ${newsletter.name}`,
    discard: `newsletter discard --newsletter ${newsletter.name}`,
    key: keys.send(newsletter.name),
  });
  // Names and our own words only: nothing of an article stands in the note.
  const box = `<div style="margin:0;padding:12px 16px;background:#fff4ce;color:#1f1f1f;font:14px/20px sans-serif">${note}</div>`;
  return {
    subject: `[${words.proof}] ${subject}`,
    html: html.replace(/<body[^>]*>/, (body) => `${body}${box}`),
    text: `${note}\n\n${'-'.repeat(72)}\n\n${text}`,
  };
}

/** Writes an issue's proof, once, from the mail as it was made. */
export async function makeProof(bucket: Bucket, manifest: Manifest, digest: Digest): Promise<void> {
  const { newsletter, issue } = manifest;
  await once(bucket, keys.issue(newsletter.name, issue, 'proof.eml'), async () => {
    const face = async (name: IssueFile): Promise<string> => {
      const found = await bucket.get(keys.issue(newsletter.name, issue, name));
      if (!found) throw new InvalidRecord(`${keys.issue(newsletter.name, issue, name)} was made and is not there.`);
      return new TextDecoder().decode(found.body);
    };
    const faces = { subject: digest.subject, html: await face('email.html'), text: await face('email.txt') };
    const links = manifest.webBase === undefined ? {} : messageLinks(manifest, await openSecret(bucket));
    return ours(async () => {
      const proof = proofFaces(faces, newsletter, issue);
      return markedMessage(await composeMessage(digest, { ...proof, webHtml: '' }, newsletter, links), 'proof');
    });
  });
}
