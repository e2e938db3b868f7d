/**
 * Shapes of datelines that need more than themselves to be told: a town that is known, or that the text speaks of; the outlet's own name. They count only
 * where a whole text is looked at (`lift.ts`), never for a single line of a dump.
 *
 * Letters are ranges, not Unicode's classes: a pattern with a dozen of those takes longer to compile than a page to read.
 */
import { wireAgency } from './agencies.ts';

/** What must be so besides the shape: a town that is known or that the text tells; a day; the outlet's name. */
export type Need = 'town' | 'day' | 'outlet' | 'nothing';

/** What the groups of a shape's pattern hold, by their numbers. */
interface Parts {
  place?: number;
  agency?: number;
  date?: number;
  /** Who reports, as printed. */
  reporters?: number;
  /** What must be the outlet's own name. */
  outlet?: number;
  need: Need;
}
export interface Shape extends Parts {
  pattern: RegExp;
}

/** Capitals and letters of Latin, Greek and Cyrillic; in Latin's extensions capitals and small letters take turns, and count as both. */
const upper = 'A-ZÀ-ÖØ-ÞĀ-ɏḀ-ỿΑ-ΫА-ЯЀ-ЏҐЎ';
const small = 'a-zß-öø-ÿĀ-ɏḀ-ỿά-ώа-яѐ-џґў\\u0300-\\u036f';
const lower = `${small}'’.`;
const letter = `${upper}${lower}`;
const han = '\\u3400-\\u9fff々';
const kana = `${han}\\u3040-\\u30ff`;
const hangul = '\\uac00-\\ud7a3';
const indic = '\\u0900-\\u09ff';

const capital = `[${upper}][${upper}\\u0300-\\u036f'’.-]*`;
const capitals = `${capital}(?:[ /]${capital}){0,4}(?:, ?(?:${capital}|[${upper}][${small}]{1,11}\\.?)(?: [${upper}][${small}]{1,11})?)?`;
const word = `[${upper}][${letter}]*(?:-[${upper}][${letter}]*)?`;
const mixed = `${word}(?:[ /](?:${word}|de|del|la|am|an der|es)){0,3}`;
const place = `(?:${capitals}|${mixed})`;
const month = `[${letter}]{3,10}`;
const day = `(?:${month} ?\\d{1,2}|\\d{1,2}\\.? ?(?:de )?${month}|\\d{1,2}[./-]\\d{1,2})(?:[,./-]? ?(?:19|20)?\\d{2})?`;
const wholeDay = `(?:${month} \\d{1,2},? |\\d{1,2}\\.? (?:de )?${month},? (?:de )?)(?:19|20)\\d{2}`;
const agency = `(?:${wireAgency})`;
const dash = '(?:[-–—]{1,2})';
/** The beginning of a sentence: a capital, a letter of a script that has none, a figure. */
const begins = `(?=["“”‘’«„¿¡(]{0,2}[${upper}\\d\\u0590-\\u06ff${indic}\\u0980-\\u0e7f\\u1100-\\u11ff\\u3040-\\u9fff${hangul}])`;
const tlds = 'com|net|org|info|news|tv|vn|id|my|ph|ru|ua|kz|by|uz|mx|br|cl|co|us|uk|in|pk|ng|ke|za';
const domain = `[${letter}\\d][${letter}\\d-]{1,30}\\.(?:${tlds}|${tlds.toUpperCase()})`;

/** Signs of outlets that stand where places do: `TTO - Text`. Compiled for this project from papers and stations that sign so. */
const signs =
  'TTO|TPO|PLO|NLĐO|NLDO|VOV|VTV|VTC|VTC News|SGGP|SGGPO|HNM|HNMO|LĐO|ANTĐ|ANTD|GD&TĐ|BNEWS|VNE|CNN|BBC|NBC|CBS|ABC|NPR|PBS|FOX|CNBC|DW|RFI|RFE|RFA|VOA|NHK|KBS|RT|CGTN|KBRN';
export const outletSigns: ReadonlySet<string> = new Set(signs.split('|'));

type Source = readonly [pattern: string, parts: Parts];

