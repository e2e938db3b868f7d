import { factsInHeads } from '../../../lambda/pipeline/read/running-outlet.ts';

const factsOf = (texts: readonly string[], titles: readonly string[] = []) =>
  factsInHeads(
    texts.map((text) => ({ text, pages: 3 })),
    titles,
  );

test.each([
  ['shouted', ['THE ELLERY POST'], 'The Ellery Post'],
  ['an article and a word of outlets', ['The Courier'], 'The Courier'],
  ['its initials stay', ['BBC NEWS ELLERY'], 'BBC News Ellery'],
  ['beside the page’s number', ['12 Ellery Gazette'], 'Ellery Gazette'],
  ['among the facts of one line', ['ELLERY EVENING STAR · SPORTS DESK · SLUG: GATE-2 · 610 WORDS MAX'], 'Ellery Evening Star'],
  ['before the day', ['Ellery Gazette, Tuesday 3 March 2026, page 4'], 'Ellery Gazette'],
  ['on every other page, the section on the others', ['Ellery Gazette', 'Local News'], 'Ellery Gazette'],
  ['with small words', ['El Mercurio de Puerto Elío'], 'El Mercurio de Puerto Elío'],
  ['one long word', ['NEBELHAFENER', 'Nebelkurier'], 'Nebelkurier'],
  ['a script without spaces', ['霧浜新聞'], '霧浜新聞'],
  ['without a word of outlets, but with its site', ['Ellery Today', 'www.ellery-today.example'], 'Ellery Today'],
  ['the site decides between two', ['Ellery Gazette', 'Harbor Times', 'harbortimes.example'], 'Harbor Times'],
])('a name: %s', (_, texts, name) => expect(factsOf(texts).publisher).toBe(name));

test.each([
  ['nothing repeats', []],
  ['a section', ['Local News']],
  ['a section in one word', ['NACHRICHTEN']],
  ['a newsroom’s note', ['SPORTS DESK']],
  ['what a text is', ['Press Release']],
  ['an institution without a site', ['Harbor Office of Port Ellery']],
  ['a title', ['Flood Report of the Harbor Office']],
  ['a sentence', ['The gate held, the Post reports.']],
  ['two names', ['Ellery Gazette', 'Harbor Times']],
  ['a day and a number', ['Tuesday, 3 March 2026', '4']],
  ['an address', ['desk@ellerypost.example']],
  ['a file’s name', ['ER-20261120-C']],
])('no name: %s', (_, texts) => expect(factsOf(texts)).toEqual({ decisions: [] }));

test('a heading that the pages repeat is the document’s title', () => {
  expect(factsOf(['A Year of the Ellery Gazette'], ['A year of the Ellery Gazette']).publisher).toBeUndefined();
});

test('the choice is a decision with its evidence', () => {
  expect(factsOf(['THE ELLERY POST', 'ellerypost.example']).decisions).toEqual([
    {
      step: 'read',
      action: 'chosen',
      subject: 'The Ellery Post',
      rule: 'publisher-from-running-head',
      reason: expect.any(String),
      evidence: { printed: 'THE ELLERY POST', pages: 3, site: true },
    },
  ]);
});

test.each([
  ['beside the name', ['THE ELLERY POST', 'Tuesday, 3 March 2026 - Region'], '2026-03-03'],
  ['in figures that may be read two ways', ['THE ELLERY POST', '03/04/2026'], undefined],
  ['two days', ['THE ELLERY POST', '3 March 2026', 'Printed 4 March 2026'], undefined],
  ['without an outlet', ['3 March 2026'], undefined],
])('the day of the paper: %s', (_, texts, day) => expect(factsOf(texts).publishedAt).toBe(day));
