/**
 * Lines that say when by the clock of whoever reads them: `26 minutes ago`, `vor 3 Stunden`, `3時間前`. They give no date without that clock.
 *
 * Most lines are none, and hold no word that one has; only where one does are patterns looked at, and these have no class of Unicode's: such a pattern takes
 * longer to compile than a page to read.
 */

/** A number, in the figures of several scripts. */
const n = '[\\d\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f\\u09e6-\\u09ef]{1,3}';
/** The ending of an inflected word. */
const s = '[^\\s\\d.:]';

/**
 * How long ago, by language: words of which a line has one, and the pattern, in small letters. Compiled for this project from CLDR's relative time formats
 * and from what content systems print.
 */
// biome-ignore format: a table, one group of languages a line
const ago: readonly (readonly [cues: string, pattern: string])[] = [
  ['ago now moments today', `(?:(?:about|over|almost|nearly|less than|more than) )?(?:${n}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few|several) ?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mos?|years?|yrs?|[smhdwy])(?: (?:and )?\\d{1,2} ?(?:minutes?|mins?|hours?|hrs?|[mh]))? ago|just now|moments ago|earlier today`],
  ['vor eben soeben', `vor (?:etwa |rund |über |knapp )?(?:${n}|eine[rmn]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|wenigen|einigen) (?:sekunden?|sek\\.?|minuten?|min\\.?|stunden?|std\\.?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)|gerade eben|soeben`],
  ['il instant', `il y a (?:environ |plus de |moins d[’'])?(?:${n}|une?|deux|trois|quelques) ?(?:secondes?|sec|minutes?|min|mn|heures?|h|jours?|j|semaines?|mois|ans?)|à l[’']instant`],
  ['hace mismo', `hace (?:unos |unas |más de |menos de )?(?:${n}|una?|dos|tres)? ?(?:segundos?|minutos?|mins?|horas?|hrs?|h|días?|semanas?|mes(?:es)?|años?|momentos?|instantes)|ahora mismo`],
  ['há atrás mesmo fa hai', `há (?:cerca de |mais de )?(?:${n}|uma?|dois|duas|três) ?(?:segundos?|minutos?|min|horas?|h|dias?|semanas?|mês|meses|anos?)(?: atrás)?|(?:${n}|uma?) (?:segundos?|minutos?|horas?|dias?|semanas?|mês|meses|anos?) atrás|agora mesmo|fa ${n} (?:segons?|minuts?|hor(?:a|es)|di(?:a|es)|setman(?:a|es)|mes(?:os)?|anys?)|hai ${n} (?:minutos?|horas?|días?)`],
  ['fa', `(?:circa )?(?:${n}|un[ao]?|due|tre) (?:second[oi]|minut[oi]|min|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) fa|(?:poco|pochi minuti) fa`],
  ['geleden zojuist', `(?:ongeveer )?(?:${n}|een|één|twee|drie) (?:seconden?|minuut|minuten|min\\.?|uur|uren|dag(?:en)?|week|weken|maand(?:en)?|jaar|jaren) geleden|zojuist`],
  ['sedan siden nu nå nyss', `(?:för |for |ca\\.? )?(?:${n}|ett?|en|to|tre) (?:sekund(?:er)?|minutt?(?:er)?|min\\.?|timm(?:e|ar)|tim\\.?|timer?|dag(?:ar|er|e)?|veck(?:a|or)|uker?|uger?|månad(?:er)?|måned(?:er)?|år) (?:sedan|siden)|just nu|akkurat nå|lige nu|nyss`],
  ['sitten fyrir', `${n} ?(?:sekuntia?|minuuttia?|min|tuntia?|t|päivää?|viikkoa?|kuukautta|vuotta) sitten|fyrir ${n} (?:sekúndum|mínútum|klukkustundum|klst\\.?|dögum|vikum|mánuðum|árum)`],
  ['temu před pred prije pre', `(?:${n} )?(?:sekund|minut|min\\.|godzin|godz\\.|dni|dzień|tygodni|tydzień|miesi|lat|rok)${s}{0,4} temu|před (?:${n} )?(?:sekund|minut|hodin|dn|týdn|měsíc|let|rok)${s}{0,4}|pred (?:${n} )?(?:sekund|minút|minut|hodin|ur|dn|týžd|mesiac|mesec|rok)${s}{0,4}|(?:prije|pre) (?:${n} )?(?:minut|sat|dan|tjed|nedelj|mjesec|mesec|godin)${s}{0,4}`],
  ['másodperce perce órája napja hete hónapja éve acum prieš pirms tagasi', `${n} (?:másodperce|perce|órája|napja|hete|hónapja|éve)|acum (?:${n} (?:de )?|o |un )(?:secunde|minute?|min|ore|oră|zile|zi|săptămân[iă]|luni|lună|ani?)|prieš ${n} (?:min|val|d)${s}{0,6}\\.?|pirms ${n} (?:minūt|stund|dien|nedēļ|mēneš)${s}{1,3}|${n} (?:minutit|tundi|päeva|nädalat|kuud|aastat) tagasi`],
  ['назад только тому щойно преди пред пре', `(?:${n} )?(?:секунд|сек\\.|минут|мин|час|ч|день|дня|дней|недел|месяц|год|лет)${s}{0,3}\\.? назад|только что|(?:${n} )?(?:секунд|хвилин|хв|годин|год|день|дні|днів|тиж|місяц|рок|років)${s}{0,4}\\.? тому|щойно|преди (?:${n} )?(?:секунд|минут|час|ден|дни|седмиц|месец|годин)${s}{0,3}|пред ${n} (?:минути|часа|дена)|пре ${n} (?:минута|сати?|дана?)`],
  ['πριν önce əvvəl', `πριν (?:από )?(?:${n}|μία|ένα|μια|έναν) ?(?:δευτερόλεπτ|λεπτ|ώρ|ημέρ|μέρ|εβδομάδ|μήν|χρόνι)${s}{1,2}|(?:${n}|bir) (?:saniye|sn|dakika|dk\\.?|saat|sa|gün|hafta|ay|yıl) önce|az önce|${n} (?:dəqiqə|saat|gün) əvvəl`],
  ['trước vừa lalu lepas saja nakalipas', `(?:${n}|một) (?:giây|phút|giờ|ngày|tuần|tháng|năm) trước|vừa xong|(?:${n}|satu|se) ?(?:detik|menit|minit|jam|hari|minggu|bulan|tahun|saat)(?: yang)? (?:lalu|lepas)|baru saja|${n} (?:minuto|oras|araw|linggo|buwan|taon) (?:na )?ang nakalipas`],
  ['قبل منذ לפני پیش پہلے', `(?:قبل|منذ) (?:${n} )?(?:ثانية|ثوان|ثواني|دقيقة|دقائق|دقيقتين|ساعة|ساعات|ساعتين|يوم|يوما|أيام|يومين|أسبوع|أسبوعين|أسابيع|شهر|شهرين|أشهر|سنة|سنوات|عام|عامين|أعوام)|לפני (?:${n} )?(?:שניות|דקה|דקות|שעה|שעות|שעתיים|יום|ימים|יומיים|שבוע|שבועות|שבועיים|חודש|חודשים|שנה|שנים)|${n} (?:ثانیه|دقیقه|ساعت|روز|هفته|ماه|سال) (?:پیش|قبل)|${n} (?:منٹ|گھنٹے|دن|ہفتے) (?:پہلے|قبل)`],
  ['पहले पूर्व আগে முன்பு', `${n} ?(?:सेकंड|मिनट|घंटे|घंटा|घण्टे|दिन|सप्ताह|हफ्ते|महीने|साल|वर्ष) (?:पहले|पूर्व)|${n} ?(?:সেকেন্ড|মিনিট|ঘণ্টা|ঘন্টা|দিন|সপ্তাহ|মাস|বছর) আগে|${n} ?(?:நிமிடங்கள்|மணி நேரம்|நாட்கள்) முன்பு`],
];
/** Likewise in scripts that part no words: characters of which a line has one. */
const unspacedAgo: readonly [cues: RegExp, pattern: string] = [
  /[前刚剛전방]|たった今|ก่อน|แล้ว/,
  `${n} ?(?:秒|分|時間|日|週間|[かヶカケ]月|年)前|たった今|${n} ?(?:秒|秒钟|秒鐘|分钟|分鐘|个?小时|個?小時|天|日|周|週|星期|个月|個月|年)之?前|刚刚|剛剛|${n} ?(?:초|분|시간|일|주|개월|달|년) ?전|방금(?: 전)?|${n} ?(?:วินาที|นาที|ชั่วโมง|ชม\\.?|วัน|สัปดาห์|เดือน|ปี)(?:ที่แล้ว|ก่อน)`,
];

