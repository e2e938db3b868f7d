import type { LanguageTag } from '../model.ts';

/**
 * Month names, long and short, as they stand alone and as a date takes them, in lower case without dots, January first; names of two words
 * are left out. From the Unicode CLDR as Node 20's Intl carries it, for: en de fr es it pt nl sv da nb nn fi et lv lt pl cs sk hu ro bg ru uk be
 * sr sr-Latn hr sl mk sq tr az el is id ms vi tl sw ca eu gl ga cy ar (as in Egypt, Lebanon, Morocco) fa ur hi bn ta te mr gu pa ne si th ka hy am
 * he; and what editors write beside it (sept, mrz, jänner, feber, setiembre). A table and not Intl itself, which takes a tenth of a second for as
 * many languages when the first date is read.
 */
const namesByMonth = [
  'january|jan|januar|janvier|janv|enero|ene|gennaio|gen|janeiro|januari|tammikuu|tammi|tammikuuta|jaanuar|jaan|janvāris|sausis|sausio|styczeń|sty|stycznia|leden|led|ledna|január|januára|ianuarie|ian|януари|январь|янв|января|січень|січ|січня|студзень|сту|студзеня|јануар|јан|siječanj|sij|siječnja|јануари|janar|ocak|oca|yanvar|yan|ιανουαρίου|ιαν|janúar|gener|urtarrila|urt|xaneiro|xan|eanáir|ean|ionawr|ion|يناير|ژانویه|جنوری|जनवरी|জানুয়ারি|জানু|ஜனவரி|జనవరి|जानेवारी|जाने|જાન્યુઆરી|જાન્યુ|ਜਨਵਰੀ|දුරුතු|มกราคม|იანვარი|იან|հունվար|հնվ|հունվարի|ጃንዋሪ|ינואר|ינו׳|jänner',
  'february|feb|februar|février|févr|febrero|febbraio|fevereiro|fev|februari|helmikuu|helmi|helmikuuta|veebruar|veebr|februāris|febr|vasaris|vasario|luty|lut|lutego|únor|úno|února|február|februára|februarie|февруари|февраль|февр|февраля|лютий|лют|лютого|люты|лютага|фебруар|феб|veljača|velj|veljače|фев|shkurt|shk|şubat|şub|fevral|φεβρουαρίου|φεβ|febrúar|pebrero|peb|febrer|otsaila|ots|febreiro|feabhra|feabh|chwefror|chw|chwef|فبراير|شباط|فوریه|فروری|फ़रवरी|फ़र॰|ফেব্রুয়ারি|ফেব|பிப்ரவரி|பிப்|ఫిబ్రవరి|ఫిబ్ర|फेब्रुवारी|फेब्रु|ફેબ્રુઆરી|ફેબ્રુ|ਫ਼ਰਵਰੀ|ਫ਼ਰ|फेब्रुअरी|නවම්|กุมภาพันธ์|თებერვალი|თებ|փետրվար|փտվ|փետրվարի|ፌብሩዋሪ|פברואר|פבר׳|feber',
  'march|mar|märz|mär|mars|marzo|março|maart|mrt|marts|maaliskuu|maalis|maaliskuuta|märts|kovas|kovo|marzec|marca|březen|bře|března|marec|március|márc|martie|март|марта|мар|березень|бер|березня|сакавік|сак|сакавіка|mart|ožujak|ožu|ožujka|μαρτίου|μαρ|maret|mac|marso|machi|març|martxoa|márta|mawrth|maw|مارس|آذار|مارچ|मार्च|মার্চ|மார்ச்|மார்|మార్చి|માર્ચ|ਮਾਰਚ|මැදින්|มีนาคม|มีค|მარტი|მარ|մարտ|մրտ|մարտի|ማርች|מרץ|mrz',
  'april|apr|avril|avr|abril|abr|aprile|huhtikuu|huhti|huhtikuuta|aprill|aprīlis|balandis|balandžio|kwiecień|kwi|kwietnia|duben|dub|dubna|apríl|apríla|április|ápr|aprilie|април|апрель|апр|апреля|квітень|квіт|квітня|красавік|кра|красавіка|travanj|tra|travnja|prill|pri|nisan|nis|aprel|απριλίου|απρ|aprili|d’abril|d’abr|apirila|api|aibreán|aib|ebrill|ebr|أبريل|نيسان|آوریل|اپریل|अप्रैल|এপ্রিল|এপ্রি|ஏப்ரல்|ஏப்|ఏప్రిల్|ఏప్రి|एप्रिल|एप्रि|એપ્રિલ|ਅਪ੍ਰੈਲ|ਅਪ੍ਰੈ|अप्रिल|බක්|เมษายน|เมย|აპრილი|აპრ|ապրիլ|ապր|ապրիլի|ኤፕሪል|ኤፕሪ|אפריל|אפר׳',
  'may|mai|mayo|maggio|mag|maio|mei|maj|toukokuu|touko|toukokuuta|maijs|gegužė|gegužės|maja|květen|kvě|května|máj|mája|május|май|мая|травень|трав|травня|мај|svibanj|svi|svibnja|mayıs|μαΐου|μαΐ|maí|maig|maiatza|bealtaine|beal|مايو|أيار|ماي|مئی|වෙසක්|พฤษภาคม|მაისი|მაი|մայիս|մյս|մայիսի|מאי',
  'june|jun|juni|juin|junio|giugno|giu|junho|kesäkuu|kesä|kesäkuuta|juuni|jūnijs|jūn|birželis|birželio|czerwiec|cze|czerwca|červen|čvn|června|jún|júna|június|iunie|iun|юни|июнь|июня|июн|червень|черв|червня|чэрвень|чэр|чэрвеня|јун|lipanj|lipnja|junij|јуни|qershor|qer|haziran|haz|iyun|iyn|ιουνίου|ιουν|júní|hunyo|hun|juny|ekaina|eka|xuño|meitheamh|meith|mehefin|meh|يونيو|حزيران|ژوئن|جون|जून|জুন|ஜூன்|జూన్|જૂન|ਜੂਨ|जुन|පොසොන්|มิถุนายน|มิย|ივნისი|ივნ|հունիս|հնս|հունիսի|יוני',
  'july|jul|juli|juillet|juil|julio|luglio|lug|julho|heinäkuu|heinä|heinäkuuta|juuli|jūlijs|jūl|liepa|liepos|lipiec|lip|lipca|červenec|čvc|července|júl|júla|július|iulie|iul|юли|июль|июля|июл|липень|лип|липня|ліпень|ліп|ліпеня|јул|srpanj|srpnja|julij|јули|korrik|korr|temmuz|tem|iyul|iyl|ιουλίου|ιουλ|júlí|julai|hulyo|hul|juliol|uztaila|uzt|xullo|xul|iúil|gorffennaf|gor|gorff|يوليو|تموز|يوليوز|ژوئیه|جولائی|जुलाई|जुल॰|জুলাই|জুল|ஜூலை|జులై|जुलै|જુલાઈ|ਜੁਲਾਈ|ਜੁਲਾ|ඇසළ|กรกฎาคม|ივლისი|ივლ|հուլիս|հլս|հուլիսի|ጁላይ|יולי',
  'august|aug|août|agosto|ago|augustus|augusti|elokuu|elo|elokuuta|augusts|rugpjūtis|rugpjūčio|sierpień|sie|sierpnia|srpen|srp|srpna|augusta|augusztus|август|авг|августа|серпень|серп|серпня|жнівень|жні|жніўня|avgust|avg|kolovoz|kol|kolovoza|gusht|gush|ağustos|ağu|avqust|avq|αυγούστου|αυγ|ágúst|ágú|agustus|agu|ogos|ogo|agosti|agost|d’agost|abuztua|abu|lúnasa|lún|awst|أغسطس|غشت|اوت|اگست|अगस्त|আগস্ট|ஆகஸ்ட்|ఆగస్టు|ऑगस्ट|ઑગસ્ટ|ਅਗਸਤ|अगस्ट|නිකිණි|สิงหาคม|აგვისტო|აგვ|օգոստոս|օգս|օգոստոսի|ኦገስት|ኦገስ|אוגוסט|אוג׳',
  'september|sep|sept|septembre|septiembre|settembre|set|setembro|syyskuu|syys|syyskuuta|septembris|rugsėjis|rugsėjo|wrzesień|wrz|września|září|zář|septembra|szeptember|szept|septembrie|септември|сентябрь|сент|сентября|вересень|вер|вересня|верасень|верасня|септембар|сеп|septembar|rujan|ruj|rujna|shtator|sht|eylül|eyl|sentyabr|sen|σεπτεμβρίου|σεπ|setyembre|septemba|setembre|iraila|ira|mfómh|medi|سبتمبر|أيلول|شتنبر|سپتامبر|ستمبر|सितंबर|सित॰|সেপ্টেম্বর|সেপ্ট|সেপ|செப்டம்பர்|செப்|సెప్టెంబర్|సెప్టెం|सप्टेंबर|सप्टें|સપ્ટેમ્બર|સપ્ટે|ਸਤੰਬਰ|ਸਤੰ|सेप्टेम्बर|බිනර|กันยายน|სექტემბერი|სექ|սեպտեմբեր|սեպ|սեպտեմբերի|ሴፕቴምበር|ሴፕቴ|ספטמבר|ספט׳|setiembre',
  'october|oct|oktober|okt|octobre|octubre|ottobre|ott|outubro|out|lokakuu|loka|lokakuuta|oktoober|oktobris|spalis|spalio|październik|paź|października|říjen|říj|října|október|októbra|octombrie|октомври|октябрь|окт|октября|жовтень|жовт|жовтня|кастрычнік|кас|кастрычніка|октобар|oktobar|tetor|tet|ekim|eki|oktyabr|οκτωβρίου|οκτ|oktubre|oktoba|d’octubre|d’oct|urria|urr|dfómh|hydref|hyd|أكتوبر|اکتبر|اکتوبر|अक्टूबर|अक्टू॰|অক্টোবর|অক্টো|அக்டோபர்|அக்|అక్టోబర్|అక్టో|ऑक्टोबर|ऑक्टो|ઑક્ટોબર|ઑક્ટો|ਅਕਤੂਬਰ|ਅਕਤੂ|अक्टोबर|වප්|ตุลาคม|ოქტომბერი|ოქტ|հոկտեմբեր|հոկ|հոկտեմբերի|ኦክቶበር|ኦክቶ|אוקטובר|אוק׳',
  'november|nov|novembre|noviembre|novembro|marraskuu|marras|marraskuuta|novembris|lapkritis|lapkričio|listopad|lis|listopada|listopadu|novembra|noiembrie|ноември|ноябрь|нояб|ноября|листопад|лист|листопада|лістапад|ліс|лістапада|новембар|нов|novembar|studeni|stu|studenoga|ное|nëntor|nën|kasım|kas|noyabr|noy|νοεμβρίου|νοε|nóvember|nóv|nobyembre|nob|novemba|azaroa|aza|samhain|samh|tachwedd|tach|نوفمبر|نونبر|نوامبر|نومبر|नवंबर|নভেম্বর|নভে|நவம்பர்|నవంబర్|నవం|नोव्हेंबर|नोव्हें|નવેમ્બર|નવે|ਨਵੰਬਰ|ਨਵੰ|नोभेम्बर|ඉල්|พฤศจิกายน|ნოემბერი|ნოე|նոյեմբեր|նոյ|նոյեմբերի|ኖቬምበር|ኖቬም|נובמבר|נוב׳|כנובמבר',
  'december|dec|dezember|dez|décembre|déc|diciembre|dic|dicembre|dezembro|desember|des|joulukuu|joulu|joulukuuta|detsember|dets|decembris|gruodis|gruodžio|grudzień|gru|grudnia|prosinec|pro|prosince|decembra|decembrie|декември|декабрь|дек|декабря|грудень|груд|грудня|снежань|сне|снежня|децембар|дец|decembar|prosinac|prosinca|dhjetor|dhj|aralık|ara|dekabr|dek|δεκεμβρίου|δεκ|disember|dis|disyembre|desemba|desembre|abendua|abe|decembro|nollaig|noll|rhagfyr|rhag|ديسمبر|دجنبر|دسامبر|دسمبر|दिसंबर|दिस॰|ডিসেম্বর|ডিসে|டிசம்பர்|டிச|డిసెంబర్|డిసెం|डिसेंबर|डिसें|ડિસેમ્બર|ડિસે|ਦਸੰਬਰ|ਦਸੰ|डिसेम्बर|උඳුවප්|ธันวาคม|დეკემბერი|დეკ|դեկտեմբեր|դեկ|դեկտեմբերի|ዲሴምበር|ዲሴም|דצמבר|דצמ׳',
];

/** The number of each month name, 1 to 12. */
const monthNumbers: ReadonlyMap<string, number> = new Map(
  namesByMonth.flatMap((names, month) => names.split('|').map((name) => [name, month + 1] as const)),
);

/** Names that mean another month in one language than in its neighbors: Croatian October is the Polish, Czech and Ukrainian November. */
const elsewhere: Readonly<Record<string, ReadonlyMap<string, number>>> = {
  hr: new Map([
    ['lip', 6],
    ['srp', 7],
    ['lis', 10],
    ['listopad', 10],
    ['listopada', 10],
  ]),
};

/** The month, 1 to 12, that a name or its abbreviation in any of the languages means; where they disagree, the text's own language decides. */
export function monthOf(name: string | undefined, language: LanguageTag): number | undefined {
  const folded = (name ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.\u200e\u200f]/g, '')
    .trim();
  const base = language.split('-')[0] ?? '';
  return (Object.hasOwn(elsewhere, base) ? elsewhere[base]?.get(folded) : undefined) ?? monthNumbers.get(folded);
}
