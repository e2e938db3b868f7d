import type { Decision, PrintedFigure } from '../../model.ts';
import type { Candidate } from './candidate.ts';
import type { Choice } from './choose.ts';
import type { Concepts } from './concepts.ts';
import type { Confirmation } from './confirm.ts';
import { contentOf } from './content.ts';
import type { Flaw } from './flaws.ts';
import type { Judged } from './readable.ts';

/** Why a sentence was chosen: what it covers, and who else says so. */
export function choiceDecision(
  choice: Choice,
  all: readonly Choice[],
  { candidates, judged, concepts }: { candidates: readonly Candidate[]; judged: readonly Judged[]; concepts: Concepts },
  confirmation: Confirmation,
): Decision {
  const candidate = candidates[choice.index] as Candidate;
  const rank = all.indexOf(choice);
  const fallback = choice.worth === 0;
  return {
    step: 'summarize',
    action: 'chosen',
    subject: candidate.text.slice(0, 300),
    rule: fallback ? 'honest-lede' : rank === 0 ? 'covers-most' : 'adds-most',
    reason: fallback
      ? 'No sentence could stand as a summary, so the article opens it as it is.'
      : rank === 0
        ? 'It covers most of what a summary of this story would say, for its length.'
        : 'It adds most to the sentences chosen before it, for its length.',
    evidence: {
      article: candidate.articleId,
      position: candidate.position,
      words: candidate.length,
      gain: round(choice.gain),
      worth: round(choice.worth),
      ...(judged[choice.index]?.leans ? { follows: 'the sentence before' } : {}),
      ...(confirmation.articleIds.length > 0 ? { alsoIn: confirmation.articleIds } : {}),
      ...(fallback ? { flaw: judged[choice.index]?.flaw ?? 'too-long' } : { tells: keyWords(candidate, concepts) }),
    },
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The sentence's words of most worth. */
function keyWords({ terms }: Candidate, concepts: Concepts): string[] {
  const worth = (term: string): number => concepts.worth[concepts.find(term) ?? -1] ?? 0;
  return [...contentOf(terms)].sort((a, b) => worth(b) - worth(a) || (a < b ? -1 : 1)).slice(0, 5);
}

/** The sentence that most other outlets tell too, where any does. */
export function mostConfirmed(choices: readonly Choice[], candidates: readonly Candidate[], confirmations: readonly Confirmation[]): Decision[] {
  const most = Math.max(0, ...confirmations.map(({ articleIds }) => articleIds.length));
  const place = confirmations.findIndex(({ articleIds }) => articleIds.length === most);
  const [choice, confirmation] = [choices[place], confirmations[place]];
  if (most === 0 || !choice || !confirmation) return [];
  return [
    {
      step: 'summarize',
      action: 'confirmed',
      subject: (candidates[choice.index] as Candidate).text.slice(0, 300),
      rule: 'told-by-other-outlets',
      reason: `${most === 1 ? 'One other outlet tells' : `${most} other outlets tell`} the same in words of ${most === 1 ? 'its' : 'their'} own; copies of one text are not counted.`,
      evidence: { alsoIn: confirmation.articleIds, ...(confirmation.outlets.length > 0 ? { outlets: confirmation.outlets } : {}) },
    },
  ];
}

/** Where outlets' figures differ: both sentences with their sources. */
export function differenceDecision(figures: readonly PrintedFigure[]): Decision {
  const dated = figures.some(({ when }) => when !== undefined);
  return {
    step: 'summarize',
    action: 'marked',
    subject: figures.map(({ figure }) => figure).join(' / '),
    rule: 'figures-differ',
    reason: dated
      ? 'Two reports give different figures for the same thing; the later one may have superseded the earlier.'
      : 'Two reports give different figures for the same thing.',
    evidence: {
      figures: figures.map(({ figure, outlet, when }) => [figure, outlet, when].filter((part) => part !== undefined).join(', ')),
      sentences: figures.map(({ text }) => text.slice(0, 300)),
      articles: figures.map(({ articleId }) => articleId),
    },
  };
}

/** Why the lead's first sentence may not open the summary, by what was found. */
const passedOver: Readonly<Record<Flaw | 'caption' | 'leans' | 'asks' | 'hook', string>> = {
  caption: 'It stood under a picture or over a paragraph.',
  leans: 'It leans on something that stands before it.',
  hook: 'It names nobody, no day and no number; the news stands behind it.',
  'too-short': 'It is too short to tell something.',
  'trails-on': 'It goes on with a speech that the summary has not begun.',
  'cut-quote': 'It holds half a quotation.',
  'within-speech': 'Somebody says it, in a quotation that begins before it.',
  'other-script': 'It is written in another script than the rest of its article.',
  'cut-short': 'It breaks off, as a teaser does.',
  announces: 'It ends with a colon: what it announces stands behind it.',
  asks: 'It asks; what answers it is the news.',
  'list-item': 'It is an item of a list, or a picture’s or list’s line with its label.',
  'no-stop': 'It has no stop, where the other sentences have one.',
  fragment: 'It begins within a sentence.',
  furniture: 'It is an address, a row of figures or a line in capitals.',
  aside: 'It talks to the reader about the paper.',
  'off-topic': 'It shares no word with what the story is about.',
  retells: 'Another outlet’s opening tells the same and adds more.',
  'repeats-headline': 'It says the headline again.',
  'nameless-source': 'Its article names no outlet that a reader could look up.',
};

/** Says why the lead article's first sentence does not stand in the summary, where its form and not its worth decided. */
export function ledeDecision(
  caption: string | undefined,
  choices: readonly Choice[],
  candidates: readonly Candidate[],
  judged: readonly Judged[],
): Decision[] {
  const first = judged[0];
  const chosen = choices.some(({ index }) => index === 0);
  const found =
    first?.flaw ??
    (first?.leans
      ? first.marks.includes('question') || first.marks.includes('asking')
        ? 'asks'
        : 'leans'
      : first?.marks.includes('hook')
        ? 'hook'
        : undefined);
  const rule = caption === undefined ? (chosen ? undefined : found) : 'caption';
  if (rule === undefined) return [];
  return [
    {
      step: 'summarize',
      action: 'left out',
      subject: (caption ?? candidates[0]?.text ?? '').slice(0, 300),
      rule: `lede-${rule}`,
      reason: passedOver[rule],
    },
  ];
}
