/**
 * Shapes of datelines that need more than themselves to be told: a town that is known, or that the text speaks of; the outlet's own name. They count only
 * where a whole text is looked at (`lift.ts`), never for a single line of a dump.
 */
import { wireAgency } from './agencies.ts';

/** What must be so besides the shape: a town that is known or that the text tells; a day; the outlet's name. */
export type Need = 'town' | 'day' | 'outlet' | 'nothing';

export interface Shape {
  pattern: RegExp;
  place?: number;
  agency?: number;
  date?: number;
  /** Who reports, as printed. */
  reporters?: number;
  /** What must be the outlet's own name. */
  outlet?: number;
  need: Need;
}

const capital = "\\p{Lu}[\\p{Lu}\\p{M}'’.-]*";
const capitals = `${capital}(?:[ /]${capital}){0,4}(?:, ?(?:${capital}|\\p{Lu}\\p{Ll}{1,11}\\.?)(?: \\p{Lu}\\p{Ll}{1,11})?)?`;
const word = "\\p{Lu}[\\p{L}\\p{M}'’.]*(?:-\\p{Lu}[\\p{L}\\p{M}]*)?";
const mixed = `${word}(?:[ /](?:${word}|de|del|la|am|an der|es)){0,3}`;
const place = `(?:${capitals}|${mixed})`;
const day = '(?:\\p{L}{3,10}\\.? ?\\d{1,2}|\\d{1,2}\\.? ?(?:de )?\\p{L}{3,10}\\.?|\\d{1,2}[./-]\\d{1,2})(?:[,./-]? ?(?:19|20)?\\d{2})?';
const wholeDay = '(?:\\p{L}{3,10}\\.? \\d{1,2},? |\\d{1,2}\\.? (?:de )?\\p{L}{3,10}\\.?,? (?:de )?)(?:19|20)\\d{2}';
const agency = `(?:${wireAgency})`;
const dash = '(?:[-–—]{1,2})';
/** The beginning of a sentence. */
const begins = '(?=["“”‘’«„¿¡(]{0,2}(?:\\p{Lu}|\\p{Lo}|\\d))';
const tlds = 'com|net|org|info|news|tv|vn|id|my|ph|ru|ua|kz|by|uz|mx|br|cl|co|us|uk|in|pk|ng|ke|za';
const domain = `[\\p{L}\\d][\\p{L}\\d-]{1,24}(?:\\.(?:co|com|CO|COM))?\\.(?:${tlds}|${tlds.toUpperCase()})`;
const han = '\\p{Script=Han}';
const kana = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー・';
const hangul = '\\p{Script=Hangul}';
const shape = (source: string, parts: Omit<Shape, 'pattern'>): Shape => ({ pattern: new RegExp(`^${source}`, 'u'), ...parts });

/** Signs of outlets that stand where places do: `TTO - Text`. Compiled for this project from papers and stations that sign so. */
const signs =
  'TTO|TPO|PLO|NLĐO|NLDO|VOV|VTV|VTC|VTC News|SGGP|SGGPO|HNM|HNMO|LĐO|ANTĐ|ANTD|GD&TĐ|BNEWS|VNE|CNN|BBC|NBC|CBS|ABC|NPR|PBS|FOX|CNBC|DW|RFI|RFE|RFA|VOA|NHK|KBS|RT|CGTN|KBRN';
export const outletSigns: ReadonlySet<string> = new Set(signs.split('|'));

