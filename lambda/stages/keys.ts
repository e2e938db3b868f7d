/** The bucket's layout: every key that a stage reads or writes is made here. ARCHITECTURE.md has the same table in words. */
import { createHash } from 'node:crypto';

/** S3 allows 1,024 bytes a key; a dropped file's path is part of longer ones. */
const longestPath = 600;

/** A path as it is, or, where it is too long to be part of another key, its beginning and a hash of the whole. */
function boundedPath(path: string): string {
  if (Buffer.byteLength(path) <= longestPath) return path;
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return `${Buffer.from(path)
    .subarray(0, longestPath)
    .toString('utf8')
    .replace(/\uFFFD+$/, '')}~${hash}`;
}

/** What stands in the place of a chunk's number where the chunk is the editor's. */
export const proofChunk = 'proof';

const issueFolder = (newsletter: string, issue: number): string => `issues/${newsletter}/${issue}/`;
const outboxFolder = (newsletter: string, issue: number): string => `outbox/${newsletter}/${String(issue).padStart(6, '0')}/`;

export const keys = {
  inbox: 'inbox/',
  /** The folder of one newsletter's dropped files, where the bucket serves several. */
  inboxOf: (newsletter: string): string => `inbox/${newsletter}/`,
  receipt: (newsletter: string, path: string, etag: string): string => `receipts/${newsletter}/${boundedPath(path)}/${etag}.json`,
  receipts: (newsletter: string): string => `receipts/${newsletter}/`,
  archive: (newsletter: string, path: string, etag: string): string => `archive/${newsletter}/${boundedPath(path)}/${etag}`,
  rejected: (newsletter: string, path: string, etag: string): string => `rejected/${newsletter}/${boundedPath(path)}/${etag}`,
  /** Bytes of all files that were read, and of those that were rejected: both expire. */
  archiveOf: (newsletter: string): string => `archive/${newsletter}/`,
  rejectedOf: (newsletter: string): string => `rejected/${newsletter}/`,
  article: (newsletter: string, id: string): string => `articles/${newsletter}/${id}.json`,
  articles: (newsletter: string): string => `articles/${newsletter}/`,
  send: (newsletter: string): string => `control/${newsletter}/send`,
  hold: (newsletter: string): string => `control/${newsletter}/hold`,
  discard: (newsletter: string): string => `control/${newsletter}/discard`,
  head: (newsletter: string): string => `state/${newsletter}/head.json`,
  memory: (newsletter: string): string => `state/${newsletter}/memory.json`,
  /** What the operator was told last. */
  reported: (newsletter: string): string => `state/${newsletter}/reported.json`,
  secret: 'state/secret.json',
  issues: (newsletter: string): string => `issues/${newsletter}/`,
  issue: (newsletter: string, issue: number, name: IssueFile): string => `${issueFolder(newsletter, issue)}${name}`,
  /** What one chunk's delivery came to, written when it is done. */
  figures: (newsletter: string, issue: number, chunk: string): string => `${issueFolder(newsletter, issue)}delivered/${chunk}.json`,
  figuresOf: (newsletter: string, issue: number): string => `${issueFolder(newsletter, issue)}delivered/`,
  /** Articles of an issue that could not be composed. */
  setAside: (newsletter: string, issue: number, id: string): string => `${issueFolder(newsletter, issue)}set-aside/${id}.json`,
  outbox: (newsletter: string): string => `outbox/${newsletter}/`,
  chunk: (newsletter: string, issue: number, chunk: number): string => `${outboxFolder(newsletter, issue)}${String(chunk).padStart(4, '0')}.json`,
  /** An issue's open chunks. */
  chunksOf: outboxFolder,
  /** The chunk that brings an issue's proof to its editor. */
  proofChunk: (newsletter: string, issue: number): string => `${outboxFolder(newsletter, issue)}${proofChunk}.json`,
  delivery: (newsletter: string, issue: number, recipientHash: string): string => `deliveries/${newsletter}/${issue}/${recipientHash}.json`,
  proofDelivery: (newsletter: string, issue: number, recipientHash: string): string =>
    `deliveries/${newsletter}/${issue}/proof-${recipientHash}.json`,
  recipients: (newsletter: string): string => `recipients/${newsletter}.csv`,
  unsubscribed: (newsletter: string, recipientHash: string): string => `unsubscribed/${newsletter}/${recipientHash}.json`,
  suppressed: (recipientHash: string): string => `suppressed/${recipientHash}.json`,
} as const;

/** Where objects of a kind lie, of whichever newsletter: for whoever looks through the whole bucket. */
export const folders = {
  inbox: keys.inbox,
  receipts: 'receipts/',
  archive: 'archive/',
  rejected: 'rejected/',
  articles: 'articles/',
  issues: 'issues/',
  outbox: 'outbox/',
  recipients: 'recipients/',
  unsubscribed: 'unsubscribed/',
} as const;

export type IssueFile =
  | 'manifest.json'
  | 'recipients.csv'
  | 'recipients-report.json'
  | 'digest.json'
  | 'email.html'
  | 'email.txt'
  | 'index.html'
  | 'message.eml'
  | 'proof.eml'
  | 'proof.json'
  | 'report.json'
  | 'stopped.json';

/** Where receipts and bytes of files go whose newsletter is not known; no newsletter's name can begin with an underscore. */
export const unknownNewsletter = '_unknown';

const secondPart =
  (folder: string) =>
  (key: string): string | undefined => {
    const [first, second, ...rest] = key.split('/');
    return first === folder && second && rest.length > 0 ? second : undefined;
  };
/** The newsletter of a receipt's key, or undefined where the key is no receipt's. */
export const newsletterOfReceipt = secondPart('receipts');
/** The path of a receipt's file, or undefined where the key is no receipt's, or has a hash in the place of a long path's end. */
export function pathOfReceipt(key: string): string | undefined {
  const [, path] = /^receipts\/[^/]+\/(.+)\/[^/]+\.json$/.exec(key) ?? [];
  return path === undefined || /~[0-9a-f]{32}$/.test(path) ? undefined : path;
}
/** The newsletter of a control key (`control/<newsletter>/send`), or undefined. */
export const newsletterOfControl = secondPart('control');

/** The newsletter of a recipient list's key, or undefined where the key is no list's. */
export const newsletterOfList = (key: string): string | undefined => /^recipients\/([^/]+)\.csv$/.exec(key)?.[1];

/** The issue of a manifest's key, or undefined where the key is none's: every issue that was frozen has one. */
export function parseManifestKey(key: string): { newsletter: string; issue: number } | undefined {
  const [, newsletter, issue] = /^issues\/([^/]+)\/(\d+)\/manifest\.json$/.exec(key) ?? [];
  return newsletter && issue ? { newsletter, issue: Number(issue) } : undefined;
}

/** The issue of a report's key, or undefined where the key is none's: every issue that is done has one. */
export function parseReportKey(key: string): { newsletter: string; issue: number } | undefined {
  const [, newsletter, issue] = /^issues\/([^/]+)\/(\d+)\/report\.json$/.exec(key) ?? [];
  return newsletter && issue ? { newsletter, issue: Number(issue) } : undefined;
}

/** The parts of a chunk's key, or undefined where the key is no chunk's. */
export function parseChunkKey(key: string): { newsletter: string; issue: number; chunk: string } | undefined {
  const [, newsletter, issue, chunk] = /^outbox\/([^/]+)\/(\d+)\/(\d+|proof)\.json$/.exec(key) ?? [];
  return newsletter && issue && chunk ? { newsletter, issue: Number(issue), chunk } : undefined;
}
