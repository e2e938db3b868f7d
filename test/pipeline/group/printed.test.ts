import { printedPhrases, printedTerms } from '../../../lambda/pipeline/group/printed.ts';
import { viewOf } from '../../../lambda/pipeline/group/views.ts';
import { articleOf } from './articles.ts';

const view = viewOf(articleOf('a', 'KESTRIA floods', ['KESTRIA: Floods in Kestria, says Kestria’s mayor. “All of it,” she said.']));
const termOf = (place: number) => view.lexicon.termOf(view.words[place] as number, 'en');

test('terms are shown as they are mostly printed, not as stems and not in capitals', () => {
  expect(printedTerms([view], [termOf(0), termOf(1)])).toEqual(['Kestria', 'floods']);
});

test('phrases are runs of words with what stands between them', () => {
  expect(printedPhrases(view, [1, 2, 3, 8, 9])).toEqual(['Floods in Kestria', 'All of']);
});
