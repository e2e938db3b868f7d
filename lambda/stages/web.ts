/**
 * web: what a reader's links lead to. `/u/…` unsubscribes (RFC 8058: a POST at once, a GET never), `/i/…` is an issue's web version.
 * Whatever else is asked gets one and the same 404, so that nothing about an address or an issue can be learned by trying.
 */
import type { StageContext } from './context.ts';
import { keys } from './keys.ts';
import { writeRecord } from './record-store.ts';
import { readSecret, type Secret } from './secret.ts';
import { type PageState, pagePolicy, unsubscribePage } from './unsubscribe-page.ts';

export interface WebRequest {
  method: string;
  /** The path alone, still percent-encoded, without a query. */
  path: string;
  body?: Uint8Array | string;
}

export interface WebResponse {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** Nothing is kept by a cache, told to another site, framed, or taken for another type. */
const strict = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'browsing-topics=()',
  'strict-transport-security': 'max-age=31536000',
};
/** An issue's page brings its own style and leads nowhere but by links. */
const issuePolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

type Serving = Pick<StageContext, 'bucket' | 'clock' | 'config'>;

const html = (body: string, policy: string): WebResponse => ({
  status: 200,
  headers: { ...strict, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
  body,
});
const notFound: WebResponse = {
  status: 404,
  headers: { ...strict, 'content-type': 'text/plain; charset=utf-8', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" },
  body: 'There is nothing at this address.\n',
};

/** A form of ours is a few bytes long; a longer one is not read. */
const longestForm = 2000;

const routes = {
  unsubscribe: /^\/u\/([a-z0-9-]{1,40})\/([0-9a-f]{40})\/([0-9a-f]{32})$/,
  issue: /^\/i\/([a-z0-9-]{1,40})\/([1-9][0-9]{0,8})\/([0-9a-f]{32})$/,
};

/** Answers one request. */
export async function answerWeb(context: Serving, request: WebRequest): Promise<WebResponse> {
  const { method } = request;
  const answer = await answerOf(context, request);
  return method === 'HEAD' ? { ...answer, body: '' } : answer;
}

async function answerOf(context: Serving, { method, path, body }: WebRequest): Promise<WebResponse> {
  const reads = method === 'GET' || method === 'HEAD';
  const [, reader, hash, readerToken] = routes.unsubscribe.exec(path) ?? [];
  const [, newsletter, issue, issueToken] = routes.issue.exec(path) ?? [];
  if (!(reads || (method === 'POST' && reader))) return notFound;
  if (!reader && !newsletter) return notFound;
  const secret = await readSecret(context.bucket);
  if (!secret) return notFound;
  if (reader && hash && readerToken && secret.isToken(readerToken, 'unsubscribe', reader, hash))
    return reads ? show(context, reader, hash) : change(context, reader, hash, wants(body));
  if (newsletter && issue && issueToken) return webVersion(context, secret, newsletter, Number(issue), issueToken);
  return notFound;
}

/** Only the page's own second button takes back; every other POST (a mail program's `List-Unsubscribe=One-Click`, in whatever form) unsubscribes. */
function wants(body: WebRequest['body']): 'unsubscribe' | 'subscribe' {
  if (body === undefined || body.length > longestForm) return 'unsubscribe';
  const form = new URLSearchParams(typeof body === 'string' ? body : new TextDecoder().decode(body));
  return form.get('action') === 'subscribe' ? 'subscribe' : 'unsubscribe';
}

async function show(context: Pick<StageContext, 'bucket' | 'config'>, newsletter: string, hash: string): Promise<WebResponse> {
  return page(context, newsletter, (await context.bucket.head(keys.unsubscribed(newsletter, hash))) ? 'done' : 'question');
}

/** However often it is asked, the outcome is the same. */
async function change(context: Serving, newsletter: string, hash: string, wish: 'unsubscribe' | 'subscribe'): Promise<WebResponse> {
  const { bucket, clock } = context;
  const key = keys.unsubscribed(newsletter, hash);
  if (wish === 'unsubscribe') await writeRecord(bucket, key, { version: 1, at: clock.now().toISOString(), reason: 'asked' }, { create: true });
  else await bucket.delete(key);
  return page(context, newsletter, wish === 'unsubscribe' ? 'done' : 'again');
}

function page({ config }: Pick<StageContext, 'config'>, name: string, state: PageState): WebResponse {
  const newsletter = config.newsletters.find((candidate) => candidate.name === name);
  return html(unsubscribePage(state, newsletter?.title ?? name, newsletter?.language ?? 'en'), pagePolicy);
}

async function webVersion(
  { bucket }: Pick<StageContext, 'bucket'>,
  secret: Secret,
  newsletter: string,
  issue: number,
  token: string,
): Promise<WebResponse> {
  if (!secret.isToken(token, 'web version', newsletter, String(issue))) return notFound;
  const stored = await bucket.get(keys.issue(newsletter, issue, 'index.html'));
  return stored ? html(new TextDecoder().decode(stored.body), issuePolicy) : notFound;
}
