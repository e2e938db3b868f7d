import { wrap } from '../../../lambda/pipeline/render/columns.ts';
import { displayWidth } from '../../../lambda/text/display-width.ts';
import fc from '../../laws.ts';

test.each<[string, string, number, string[]]>([
  ['words at spaces', 'the towns agreed on Friday', 12, ['the towns', 'agreed on', 'Friday']],
  ['a line that fits as it is', 'the towns agreed', 16, ['the towns agreed']],
  ['nothing as no line', '', 10, []],
  ['spaces as no line', '   ', 10, []],
  ['an overlong word between its characters', 'abcdefghijkl mn', 5, ['abcde', 'fghij', 'kl mn']],
  ['wide characters by two columns', '三社が共同工場で合意', 8, ['三社が共', '同工場で', '合意']],
  ['no closing mark first', '三社が合意。共同', 10, ['三社が合', '意。共同']],
  ['no opening mark last', '三社が「合意」', 8, ['三社が', '「合意」']],
  ['numbers whole', '建設は2028年に', 8, ['建設は', '2028年に']],
  ['a family as one character', '👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 4, ['👨‍👩‍👧👨‍👩‍👧', '👨‍👩‍👧']],
  ['no break at a no-break space', 'one two\u00a0three', 9, ['one', 'two\u00a0three']],
  ['letters with marks as one column', 'e\u0301e\u0301e\u0301 e\u0301e\u0301', 3, ['e\u0301e\u0301e\u0301', 'e\u0301e\u0301']],
])('wraps %s', (_, text, columns, lines) => {
  expect(wrap(text, columns)).toEqual(lines);
});

test('indents every line within the columns', () => {
  expect(wrap('the towns agreed on', 12, '  ')).toEqual(['  the towns', '  agreed on']);
});

test('no line is too long, and no character is lost', () => {
  const visible = (text: string): string => text.replace(/\s+/g, '');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.lorem({ maxCount: 60 }),
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.string({ unit: fc.constantFrom('三', '。', '「', 'a', ' ', '1', '，', 'ー'), maxLength: 200 }),
      ),
      fc.integer({ min: 4, max: 80 }),
      (text, columns) => {
        const lines = wrap(text, columns);
        expect(visible(lines.join(''))).toBe(visible(text));
        // A closing mark may hang on to the character before it.
        for (const line of lines) if (!/[。，ー]/.test(line)) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
      },
    ),
  );
});
