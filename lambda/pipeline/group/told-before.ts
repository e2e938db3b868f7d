import type { Decision } from '../../model.ts';
import { probeOf, resemblanceOf, sameEventGivenPhrases } from './event-terms.ts';
import { type Told, toldEnds } from './fingerprint.ts';
import { nameOf } from './names.ts';
import type { Continued, RememberedText, Shelf } from './shelf.ts';
import { type View, viewOf } from './views.ts';

/**
 * A text was told before from this share on, if it has neither a lead nor an end of its own: a follow-up has its own lead, however much
 * old background follows. On wire edits of five strengths this leaves out 78 of 100, and 10 of 100 follow-ups; a share of 0.6 alone
 * left out 75 and 31.
 */
const leastTold = 0.45;
const mostBefore = 0.2;
const mostAfter = 0.4;
/** From this share on both are the same text whatever stands at its ends. */
const nearlyAll = 0.9;
/** From this share on a text goes on with a told one: it may open with it, or carry its background. */
const leastToldInPart = 0.15;

const isTold = ({ whole, before, after }: Told) => whole >= nearlyAll || (whole >= leastTold && before <= mostBefore && after <= mostAfter);

/** What is left of a drop when all that recent issues told is taken away. */
export interface Untold {
  fresh: View[];
  /** Of fresh texts that hold a good part of an old report of the same event, by article id: the old report. */
  continued: ReadonlyMap<string, Continued>;
  decisions: Decision[];
}

/**
 * Leaves out the texts that an earlier issue carried, and of texts that open or end with an old report and have news beside it that part:
 * a reader never gets the old lead again, nor a summary of old background. What then remains may have been told as well.
 */
export function leaveOutTold(views: readonly View[], shelf: Shelf): Untold {
  const decisions: Decision[] = [];
  const continued = new Map<string, Continued>();
  const fresh = views.flatMap((view) => {
    let rest = view;
    for (;;) {
      const match = shelf.mostTold(rest);
      if (match && isTold(match.told)) {
        decisions.push(leftOut(view, match.text, match.told.whole));
        return [];
      }
      if (!match || match.told.whole < leastToldInPart) return [rest];
      const resemblance = resemblanceOf(probeOf(view), match.text.fingerprint);
      if (sameEventGivenPhrases(resemblance)) continued.set(view.article.id, { text: match.text, ...resemblance });
      const { opening, closing } = toldEnds(rest, match.text.fingerprint);
      if (opening + closing === 0) return [rest];
      decisions.push(trimmed(view, match.text, opening, closing));
      rest = without(rest, opening, closing);
    }
  });
  return { fresh, continued, decisions };
}

function without({ article, lexicon }: View, opening: number, closing: number): View {
  const body = article.body.slice(opening, article.body.length - closing);
  return viewOf({ ...article, body, lede: body[0] ?? '' }, lexicon);
}

const leftOut = (view: View, { issue, headline }: RememberedText, told: number): Decision => ({
  step: 'group',
  action: 'left out',
  subject: nameOf(view),
  rule: 'told-before',
  reason: `was in issue ${issue}: “${headline}”`,
  evidence: { ids: [view.article.id], issue, told: Math.round(told * 100) / 100 },
});

const trimmed = (view: View, { issue, headline }: RememberedText, opening: number, closing: number): Decision => ({
  step: 'group',
  action: 'trimmed',
  subject: nameOf(view),
  rule: opening > 0 ? 'opening-told-before' : 'closing-told-before',
  reason: `${opening > 0 ? 'opens' : 'ends'} with what issue ${issue} told: “${headline}”`,
  evidence: { ids: [view.article.id], issue, paragraphs: opening + closing },
});
