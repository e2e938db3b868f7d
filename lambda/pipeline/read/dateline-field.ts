/** Datelines and credits that a format keeps in fields of their own, beside the text that papers print them in front of (NITF 3.6, `dateline`). */
import type { Claims } from '../../model.ts';
import { foldSpace } from './fold.ts';

/** Characters of a field that are looked at, and of a place at most. */
const LONGEST = { field: 160, place: 60 };
/** An agency in brackets behind the place: `PORT ELLERY, March 2 (ENA) —`. */
const bracketed = /[(（[]([^()（）[\]]{2,40})[)）\]]/u;

/** What such fields claim: the place without the day, the agency and the dash that print sets behind it; the agency, else the one in the brackets. */
export function datelineClaims({ place, agency }: { place?: string | undefined; agency?: string | undefined }): {
  [K in 'dateline' | 'wireCredit']: Claims[K] | undefined;
} {
  const printed = foldSpace(place?.slice(0, LONGEST.field) ?? '');
  const credited = foldSpace(agency?.slice(0, LONGEST.field) ?? '') || bracketed.exec(printed)?.[1]?.trim();
  const [town = '', ...parts] = printed.replace(/[(（[].*$/u, '').split(/,\s?/u);
  // A day has a figure, which neither a state nor a country has.
  const day = parts.findIndex((part) => /\p{Nd}/u.test(part));
  const named = [town, ...(day < 0 ? parts : parts.slice(0, day))].join(', ').replace(/[\s:,;–—-]+$/u, '');
  return {
    dateline: /\p{L}/u.test(named) && named.length <= LONGEST.place ? named : undefined,
    wireCredit: credited || undefined,
  };
}
