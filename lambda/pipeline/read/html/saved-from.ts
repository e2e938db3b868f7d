/** The address that a program wrote into a page when it saved it: often the only one, for what a page says of itself is written for the living site. */
import { safeUrl } from '../../../text/web-address.ts';

/** Characters in which it stands: before the page or right after `<html>`. */
const HEAD = 4_000;

/** Comments by who writes them. The number in brackets is the address's length; Windows also writes `about:internet` there, which is none. */
const marks: readonly { by: string; pattern: RegExp; scheme?: string }[] = [
  { by: 'Chromium, and Internet Explorer before it (Mark of the Web)', pattern: /<!-- saved from url=\(\d{4}\)(https?:\/\/[^\s<>]+) -->/i },
  { by: 'SingleFile', pattern: /<!--\s{1,9}Page saved with SingleFile\s{1,9}url: (https?:\/\/[^\s<>]+)/i },
  { by: 'HTTrack', pattern: /<!-- Mirrored from ([\w.-]{3,253}\/[^\s<>]{0,1500}) by HTTrack /i, scheme: 'https://' },
];

/** Where a page was saved from, as far as a reader may be sent there. */
export function savedFrom(html: string): string | undefined {
  const head = html.slice(0, HEAD);
  for (const { pattern, scheme = '' } of marks) {
    const found = pattern.exec(head)?.[1];
    if (found !== undefined) return safeUrl(scheme + found);
  }
  return undefined;
}

/** Before the address of the page itself: the Internet Archive's and the Portuguese archive's Wayback Machines, with the time of the copy. */
const archived = /^https?:\/\/(?:web\.archive\.org\/web|arquivo\.pt\/wayback)\/\d{4,14}(?:[a-z]{2}_)?\/(?=https?:)/i;

/** The address that an archive's copy was made of; any other address as it is. */
export const originalAddress = (address: string): string => address.replace(archived, '');