/** A day by its distance: on a line of its own it may head a part of the text, so that a time of day or a label must stand with it. */
const days =
  "yesterday|today|gestern|heute|vorgestern|hier|aujourd’hui|aujourd'hui|ayer|hoy|ontem|hoje|ieri|oggi|gisteren|vandaag|eergisteren|i går|igår|i dag|idag|eilen|tänään|wczoraj|dzisiaj|dziś|včera|dnes|tegnap|ma|azi|astăzi|jučer|juče|danas|včeraj|danes|вчера|сегодня|вчора|сьогодні|днес|χθες|χτες|σήμερα|dün|bugün|hôm qua|hôm nay|kemarin|semalam|hari ini|أمس|اليوم|אתמול|היום|دیروز|امروز|कल|आज|昨日|今日|昨天|今天|어제|오늘|เมื่อวาน|วันนี้";

/** A time of day, with the words and marks around it. */
const clock =
  '(?:(?:at|um|gegen|à|a las?|às|alle(?: ore)?|om|kl\\.?|klo|o(?: godz\\.?)?|ve?|в|о|у|στις|saat|lúc|pukul|الساعة|בשעה) ?)?(?:[01]?\\d|2[0-3])[:.h：](?:[0-5]\\d)?(?: ?(?:[ap]\\.?m\\.?|uhr|h|uur|hrs?|[a-z]{3,4}|ص|م))?';

