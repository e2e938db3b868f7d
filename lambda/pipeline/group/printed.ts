import { printedWords } from '../../text/words.ts';
import type { View } from './views.ts';

/** Words of a text looked at for the form they are printed in: an event's names stand near the top. */
const mostWords = 400;

/** A dateline prints in capitals what the text names as it is written. */
const shouting = (form: string) => (form.length > 1 && form === form.toUpperCase() && form !== form.toLowerCase() ? 1 : 0);

/** Terms as a reader knows them: of each the form in which these texts print it most often, of equals the first; not the stem it is compared by. */
export function printedTerms(views: readonly View[], terms: readonly number[]): string[] {
  const forms = new Map(terms.map((term) => [term, new Map<string, number>()]));
  for (const { article, lexicon, headlineWords, words } of views)
    for (const [text, numbers] of [
      [article.headline, headlineWords],
      [article.body.join('\n'), words],
    ] as const) {
      const printed = printedWords(text);
      for (let i = 0; i < Math.min(numbers.length, printed.places.length, mostWords); i++) {
        const counts = forms.get(lexicon.termOf(numbers[i] as number, article.language));
        if (!counts) continue;
        const form = printed.text.slice(...(printed.places[i] as readonly [number, number]));
        counts.set(form, (counts.get(form) ?? 0) + 1);
      }
    }
  return terms
    .flatMap((term) => [...(forms.get(term) ?? [])].sort((a, b) => b[1] - a[1] || shouting(a[0]) - shouting(b[0])).slice(0, 1))
    .map(([form]) => form);
}

/** Runs of a text's words, given by ascending positions, as they are printed. */
export function printedPhrases({ article, words }: View, positions: readonly number[]): string[] {
  const { text, places } = printedWords(article.body.join('\n'));
  // Where a letter's lower case splits a word, places are not to be trusted: then nothing is shown rather than something else.
  if (places.length < words.length) return [];
  const runs: { from: number; to: number }[] = [];
  let last = -2;
  for (const position of positions) {
    const [start, end] = places[position] as readonly [number, number];
    const run = runs.at(-1);
    if (run && position === last + 1) run.to = end;
    else runs.push({ from: start, to: end });
    last = position;
  }
  return runs.map(({ from, to }) => text.slice(from, to).replace(/\s+/g, ' '));
}
