/** Datelines: where a report was filed from, in front of its first sentence. */
import { agencyName, wireAgency } from './agencies.ts';

export interface Dateline {
  /** The place as printed: `KYIV`, `東京`. */
  place?: string;
  /** The agency that the dateline credits. */
  agency?: string;
  /** The date it names, as printed. */
  printedDate?: string;
  /** The paragraph from its first sentence on. */
  rest: string;
}

const capital = "\\p{Lu}[\\p{Lu}\\p{M}'’.-]*";
/** Places in capitals: `KYIV`, `NEW YORK`, `WASHINGTON, D.C.`, `PARIS/LONDON`, `JERUSALEM (Territory)`; particles may be small. */
const capitals = `${capital}(?:[ /]+(?:${capital}|de|del|la|of|am|an der|upon)){0,4}(?:, ?(?:${capital}|\\p{Lu}\\p{Ll}+\\.?)(?: (?:${capital}|\\p{Lu}\\p{Ll}+)){0,2})?`;
/** A place in mixed case counts only where an agency or a dash with nothing else shows that it is one. */
const mixed = "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:[ /-]+(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|de|del|la|am|an der)){0,4}";
const date = '(?:\\p{L}{3,10}\\.? ?\\d{1,2}|\\d{1,2}\\.? ?(?:de )?\\p{L}{3,10}\\.?)(?:,? (?:19|20)\\d{2})?';
const agency = `(?:${wireAgency})`;
const dash = '(?:[-–—]{1,2}|:)';
/** In brackets behind a place, an acronym that no table names is an agency too. */
const bracketedAgency = `[(\\[（/]\\s?(${agency}|[A-Z]{2,6})(?:[ /,;–-][^()\\[\\]]{0,40})?\\s?[)\\]）/]`;

