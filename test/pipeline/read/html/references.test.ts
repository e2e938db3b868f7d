import { Parser } from 'htmlparser2';
import { referenceDecoder } from '../../../../lambda/pipeline/read/html/references.ts';
import { parseHtml, textOf, walk } from '../../../../lambda/pipeline/read/html/tree.ts';
import fc from '../../../laws.ts';

/** What the parser makes of a page when it decodes references itself. */
function asParsed(html: string): { text: string; values: string[] } {
  let text = '';
  const values: string[] = [];
  const parser = new Parser({
    onopentag: (_, attributes) => void values.push(...Object.values(attributes)),
    ontext: (one) => {
      text += one;
    },
  });
  parser.end(html);
  return { text, values };
}

const piece = fc.constantFrom(
  ...['&amp;', '&amp', '&#8217;', '&#8217', '&#x2019;', '&#xD83D;', '&#0;', '&#150;', '&copy', '&copy;', '&copy=1', '&copy_2', '&notit;', '&bogus;'],
  ...['&eacute;', '&nbsp;', '&AMP;', '&ampamp;', '&', '&&', '&;', '&#;', '&#x;', '&# 12;', 'a', ' b ', '=', ';', '9', '\n', 'é', '😀'],
);
const words = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

test('references are decoded as the parser itself decodes them, in texts and in attributes', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(words, words), { maxLength: 5 }), (parts) => {
      const html = `<main>${parts.map(([value, text]) => `<p title="${value}" class='${value}'>${text}</p>`).join('')}</main>`;
      const root = parseHtml(html);
      const values: string[] = [];
      walk(root, ({ attributes }) => void values.push(...Object.values(attributes)));
      expect({ text: textOf(root), values }).toEqual(asParsed(html));
    }),
  );
});

test.each([
  ['a script', '<script>a &amp;&amp; b</script>', 'a &amp;&amp; b'],
  ['a style', '<style>a::after { content: "&lt;" }</style>', 'a::after { content: "&lt;" }'],
  ['a title, which has references', '<title>Tide &amp; gate</title>', 'Tide & gate'],
])('the text of %s', (_, html, text) => {
  const found: unknown[] = [];
  walk(parseHtml(html), ({ children }) => void found.push(...children));
  expect(found).toEqual([text]);
});

test('an attribute’s reference without a semicolon is none before an equals sign', () => {
  const { inText, inAttribute } = referenceDecoder();
  expect([inText('/?a&copy=2', 'p'), inAttribute('/?a&copy=2'), inAttribute('Keel &copy 2031')]).toEqual(['/?a©=2', '/?a&copy=2', 'Keel © 2031']);
});
