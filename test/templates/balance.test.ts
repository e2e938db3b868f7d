import { nestingProblems } from './balance.ts';

const mso = '<!--[if mso]><table><tr><td><![endif]--><div>x</div><!--[if mso]></td></tr></table><![endif]-->';

test('sound mails have no problems', () => {
  expect(nestingProblems('')).toEqual([]);
  expect(nestingProblems(mso)).toEqual([]);
  expect(nestingProblems('<!--[if !mso]><!--><p>x</p><!--<![endif]-->')).toEqual([]);
  expect(nestingProblems('<title><p></title><a href="a>b">x</a><br>')).toEqual([]);
});

test.each([
  ['a row outside of a table', '<div><tr></tr></div>', /<tr> inside <div>/],
  ['text elements between cells', '<table><tr><p></p></tr></table>', /<p> directly inside <tr>/],
  ['an element never closed', '<div><p></p>', /never closed: div/],
  ['an element closed by another', '<p><b></p></b>', /<\/p> closes <b>/],
  ['a table that only Outlook sees and that never ends', mso.replace('</td></tr></table>', ''), /outlook: never closed: table > tr > td/],
  ['an end that only Outlook sees', mso.replace('<table><tr><td>', ''), /outlook: <\/td> closes <nothing>/],
  ['a condition in a condition', '<!--[if mso]><!--[if mso]><![endif]-->', /a condition inside/],
  ['a condition that never ends', '<!--[if mso]><p></p>', /never ends/],
  ['an end of no condition', '<p><![endif]--></p>', /end of no condition/],
])('finds %s', (_, html, problem) => {
  expect(nestingProblems(html).join('\n')).toMatch(problem);
});
