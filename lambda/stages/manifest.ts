/** The manifest: all that an issue is made of, written down once under the claim, and taken away from the others when the issue is made. */
import type { Newsletter } from '../config.ts';
import type { Bucket } from '../ports/bucket.ts';
import type { StageContext } from './context.ts';
import { keys } from './keys.ts';
import { recordOnce } from './record-store.ts';
import { type Manifest, manifestSchema } from './records.ts';

/** Lists again, under the claim, and writes down all that the issue is made of. */
export const freeze = (context: StageContext, newsletter: Newsletter, issue: number, reason: string): Promise<Manifest> =>
  recordOnce(context.bucket, keys.issue(newsletter.name, issue, 'manifest.json'), manifestSchema, () => draftOf(context, newsletter, issue, reason));

/** All that an issue would be made of if it were frozen now. */
export async function draftOf(context: StageContext, newsletter: Newsletter, issue: number, reason: string): Promise<Manifest> {
  const articles: Manifest['articles'][number][] = [];
  for await (const { key, etag } of context.bucket.list(keys.articles(newsletter.name))) articles.push({ key, etag });
  const send = await context.bucket.head(keys.send(newsletter.name));
  return {
    version: 1 as const,
    // The list has a frozen copy of its own, and readers' addresses stand nowhere else.
    newsletter: { ...newsletter, recipients: [] },
    issue,
    issuedAt: context.clock.now().toISOString(),
    reason,
    articles,
    ...(context.webBase === undefined ? {} : { webBase: context.webBase }),
    ...(send ? { send: send.etag } : {}),
  };
}

/** Takes away what the issue has used up; whatever changed since the freeze stays for the next one. */
export async function clearAway(bucket: Bucket, manifest: Manifest): Promise<void> {
  for (const { key, etag } of manifest.articles) await bucket.delete(key, { ifMatch: etag });
  if (manifest.send) await bucket.delete(keys.send(manifest.newsletter.name), { ifMatch: manifest.send });
}
