import type { Decision } from '../../model.ts';

/** Characters of a text that a decision shows. */
const SHOWN = 200;

const clip = (text: string): string => (text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1).trimEnd()}…`);

/** A decision of this step about a piece of text. */
export function decide(action: string, subject: string, rule: string, reason: string, evidence?: Decision['evidence']): Decision {
  return { step: 'clean', action, subject: clip(subject), rule, reason, ...(evidence ? { evidence } : {}) };
}
