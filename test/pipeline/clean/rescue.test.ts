import { UnreadableFile } from '../../../lambda/model.ts';
import { dumpOf } from '../../../lambda/pipeline/clean/dump/dump.ts';
import { cleanArticles } from '../../../lambda/pipeline/clean/index.ts';
import { toLines } from '../../../lambda/pipeline/clean/lines.ts';
import { rescueText } from '../../../lambda/pipeline/clean/rescue.ts';
import { widenShortText } from '../../../lambda/pipeline/clean/widen.ts';
import { readText } from '../../../lambda/pipeline/read/text.ts';
import fc from '../../laws.ts';

const dumpOfTexts = (texts: readonly string[]) => dumpOf(toLines(texts.map((text) => ({ kind: 'paragraph' as const, text }))));
const chancesOf = (body: readonly number[]) => ({ body, headline: body.map(() => -9) });

test.each([
  ['nothing but buttons', ['Home', 'Search', 'Sign in', 'Share']],
  ['a headline alone', ['The well in Mill Lane is open again']],
  ['a heap of names', ['Veldmar', 'Harwick', 'Eastport']],
])('%s is rejected', (_, texts) => {
  expect(() => cleanArticles(readText(texts.join('\n')))).toThrow(UnreadableFile);
});

test('takes the stretch of lines that are likeliest text, without the furniture at its ends', () => {
  const texts = ['Home', 'The well is open', 'The water was tested on Friday.', 'Ines Tarvel', 'Share', 'Weather'];
  const segment = rescueText(dumpOfTexts(texts), chancesOf([-3, -2, 0, -2, -2.4, -7]));
  expect(segment?.body.map((line) => line.text)).toEqual(texts.slice(1, 4));
});

test('where the labelled text is furniture, the sentence beside it is the article', () => {
  const menu = Array.from({ length: 40 }, (_, at) => `Menu entry ${at}`);
  const sentence = 'The well in Mill Lane is open again, and the water was tested on Friday, the parish council said in the evening.';
  const { value } = cleanArticles(readText([...menu, sentence, '12 comments', ...menu].join('\n')));
  expect(value.map(({ body }) => body.includes(sentence))).toEqual([true]);
});

const scene = fc.array(
  fc.record({
    text: fc.constantFrom('Share', 'The well is open again.', 'Ines Tarvel', 'Advertisement', 'A list'),
    odds: fc.integer({ min: -9, max: 5 }),
  }),
  {
    minLength: 1,
    maxLength: 12,
  },
);

test('every line stands in exactly one place of what is rescued', () => {
  fc.assert(
    fc.property(scene, (lines) => {
      const dump = dumpOfTexts(lines.map(({ text }) => text));
      const segment = rescueText(dump, chancesOf(lines.map(({ odds }) => odds)));
      if (segment === undefined) return;
      const { before, headline, preamble, body, interruptions, after } = segment;
      expect([...before, ...(headline ? [headline] : []), ...preamble, ...body, ...interruptions, ...after]).toEqual(dump.lines);
    }),
    { numRuns: 200 },
  );
});

test('widening takes lines from outside only, and none that is furniture', () => {
  fc.assert(
    fc.property(scene, fc.nat(), (lines, pick) => {
      const dump = dumpOfTexts(lines.map(({ text }) => text));
      const labels = lines.map((_, at) => (at === pick % lines.length ? ('body' as const) : ('outside' as const)));
      const widened = widenShortText(dump, labels, chancesOf(lines.map(({ odds }) => odds)));
      const taken = widened.flatMap((part, at) => (part !== labels[at] ? [dump.lines[at]?.text] : []));
      expect(taken.filter((text) => text === 'Share' || text === 'Advertisement')).toEqual([]);
      expect(widened[pick % lines.length]).toBe('body');
    }),
    { numRuns: 200 },
  );
});
