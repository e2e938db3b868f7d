import { joinLines } from '../../../lambda/pipeline/clean/paragraphs.ts';
import { linesOf } from '../../../lambda/pipeline/read/text.ts';

const joined = (text: string): string[] =>
  joinLines(linesOf(text))
    .map((line) => line.text)
    .filter(Boolean);

test('a quotation whose lines were marked and wrapped is paragraphs again', () => {
  const text = [
    'The mayor wrote to the islanders on Monday, in a letter that hangs at the harbor:',
    '',
    '> The ferry will sail again after three winters, and whoever waited for it in the',
    '> snow shall ride for free on the first day.',
    '>',
    '> Bring your own bread.',
    '',
    'The letter is signed by all eleven members of the council.',
  ].join('\n');
  expect(joined(text)).toEqual([
    'The mayor wrote to the islanders on Monday, in a letter that hangs at the harbor:',
    'The ferry will sail again after three winters, and whoever waited for it in the snow shall ride for free on the first day.',
    'Bring your own bread.',
    'The letter is signed by all eleven members of the council.',
  ]);
});

test('a quotation within a quotation loses both marks', () => {
  expect(joined('> > The ferry sails again on Monday.\n> > Bring bread.')).toEqual(['The ferry sails again on Monday.', 'Bring bread.']);
});

test.each(['> Home', '> News > Sport', 'Menu > Home'])('"%s" alone is a path, not a quotation', (line) => {
  expect(joined(`The Herald\n\n${line}\n\nWeather`)).toEqual(['The Herald', line, 'Weather']);
});