/** Words that label a time. */
const labels =
  'first published|last updated|last modified|(?:published|posted|updated|modified|edited|created|added|filed|uploaded)(?: on| at)?|(?:zuletzt )?(?:aktualisiert|geändert)|veröffentlicht|erschienen|online seit|stand|publiée?(?: le)?|mise? à jour|modifiée?|publicad[oa]|actualizad[oa]|atualizad[oa]|última (?:actualización|atualização)|(?:ultimo )?aggiorna(?:to|mento)|pubblicato|gepubliceerd|geplaatst|bijgewerkt|(?:senast )?uppdaterad|publicerad|(?:sist )?oppdatert|publisert|opdateret|udgivet|(?:viimeksi )?päivitetty|julkaistu|opublikowano|dodano|aktualizacja|aktualizováno|publikováno|vydáno|frissítve|publicat|actualizat|objavljeno|ažurirano|опубликовано|обновлено|опубліковано|оновлено|публикувана|обновена|δημοσιεύθηκε|ενημερώθηκε|yayınlandı|güncellendi|güncelleme|cập nhật|đăng|diperbarui|terbit|diterbitkan|نشر(?: في)?|نُشر|آخر تحديث|تم التحديث|تحديث|פורסם|עודכן|公開|更新|投稿|配信|掲載|发布|發布|发表|發表|입력|수정|업데이트|등록';

/** How long it takes to read, which stands beside it. */
const reading =
  '\\d{1,3} ?min(?:ute)?s?\\.?(?: de| di)? (?:read|lesezeit|lecture|lectura|leitura|lettura|leestijd|lästid|lesetid|læsetid)|(?:lesezeit|temps de lecture|tiempo de lectura|reading time|read time):? ?\\d{1,3} ?min(?:ute[ns]?|utos|uti)?\\.?';

