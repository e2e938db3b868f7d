/**
 * The addresses that a mail carries where something serves them: `<base>/u/<newsletter>/<hash>/<token>` to unsubscribe, and
 * `<base>/i/<newsletter>/<issue>/<token>` for the web version. No address of a person is in any.
 */
import { createHash } from 'node:crypto';
import type { Recipient } from '../model.ts';
import { prepareCopies } from '../pipeline/render/copies.ts';
import type { EmailLinks } from '../pipeline/render/view.ts';
import type { Manifest } from './records.ts';
import type { Secret } from './secret.ts';

/**
 * Stands for `<hash>/<token>` in the message until a copy is made. A function of all that the issue is made of, so that no article can
 * hold it: whoever could write it into one would have to know the hash of what they write.
 */
export function personalPlaceholder({ newsletter, issue, issuedAt, articles }: Manifest): string {
  const digest = createHash('sha512')
    .update(JSON.stringify([newsletter.name, issue, issuedAt, articles]))
    .digest('hex');
  return `${digest.slice(0, 40)}/${digest.slice(40, 72)}`;
}

/** The part of the unsubscribe address that is one recipient's; as long as the placeholder. */
export function personalPart(secret: Secret, newsletter: string, address: string): string {
  const hash = secret.hash(address);
  return `${hash}/${secret.token('unsubscribe', newsletter, hash)}`;
}

/** The links of an issue's message, with the placeholder in the personal one; none where nothing serves them. */
export function messageLinks(manifest: Manifest, secret: Secret): EmailLinks {
  const { webBase, newsletter, issue } = manifest;
  if (webBase === undefined) return {};
  const base = webBase.replace(/\/+$/, '');
  return {
    unsubscribeUrl: `${base}/u/${newsletter.name}/${personalPlaceholder(manifest)}`,
    webUrl: `${base}/i/${newsletter.name}/${issue}/${secret.token('web version', newsletter.name, String(issue))}`,
  };
}

/**
 * Makes recipients' copies of an issue's message: with links of their own where the issue was made with a place that serves them.
 * @param secret is asked for only where there are such links
 */
export async function copiesOf(
  message: Uint8Array,
  manifest: Manifest,
  secret: () => Secret | Promise<Secret>,
): Promise<(recipient: Recipient) => Uint8Array> {
  if (manifest.webBase === undefined) return prepareCopies(message).copyFor;
  const { copyFor } = prepareCopies(message, personalPlaceholder(manifest));
  const own = await secret();
  return (recipient) => copyFor(recipient, personalPart(own, manifest.newsletter.name, recipient.address));
}
