/**
 * How newsletters mark what a sponsor pays for, by language. Compiled for this project from the labels that laws on unfair competition and press codes
 * ask for, and from the templates of newsletters.
 */
import { comparable } from '../../../text/fold.ts';

/** Words that say it of the text they stand at: nothing else is called so. */
const paid = [
  'sponsored|sponsored content|sponsored post|sponsored message|sponsored story|sponsored link|sponsor|sponsors|our sponsor|today s sponsor|todays sponsor|this week s sponsor|this issue s sponsor|sponsor message|sponsor spotlight|sponsor s message|a message from our sponsor|a message from our sponsors|a word from our sponsor|a word from our sponsors|from our sponsor|from our sponsors|from our partner|from our partners|paid content|paid post|paid partnership|paid message|paid promotion|partner content|partner message|brand content|branded content|promoted|promoted content|promoted post|advertorial|advertiser content',
  'gesponsert|gesponserter inhalt|gesponserter beitrag|gesponserte inhalte|sponsoreninhalt|bezahlter inhalt|bezahlte partnerschaft|bezahlte anzeige|sonderveröffentlichung|partnerinhalt|unser sponsor|entgeltliche einschaltung|bezahlte einschaltung',
  'sponsorisé|contenu sponsorisé|article sponsorisé|contenu partenaire|publi rédactionnel|publirédactionnel|publireportage|publi reportage|communiqué sponsorisé|un message de notre partenaire',
  'patrocinado|patrocinada|contenido patrocinado|contenido promocionado|publirreportaje|publicidad nativa|espacio patrocinado|mensaje patrocinado|conteúdo patrocinado|conteúdo de marca|informe publicitário|publieditorial|mensagem patrocinada|contingut patrocinat',
  'sponsorizzato|contenuto sponsorizzato|contenuto promozionale|messaggio promozionale|informazione pubblicitaria|publiredazionale',
  'gesponsord|gesponsorde inhoud|gesponsord bericht|betaalde inhoud|partnerbijdrage|branded content',
  'sponsrat|sponsrad|sponsrat innehåll|betalt innehåll|betalt samarbete|sponsoreret|sponsoreret indhold|betalt indhold|sponset|sponset innhold|annonsørinnhold|betalt innhold|kaupallinen yhteistyö|sponsoroitu',
  'artykuł sponsorowany|materiał sponsorowany|treść sponsorowana|materiał partnera|sponsorowane|sponzorováno|komerční sdělení|placený obsah|sponzorovaný obsah|támogatott tartalom|szponzorált tartalom|conținut sponsorizat|sponsorizat|sponzorirano|sponzorirani sadržaj|plačana objava|rėmėjų turinys|sisuturundus',
  'sponsorlu|sponsorlu içerik|на правах рекламы|партнерский материал|партнёрский материал|спонсорский материал|на правах реклами|партнерський матеріал|платена публикация|χορηγούμενο|χορηγούμενο περιεχόμενο',
  'إعلان مدفوع|محتوى مدفوع|محتوى برعاية|محتوى مموّل|תוכן ממומן|תוכן שיווקי|בשיתוף פעולה מסחרי|رپورتاژ آگهی|आयोजित सामग्री|প্রायোजित|प्रायोजित',
  'konten bersponsor|konten berbayar|kandungan tajaan|bài tài trợ|nội dung tài trợ|được tài trợ|เนื้อหาสนับสนุน',
  'タイアップ広告|タイアップ記事|スポンサー|スポンサード|スポンサードコンテンツ|スポンサー記事|提供記事|記事広告|赞助内容|赞助|赞助商内容|贊助內容|贊助|贊助商|廣編特輯|推广|推廣|협찬|스폰서|스폰서 콘텐츠|광고성 기사',
];

/** Words that head a banner as well as a text, and that a headline may begin with: "Advertising: …" is news about it. The last ones stand above a logo. */
const banner = [
  'ad|ads|advert|advertisement|advertisements|advertising|anzeige|anzeigen|werbung|reklame|publicité|publicités|annonce|publicidad|anuncio|anuncios|publicidade|publi|anúncio|publicitat|pubblicità|annuncio|advertentie|advertenties|adverteren|annons|annonser|annonce|annoncer|annonse|annonser|mainos|ilmoitus|auglýsing',
  'reklama|ogłoszenie|inzerce|inzercia|hirdetés|publicitate|oglas|oglasi|reklam|ilan|διαφήμιση|реклама|оголошення|إعلان|اعلان|إعلانات|פרסומת|תבליט|آگهی|विज्ञापन|বিজ্ঞাপন|โฆษณา|quảng cáo|iklan|広告|广告|廣告|광고',
  'together with|presented by|sponsored by|brought to you by|in partnership with|powered by|präsentiert von|gesponsert von|présenté par|en partenariat avec|presentado por|apresentado por|presentato da|in samenwerking met',
];