/** Behind a capital. */
const spaced: readonly Source[] = [
  // NEW DELHI: Text / TEHRAN- Text / TAMPA, Fla.- Text / LINZ – Text
  [`(${capitals})(?:[,.]? (${day}))?(?:: |:(?=["“«„]?[${upper}])| ?(?:[–—]|--) ?| - |- | -)${begins}`, { place: 1, date: 2, need: 'town' }],
  // Berlin (ots) - Text / CHICAGO (WXYZ News) — Text / London, Jun 11 (efe-epa).- Text
  [`(${place})(?:,? (${day}))?,? ?[(\\[]([^()[\\]\\d]{2,30})[)\\]] ?(?:\\.?${dash}|:) ?${begins}`, { place: 1, date: 2, agency: 3, need: 'town' }],
  // Potsdam – Text / Londres, 3 mai - Text / Washington.- Text
  [`(${mixed})(?:,? (${day}))?(?: ${dash} |\\. ?${dash} ?)${begins}`, { place: 1, date: 2, need: 'town' }],
  // AFP / Nairobi — Text / AFP, Paris - Text / Reuters – Text
  [`(${agency})(?: ?[/,|] ?(${place}))? ?(?:${dash}|:) ${begins}`, { agency: 1, place: 2, need: 'nothing' }],
  // Nairobi / AFP — Text / Paris, AFP, 3 May – Text
  [`(${place}) ?[/|,] ?(${agency})(?:[,.]? (${day}))? ?(?:${dash}|:) ${begins}`, { place: 1, agency: 2, date: 3, need: 'nothing' }],
  // TTO - Text, but no colon: an outlet that asks stands so in front of its questions
  [`(?:${signs}) ?${dash} ${begins}`, { need: 'nothing' }],
  // VOV.VN - Text / Tidepost.com, Jakarta - Text / TIDEPOST.CO.ID, JAKARTA — Text
  [`${domain}(?:[,/|] ?(${place}))?(?: ?\\(${day}\\))? ?(?:${dash}|:) ${begins}`, { place: 1, need: 'nothing' }],
  // JAKARTA, Tidepost.com - Text
  [`(${place}), ${domain} ?${dash} ${begins}`, { place: 1, need: 'nothing' }],
  // Jakarta, Tide News -- Text
  [`(${place}), ${word}(?: ${word}){0,2} ${dash} ${begins}`, { place: 1, need: 'town' }],
  // 247 – Text, in "Brasil 247"
  [`([${letter}\\d][${letter}\\d&' ]{0,24}?) ?(?:[–—]|--| -|\\|) ?${begins}`, { outlet: 1, need: 'outlet' }],
];

/** Behind a Cyrillic capital, before the others. */
const cyrillic: readonly Source[] = [
  // МОСКВА, 3 дек — РИА Новости. Text / МОСКВА, 3 декабря. /ТАСС/. Text / КИЕВ. 3 декабря. УНН. Text
  [
    `([А-ЯЀ-ЏҐЎ][${letter}-]{2,20}(?: [А-ЯЀ-ЏҐЎ][${letter}-]{1,20})?)[.,] (\\d{1,2} [а-яѐ-џґў]{3,10})[.,]? ?(?:${dash} )?/?(${agency}|[${upper}][${letter}]{1,14}(?: [${upper}][${letter}]{1,11})?)/?(?: ${dash}|[.,]|(?<=\\.)) ?${begins}`,
    { place: 1, date: 2, agency: 3, need: 'nothing' },
  ],
];

