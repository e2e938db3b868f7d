/** Readers' pages: unsubscribing by the mail's own links, over real HTTP, and what strangers get. */
import PostalMime from 'postal-mime';
import { serveWeb, type WebServer } from '../../bin/web-server.ts';
import { keys } from '../../lambda/stages/keys.ts';
import { openSecret } from '../../lambda/stages/secret.ts';
import { answerWeb, type WebRequest } from '../../lambda/stages/web.ts';
import { unsubscribeWords } from '../../lambda/text/unsubscribe-words.ts';
import { article, type House, openHouse } from '../helpers/house.ts';
import { issue } from '../helpers/readers.ts';

const base = 'https://web.example';
const people = ['ada@example.com', 'grace@example.com'];

async function house(settings: Record<string, unknown> = {}): Promise<House> {
  const daily = { title: 'Harbour & <Morning>', from: 'digest@example.com', recipients: people, ...settings };
  return openHouse({ daily }, { webBase: base });
}

/** The links in one recipient's latest copy, as their mail program finds them. */
async function linksOf(opened: House, address: string): Promise<{ unsubscribe: string; web: string; html: string; text: string }> {
  const mail = opened.mailbox.mails.findLast(({ to }) => to === address);
  const { headers, html = '', text = '' } = await PostalMime.parse(mail?.raw ?? '');
  const header = headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '';
  expect(headers.find(({ key }) => key === 'list-unsubscribe-post')?.value).toBe('List-Unsubscribe=One-Click');
  return { unsubscribe: header.slice(1 + base.length, -1), web: /https:\/\/web\.example(\/i\/[^"\s]+)/.exec(html)?.[1] ?? '', html, text };
}

const ask = (opened: House, request: WebRequest) => answerWeb(opened.run(), request);

describe('unsubscribing', () => {
  let opened: House;
  let path: string;
  beforeEach(async () => {
    opened = await house();
    await issue(opened, 0);
    path = (await linksOf(opened, 'ada@example.com')).unsubscribe;
  });
  const served = (): string[] => opened.mailbox.mails.map(({ to }) => to);

  test('every copy has its own link in header, HTML and text', async () => {
    const ada = await linksOf(opened, 'ada@example.com');
    const grace = await linksOf(opened, 'grace@example.com');
    expect(ada.unsubscribe).toMatch(/^\/u\/daily\/[0-9a-f]{40}\/[0-9a-f]{32}$/);
    expect(grace.unsubscribe).not.toBe(ada.unsubscribe);
    for (const { html, text, unsubscribe } of [ada, grace]) {
      expect(html).toContain(`href="${base}${unsubscribe}"`);
      expect(text).toContain(`${base}${unsubscribe}`);
    }
    expect(ada.html + ada.text).not.toContain(grace.unsubscribe);
  });

  test.each<[string, WebRequest['body']]>([
    ['a mail program’s one click', 'List-Unsubscribe=One-Click'],
    ['one click as multipart/form-data', '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n'],
    ['the page’s button', 'action=unsubscribe'],
    ['nothing at all', undefined],
    ['bytes', new TextEncoder().encode('List-Unsubscribe=One-Click')],
    ['a form that is too long to be ours', `action=subscribe&x=${'x'.repeat(3000)}`],
  ])('a POST of %s unsubscribes at once: the next issue does not come', async (_, body) => {
    expect((await ask(opened, { method: 'POST', path, ...(body === undefined ? {} : { body }) })).status).toBe(200);
    await issue(opened, 1);
    expect(served()).toEqual([...people, 'grace@example.com']);
  });

  test('a GET shows a button and changes nothing, however often scanners look', async () => {
    for (const method of ['GET', 'HEAD', 'GET']) expect((await ask(opened, { method, path })).status).toBe(200);
    const { body } = await ask(opened, { method: 'GET', path });
    expect(body).toContain('<form method="post"><button name="action" value="unsubscribe">');
    expect(await opened.keys('unsubscribed/')).toEqual([]);
    await issue(opened, 1);
    expect(served()).toEqual([...people, ...people]);
  });

  test('a mistake is taken back on the page that it led to', async () => {
    const done = await ask(opened, { method: 'POST', path, body: 'action=unsubscribe' });
    expect(done.body).toContain('value="subscribe"');
    expect((await ask(opened, { method: 'GET', path })).body).toContain('value="subscribe"');
    await ask(opened, { method: 'POST', path, body: 'action=subscribe' });
    await issue(opened, 1);
    expect(served()).toEqual([...people, ...people]);
  });

  test('twice is once', async () => {
    await ask(opened, { method: 'POST', path, body: 'List-Unsubscribe=One-Click' });
    const first = await opened.json((await opened.keys('unsubscribed/'))[0] ?? '');
    opened.minutesPass(5);
    expect((await ask(opened, { method: 'POST', path, body: 'List-Unsubscribe=One-Click' })).status).toBe(200);
    expect(await opened.keys('unsubscribed/')).toHaveLength(1);
    expect(await opened.json((await opened.keys('unsubscribed/'))[0] ?? '')).toEqual(first);
  });

  test('who unsubscribes while the issue goes out does not get it', async () => {
    const next = await house();
    // One mail in flight at a time.
    next.mailbox.limits.rate = 1;
    await next.drop('0.md', article(0));
    await next.drain();
    next.minutesPass(10);
    const secret = await openSecret(next.bucket);
    const hash = secret.hash('grace@example.com');
    const send = next.mailbox.send;
    next.mailbox.send = async (mail) => {
      await ask(next, { method: 'POST', path: `/u/daily/${hash}/${secret.token('unsubscribe', 'daily', hash)}` });
      return send(mail);
    };
    await next.drain();
    expect(next.mailbox.mails.map(({ to }) => to)).toEqual(['ada@example.com']);
  });

  test('no address is in an answer, a key, or a link', async () => {
    const { web } = await linksOf(opened, 'ada@example.com');
    for (const request of [
      { method: 'GET', path },
      { method: 'POST', path },
      { method: 'GET', path: web },
    ])
      expect((await ask(opened, request)).body).not.toMatch(/ada@|grace@/);
    expect((await opened.keys()).filter((key) => /@|grace/.test(key))).toEqual([]);
  });
});

describe('the page', () => {
  test.each(['en', 'de', 'fr', 'es', 'pt-BR', 'ar', 'ja', 'zh', 'nl'])('speaks %s, escapes the title, and runs nothing', async (language) => {
    const opened = await house({ language });
    await issue(opened, 0);
    const { body, headers } = await ask(opened, { method: 'GET', path: (await linksOf(opened, 'ada@example.com')).unsubscribe });
    const words = unsubscribeWords(language);
    expect(words.lang).toBe(language === 'nl' ? 'en' : language.slice(0, 2));
    expect(body).toContain(`<html lang="${words.lang}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(body).toContain(words.unsubscribe);
    expect(body).toContain('Harbour &amp; &lt;Morning&gt;');
    expect(body).not.toMatch(/<script|<img|<link|<Morning|\{title\}|https?:/);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'/);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' });
  });
});

describe('the web version', () => {
  test('is the issue, whole, with nothing of one recipient in it', async () => {
    const opened = await house();
    await issue(opened, 0);
    const { web } = await linksOf(opened, 'ada@example.com');
    const { status, headers, body } = await ask(opened, { method: 'GET', path: web });
    expect(status).toBe(200);
    expect(body).toBe(await opened.text('issues/daily/1/index.html'));
    expect(body).toContain('Port Ellery');
    expect(body).not.toContain('/u/daily/');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect((await ask(opened, { method: 'HEAD', path: web })).body).toBe('');
  });
});

test('every wrong address gets the same answer, whether something like it exists or not', async () => {
  const opened = await house();
  const before = await ask(opened, { method: 'GET', path: `/u/daily/${'0'.repeat(40)}/${'0'.repeat(32)}` });
  expect(await opened.keys('state/')).toEqual([]);
  await issue(opened, 0);
  const { unsubscribe, web } = await linksOf(opened, 'ada@example.com');
  const secret = await openSecret(opened.bucket);
  const hash = secret.hash('ada@example.com');
  const flipped = (path: string): string => path.slice(0, -1) + (path.endsWith('0') ? '1' : '0');
  const wrong: WebRequest[] = [
    { method: 'GET', path: '/' },
    { method: 'GET', path: '/favicon.ico' },
    { method: 'GET', path: flipped(unsubscribe) },
    { method: 'POST', path: flipped(unsubscribe) },
    { method: 'POST', path: `/u/daily/${hash}/${secret.token('web version', 'daily', hash)}` },
    { method: 'GET', path: `/u/weekly/${unsubscribe.slice('/u/daily/'.length)}` },
    { method: 'GET', path: `${unsubscribe}/` },
    { method: 'GET', path: unsubscribe.toUpperCase() },
    { method: 'GET', path: `/u/daily/${'é'.repeat(40)}/${'é'.repeat(32)}` },
    { method: 'PUT', path: unsubscribe },
    { method: 'DELETE', path: unsubscribe },
    { method: 'POST', path: web },
    { method: 'GET', path: web.replace('/1/', '/2/') },
    { method: 'GET', path: `/i/daily/2/${secret.token('web version', 'daily', '2')}` },
    { method: 'GET', path: '/i/../state/secret.json' },
  ];
  for (const request of wrong) expect([request, await ask(opened, request)]).toEqual([request, before]);
  expect(before.status).toBe(404);
  expect(await opened.keys('unsubscribed/')).toEqual([]);
});

describe('on this machine', () => {
  let server: WebServer;
  let opened: House;
  beforeAll(async () => {
    opened = await house();
    await issue(opened, 0);
    server = await serveWeb(opened.run(), 0);
  });
  afterAll(() => server.close());

  test('the same stage answers on 127.0.0.1', async () => {
    const { unsubscribe, web } = await linksOf(opened, 'grace@example.com');
    expect(server.base).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await (await fetch(server.base + web)).text()).toContain('Port Ellery');
    expect((await fetch(`${server.base}${unsubscribe}?utm=1`)).status).toBe(200);
    expect(await opened.keys('unsubscribed/')).toEqual([]);
    const answer = await fetch(server.base + unsubscribe, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
    expect(answer.status).toBe(200);
    expect(await opened.keys('unsubscribed/')).toEqual([keys.unsubscribed('daily', (await openSecret(opened.bucket)).hash('grace@example.com'))]);
    expect((await fetch(`${server.base}/nothing`)).status).toBe(404);
  });
});

test('without a place that serves them, a mail has no such links', async () => {
  const opened = await openHouse({ daily: { title: 'T', from: 'digest@example.com', recipients: people } });
  await issue(opened, 0);
  const raw = new TextDecoder().decode(opened.mailbox.mails[0]?.raw);
  expect(raw).not.toMatch(/List-Unsubscribe:/);
  expect(await opened.json('issues/daily/1/manifest.json')).not.toHaveProperty('webBase');
});
