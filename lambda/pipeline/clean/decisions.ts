import type { Decision } from '../../model.ts';
import { foldText } from '../../text/fold.ts';

/** Characters of a text that a decision shows. */
const SHOWN = 200;

/** On one visible line: what a file holds may be shown on a terminal, and must not steer it. */
function shown(text: string): string {
  const line = foldText(text.slice(0, 2 * SHOWN).toWellFormed());
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN - 1).trimEnd()}…`;
}

/** A decision of this step about a piece of text. */
export function decide(action: string, subject: string, rule: string, reason: string, evidence?: Decision['evidence']): Decision {
  return { step: 'clean', action, subject: shown(subject), rule, reason, ...(evidence ? { evidence } : {}) };
}
