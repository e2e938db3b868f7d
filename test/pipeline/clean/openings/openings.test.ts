import type { Dump } from '../../../../lambda/pipeline/clean/dump/dump.ts';
import { dumpOf } from '../../../../lambda/pipeline/clean/dump/dump.ts';
import type { Part } from '../../../../lambda/pipeline/clean/dump/field.ts';
import type { Line } from '../../../../lambda/pipeline/clean/lines.ts';
import { chooseOpenings, LEAST, type Opening } from '../../../../lambda/pipeline/clean/openings/choice.ts';
import { relabelled } from '../../../../lambda/pipeline/clean/openings/labels.ts';
import { settleWith } from '../../../../lambda/pipeline/clean/openings/model.ts';
import { candidatesOf, type Scene, sceneOf } from '../../../../lambda/pipeline/clean/openings/scene.ts';
import fc from '../../../laws.ts';

const letters: Record<string, Part> = { o: 'outside', '-': 'outside', h: 'headline', p: 'preamble', b: 'body', i: 'interruption' };
const sentence = 'The council of the old harbor town said on Monday that the bridge would open again before the end of the year.';

/** A dump of the given labels: a line of text has 21 words, any other four. */
function labelled(labels: string): { dump: Dump; scene: Scene } {
  const lines = [...labels].map(
    (label, index): Line => ({
      kind: label === '-' ? 'rule' : 'paragraph',
      text: label === 'b' ? sentence : label === '-' ? '' : `Line ${index} Stands Alone`,
      gap: 0,
      indented: false,
      hrefs: 0,
      sources: [index],
    }),
  );
  const dump = dumpOf(lines);
  const flat = new Float64Array(lines.length);
  return {
    dump,
    scene: sceneOf(
      dump,
      { body: flat, headline: flat },
      [...labels].map((label) => letters[label] as Part),
    ),
  };
}

const bars = { keep: 0, cut: 0, title: -3, bare: 0.2 };
const settled = (labels: string, odds: Record<number, number>): string =>
  settleWith(labelled(labels).scene, new Map(Object.entries(odds).map(([at, value]) => [Number(at), value])), bars)
    .labels.map((part) => part[0])
    .join('');

test.each([
  ['a line amid the text that is likely one becomes a headline', 'hbbbbbb', { 0: 4, 3: 2 }, 'hbbhbbb'],
  ['a headline that is unlikely is a subhead of the text', 'hbbbhbbb', { 0: 4, 4: -4 }, 'hbbbbbbb'],
  ['of two headlines with no text between, the likelier one stays', 'ohhbbb', { 1: 1, 2: 3 }, 'oohbbb'],
  ['a text without a headline gets the likeliest line above', 'ooobbb', { 0: -2, 1: -1, 2: -2.5 }, 'ohpbbb'],
  ['a text without a headline stays so where none is likely', 'ooobbb', { 0: -5, 1: -6, 2: -5 }, 'ooobbb'],
  ['a text after lines outside goes on with the article above', 'hbbooobbb', { 0: 3 }, 'hbbiiibbb'],
  ['a text below a rule stays another one', 'hbbo-obbb', { 0: 3 }, 'hbbooobbb'],
  ['a dump without any text stays as it is', 'ooo', { 1: -2 }, 'ooo'],
])('%s', (_, labels, odds, expected) => {
  expect(settled(labels, odds)).toBe(expected);
});

test('each override of the labels is a decision with its evidence', () => {
  const of = (labels: string, odds: Record<number, number>) =>
    settleWith(labelled(labels).scene, new Map(Object.entries(odds).map(([at, value]) => [Number(at), value])), bars).decisions;
  expect(of('hbbbbbb', { 0: 4, 3: 2 })).toMatchObject([{ action: 'split', rule: 'opening-in-the-text', evidence: { chance: 0.88 } }]);
  expect(of('hbbbhbbb', { 0: 4, 4: -4 })).toMatchObject([{ action: 'joined', rule: 'subhead-not-headline', evidence: { chance: 0.02 } }]);
  expect(of('hbbooobbb', { 0: 3 })).toMatchObject([{ action: 'joined', subject: sentence, rule: 'text-goes-on', evidence: { linesBetween: 3 } }]);
  expect(of('ooobbb', { 0: -5 })).toEqual([]);
  expect(of('hbbohbb', { 0: 4, 4: 4 })).toEqual([]);
});

test('only short lines with text below can open an article', () => {
  const { scene } = labelled('obob');
  expect(candidatesOf(scene)).toEqual([0, 2]);
});

const openings = fc
  .array(fc.record({ step: fc.integer({ min: 0, max: 3 }), score: fc.integer({ min: 1, max: 20 }) }), { minLength: 1, maxLength: 9 })
  .map((list) => {
    let at = 0;
    return list.map(({ step, score }): Opening => {
      at += step;
      return { at, score, bare: false };
    });
  });

test('the chosen openings are the best ones that leave every article its text', () => {
  fc.assert(
    fc.property(openings, fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 30, maxLength: 30 }), (proposals, words) => {
      const upTo = [0];
      for (const count of words) upTo.push((upTo.at(-1) as number) + count);
      const fits = (list: readonly Opening[]): boolean =>
        list.every((one, i) => i === 0 || (upTo[one.at] as number) - (upTo[(list[i - 1] as Opening).at] as number) >= LEAST);
      const worth = (list: readonly Opening[]): number => list.reduce((sum, one) => sum + one.score, 0);
      const ends = proposals.filter((one, i) => i === 0 || (upTo.at(-1) as number) - (upTo[one.at] as number) >= LEAST);
      let most = 0;
      for (let set = 1; set < 2 ** ends.length; set++) {
        const list = ends.filter((_, i) => set & (1 << i));
        if (fits(list)) most = Math.max(most, worth(list));
      }
      const chosen = chooseOpenings(proposals, upTo);
      expect(fits(chosen)).toBe(true);
      expect(worth(chosen)).toBe(most);
    }),
  );
});

test('labels that are made to agree have a headline exactly where one was chosen', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ohpbi]{1,30}$/u), fc.uniqueArray(fc.nat({ max: 29 }), { maxLength: 5 }), (labels, at) => {
      const { scene } = labelled(labels);
      const far = [...at].sort((a, b) => a - b).filter((one) => one < labels.length);
      const chosen = chooseOpenings(
        far.map((one) => ({ at: one, score: 1, bare: false })),
        scene.textUpTo,
      );
      const out = relabelled(scene, chosen);
      expect(out).toHaveLength(labels.length);
      for (const [index, part] of out.entries()) if (part === 'headline') expect(chosen.map((one) => one.at)).toContain(index);
    }),
  );
});
