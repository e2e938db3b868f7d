import { fingerprintOf } from '../../../lambda/pipeline/group/fingerprint.ts';
import { noveltyOf } from '../../../lambda/pipeline/group/novelty.ts';
import { viewOf } from '../../../lambda/pipeline/group/views.ts';
import fc from '../../laws.ts';
import { articleOf, followUp, otherWords, wire } from './articles.ts';

const viewOfBody = (body: readonly string[], headline = 'Dockers walk out in Port Esken') => viewOf(articleOf('a', headline, body));
const told = [wire, otherWords].map((body) => fingerprintOf(viewOfBody(body)));

describe('what is new', () => {
  test('of a told text nothing', () => {
    expect(noveltyOf([viewOfBody(wire)], told)).toEqual({ facts: 0, terms: 0, numbers: 0, examples: [], isNews: false });
  });

  test.each<[string, readonly string[], boolean, readonly string[]]>([
    ['a told text in another order', [...wire.slice(0, 2), ...wire.slice(4), ...wire.slice(2, 4)], false, []],
    ['one more number', [...wire, 'By evening 58 ships had dropped anchor in the bay.'], false, ['58']],
    ['two more numbers', [...wire, 'By evening 58 ships had dropped anchor, and 12 had left for Lomara.'], true, ['58', '12']],
    [
      'new names',
      [...wire, 'The talks were led by Anselm Roy of Kallund, with Freya Dunn, Henrik Moll and Sigrid Aas of the Tarn Institute.'],
      true,
      ['Anselm', 'Roy', 'Kallund'],
    ],
    ['a follow-up', followUp, true, ['Friday', '50,000']],
  ])('%s', (_name, body, isNews, examples) => {
    const novelty = noveltyOf([viewOfBody(body)], told);
    expect(novelty.isNews).toBe(isNews);
    expect(novelty.examples).toEqual(expect.arrayContaining([...examples]));
  });

  test('of a text with more facts than are kept nothing either', () => {
    const names = Array.from(
      { length: 120 },
      (_, i) => `and Kesh${'abcdefghij'[i % 10]}${'klmnopqrst'[Math.floor(i / 10) % 10]}${'uvwxyz'[i % 6]} (${100 + i})`,
    );
    const list = viewOfBody([`The list names ${names.join(', ')}.`]);
    expect(noveltyOf([list], [fingerprintOf(list)])).toMatchObject({ facts: 0, numbers: 0, isNews: false });
  });

  test('shares are shares, whatever the texts', () => {
    const bodies = fc.array(fc.constantFrom(...wire, ...otherWords, ...followUp), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(bodies, bodies, (first, second) => {
        const { facts, terms, numbers } = noveltyOf([viewOfBody(first)], [fingerprintOf(viewOfBody(second))]);
        for (const share of [facts, terms]) expect(share).toBe(Math.min(1, Math.max(0, share)));
        expect(numbers).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
