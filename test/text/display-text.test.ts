import { clip, displayText } from '../../lambda/text/display-text.ts';
import { displayWidth } from '../../lambda/text/display-width.ts';
import { articleUrl, safeUrl, siteOf } from '../../lambda/text/web-address.ts';
import fc from '../laws.ts';

test.each([
  ['plain text', 'Towns agree', 'Towns agree'],
  ['white space', '  Towns\t\n agree ', 'Towns agree'],
  ['French spacing', 'Quoi\u00a0? 95\u202f%', 'Quoi\u00a0? 95\u202f%'],
  ['bidi overrides', 'a\u202egpj.exe\u202c\u2066b\u2069', 'agpj.exeb'],
  ['joiners that Persian needs', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['an emoji of several', '👩‍🚒 saves cat', '👩‍🚒 saves cat'],
  ['floods of nothing', `a${'\u200b\u200c\u200d\ufeff'.repeat(99)}b`, 'ab'],
  ['stacked marks', `e${'\u0301'.repeat(50)}`, `e${'\u0301'.repeat(4)}`],
  ['Vietnamese', 'Tiê\u0301ng Việt', 'Tiê\u0301ng Việt'],
  ['soft hyphens', 'flood\u00adwarning', 'floodwarning'],
  ['control characters', 'a\0b\x1b[1mc\r\nd', 'a b [1mc d'],
  ['half a surrogate pair', 'a\ud800b', 'a\ufffdb'],
  ['an overlong word', 'a'.repeat(5000), `${'a'.repeat(60)}…`],
  ['long Japanese', '共'.repeat(300), '共'.repeat(300)],
])('%s', (_, text, shown) => {
  expect(displayText(text)).toBe(shown);
});

test('shown twice is shown once, on one line, well formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const shown = displayText(text);
      expect(displayText(shown)).toBe(shown);
      expect(shown).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
      expect(shown.isWellFormed()).toBe(true);
    }),
  );
});

test('a text that is told plain at a glance is shown as one that is looked at closely', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'aZ9.,’“–é\u00a0\u00ad\u0301йع青、\u3000 \u200b-🌊'), maxLength: 120 });
  fc.assert(fc.property(fc.oneof(letters, fc.string({ unit: 'grapheme' })), (text) => void expect(displayText(text)).toBe(displayText(`\0${text}`))));
});

test.each([
  ['Towns agree on ferries', 30, 'Towns agree on ferries'],
  ['Towns agree on ferries', 15, 'Towns agree on…'],
  ['Towns agree, on ferries', 14, 'Towns agree…'],
  ['Towns agree on ferries', 14, 'Towns agree…'],
  ['三社が共同工場で合意', 9, '三社が共…'],
  ['Unbreakable', 6, 'Unbre…'],
])('%j in %i columns is %j', (text, columns, shown) => {
  expect(clip(text, columns)).toBe(shown);
});

test('clipped text fits', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 100 }),
      fc.integer({ min: 2, max: 60 }),
      (text, columns) => void expect(displayWidth(clip(text, columns))).toBeLessThanOrEqual(columns),
    ),
  );
});

test.each<[string | undefined, string | undefined, string | undefined]>([
  ['https://www.coast.example/a?b=1', 'https://www.coast.example/a?b=1', 'coast.example'],
  [' HTTP://m.Coast.example ', 'http://m.coast.example/', 'coast.example'],
  ['https://amp.example/', 'https://amp.example/', 'amp.example'],
  ['https://bücher.example/ü', 'https://xn--bcher-kva.example/%C3%BC', 'xn--bcher-kva.example'],
  ['https://a.example/"><script>', 'https://a.example/%22%3E%3Cscript%3E', 'a.example'],
  ['javascript:alert(1)//https://a.example', undefined, undefined],
  ['https://user@a.example/', undefined, undefined],
  ['mailto:a@b.example', undefined, undefined],
  ['/relative', undefined, undefined],
  [`https://a.example/${'x'.repeat(3000)}`, undefined, undefined],
  ['', undefined, undefined],
  [undefined, undefined, undefined],
])('the address %j is %j of %j', (address, url, site) => {
  expect([safeUrl(address), siteOf(address)]).toEqual([url, site]);
});

test.each([
  ['https://a.example/x?utm_source=rss&utm_campaign=feed', 'https://a.example/x'],
  ['https://a.example/x?id=7&fbclid=abc#part', 'https://a.example/x?id=7#part'],
  ['https://a.example/x?id=7&title=a%20b', 'https://a.example/x?id=7&title=a%20b'],
  ['https://a.example/x', 'https://a.example/x'],
])('a reader of %s is sent to %s', (address, url) => {
  expect(articleUrl(address)).toBe(url);
});
