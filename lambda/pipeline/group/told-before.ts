import type { Decision } from '../../model.ts';
import { toldOpening } from './fingerprint.ts';
import { nameOf } from './names.ts';
import type { RememberedText, Shelf } from './shelf.ts';
import { type View, viewOf } from './views.ts';

/** From this share on a text was told before. A follow-up has more to tell; a template other facts. */
const leastTold = 0.6;
/** From this share on its opening may be an old report's. */
const leastToldInPart = 0.25;

/** What is left of a drop when all that recent issues told is taken away. */
export interface Untold {
  fresh: View[];
  /** Of fresh texts that opened with an old report, by article id: the old report, now cut off. */
  continued: ReadonlyMap<string, RememberedText>;
  decisions: Decision[];
}

/**
 * Leaves out the texts that an earlier issue carried, and of texts that open with an old report and go on with news that opening:
 * a reader never gets the old lead again. What then remains may have been told as well.
 */
export function leaveOutTold(views: readonly View[], shelf: Shelf): Untold {
  const decisions: Decision[] = [];
  const continued = new Map<string, RememberedText>();
  const fresh = views.flatMap((view) => {
    let rest = view;
    for (;;) {
      const match = shelf.mostTold(rest);
      if (match && match.told >= leastTold) {
        decisions.push(leftOut(view, match.text, match.told));
        return [];
      }
      const opening = match && match.told >= leastToldInPart ? toldOpening(rest, match.text.fingerprint) : 0;
      if (!match || opening === 0) return [rest];
      decisions.push(trimmed(view, match.text, opening));
      continued.set(view.article.id, match.text);
      rest = withoutOpening(rest, opening);
    }
  });
  return { fresh, continued, decisions };
}

function withoutOpening({ article }: View, paragraphs: number): View {
  const body = article.body.slice(paragraphs);
  return viewOf({ ...article, body, lede: body[0] ?? '' });
}

const leftOut = (view: View, { issue, headline }: RememberedText, told: number): Decision => ({
  step: 'group',
  action: 'left out',
  subject: nameOf(view),
  rule: 'told-before',
  reason: `was in issue ${issue}: “${headline}”`,
  evidence: { ids: [view.article.id], issue, told: Math.round(told * 100) / 100 },
});

const trimmed = (view: View, { issue, headline }: RememberedText, paragraphs: number): Decision => ({
  step: 'group',
  action: 'trimmed',
  subject: nameOf(view),
  rule: 'opening-told-before',
  reason: `opens with what issue ${issue} told: “${headline}”`,
  evidence: { ids: [view.article.id], issue, paragraphs },
});
