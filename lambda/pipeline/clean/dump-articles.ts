/** A labelled dump to its articles. */
import type { Claims, CleanArticle, Decided, Decision } from '../../model.ts';
import { makeArticles } from './article.ts';
import { decide } from './decisions.ts';
import type { Dump } from './dump/dump.ts';
import type { Part } from './dump/field.ts';
import type { Chances } from './dump/model.ts';
import { rescueText } from './rescue.ts';
import { type Segment, splitArticles } from './split.ts';
import { widenShortText } from './widen.ts';

/**
 * Cuts a dump by its labels and makes an article of each segment. Where none makes an article, because nothing was labelled text or because what was is
 * furniture, the dump is taken as one text by the model's odds alone.
 */
export function articlesOfDump(dump: Dump, labels: readonly Part[], chances: Chances, claims: Claims): Decided<CleanArticle[]> {
  const name = dump.lines.find(({ text }) => text !== '')?.text ?? 'empty';
  const segments = splitArticles(dump.lines, widenShortText(dump, labels, chances));
  const made = makeArticles(segments, claims, name);
  if (made.value.length > 0) return { value: made.value, decisions: [...splitDecision(segments), ...made.decisions] };
  const rescued = rescueText(dump, chances);
  return rescued ? makeArticles([rescued], claims, name) : made;
}

function splitDecision(segments: readonly Segment[]): Decision[] {
  if (segments.length < 2) return [];
  const openings = segments.map((segment) => segment.headline?.text ?? segment.body[0]?.text.slice(0, 80) ?? '');
  return [
    decide(
      'split',
      openings.join(' / '),
      'several-articles',
      `The dump holds ${segments.length} texts, each opened by a headline or parted from the others.`,
      { articles: openings },
    ),
  ];
}