/** Words before a sponsor's name. Alone they may mean something else; the name must be in the text too. */
const introductions =
  "presented by|brought to you by|(?:content )?sponsored by|(?:paid for|promoted|powered|supported|underwritten) by|made possible by|in (?:partnership|collaboration|association) with|(?:together|in cooperation) with|thanks to our (?:sponsor|partner)|an? (?:message|word|note) from(?: our (?:sponsor|partner))?|today[’']?s (?:issue|edition|newsletter) is (?:sponsored|brought to you|presented) by|from our (?:sponsor|partner)s?|sponsor|anzeige von|(?:präsentiert|gesponsert|unterstützt|bereitgestellt) von|mit (?:freundlicher )?unterstützung von|in (?:kooperation|zusammenarbeit|partnerschaft) mit|ein(?:e)? (?:angebot|beitrag|anzeige|botschaft) von|(?:présenté|sponsorisé|proposé|offert|parrainé) par|en (?:partenariat|collaboration|association) avec|avec le soutien d[eu’']|un message d[eu’']|(?:presentado|patrocinado|ofrecido) por|en colaboración con|con el (?:apoyo|patrocinio) de|un mensaje de|(?:apresentado|oferecido|patrocinado) por|(?:com o apoio|um oferecimento) d[aeo]|em parceria com|(?:presentato|offerto|sponsorizzato) da|in collaborazione con|con il supporto di|(?:aangeboden|gesponsord|mogelijk gemaakt) door|in samenwerking met|i samarbete med|i samarbejde med|i samarbeid med|(?:sponsrat|presenteras|sponsoreret|sponset|presentert) av|yhteistyössä|we współpracy z|partner wydania|ve spolupráci s|við stuðning|при поддержке|совместно с|за підтримки|спільно з|с подкрепата на|με την υποστήριξη|برعاية|بالتعاون مع|בחסות|בשיתוף|提供[:：]|sponsorluğunda";

/** Words that say so in front of a headline, behind a colon or a dash. */
const beforeHeadline =
  'sponsored(?: content| post| message)?|advertorial|paid (?:post|content)|gesponsert|anzeige|sponsorisé|patrocinad[oa]|sponsorizzato|gesponsord';

const inList = (list: readonly string[]): string[] => list.flatMap((language) => language.split('|').map(comparable));
const paidWords: ReadonlySet<string> = new Set(inList(paid));
const bannerWords: ReadonlySet<string> = new Set(inList(banner));

/** Characters of a label at most. */
const LONGEST = 80;

const introduced = new RegExp(`^[^\\p{L}\\p{N}]{0,8}(?:${introductions})[\\s:：]{1,3}([^.!?。]{2,60}?)[^\\p{L}\\p{N}]{0,8}$`, 'iu');
const prefixed = new RegExp(`^[^\\p{L}\\p{N}]{0,4}(?:${beforeHeadline})\\s?[:：|–—-]\\s?(?=\\S)`, 'iu');
const bracketed = /^[[(（【［]([^\])）】］]{2,40})[\])）】］]\s?(?=\S)/u;
const behind = /(?<=\S)\s?[[(（【［]([^[\](（）【】］［]{2,40})[\])）】］]$/u;
/** What Japanese papers print for "public relations"; elsewhere the letters mean other things. */
const PR = /^[[(（【［＜<■◆]\s?PR\s?[\])）】］＞>■◆]/u;

/** What a line says of a sponsor. */
export interface SponsorLabel {
  /** Who pays, where the line says it. */
  sponsor?: string;
  /** `paid` is said of a text only; `banner` may head a picture; a `head` bears the label itself, in front of its words or behind them. */
  kind: 'paid' | 'banner' | 'head';
}

/** The label that a line is, or bears. */
export function sponsorLabelOf(line: string): SponsorLabel | undefined {
  const short = line.length <= LONGEST;
  const words = short ? comparable(line) : '';
  if (paidWords.has(words)) return { kind: 'paid' };
  if (bannerWords.has(words)) return { kind: 'banner' };
  const sponsor = short ? introduced.exec(line)?.[1] : undefined;
  if (sponsor !== undefined && /\p{Lu}|\p{Lo}|\p{N}/u.test(sponsor)) return { kind: 'paid', sponsor };
  if (PR.test(line)) return { kind: words === 'pr' ? 'paid' : 'head' };
  const inBrackets = bracketed.exec(line)?.[1] ?? behind.exec(line.slice(-60))?.[1];
  const isHead = prefixed.test(line) || (inBrackets !== undefined && isLabel(comparable(inBrackets)));
  return isHead ? { kind: 'head' } : undefined;
}

const isLabel = (words: string): boolean => paidWords.has(words) || bannerWords.has(words);