export const shapes: readonly Shape[] = [
  // МОСКВА, 3 дек — РИА Новости. Text / МОСКВА, 3 декабря. /ТАСС/. Text / КИЕВ. 3 декабря. УНН. Text
  shape(
    `(\\p{Lu}[\\p{L}-]{2,20}(?: \\p{Lu}[\\p{L}-]{1,20})?)[.,] (\\d{1,2} \\p{Script=Cyrillic}{3,10})[.,]? ?(?:${dash} )?/?(${agency}|\\p{Lu}[\\p{L}.]{1,11}(?: \\p{Lu}\\p{L}{1,11})?)/?(?: ${dash}|[.,]) ?${begins}`,
    { place: 1, date: 2, agency: 3, need: 'nothing' },
  ),
  // NEW DELHI: Text / TEHRAN- Text / TAMPA, Fla.- Text / LINZ – Text
  shape(`(${capitals})(?:[,.]? (${day}))?(?:: |:(?=["“«„]?\\p{Lu})| ?(?:[–—]|--) ?| - |- | -)${begins}`, { place: 1, date: 2, need: 'town' }),
  // Berlin (ots) - Text / CHICAGO (WXYZ News) — Text / London, Jun 11 (efe-epa).- Text
  shape(`(${place})(?:,? (${day}))?,? ?[(\\[]([^()[\\]\\d]{2,30})[)\\]] ?(?:\\.?${dash}|:) ?${begins}`, {
    place: 1,
    date: 2,
    agency: 3,
    need: 'town',
  }),
  // Potsdam – Text / Londres, 3 mai - Text / Washington.- Text
  shape(`(${mixed})(?:,? (${day}))?(?: ${dash} |\\. ?${dash} ?)${begins}`, { place: 1, date: 2, need: 'town' }),
  // नई दिल्ली: Text / पटना। Text
  shape('([\\p{Script=Devanagari}\\p{Script=Bengali}\\p{M}]{2,12}(?: [\\p{Script=Devanagari}\\p{Script=Bengali}\\p{M}]{2,12})?) ?[:।–-] ', {
    place: 1,
    need: 'town',
  }),
  // AFP / Nairobi — Text / AFP, Paris - Text / Reuters – Text
  shape(`(${agency})(?: ?[/,|] ?(${place}))? ?(?:${dash}|:) ${begins}`, { agency: 1, place: 2, need: 'nothing' }),
  // Nairobi / AFP — Text / Paris, AFP, 3 May – Text
  shape(`(${place}) ?[/|,] ?(${agency})(?:[,.]? (${day}))? ?(?:${dash}|:) ${begins}`, { place: 1, agency: 2, date: 3, need: 'nothing' }),
  // TTO - Text
  shape(`(?:${signs}) ?(?:${dash}|:) ${begins}`, { need: 'nothing' }),
  // VOV.VN - Text / Tidepost.com, Jakarta - Text / TIDEPOST.CO.ID, JAKARTA — Text
  shape(`${domain}(?:[,/|] ?(${place}))?(?: ?\\(${day}\\))? ?(?:${dash}|:) ${begins}`, { place: 1, need: 'nothing' }),
  // JAKARTA, Tidepost.com - Text
  shape(`(${place}), ${domain} ?${dash} ${begins}`, { place: 1, need: 'nothing' }),
  // Jakarta, Tide News -- Text
  shape(`(${place}), ${word}(?: ${word}){0,2} ${dash} ${begins}`, { place: 1, need: 'town' }),
  // (Dân trí) - Text / (NLĐO) – Text
  shape(`[(\\[](${agency}|\\p{Lu}[^()[\\]\\d]{1,24})[)\\]]\\.? ?${dash} ?${begins}`, { agency: 1, need: 'nothing' }),
  // (CNN)Text
  shape(`\\((${agency}|[A-Z]{3,6})\\) ?(?=\\p{Lu}\\p{Ll})`, { agency: 1, need: 'nothing' }),
  // (January 24, 2017) — Text
  shape(`\\((${wholeDay})\\) ?${dash} ${begins}`, { date: 1, need: 'day' }),
  // 247 – Text, in "Brasil 247"
  shape(`([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}.&'’ ]{0,24}?) ?(?:[–—]|--| -|:|\\|) ?${begins}`, { outlet: 1, need: 'outlet' }),
  // 【ソウル＝見本太郎】Text / 【ソウル=見本太郎、例田花子】
  shape(`[【［\\[(（〔]([${kana}]{1,12})[＝=]([${kana}、，・ 　]{2,24})[】］\\])）〕][ 　]?`, { place: 1, reporters: 2, need: 'nothing' }),
  // 〔記者王小明／台北報導〕Text / 【記者王小明台北報導】Text
  shape(
    `[〔【［\\[(（](?:特派)?(?:記者|记者)([${han}、，· ]{2,16}?)[／/╱﹨ ]([${han}]{2,8}?)(?:綜合|综合|即時|現場|專題|連線)?(?:報導|报导|報道|报道)[〕】］\\])）][ 　]?`,
    {
      reporters: 1,
      place: 2,
      need: 'nothing',
    },
  ),
  shape(`[〔【［\\[(（](?:記者|记者)([${han}]{2,4})([${han}]{2,4}?)(?:報導|报导|報道|报道)[〕】］\\])）][ 　]?`, {
    reporters: 1,
    place: 2,
    need: 'nothing',
  }),
  // 〔即時新聞／綜合報導〕Text / 【本報訊】Text / （中央社記者王小明台北3日電）Text
  shape(
    `[〔【［\\[(（](?:[${han}A-Za-z]{0,10}[／/╱ ]?(?:綜合|综合|外電|专题|專題|即時)?(?:報導|报导|報道|报道)|(?:本[報报台網网刊社]|[${han}]{1,6}[報报網网社])[${han}]{0,6}(?:訊|讯|電|电)|(${agency})(?:記者|记者)?[${han}]{2,14}(?:[${han}\\d]{1,3}日)?(?:專|专|外|綜合|综合)?[電电])[〕】］\\])）][ 　]?`,
    { agency: 1, need: 'nothing' },
  ),
  // 本报讯（记者 王小明）Text / 中国网5月13日讯 Text / 新浪财经讯 Text
  shape(
    `(?:本[报報台网網刊]|[${han}A-Za-z\\d]{1,10}?(?:网|網|报|報|社|财经|財經|新闻|新聞|日报|晚报|频道|客户端|快讯|在线))(?:[${han}]{2,6}?)?(?:\\d{1,2}月\\d{1,2}日)?(?:讯|訊|电|電)(?:[ 　]?[（(](?:本报|本網|见习|實習)?(?:记者|記者|通讯员|特约记者)[ 　:：]?([^（）()]{2,24})[）)][ 　]?|[ 　]{1,2})`,
    { reporters: 1, need: 'nothing' },
  ),
  // 潮汐社5月22日电，Text / 潮汐之家 5 月 22 日消息，Text
  shape(`(?!北京时间|当地时间)[${han}A-Za-z]{2,10} ?\\d{1,2} ?月 ?\\d{1,2} ?日(?:讯|訊|电|電|消息)[，,：: 　]`, { need: 'nothing' }),
  // [안개일보=홍길동 기자] Text / [안개일보 | 홍길동 기자] Text
  shape(`[(\\[【][^()[\\]【】=＝|]{2,20}[=＝| ]{1,3}([${hangul}]{2,4}) ?(?:인턴)?(?:기자|특파원|통신원)[)\\]】][ 　]?`, {
    reporters: 1,
    need: 'nothing',
  }),
  // [부산=안개신문 홍길동 기자] Text / (서울=안개신문) 홍길동 기자 = Text
  shape(
    `[(\\[【]([${hangul}]{2,8})[=＝ ]{1,3}[^()[\\]【】=＝]{2,24}?(?: ([${hangul}]{2,4}) (?:기자|특파원))?[)\\]】][ 　]?(?:([${hangul} ·]{2,16}) ?(?:기자|특파원) ?[=＝] ?)?`,
    { place: 1, reporters: 2, need: 'nothing' },
  ),
];
