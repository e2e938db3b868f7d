import { beginsText, couldBeHeadline, headlineFromLede, sameHeadline } from '../../../lambda/pipeline/clean/headline.ts';
import { repeats } from '../../../lambda/pipeline/clean/teaser.ts';

describe('sameHeadline', () => {
  test.each([
    ["Ferry 'sails again' after three winters", 'Ferry ‘sails again’ after three winters', true],
    ['Ferry sails again after three winters', 'FERRY SAILS AGAIN AFTER THREE WINTERS | Gazette', true],
    ['渡船、三年ぶりに再開へ', '渡船 三年ぶりに再開へ', true],
    ['Ferry sails again after three winters', 'Ferry to sail less often next winter', false],
    ['', 'Ferry', false],
  ])('%s / %s', (one, other, same) => {
    expect(sameHeadline(one, other)).toBe(same);
  });
});

test.each([
  ['Ferry late on Sunday', true],
  ['The ferry will leave late on Sunday.', false],
  ['Ferry', false],
  ['Ferries:', false],
])('could "%s" be a headline above a paragraph', (line, could) => {
  expect(couldBeHeadline(line, 'The Tarvik ferry will leave one hour later than planned on Sunday.')).toBe(could);
});

test.each([
  ['Dear neighbors,', 'the well in Mill Lane is open again.', true],
  ['[18:02] Marta: The swifts are back!', '[18:03] Brask: I heard them.', true],
  ['18:02 Fire in the harbor', 'A fishing boat has been burning since noon.', false],
  ['Ferry late, islanders angry', 'The Tarvik ferry will leave one hour later.', false],
  ['A headline that a narrow column broke in two after the ninth word,', 'and its rest', false],
])('"%s" begins the text below: %#', (line, next, begins) => {
  expect(beginsText(line, next)).toBe(begins);
});

describe('headlineFromLede', () => {
  test.each([
    ['The lamp was lit. It had been dark for years.', 'The lamp was lit'],
    ['Mayor J. K. Muster opened the quay on Monday. She cut a rope.', 'Mayor J. K. Muster opened the quay on Monday'],
    ['灯台が再びともった。十一年ぶりだ。', '灯台が再びともった。'],
  ])('%s', (lede, headline) => {
    expect(headlineFromLede(lede)).toBe(headline);
  });

  test('cuts what is endless at a word', () => {
    const headline = headlineFromLede('harbor '.repeat(100));
    expect(headline.length).toBeLessThanOrEqual(160);
    expect(headline).toMatch(/harbor…$/);
  });
});

describe('repeats', () => {
  const body = ['The council said on Monday that the ferry would sail again.', '“We have waited for three winters,” the mayor said.'];
  test.each([
    ['“We have waited for three winters”', true],
    ['The ferry would sail again', true],
    ['Islanders had asked the ministry for money twice', false],
  ])('%s', (teaser, repeated) => {
    expect(repeats(teaser, body)).toBe(repeated);
  });
});
