/** Datelines: where a report was filed from, in front of its first sentence. */
import { findDate } from '../../text/dates.ts';
import { agencyName, wireAgency } from './agencies.ts';

export interface Dateline {
  /** The place as printed: `KYIV`, `東京`. */
  place?: string;
  /** The agency that the dateline credits. */
  agency?: string;
  /** The date it names, as printed. */
  printedDate?: string;
  /** Who reports, as printed. */
  reporters?: string;
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

/** A date in figures or words, as it follows a place in mixed case. */
const printedDate = `(?:${date}|\\d{1,2}[./]\\d{1,2}[./](?:\\d{2}){1,2})`;
/** A day with its year, as it stands where no place does. */
const wholeDate = '(?:\\p{L}{3,10}\\.? \\d{1,2},? |\\d{1,2}\\.? (?:de )?\\p{L}{3,10}\\.? (?:de )?)(?:19|20)\\d{2}';
/** What ends a place in mixed case: a dash that stands free, and a sentence's beginning behind it. */
const freeDash = ' (?:[-–—]|--) (?=["“‘«„]?\\p{Lu})';
/** One place in mixed case: hyphens are part of it. */
const place = "\\p{Lu}[\\p{L}\\p{M}'’.-]+(?: (?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|de|del|la|am|an der)){0,2}";

interface Pattern {
  pattern: RegExp;
  place?: number;
  agency?: number;
  date?: number;
  /** So printed, anything may stand there: the text must speak of the place elsewhere. */
  mustBeTold?: boolean;
  /** A day alone: its word must be a month's. */
  mustBeDay?: boolean;
}

const patterns: readonly Pattern[] = [
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
  // München/London – Text
  { pattern: new RegExp(`^(${place}(?:/${place}){1,2})(?:, (${printedDate}))?${freeDash}`, 'u'), place: 1, date: 2 },
  // Bregenz, 3.5.2024 – Text / Bregenz, 3. Mai – Text
  { pattern: new RegExp(`^(${place}),? (${printedDate})${freeDash}`, 'u'), place: 1, date: 2 },
  // Bregenz – Text
  { pattern: new RegExp(`^(${place})${freeDash}`, 'u'), place: 1, mustBeTold: true },
  // Lima.- Text (Spanish agencies)
  { pattern: new RegExp(`^(${place}) ?\\.[-–—]{1,2} ?(?=["“«¡¿]?\\p{Lu})`, 'u'), place: 1, mustBeTold: true },
  // May 3, 2024 – Text / 3. Mai 2024 – Text
  { pattern: new RegExp(`^(${wholeDate})${freeDash}`, 'u'), date: 1, mustBeDay: true },
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

/** What every pattern needs: a bracket, two capitals at the start, or a dash behind a few words. Most paragraphs have none. */
const LIKELY =
  /[(（[【［]|^\p{Lu}[\p{Lu}\p{M}'’.]|^[\p{Lu}\d][^!?:;]{1,60} [-–—]{1,2} |^\p{Lu}[^!?:;]{1,60}\.[-–—]|^[\p{Script=Arabic}\p{Script=Hebrew}]|^\p{Script=Han}/u;

/** Words that stand before a place in a sentence. Compiled for this project from the languages' grammars. */
const before =
  '(?:in|im|aus|nach|bei|from|to|near|at|outside|around|à|en|de|a|di|da|em|no|na|do|te|van|naar|i|fra|från|til|till|w|z|do|v|ve|ze|в|во|из|у|з)';

/** Whether a text says a place's name behind a word that places have before them: `in Bregenz`. */
function isToldIn(text: string, name: string): boolean {
  for (let at = text.indexOf(` ${name}`); at >= 0; at = text.indexOf(` ${name}`, at + 1)) {
    const behind = text.charAt(at + 1 + name.length);
    if (!/[\p{L}\p{N}]/u.test(behind) && BEFORE.test(text.slice(Math.max(0, at - 12), at))) return true;
  }
  return false;
}
/** Likewise with an article between: `at the United Nations`. */
const BEFORE = new RegExp(`(?<!\\p{L})${before}(?: (?:the|la|le|los|las|les|den|der|o|a))?$`, 'iu');

/** What the rest of a text says about its datelines. */
export interface Around {
  /** Whether it speaks of a place of that name. */
  tells: (place: string) => boolean;
  /** Whether its paragraphs begin with who speaks: then a name and a colon are no place. */
  speakers: boolean;
}
const nothingAround: Around = { tells: () => false, speakers: false };

/** What a speaker is told by, in capitals and with a colon: `CHAIR: …`, `MS. TARVEL: …`. */
const SPEAKER = /^\p{Lu}[\p{Lu}\p{M} .'’-]{0,40}: /u;

/** Prepares what `readDateline` asks of a text's paragraphs. */
export function aroundDateline(paragraphs: readonly string[]): Around {
  return {
    tells: (name) => isToldIn(paragraphs.join('\n'), name),
    speakers: paragraphs.filter((paragraph) => SPEAKER.test(paragraph)).length > 1,
  };
}

/**
 * Reads the dateline in front of a paragraph.
 * @returns its parts and the paragraph from its first sentence on; nothing where no dateline stands, or nothing would remain
 */
export function readDateline(paragraph: string, around: Around = nothingAround): Dateline | undefined {
  const head = paragraph.slice(0, 160);
  if (!LIKELY.test(head)) return undefined;
  for (const shape of patterns) {
    const match = shape.pattern.exec(head);
    if (!match) continue;
    const part = (index: number | undefined): string | undefined => (index === undefined ? undefined : match[index]);
    const place = part(shape.place)?.replace(/[,\s]+$/u, '');
    const rest = paragraph.slice(match[0].length).trim();
    if (rest.length < 20 || !isDateline(match[0], place, shape, around)) continue;
    const credited = part(shape.agency);
    const printedDate = part(shape.date);
    return {
      rest,
      ...(place ? { place } : {}),
      ...(credited ? { agency: agencyName(credited) } : {}),
      ...(printedDate ? { printedDate } : {}),
    };
  }
  return undefined;
}

/** Whether what is printed like a dateline is one. */
function isDateline(printed: string, place: string | undefined, { mustBeTold, mustBeDay }: Pattern, around: Around): boolean {
  if (place !== undefined && (notPlaces.test(place) || place.length < 2 || /^\p{Lu}$/u.test(place))) return false;
  if (mustBeTold && !around.tells(place ?? '')) return false;
  if (mustBeDay && findDate(printed) === undefined) return false;
  return !(around.speakers && /:\s*$/u.test(printed));
}
