/** What people drop by accident or out of spite: each file gets a receipt that says what was wrong, and the issue still goes out. */
import { strToU8, zipSync } from 'fflate';
import { article, openHouse } from '../helpers/house.ts';

const html = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Harbor bridge opens to walkers | Harbour Post</title></head><body><main><article><h1>Harbor bridge opens to walkers</h1>${body}</article></main></body></html>`;
const paragraphs = Array.from(
  { length: 6 },
  (_, i) =>
    `<p>Walkers crossed the harbor bridge for the ${i + 2}th time this week, and the bridge keeper counted ${i * 37 + 112} of them before noon on Friday.</p>`,
).join('');

const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? strToU8(content) : content);
const invalidUtf8 = (): Uint8Array => {
  const bytes = strToU8(article(3));
  bytes[bytes.indexOf('T'.charCodeAt(0), 200)] = 0xff;
  return bytes;
};

type Fate = 'rejected' | 'accepted';

describe('a hostile file', () => {
  test.each<[string, Fate, () => string | Uint8Array]>([
    ['0 bytes.txt', 'rejected', () => ''],
    ['only white space.txt', 'rejected', () => ' \n\t\r\n '.repeat(1000)],
    ['20 MB of one line.txt', 'rejected', () => 'x'.repeat(20 * 1024 * 1024)],
    ['invalid utf-8.md', 'accepted', invalidUtf8],
    ['another shape.json', 'rejected', () => JSON.stringify({ rows: [1, 2, 3], total: 3 })],
    ['cut in the middle.json', 'rejected', () => JSON.stringify({ title: 'Harbor bridge opens', body: 'Walkers crossed it.' }).slice(0, 40)],
    ['cut in the middle.html', 'accepted', () => html(paragraphs).slice(0, -200)],
    ['names that climb.zip', 'accepted', () => zipSync({ '../../state/digest/head.json': strToU8(article(4)), 'honest.md': strToU8(article(5)) })],
    ['a bomb.zip', 'rejected', () => zipSync({ 'zeros.txt': new Uint8Array(200 * 1024 * 1024) }, { level: 9 })],
    ['random.bin', 'rejected', () => Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + ((i * i) >> 3)) & 255)],
  ])(
    '%s is %s, with a reason or an article',
    async (name, fate, content) => {
      const house = await openHouse();
      const bytes = bytesOf(content());
      await house.drop(name, bytes);
      await house.drop('good.md', article(0));
      const reports = await house.drain();
      const report = reports.flatMap((entry) => (entry.stage === 'ingest' ? [entry.report] : [])).find(({ key }) => key === `inbox/${name}`);
      expect(report).toMatchObject({ status: fate });
      if (fate === 'rejected') expect(report).toMatchObject({ receipt: { reason: expect.stringMatching(/^.{20,400}\.$/s), articles: [] } });
      else expect(report).toMatchObject({ receipt: { articles: [expect.anything()] } });

      const kept = await house.keys(fate === 'rejected' ? 'rejected/' : `archive/daily/${name}/`);
      expect(kept).toHaveLength(1);
      expect((await house.bucket.head(kept[0] ?? ''))?.size).toBe(bytes.length);
      expect((await house.keys('state/')).filter((key) => !/^state\/(daily\/(head|memory)|secret)\.json$/.test(key))).toEqual([]);

      house.minutesPass(10);
      await house.drain();
      expect(house.mailbox.mails).toHaveLength(2);
    },
    30_000,
  );
});
