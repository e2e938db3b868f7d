/** What an issue is made of, each made once from what stands before it: manifest → digest record → mail. */
import type { Article, Decided, Decision, Digest } from '../model.ts';
import { renderEmail } from '../pipeline/index.ts';
import { prepareCopies } from '../pipeline/render/copies.ts';
import { composeMessage } from '../pipeline/render/message.ts';
import type { CompiledTemplate } from '../pipeline/render/template.ts';
import type { Bucket } from '../ports/bucket.ts';
import { type Compose, composeDigest, type DigestRecord } from './compose-digest.ts';
import { earlierIssues } from './issue-memory.ts';
import { keys } from './keys.ts';
import { messageLinks, personalPlaceholder } from './links.ts';
import { countRecipients } from './outbox.ts';
import { InvalidRecord, once, parseRecord, recordOnce } from './record-store.ts';
import { articleSchema, digestRecordSchema, type Manifest } from './records.ts';
import { openSecret } from './secret.ts';

/** Thrown where our own code failed on an issue's content: the next attempt will fail too, unless another version of the code makes it. */
export class CompositionDefect extends Error {
  override readonly name = 'CompositionDefect';
}

/** Thrown where neither the template that an issue was begun with nor the newsletter's present one is deployed. */
export class MissingTemplate extends Error {
  override readonly name = 'MissingTemplate';
}

/** Runs a step of the pipeline; whatever it throws is a defect of ours, and never the store's passing trouble. */
export async function ours<T>(step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (cause) {
    throw new CompositionDefect(`Composing failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/**
 * The digest of the manifest's articles, with the report and the memory that go with it.
 * @param pipeline what composes, where the issue has none yet
 */
export async function makeDigest(bucket: Bucket, manifest: Manifest, pipeline: Compose = composeDigest): Promise<DigestRecord> {
  const { newsletter, issue } = manifest;
  return recordOnce(bucket, keys.issue(newsletter.name, issue, 'digest.json'), digestRecordSchema, async () => {
    const { value: articles, decisions } = await readArticles(bucket, manifest);
    const memory = await earlierIssues(bucket, newsletter.name, issue);
    const recipients = await countRecipients(bucket, newsletter.name, issue);
    const composed = await ours(() => pipeline(manifest, articles, memory, recipients));
    return { version: 1 as const, ...composed, report: { ...composed.report, decisions: [...decisions, ...composed.report.decisions] } };
  });
}

/** How many stories the issue of these articles would tell, by the same pipeline; nothing is written. */
export async function countStories(bucket: Bucket, draft: Manifest): Promise<number> {
  const { value: articles } = await readArticles(bucket, draft);
  const memory = await earlierIssues(bucket, draft.newsletter.name, draft.issue);
  return (await ours(() => composeDigest(draft, articles, memory, 0))).digest.storyCount;
}

/**
 * The mail's three faces and the message, from the digest alone.
 * @param now the template that the newsletter has chosen by now: an issue whose own one is gone does not wait for it to come back
 */
export async function makeMail(
  bucket: Bucket,
  manifest: Manifest,
  digest: Digest,
  templates: Readonly<Record<string, CompiledTemplate>>,
  now: string,
): Promise<void> {
  const { newsletter, issue } = manifest;
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  const links = manifest.webBase === undefined ? {} : messageLinks(manifest, await openSecret(bucket));
  const template = templates[newsletter.template] ?? templates[now];
  if (!template) throw new MissingTemplate(`The template "${newsletter.template}" of newsletter "${newsletter.name}" is not deployed; deploy again.`);
  const rendered = await ours(() => renderEmail(digest, newsletter, template, links).value);
  const html = await once(bucket, keys.issue(newsletter.name, issue, 'email.html'), () => rendered.html);
  const plain = await once(bucket, keys.issue(newsletter.name, issue, 'email.txt'), () => rendered.text);
  await once(bucket, keys.issue(newsletter.name, issue, 'index.html'), () => rendered.webHtml);
  await once(bucket, keys.issue(newsletter.name, issue, 'message.eml'), () =>
    ours(async () => {
      const faces = { html: text(html.body), text: text(plain.body) };
      const message = await composeMessage(digest, { ...rendered, ...faces }, newsletter, links);
      if (manifest.webBase !== undefined) everyPlaceFound(message, faces, personalPlaceholder(manifest));
      return message;
    }),
  );
}

/** A copy in which one place was missed would have a dead link: better no message than that. */
function everyPlaceFound(message: Uint8Array, faces: { html: string; text: string }, placeholder: string): void {
  const wanted = 1 + faces.html.split(placeholder).length - 1 + faces.text.split(placeholder).length - 1;
  const { occurrences } = prepareCopies(message, placeholder);
  if (occurrences !== wanted || wanted < 3) throw new Error(`The message holds ${occurrences} of its ${wanted} places for a recipient's link.`);
}

/** One record that cannot be read costs nobody else: it is left out, with a decision. */
async function readArticles(bucket: Bucket, manifest: Manifest): Promise<Decided<Article[]>> {
  const articles: Article[] = [];
  const decisions: Decision[] = [];
  for (const { key } of manifest.articles) {
    try {
      const object = await bucket.get(key);
      if (!object) throw new InvalidRecord(`${key} was taken away after the issue was frozen.`);
      articles.push(parseRecord(articleSchema, object));
    } catch (error) {
      if (!(error instanceof InvalidRecord)) throw error;
      decisions.push({ step: 'group', action: 'left out', subject: key, rule: 'unreadable-record', reason: error.message });
    }
  }
  return { value: articles, decisions };
}
