/**
 * ingest: one dropped file in, its articles and a receipt out, the original moved away.
 *
 * Safe at any time and any number of times: articles and receipts are create-only and named by the file's bytes, and the original goes
 * last, and only if it is still the version that was read. Whatever dies in between, the next look goes on from what is there.
 */
import { createHash } from 'node:crypto';
import type { Article, CleanArticle, Decision } from '../model.ts';
import type { ObjectInfo } from '../ports/bucket.ts';
import { words } from '../text/words.ts';
import type { StageContext } from './context.ts';
import { keys } from './keys.ts';
import { type Place, placeOf } from './place.ts';
import { readRecord, writeRecord } from './record-store.ts';
import { type Receipt, receiptSchema } from './records.ts';

export type IngestReport =
  /** There is nothing at the key (any more), or only a folder's mark. */
  | { status: 'nothing-there'; key: string }
  /** The same file at the same place was read before; the receipt is of that time. */
  | { status: 'already-read'; key: string; receipt: Receipt }
  | { status: Receipt['outcome']; key: string; receipt: Receipt };

type FilePlace = Exclude<Place, { kind: 'folder' }>;

/** What reading came to, before it has a place in the bucket. */
interface FileOutcome {
  outcome: Receipt['outcome'];
  reason?: string;
  format?: string;
  articles: readonly CleanArticle[];
  decisions: readonly Decision[];
}

/** Milliseconds that reading one file may take. The largest that the bounds let through takes some seconds; a hundred articles take one. */
export const readingTime = 30_000;

/** Files above are not even fetched: no format of an article needs as much, and a Lambda's memory is not the place to find out. */
const largestFetched = 64 * 1024 * 1024;

/**
 * Reads one file of the inbox.
 * @param attempt `last`: this is the last try the queue allows. Then the file is not parsed again, for parsing may be what killed the
 *   tries before; it is rejected.
 * @throws whatever is not the file's fault (the bucket does not answer, a defect in the code), so that the queue tries again
 */
export async function ingestFile(context: StageContext, key: string, attempt: { last: boolean }): Promise<IngestReport> {
  const { bucket, config, clock } = context;
  const place = placeOf(key, config.newsletters);
  const found = place.kind === 'folder' ? undefined : await bucket.head(key);
  if (place.kind === 'folder' || !found) return { status: 'nothing-there', key };

  const receiptKey = keys.receipt(place.newsletter, place.path, found.etag);
  const earlier = await readRecord(bucket, receiptKey, receiptSchema);
  if (earlier) {
    await moveAway(context, place, found, earlier.value);
    return { status: 'already-read', key, receipt: earlier.value };
  }

  const reading = await readAs(context, place, found, attempt);
  if (!reading) return { status: 'nothing-there', key };

  const articles = reading.articles.map((article, position) => identified(article, key, found.etag, position));
  for (const article of articles) await writeRecord(bucket, keys.article(place.newsletter, article.id), article, { create: true });
  const receipt: Receipt = {
    version: 1,
    key,
    etag: found.etag,
    newsletter: place.newsletter,
    path: place.path,
    size: found.size,
    readAt: clock.now().toISOString(),
    outcome: reading.outcome,
    ...(reading.reason ? { reason: reading.reason } : {}),
    ...(reading.format ? { format: reading.format } : {}),
    articles: articles.map((article) => ({ id: article.id, headline: article.headline, words: wordCount(article) })),
    decisions: reading.decisions,
  };
  await writeRecord(bucket, receiptKey, receipt, { create: true });
  await moveAway(context, place, found, receipt);
  return { status: receipt.outcome, key, receipt };
}

/** What the file is, as its place and bytes tell; undefined where the version that was seen has gone meanwhile. */
async function readAs(context: StageContext, place: FilePlace, found: ObjectInfo, attempt: { last: boolean }): Promise<FileOutcome | undefined> {
  const reject = (rule: string, reason: string): FileOutcome => ({
    outcome: 'rejected',
    reason,
    articles: [],
    decisions: [{ step: 'read', action: 'rejected', subject: place.path, rule, reason }],
  });
  if (place.kind === 'clutter' || place.kind === 'part') return setAside(asideReasons[place.kind]);
  if (place.kind === 'unknown') return reject('unknown-newsletter', place.reason);
  if (attempt.last) return reject('failed-too-often', 'Reading this file failed 3 times. Convert it to HTML or plain text and drop it again.');
  if (found.size > largestFetched) {
    return reject(
      'too-large',
      `The file has ${Math.round(found.size / 1024 / 1024)} MB; at most ${largestFetched / 1024 / 1024} MB are read. Split it, or drop only the article's text.`,
    );
  }
  const object = await context.bucket.get(found.key);
  if (object?.etag !== found.etag) return undefined;
  const left = context.deadline.getTime() - context.clock.now().getTime();
  const reading = await context.reader.read({ name: place.name, bytes: object.body }, Math.max(0, Math.min(readingTime, left)));
  if (reading.status === 'unreadable') return place.frame ? setAside(asideReasons.part) : reject(reading.rule, reading.reason);
  if (reading.status === 'stopped') {
    // A file that came when the invocation was nearly over had no fair try.
    if (reading.by === 'time' && left < readingTime)
      throw new Error(`Reading ${place.path} was stopped after ${left} ms, for this invocation is over.`);
    return reject(`too-much-${reading.by}`, stoppedReasons[reading.by]);
  }
  const { section } = place;
  const articles = reading.articles.map((article) => (section ? { ...article, section } : article));
  return { outcome: 'accepted', format: reading.format, articles, decisions: reading.decisions };
}

const setAside = (reason: string): FileOutcome => ({ outcome: 'set-aside', reason, articles: [], decisions: [] });

const asideReasons = {
  clutter: 'Written by an operating system or an archiver, not by a person.',
  part: 'A part of a web page that a browser saved beside it; the page itself is the article.',
} as const;

/** What is said of a file whose reading was stopped. */
export const stoppedReasons = {
  time: `Reading took longer than ${readingTime / 1000} seconds and was stopped: something in the file keeps its reader busy without end. Drop the articles' text, or save the file in another format.`,
  memory:
    'Reading took more memory than one file may have and was stopped: it holds far more than articles do. Drop single articles, or save their text alone.',
} as const;

/** Words of an article's text, as receipts tell them; in a script without spaces, pairs of letters. */
export const wordCount = ({ body, language }: Pick<CleanArticle, 'body' | 'language'>): number =>
  body.reduce((sum, paragraph) => sum + words(paragraph, language).length, 0);

/** An article with its place: the same file at the same key gives the same ids, however often it is read. */
function identified(article: CleanArticle, key: string, etag: string, position: number): Article {
  const id = createHash('sha256')
    .update(JSON.stringify([key, etag, position]))
    .digest('hex')
    .slice(0, 24);
  return { version: 1, id, ...article, source: { key, position } };
}

/** Keeps the bytes that were read, then takes the original away if it is still them. A newer version stays and is read in its turn. */
async function moveAway({ bucket }: StageContext, place: FilePlace, found: ObjectInfo, receipt: Receipt): Promise<void> {
  const to = receipt.outcome === 'rejected' ? keys.rejected : keys.archive;
  const kept = await bucket.copy({ key: found.key, etag: found.etag }, to(place.newsletter, place.path, found.etag));
  if (kept) await bucket.delete(found.key, { ifMatch: found.etag });
}
