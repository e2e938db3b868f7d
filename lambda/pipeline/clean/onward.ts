/** Links that lead from a teaser on to the whole text: their labels stay behind where the text stood in a feed, a mail, a list. */

import type { Decision } from '../../model.ts';
import { isLinkOnward } from '../../text/onward-words.ts';
import { decide } from './decisions.ts';

export const LINK_ONWARD = { rule: 'link-onward', reason: 'It leads on to the whole text, or to another one.' } as const;

/** Behind a sentence's end, or what was left out of it. A label that ends as a sentence does may be one. */
const BEHIND = /[.!?…。！？؟।]["”’»」』)\]]{0,3}\s{0,3}([^.!?…。！？؟।]{3,60})$/u;

/** A paragraph without the label of a link onward behind its last sentence: `… until March. Read more »`. */
export function withoutLinkOnward(paragraph: string, decisions: Decision[]): string {
  const label = BEHIND.exec(paragraph.slice(-70))?.[1];
  if (label === undefined || !isLinkOnward(label)) return paragraph;
  decisions.push(decide('removed', label, LINK_ONWARD.rule, LINK_ONWARD.reason));
  return paragraph.slice(0, -label.length).trimEnd();
}
