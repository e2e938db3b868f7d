/** One file gives at most `bounds.articles` articles, whatever its format, and says how many it does not. */
import { bounds } from '../../../lambda/pipeline/read/bounds.ts';
import { paragraph, read, zipOf } from './samples.ts';

const many = bounds.articles;
const times = (count: number, text: (n: number) => string): string => Array.from({ length: count }, (_, n) => text(n)).join('');
const mail = (n: number): string =>
  `From ada@post.example Mon Mar  2 07:30:00 2026\nFrom: Ada <ada@post.example>\nSubject: Gate ${n}\nDate: Mon, 02 Mar 2026 07:30:00 +0100\n\nIt holds.\n\n`;
const table = (rows: number): string => `title,text\n${times(rows, (n) => `Gate ${n},"${paragraph}"\n`)}`;
const list = (count: number): string => JSON.stringify(Array.from({ length: count }, (_, n) => ({ title: `Gate ${n}`, text: paragraph })));
const forward = (count: number): string =>
  `From: Ada <ada@post.example>\nTo: desk@post.example\nSubject: Clippings\nDate: Mon, 02 Mar 2026 07:30:00 +0100\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${times(
    count,
    (n) => `--b\nContent-Type: message/rfc822\n\nFrom: Bo <bo@post.example>\nSubject: Gate ${n}\nContent-Type: text/plain\n\n${paragraph}\n\n`,
  )}--b--\n`;

test.each([
  ['a mailbox', times(many + 2, mail), '2 mails'],
  ['a table', table(many + 1), '1 row'],
  ['a list in JSON', list(many + 200), '200 articles'],
  [
    'a feed',
    `<rss version="2.0"><channel><title>x</title>${times(many + 1, (n) => `<item><title>Gate ${n}</title><description>${paragraph}</description></item>`)}</channel></rss>`,
    '1 entry',
  ],
  ['messages attached to a forward', forward(many + 3), '3 attached messages'],
  ['an archive whose files give more', zipOf({ 'a.csv': table(many - 1), 'b.csv': table(3) }), '2 articles'],
  [
    'an archive with files behind the last that fits',
    zipOf({ 'a.csv': table(many), 'b.txt': paragraph, 'c.txt': paragraph }),
    '2 more files of the archive',
  ],
])('%s', async (_, content, subject) => {
  const { value, decisions } = await read(content);
  expect(value.raw).toHaveLength(many);
  expect(decisions.filter(({ rule }) => rule === 'too-many-articles')).toEqual([
    { step: 'read', action: 'left out', subject, rule: 'too-many-articles', reason: expect.stringContaining(`at most ${many} articles`) },
  ]);
});

test('an archive that gives exactly as many leaves nothing out', async () => {
  const { value, decisions } = await read(zipOf({ 'a.csv': table(many - 1), 'b.txt': paragraph }));
  expect([value.raw.length, decisions.filter(({ action }) => action === 'left out')]).toEqual([many, []]);
});
