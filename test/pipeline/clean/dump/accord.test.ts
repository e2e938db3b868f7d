import fc from 'fast-check';
import { inAccord } from '../../../../lambda/pipeline/clean/dump/accord.ts';
import { type Part, parts } from '../../../../lambda/pipeline/clean/dump/field.ts';

const letters: Readonly<Record<string, Part>> = { o: 'outside', h: 'headline', p: 'preamble', b: 'body', i: 'interruption' };
const partsOf = (text: string): Part[] => Array.from(text, (letter) => letters[letter] as Part);
const far = 'o'.repeat(10);

describe('where field and trees disagree', () => {
  test.each([
    ['a button in the text', 'hbbb', [-5, 3, -4, 3], 'hbib'],
    ['a doubtful line in the text stays', 'hbbb', [-5, 3, -1, 3], 'hbbb'],
    ['a paragraph taken for an interruption', 'hbib', [-5, 3, 2.5, 3], 'hbbb'],
    ['a doubtful interruption stays', 'hbib', [-5, 3, 1.5, 3], 'hbib'],
    ['a lead above the text', 'hppb', [-5, -3, 2.5, 3], 'hpbb'],
    ['a tail after a picture', 'hbooo', [-5, 3, -4, 2, -4], 'hbibo'],
    ['a tail too far off', `hb${far}o`, [-5, 3, ...Array<number>(10).fill(-4), 2], `hb${far}o`],
    ['text above any article opens none', 'oohb', [2, 2, -5, 3], 'oohb'],
    ['a sure headline stays one', 'bhb', [3, 3, 3], 'bhb'],
  ])('%s', (_, labels, odds, wanted) => {
    expect(inAccord(partsOf(labels), odds)).toEqual(partsOf(wanted));
  });

  const judged = fc.array(fc.tuple(fc.constantFrom(...parts), fc.double({ min: -9, max: 9, noNaN: true })), { maxLength: 60 });

  test('headlines are neither made nor lost, and lines stay as many', () => {
    fc.assert(
      fc.property(judged, (lines) => {
        const labels = lines.map(([part]) => part);
        const made = inAccord(
          labels,
          lines.map(([, odds]) => odds),
        );
        expect(made.map((part) => part === 'headline')).toEqual(labels.map((part) => part === 'headline'));
      }),
    );
  });

  test('where the trees have no opinion, the field decides', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 60 }), (labels) => {
        expect(
          inAccord(
            labels,
            labels.map(() => -1),
          ),
        ).toEqual(labels);
      }),
    );
  });
});
