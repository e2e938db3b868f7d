import { linesOf } from '../../../lambda/pipeline/read/text.ts';

const outline = (text: string): string[] =>
  linesOf(text).map(({ kind, text: own, gap }) => `${'_'.repeat(gap ?? 0)}${kind === 'rule' ? '----' : own}`);

test.each([
  ['at the end of a line', 'The first text ends.\f\nThe second title', ['The first text ends.', '----', 'The second title']],
  ['at the start of the next', 'The first text ends.\n\fThe second title', ['The first text ends.', '----', 'The second title']],
  ['on a line of its own', 'The first text ends.\n\f\nThe second title', ['The first text ends.', '----', 'The second title']],
  ['within a line', 'The first text ends.\fThe second title', ['The first text ends.', '----', 'The second title']],
  ['between blank lines', 'The first text ends.\r\n\r\n\f\r\n\r\nThe second title', ['The first text ends.', '_----', '_The second title']],
  ['many at once', 'The first text ends.\f\f\f\nThe second title', ['The first text ends.', '----', 'The second title']],
])('a form feed parts texts, %s', (_, text, lines) => {
  expect(outline(text)).toEqual(lines);
});
