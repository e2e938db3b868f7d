import type { Article } from '../../model.ts';
import { anyFunctionWord } from '../../text/function-words.ts';
import type { Candidate } from './candidate.ts';
import { needExplanation } from './short-forms.ts';

/** A name that opens a sentence alone: "Bushnell died …", not "Ada Bushnell" or "Bushnell Park". */
const opensAlone = /^[^\p{L}\p{N}]{0,2}(\p{Lu}[\p{L}’'-]{2,30})(?=\s\p{Ll}|[’']s\s)/u;
/** What stands before a surname: a first name within a sentence, an initial perhaps. */
const firstName = /[\p{L}\p{N},]\s\p{Lu}[\p{Ll}’'-]{1,30}\s(?:\p{Lu}\.\s)?$/u;
/** Languages that say the surname first, or write nouns with capitals: of them only short forms are looked at. */
const otherNames = /^(?:vi|hu|ja|zh|ko|km|de|lb)\b/iu;
/** The opening of an article is read first, most often: who is named there needs no introduction. */
const opening = 2;

/**
 * The sentences of an article that open with a person's surname alone, whose whole name first stands in an earlier sentence that is not the article's opening, and not in the
 * headline: a reader who has not read that one does not know who it is. So with short forms that an earlier sentence explains.
 * @returns their positions
 */
export function needIntroduction(own: readonly Candidate[], { headline, language }: Article): ReadonlySet<number> {
  const found = new Set(needExplanation(own, headline, language));
  if (otherNames.test(language)) return found;
  const introduced = new Map<string, number | undefined>();
  let whole = '';
  for (const { text, terms, position } of own) {
    if (position <= opening || anyFunctionWord.has(terms[0] ?? '')) continue;
    const name = opensAlone.exec(text)?.[1]?.replace(/[’']s$/u, '');
    if (name === undefined || headline.includes(name)) continue;
    if (!introduced.has(name)) {
      if (whole === '') whole = own.map((other) => other.text).join('\n');
      introduced.set(name, introductionOf(name, own, whole));
    }
    const at = introduced.get(name);
    if (at !== undefined && at >= opening && at < position) found.add(position);
  }
  return found;
}

/** Where a surname first stands behind a first name; undefined where it never does, or is also written small, as no name is. */
function introductionOf(name: string, own: readonly Candidate[], whole: string): number | undefined {
  if (whole.includes(` ${name.toLowerCase()}`)) return undefined;
  const first = own.findIndex(({ text }) => {
    const at = text.indexOf(name);
    return at > 0 && firstName.test(text.slice(Math.max(0, at - 40), at));
  });
  return first < 0 ? undefined : own[first]?.position;
}