const patterns: readonly { pattern: RegExp; place?: number; agency?: number; date?: number }[] = [
  // PARIS, Nov 16 (Reuters) - Text / PARIS (AFP) — Text / BERLIN, 3 May (dpa): Text
  { pattern: new RegExp(`^(${capitals})(?:[,.]? (${date}))?,? ?${bracketedAgency} ?(?:${dash}\\s?|(?=\\p{Lu}))`, 'u'), place: 1, date: 2, agency: 3 },
  // Paris (AFP) - Text / Berlin (dpa) - Text
  { pattern: new RegExp(`^(${mixed})(?:[,.]? (${date}))?,? ?${bracketedAgency} ?${dash}\\s?`, 'u'), place: 1, date: 2, agency: 3 },
  // (ANSA) - ROMA, 16 NOV - Text / (Reuters) - Text
  { pattern: new RegExp(`^${bracketedAgency} ?${dash} (?:(${capitals})(?:[,.]? (${date}))? ?${dash}\\s?)?`, 'u'), agency: 1, place: 2, date: 3 },
  // KYIV: Text / NEW YORK, Nov. 16 – Text / WASHINGTON — Text
  {
    pattern: new RegExp(`^(${capitals})(?:[,.]? (${date}))?(?:: |:(?=\\p{L}|["“«„])| ?(?:–|—|--) ?| - )(?=["“‘«„(\\d]?\\p{L}|["“‘«„(]?\\d)`, 'u'),
    place: 1,
    date: 2,
  },
  // BREMEN. Text (German and Dutch papers)
  { pattern: /^(\p{Lu}[\p{Lu}\p{M}'’-]{3,}(?: \p{Lu}[\p{Lu}\p{M}'’-]+){0,2})\. (?=["“„«]?\p{Lu}\p{Ll})/u, place: 1 },
  // 東京（ロイター） Text / 【北京共同】Text / ［東京 16日 ロイター］ - Text / 【新华社北京11月16日电】
  {
    pattern: new RegExp(
      `^[［\\[【(（]([\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}・]{1,12}?)\\s?(?:(\\d{1,2}月?\\d{0,2}日)\\s?)?(?:時事|(${agency}))[］\\]】)）]\\s?[-–—ー]?\\s?`,
      'u',
    ),
    place: 1,
    date: 2,
    agency: 3,
  },
  {
    pattern: new RegExp(`^([\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}・]{1,12})[（(](${agency})[)）]\\s?[-–—ー]?\\s?`, 'u'),
    place: 1,
    agency: 2,
  },
  {
    pattern: new RegExp(`^(${agency})([\\p{Script=Han}]{2,8}?)(\\d{1,2}月\\d{1,2}日)[电電][\\s　]*(?:[（(][^）)]{1,20}[）)])?\\s?`, 'u'),
    agency: 1,
    place: 2,
    date: 3,
  },
  {
    pattern: new RegExp(`^[(（\\[]([\\p{Script=Hangul}]{2,8})=(${agency})[)）\\]]\\s?(?:[\\p{Script=Hangul}\\s]{2,16}기자\\s?=\\s?)?`, 'u'),
    place: 1,
    agency: 2,
  },
  // القاهرة (رويترز) - Text
  {
    pattern: new RegExp(
      `^([\\p{Script=Arabic}\\p{Script=Hebrew}][\\p{Script=Arabic}\\p{Script=Hebrew}\\p{M}' -]{1,30}?)(?: (\\d{1,2} [\\p{Script=Arabic}\\p{Script=Hebrew}]{3,12}))? ?${bracketedAgency} ?${dash}? ?`,
      'u',
    ),
    place: 1,
    date: 2,
    agency: 3,
  },
  // القاهرة - Text: at most three words before a dash that stands free
  {
    pattern:
      /^((?:[\p{Script=Arabic}\p{Script=Hebrew}\p{M}]+ ){0,2}[\p{Script=Arabic}\p{Script=Hebrew}\p{M}]{2,}) [-–—] (?=["“«]?[\p{Script=Arabic}\p{Script=Hebrew}])/u,
    place: 1,
  },
];

/** Words in capitals that open a paragraph without being a place. Compiled for this project. */
const notPlaces =
  /^(?:Q|A|Q&A|UPDATE|UPDATED|BREAKING|WATCH|VIDEO|PHOTOS?|OPINION|EXCLUSIVE|NOTE|EDITOR.?S NOTE|READ|LIVE|NEW|ALSO|MORE|RELATED|SPOILER|WARNING|FACT|TIP|PS|P\.S|FAQ|DEAR .*|I|WHO|WHAT|WHEN|WHERE|WHY|HOW|EILMELDUNG|URGENT|URGENTE|FOTO|VIDEO|ANALYSE|KOMMENTAR|THE|TL;?DR|ROUND|STEP|DAY|PART|CEO|CFO|CTO)\b/u;

/** What every pattern needs: a bracket, two capitals at the start, or an Arabic or Hebrew word before a dash. Most paragraphs have none. */
const LIKELY = /[(（[【［]|^\p{Lu}[\p{Lu}\p{M}'’.]|^[\p{Script=Arabic}\p{Script=Hebrew}]|^\p{Script=Han}/u;

/**
 * Reads the dateline in front of a paragraph.
 * @returns its parts and the paragraph from its first sentence on; nothing where no dateline stands, or nothing would remain
 */
export function readDateline(paragraph: string): Dateline | undefined {
  const head = paragraph.slice(0, 160);
  if (!LIKELY.test(head)) return undefined;
  for (const { pattern, place, agency: by, date: when } of patterns) {
    const match = pattern.exec(head);
    if (!match) continue;
    const found = place === undefined ? undefined : match[place]?.replace(/[,\s]+$/u, '');
    if (found !== undefined && (notPlaces.test(found) || found.length < 2 || /^\p{Lu}$/u.test(found))) continue;
    const rest = paragraph.slice(match[0].length).trim();
    if (rest.length < 20) continue;
    const printedDate = when === undefined ? undefined : match[when];
    const credited = by === undefined ? undefined : match[by];
    return {
      rest,
      ...(found ? { place: found } : {}),
      ...(credited ? { agency: agencyName(credited) } : {}),
      ...(printedDate ? { printedDate } : {}),
    };
  }
  return undefined;
}
