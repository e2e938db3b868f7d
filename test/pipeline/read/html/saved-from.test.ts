import { originalAddress, savedFrom } from '../../../../lambda/pipeline/read/html/saved-from.ts';
import { readFile } from '../../../../lambda/pipeline/read/index.ts';

const address = 'https://post.example/region/tide-gate?id=7';

test.each([
  ['Chromium', `<!DOCTYPE html>\n<!-- saved from url=(0042)${address} -->\n<html>`, address],
  [
    'SingleFile',
    `<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: ${address} \n saved date: Fri Nov 20 2026 08:00:00 GMT\n-->`,
    address,
  ],
  [
    'HTTrack',
    '<html>\n<!-- Mirrored from post.example/region/tide-gate.html by HTTrack Website Copier/3.x [XR&CO] -->',
    'https://post.example/region/tide-gate.html',
  ],
  ['the Mark of the Web alone', '<!-- saved from url=(0014)about:internet -->', undefined],
  ['a password in the address', '<!-- saved from url=(0030)https://ada:secret@post.example/ -->', undefined],
  ['a script in the address', '<!-- saved from url=(0021)javascript:alert(1) -->', undefined],
  ['no mark', '<html><body><p>saved from url=(0022)https://post.example/</p>', undefined],
  ['a mark far down, which the page’s own text may be', `${' '.repeat(5_000)}<!-- saved from url=(0042)${address} -->`, undefined],
])('by %s', (_, html, expected) => {
  expect(savedFrom(html)).toBe(expected);
});

const paragraph = 'The harbor office of Port Ellery said on Monday that the new tide gate had held through its first storm.';
const pageWith = (head: string): Uint8Array =>
  new TextEncoder().encode(
    `<!-- saved from url=(0042)${address} --><html><head>${head}</head><body><h1>Gate holds</h1><p>${paragraph}</p></body></html>`,
  );

test('a saved page without an address of its own has the one it was saved from', async () => {
  const { value } = await readFile({ name: 'gate.html', bytes: pageWith('') });
  expect(value.raw[0]?.claims).toMatchObject({ canonicalUrl: address, publisher: 'post.example' });
});

test('the page’s own address comes first: it leaves out what only that reader’s visit had', async () => {
  const { value } = await readFile({ name: 'gate.html', bytes: pageWith('<link rel=canonical href="https://post.example/region/tide-gate">') });
  expect(value.raw[0]?.claims.canonicalUrl).toBe('https://post.example/region/tide-gate');
});

test.each([
  ['https://web.archive.org/web/20260410081502/https://tarn-courier.example/bridge', 'https://tarn-courier.example/bridge'],
  ['http://web.archive.org/web/20260410081502if_/http://tarn-courier.example/bridge', 'http://tarn-courier.example/bridge'],
  ['https://web.archive.org/about', 'https://web.archive.org/about'],
  ['https://tarn-courier.example/web/20260410081502/x', 'https://tarn-courier.example/web/20260410081502/x'],
])('the page that a copy is of: %s', (address, original) => expect(originalAddress(address)).toBe(original));