const whole = (pattern: string): RegExp => new RegExp(`(?<=^| )(?:${pattern})(?= |$|:)`, 'g');
const LABELS = whole(labels);
const CLOCK = whole(clock);
const READING = whole(reading);
const DAYS = whole(days);
const AGO = ago.map(([cues, pattern]) => ({ cues: new Set(cues.split(' ')), pattern: whole(pattern) }));
const UNSPACED = whole(unspacedAgo[1]);
const dayWords: ReadonlySet<string> = new Set(days.split('|').map((name) => name.split(' ').at(-1) ?? ''));
const unspacedDay = /[昨今]|어제|오늘|เมื่อวาน|วันนี้/;
const anyCue: ReadonlySet<string> = new Set([...dayWords, ...AGO.flatMap(({ cues }) => [...cues])]);
/** Scripts in which words are not parted, or not always. */
const unspacedScript = /[\u0e00-\u0e7f\u3040-\u9fff\uac00-\ud7a3]/;

/** Spans that a heading names in words: "Ten years ago". With a figure, or of hours, nothing but a page's clock says so. */
const LONG_SPAN =
  /year|month|week|jahr|monat|woche|\bans\b|\bun an\b|mois|semaine|año|mes\b|meses|semana|\bano|mês|anno|anni|mese|mesi|settiman|jaar|maand|\bår\b|månad|måned|veck|\buke|\buge|vuotta|kuukaut|viikko|\blat|\brok|miesi|tydz|tygod|\blet|měsíc|týd|godin|nedelj|mjesec|год|лет|месяц|недел|рок|років|місяц|тиж|месец|седмиц|χρόν|μήν|εβδ|yıl|\bay\b|hafta|năm|tháng|tuần|tahun|bulan|minggu|سن|عام|شهر|أسبوع|שנה|שנים|חודש|שבוע/;
const FIGURE = new RegExp(n);
/** Marks around words: what a time stands in, or is parted from its label by. */
const marks = /[()[\]{}|·•,;–—\-/»«›‹→：・]+/g;

/** Characters of such a line at most. */
const LONGEST = 90;

/**
 * Whether a line is nothing but a relative time, with or without its label, a time of day, and how long the text takes to read. A day alone (`Yesterday`)
 * is none: it may head a part of the text.
 */
export function isRelativeTime(line: string): boolean {
  if (line.length > LONGEST) return false;
  const text = line.toLowerCase().replace(marks, ' ');
  const words = text.split(/[\s:]/);
  if (!words.some((word) => anyCue.has(word)) && !unspacedScript.test(text)) return false;
  const told = AGO.filter(({ cues }) => words.some((word) => cues.has(word))).map(({ pattern }) => pattern);
  if (unspacedAgo[0].test(text)) told.push(UNSPACED);
  const hasDay = words.some((word) => dayWords.has(word)) || unspacedDay.test(text);
  if (told.length === 0 && !hasDay) return false;
  const plain = text.replace(/\s+/g, ' ').trim();
  const unread = without(plain, READING);
  const bare = without(unread, LABELS);
  // Perhaps two of them: "Published 5 hours ago, updated 2 hours ago".
  const rest = told.reduce(without, bare);
  if (rest !== bare) return (bare !== unread || FIGURE.test(bare) || !LONG_SPAN.test(bare)) && isNothing(without(rest, CLOCK));
  const dayless = without(bare, DAYS);
  if (dayless === bare) return false;
  const timeless = without(dayless, CLOCK);
  return isNothing(timeless) && (timeless !== dayless || bare !== unread);
}

const without = (text: string, pattern: RegExp): string => text.replace(pattern, ' ').replace(/ {2,}/g, ' ').trim();

/** Whether no letter and no figure is left. */
const isNothing = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);
