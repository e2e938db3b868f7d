import type { Decision } from '../../../lambda/model.ts';
import { withoutLinkOnward } from '../../../lambda/pipeline/clean/onward.ts';
import { isLinkOnward } from '../../../lambda/text/onward-words.ts';

test.each([
  'Read more →',
  'READ MORE',
  '[Continue reading]',
  'Weiterlesen »',
  '… Lire la suite',
  'Leer más',
  '続きを読む',
  '阅读全文',
  'اقرأ المزيد',
  'Читать далее…',
])('"%s" leads on', (line) => expect(isLinkOnward(line)).toBe(true));

test.each(['More', 'Read more books', 'Mehr', 'Lire la suite du programme', 'He could not read more'])('"%s" does not', (line) =>
  expect(isLinkOnward(line)).toBe(false),
);

test.each([
  ['The gate is shut until March. Read more »', 'The gate is shut until March.'],
  ['The gate is shut until […] Continue reading', 'The gate is shut until […]'],
  ['Das Tor bleibt zu. [Weiterlesen]', 'Das Tor bleibt zu.'],
  ['水門は三月まで閉まる。続きを読む', '水門は三月まで閉まる。'],
])('"%s" ends with a label that goes', (paragraph, rest) => {
  const decisions: Decision[] = [];
  expect(withoutLinkOnward(paragraph, decisions)).toBe(rest);
  expect(decisions.map(({ rule }) => rule)).toEqual(['link-onward']);
});

test.each(['Her advice to the council was short: read more', 'Watch less. Read more.', 'The gate is shut until March.'])(
  '"%s" stays as it is',
  (paragraph) => {
    const decisions: Decision[] = [];
    expect(withoutLinkOnward(paragraph, decisions)).toBe(paragraph);
    expect(decisions).toEqual([]);
  },
);
