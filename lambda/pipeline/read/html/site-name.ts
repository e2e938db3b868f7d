/** Between a headline and a site's name. */
const separators = /\s+[|•·»›:—–-]+\s+|\s*[|｜_]\s*|\s[-–—]\s/gu;

/** A title without the site's name at its end or start: a known name, or a short part behind a bar. */
export function stripSite(title: string, siteNames: readonly string[]): string {
  const known = siteNames.map(squeeze).filter((name) => name.length > 1);
  const isSite = (part: string) => {
    const squeezed = squeeze(part);
    return (
      squeezed !== '' &&
      known.some(
        (name) =>
          squeezed === name ||
          (name.length > 3 && squeezed.length < name.length + 12 && squeezed.includes(name)) ||
          (squeezed.length > 3 && name.includes(squeezed)),
      )
    );
  };
  let left = withoutOutlet(title, siteNames);
  for (let round = 0; round < 3; round++) {
    const cuts = [...left.matchAll(separators)];
    const last = cuts.at(-1);
    const first = cuts[0];
    if (!last || !first) break;
    const tail = left.slice(last.index + last[0].length);
    const lead = left.slice(0, first.index);
    if (isSite(tail) || (/[|｜]/.test(last[0]) && tail.split(' ').length <= 4 && left.slice(0, last.index).split(' ').length >= 4))
      left = left.slice(0, last.index);
    else if (isSite(lead) && left.length - lead.length > 15) left = left.slice(first.index + first[0].length);
    else break;
  }
  return left.trim() || title;
}

/** Chinese and Japanese outlets behind a dash without spaces, by what such names end with, and the sections that stand before them. */
const unspacedOutlet =
  /^(.{6,}?)(?:--|—|-|_|－)(?:[^-_—－\s]{1,12}(?:--|_))*[^-_—－\s]{0,12}(?:网|網|新闻|新聞|日报|日報|晚报|晚報|在线|頻道|频道|ニュース|オンライン)$/u;

/** A title in a script without spaces, without the name that the site is known by, whatever joins them, or a name that outlets have. */
function withoutOutlet(title: string, siteNames: readonly string[]): string {
  if (!/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hangul}]/u.test(title)) return title;
  const name = siteNames.find((one) => one.length > 3 && title.length > one.length + 5 && title.endsWith(one));
  const rest = name === undefined ? undefined : /^(.*\S)\s?[：:｜|·•—–-]\s?$/u.exec(title.slice(0, -name.length))?.[1];
  if (rest !== undefined) return rest;
  return unspacedOutlet.exec(title)?.[1] ?? title;
}

/** Characters of a headline at least that is a part of a title, and blocks of the page in which it is looked for. */
const LEAST = 10;
const TOP = 60;

/** The part of a title that a line of the page is, at the title's start or end: the headline of a page that marks no heading. */
export function printedTitle(title: string, blocks: readonly { text: string }[]): string | undefined {
  const parts = [...title.matchAll(/\s*[|｜:»]\s+|\s[–—-]+\s/gu)].flatMap(({ index, 0: mark }) => [
    title.slice(index + mark.length),
    title.slice(0, index),
  ]);
  const fit = parts.filter((part) => part.length >= LEAST).sort((a, b) => b.length - a.length);
  const lines = new Set(blocks.slice(0, TOP).map(({ text }) => text.trim()));
  return lines.has(title) ? undefined : fit.find((part) => lines.has(part));
}

/** What stands behind a title's last separator. */
export function partAfter(title: string): string {
  const last = [...title.matchAll(separators)].at(-1);
  return last ? title.slice(last.index + last[0].length) : '';
}

/** A name as one run of small letters and digits, without what sites leave out of it: the same for "The Ellery Post" and "ellerypost.com". */
export const squeeze = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFKC')
    .replace(/^(?:www\.)|\.(?:com|org|net|co\.uk|de|fr|it|es|at|ch|in|co)$/g, '')
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Whether one string is the other one with the site's name behind it, however that is joined. */
export function isSuffixed(whole: string, start: string, siteNames: readonly string[]): boolean {
  if (start.length < 10 || !whole.startsWith(start)) return false;
  const rest = squeeze(whole.slice(start.length));
  return siteNames.map(squeeze).some((name) => name !== '' && rest.includes(name));
}

/**
 * Tells whether a heading is what a title has beside the headline, the site's name: the title is this heading and the told headline, or another
 * heading and this one.
 */
export function restOfTitle(
  title: string | undefined,
  told: readonly (string | undefined)[],
  topHeadings: readonly string[],
): (heading: string) => boolean {
  const whole = lettersIn(title);
  const claims = told.map(lettersIn).filter((claim) => claim !== '');
  const others = topHeadings.map(lettersIn).filter((other) => other !== '');
  return (heading) => {
    const own = lettersIn(heading);
    if (own === '' || claims.includes(own)) return false;
    if (claims.some((claim) => claim.length >= own.length / 2 && (whole === own + claim || whole === claim + own))) return true;
    return others.some((other) => whole === other + own);
  };
}
const lettersIn = (text: string | undefined) =>
  (text ?? '')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '');