/** Behind a bracket. */
const bracketed: readonly Source[] = [
  // (Dân trí) - Text / (NLĐO) – Text
  [`[(\\[](${agency}|[${upper}][^()[\\]\\d]{1,24})[)\\]]\\.? ?${dash} ?${begins}`, { agency: 1, need: 'nothing' }],
  // (CNN)Text
  [`\\((${agency}|[A-Z]{3,6})\\) ?(?=[${upper}][${lower}])`, { agency: 1, need: 'nothing' }],
  // (January 24, 2017) — Text
  [`\\((${wholeDay})\\) ?${dash} ${begins}`, { date: 1, need: 'day' }],
  // 【ソウル＝見本太郎】Text / 【ソウル=見本太郎、例田花子】
  [`[【［\\[(（〔]([${kana}]{1,12})[＝=]([${kana}、，・ 　]{2,24})[】］\\])）〕][ 　]?`, { place: 1, reporters: 2, need: 'nothing' }],
  // 〔記者王小明／台北報導〕Text
  [
    `[〔【［\\[(（](?:特派)?(?:記者|记者)([${han}、，· ]{2,16}?)[／/╱﹨ ]([${han}]{2,8}?)(?:綜合|综合|即時|現場|專題|連線)?(?:報導|报导|報道|报道)[〕】］\\])）][ 　]?`,
    { reporters: 1, place: 2, need: 'nothing' },
  ],
  // 【記者王小明台北報導】Text
  [
    `[〔【［\\[(（](?:記者|记者)([${han}]{2,4})([${han}]{2,4}?)(?:報導|报导|報道|报道)[〕】］\\])）][ 　]?`,
    { reporters: 1, place: 2, need: 'nothing' },
  ],
  // 〔即時新聞／綜合報導〕Text / 【本報訊】Text / （中央社記者王小明台北3日電）Text
  [
    `[〔【［\\[(（](?:[${han}A-Za-z]{0,10}[／/╱ ]?(?:綜合|综合|外電|专题|專題|即時)?(?:報導|报导|報道|报道)|(?:本[報报台網网刊社]|[${han}]{1,6}[報报網网社])[${han}]{0,6}(?:訊|讯|電|电)|(${agency})(?:記者|记者)?[${han}]{2,14}(?:[${han}\\d]{1,3}日)?(?:專|专|外|綜合|综合)?[電电])[〕】］\\])）][ 　]?`,
    { agency: 1, need: 'nothing' },
  ],
  // [안개일보=홍길동 기자] Text / [안개일보 | 홍길동 기자] Text
  [`[(\\[【][^()[\\]【】=＝|]{2,20}[=＝| ]{1,3}([${hangul}]{2,4}) ?(?:인턴)?(?:기자|특파원|통신원)[)\\]】][ 　]?`, { reporters: 1, need: 'nothing' }],
  // [부산=안개신문 홍길동 기자] Text / (서울=안개신문) 홍길동 기자 = Text
  [
    `[(\\[【]([${hangul}]{2,8}) ?[=＝] ?[^()[\\]【】=＝]{2,24}?(?: ([${hangul}]{2,4}) (?:기자|특파원))?[)\\]】][ 　]?(?:([${hangul} ·]{2,16}) ?(?:기자|특파원) ?[=＝] ?)?`,
    { place: 1, reporters: 2, need: 'nothing' },
  ],
];

/** Behind a Chinese character. */
const chinese: readonly Source[] = [
  // 本报讯（记者 王小明）Text / 雾港网5月13日讯 Text / 潮汐财经讯 Text
  [
    `(?:本[报報台网網刊]|[${han}A-Za-z\\d]{1,10}?(?:网|網|报|報|社|财经|財經|新闻|新聞|日报|晚报|频道|客户端|快讯|在线))(?:[${han}]{2,6}?)?(?:\\d{1,2}月\\d{1,2}日)?(?:讯|訊|电|電)(?:[ 　]?[（(](?:本报|本網|见习|實習)?(?:记者|記者|通讯员|特约记者)[ 　:：]?([^（）()]{2,24})[）)][ 　]?|[ 　]{1,2})`,
    { reporters: 1, need: 'nothing' },
  ],
  // 潮汐社5月22日电，Text / 潮汐之家 5 月 22 日消息，Text
  [`(?!北京时间|当地时间)[${han}A-Za-z]{2,10} ?\\d{1,2} ?月 ?\\d{1,2} ?日(?:讯|訊|电|電|消息)[，,：: 　]`, { need: 'nothing' }],
];

/** Behind a Devanagari or Bengali letter: नई दिल्ली: Text / पटना। Text */
const indian: readonly Source[] = [[`([${indic}]{2,12}(?: [${indic}]{2,12})?) ?[:।–-] `, { place: 1, need: 'town' }]];

const made = (sources: readonly Source[]): Shape[] => sources.map(([pattern, parts]) => ({ pattern: new RegExp(`^${pattern}`), ...parts }));

/** Families by what the first characters of a paragraph are: most have no dash, colon or bracket where a dateline has one. */
const families: readonly (readonly [cue: RegExp, shapes: readonly Shape[]])[] = [
  [/^[([（【〔［]/, made(bracketed)],
  [/^[А-ЯЀ-ЏҐЎ][^.,]{2,41}[.,] \d/, made(cyrillic)],
  [new RegExp(`^[${upper}\\d][^!?。]{0,90}?(?:[ .)\\]][-–—|]|[-–—:]|\\|)`), made(spaced)],
  [/^[\u3400-\u9fff\w][^。！？]{0,30}[讯訊电電息]/, made(chinese)],
  [new RegExp(`^[${indic}]`), made(indian)],
];

/** The shapes that a paragraph could have, surest first. */
export const shapesOf = (head: string): readonly Shape[] => families.flatMap(([cue, shapes]) => (cue.test(head) ? shapes : []));
