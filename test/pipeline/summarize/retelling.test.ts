import { candidatesOf } from '../../../lambda/pipeline/summarize/candidates.ts';
import { summarizeStory } from '../../../lambda/pipeline/summarize/index.ts';
import { retold } from '../../../lambda/pipeline/summarize/retelling.ts';
import { onOtherDays } from '../../../lambda/pipeline/summarize/weekdays.ts';
import { articleOf, storyOf, type WrittenArticle } from './stories.ts';

const outlet = (id: string, headline: string, ...body: string[]): WrittenArticle => ({ id, headline, language: 'en', body });
const headline = 'Orlin council votes to close ferry';
const courier = outlet(
  'a',
  headline,
  'The council of Orlin voted on Monday to close the ferry across the Lam for the whole winter.',
  'Mayor Tomas Reyle said that the boats cost the town three million crowns a year.',
);
const ledger = outlet(
  'b',
  'A ferry stops',
  'The ferry of Orlin will stop in November after councilors voted 7 to 4 to close the crossing until spring, ending 90 years of service.',
  'About 4,000 people cross every day, most of them to the shipyard of Wexholm.',
);
const shipyard = outlet('c', 'Shipyard hires', 'The shipyard of Wexholm will hire 300 welders in May, the council of Orlin heard from its owners.');

describe('an opening that tells the headline’s news once more', () => {
  const retoldOf = (chosen: readonly number[], articles: readonly WrittenArticle[], over = headline) => {
    const lead = { ...(articles[0] as WrittenArticle), headline: over };
    const all = [lead, ...articles.slice(1)].map(articleOf);
    return retold(
      chosen.map((index) => ({ index, gain: 0, worth: 0 })),
      candidatesOf(all),
      all[0] as (typeof all)[number],
    );
  };

  test('is the one of two outlets that adds less', () => {
    expect(retoldOf([0, 2], [courier, ledger])).toBe(2);
    expect(retoldOf([2, 0], [courier, ledger])).toBe(0);
  });

  test('is the lede of another outlet, though it has few words in common', () => {
    const herald = outlet(
      'd',
      'No boats',
      'Orlin will close its ferry, the council decided by a vote of 7 to 4 after a debate of nine hours about fares, fuel and the new bridge.',
    );
    expect(retoldOf([0, 2], [courier, herald])).toBe(2);
    const [lede = ''] = courier.body;
    const second = outlet('d', 'No boats', 'It rained.', ...herald.body);
    expect(retoldOf([0, 3], [courier, second])).toBeUndefined();
    // What came of it a day later is news of its own.
    const later = outlet('d', 'No boats', (herald.body[0] ?? '').replace('decided', 'decided on Tuesday'));
    expect(lede).toContain('Monday');
    expect(retoldOf([0, 2], [courier, later])).toBeUndefined();
  });

  test('is not a second sentence of the same outlet, nor an opening that tells something else', () => {
    expect(retoldOf([0, 1], [courier, ledger])).toBeUndefined();
    expect(retoldOf([0, 2], [courier, shipyard])).toBeUndefined();
  });

  test('is not looked for where no headline tells the news', () => {
    expect(retoldOf([0, 2], [courier, ledger], '')).toBeUndefined();
  });
});

test.each([
  ['en', 'on monday the council voted', 'on tuesday it met', true],
  ['en', 'on monday the council voted', 'it met on monday and tuesday', false],
  ['en', 'on monday the council voted', 'the council met', false],
  ['de', 'der rat tagte am montag', 'am dienstag stimmte er ab', true],
  ['ru', 'совет собрался в среду', 'в пятницу он проголосовал', true],
  ['no language', 'on monday', 'on tuesday', false],
])('%s: "%s" and "%s" are of other days: %s', (language, a, b, expected) => {
  expect(onOtherDays(a.split(' '), b.split(' '), language)).toBe(expected);
});

test('a story of two outlets tells its news once, and says why the lead’s first sentence gave way', () => {
  const summaryOf = (over: string) =>
    summarizeStory(storyOf({ lead: { ...courier, headline: over }, related: [{ ...ledger, headline: over }] }), { sentences: 3, words: 60 });
  const ledes = [courier.body[0], ledger.body[0]];
  const ledesIn = ({ value }: ReturnType<typeof summaryOf>) => value.sentences.filter(({ text }) => ledes.includes(text));
  const summary = summaryOf(headline);
  expect(ledesIn(summary)).toHaveLength(1);
  expect(summary.value.sentences.length).toBeGreaterThan(1);
  expect(summary.decisions.some(({ rule }) => rule === 'lede-retells')).toBe(ledesIn(summary)[0]?.text === ledes[1]);
  expect(ledesIn(summaryOf(''))).toHaveLength(2);
});
