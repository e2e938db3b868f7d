/** Lines that say when by the clock of whoever reads them: `26 minutes ago`, `vor 3 Stunden`, `3時間前`. They give no date without that clock. */

/** A number, or the word for one. */
const n = '(?:\\d{1,3}|[\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f\\u09e6-\\u09ef]{1,3})';

/** How long ago, by language. Compiled for this project from CLDR's relative time formats and from what content systems print. */
// biome-ignore format: a table, one language a line
const ago: readonly string[] = [
  `(?:(?:about|over|almost|nearly|less than|more than) )?(?:${n}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few|several) ?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mos?|years?|yrs?|[smhdwy])(?:,? (?:and )?\\d{1,2} ?(?:minutes?|mins?|hours?|hrs?|[mh]))? ago|just now|moments ago|earlier today`,
  `vor (?:etwa |rund |über |knapp )?(?:${n}|eine[rmn]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|wenigen|einigen) (?:Sekunden?|Sek\\.?|Minuten?|Min\\.?|Stunden?|Std\\.?|Tag(?:en)?|Wochen?|Monat(?:en)?|Jahr(?:en)?)|gerade eben|soeben`,
  `il y a (?:environ |plus de |moins d’|moins d')?(?:${n}|une?|deux|trois|quelques) ?(?:secondes?|sec|minutes?|min|mn|heures?|h|jours?|j|semaines?|mois|ans?)|à l[’']instant`,
  `hace (?:unos |unas |más de |menos de )?(?:${n}|una?|dos|tres|un)? ?(?:segundos?|minutos?|min|mins|horas?|hrs?|h|días?|semanas?|mes(?:es)?|años?|momentos?|instantes)|ahora mismo`,
  `há (?:cerca de |mais de )?(?:${n}|uma?|dois|duas|três) ?(?:segundos?|minutos?|min|horas?|h|dias?|semanas?|mês|meses|anos?)(?: atrás)?|(?:${n}|uma?) (?:segundos?|minutos?|horas?|dias?|semanas?|mês|meses|anos?) atrás|agora mesmo|fa ${n} (?:segons?|minuts?|hor(?:a|es)|di(?:a|es)|setman(?:a|es)|mes(?:os)?|anys?)|hai ${n} (?:minutos?|horas?|días?)`,
  `(?:circa )?(?:${n}|un[ao]?|due|tre) (?:second[oi]|minut[oi]|min|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) fa|poco fa|pochi minuti fa`,
  `(?:ongeveer )?(?:${n}|een|één|twee|drie) (?:seconden?|minuut|minuten|min\\.?|uur|uren|dag(?:en)?|week|weken|maand(?:en)?|jaar|jaren) geleden|zojuist`,
  `(?:för |for |ca\\.? )?(?:${n}|en|ett|et|én|to|tre) (?:sekund(?:er)?|minutt?(?:er)?|min\\.?|timm(?:e|ar)|tim\\.?|timer?|dag(?:ar|er|e)?|veck(?:a|or)|uker?|uger?|månad(?:er)?|måned(?:er)?|år) (?:sedan|siden)|just nu|akkurat nå|lige nu|nyss`,
  `${n} ?(?:sekuntia?|minuuttia?|min|tuntia?|t|päivää?|viikkoa?|kuukautta|vuotta) sitten|(?:fyrir )${n} (?:sekúndum|mínútum|klukkustundum|klst\\.?|dögum|vikum|mánuðum|árum)`,
  `(?:${n} )?(?:sekund\\p{L}{0,2}|minut\\p{L}{0,2}|min\\.?|godzin\\p{L}{0,2}|godz\\.?|dni|dzień|tygodni\\p{L}{0,3}|tydzień|miesi\\p{L}{1,4}|lat\\p{L}?|rok\\p{L}?) temu|před (?:${n} )?(?:sekund\\p{L}{0,3}|minut\\p{L}{0,3}|hodin\\p{L}{0,3}|dny|dnem|týdn\\p{L}{1,2}|měsíc\\p{L}{0,2}|let\\p{L}?|rokem)|pred (?:${n} )?(?:sekund\\p{L}{0,3}|minút\\p{L}{0,3}|minut\\p{L}{0,3}|hodin\\p{L}{0,3}|ur\\p{L}{0,3}|dn\\p{L}{1,3}|týžd\\p{L}{1,4}|mesiac\\p{L}{0,3}|mesec\\p{L}{0,3}|rok\\p{L}{0,3})|(?:prije|pre) (?:${n} )?(?:minut\\p{L}{0,2}|sat\\p{L}{0,2}|dan\\p{L}?|tjed\\p{L}{1,3}|nedelj\\p{L}{1,2}|mjesec\\p{L}?|mesec\\p{L}?|godin\\p{L}{1,2})`,
  `${n} (?:másodperce|perce|órája|napja|hete|hónapja|éve)|acum (?:${n} (?:de )?|o |un )(?:secunde|minute?|min|ore|oră|zile|zi|săptămân[iă]|luni|lună|ani?)|prieš ${n} (?:min|val|d)\\p{L}{0,6}\\.?|pirms ${n} (?:minūt|stund|dien|nedēļ|mēneš)\\p{L}{1,3}|${n} (?:minutit|tundi|päeva|nädalat|kuud|aastat) tagasi`,
  `(?:${n} )?(?:секунд\\p{L}?|сек\\.?|минут\\p{L}?|мин\\.?|час\\p{L}{0,2}|ч\\.?|день|дня|дней|недел\\p{L}{1,2}|месяц\\p{L}{0,2}|год\\p{L}?|лет) назад|только что|(?:${n} )?(?:секунд\\p{L}?|хвилин\\p{L}?|хв\\.?|годин\\p{L}?|год\\.?|день|дні|днів|тиж\\p{L}{2,4}|місяц\\p{L}{0,2}|рок\\p{L}{0,2}|років) тому|щойно|преди (?:${n} )?(?:секунд\\p{L}{1,2}|минут\\p{L}{1,2}|час\\p{L}{0,2}|ден|дни|седмиц\\p{L}|месец\\p{L}?|годин\\p{L})|пред ${n} (?:минути|часа|дена)|пре ${n} (?:минута|сати?|дана?)`,
  `πριν (?:από )?(?:${n}|μία|ένα|μια|έναν) ?(?:δευτερόλεπτ\\p{L}{1,2}|λεπτ\\p{L}{1,2}|ώρ\\p{L}{1,2}|ημέρ\\p{L}{1,2}|μέρ\\p{L}{1,2}|εβδομάδ\\p{L}{1,2}|μήν\\p{L}{1,2}|χρόνι\\p{L}{1,2})|(?:${n}|bir) (?:saniye|sn|dakika|dk\\.?|saat|sa|gün|hafta|ay|yıl) önce|az önce|${n} (?:dəqiqə|saat|gün) əvvəl`,
  `(?:${n}|một) (?:giây|phút|giờ|ngày|tuần|tháng|năm) trước|vừa xong|(?:${n}|satu|se) ?(?:detik|menit|minit|jam|hari|minggu|bulan|tahun|saat)(?: yang)? (?:lalu|lepas)|baru saja|${n} (?:minuto|oras|araw|linggo|buwan|taon) (?:na )?ang nakalipas`,
  `(?:قبل|منذ) (?:${n} )?(?:ثانية|ثوان|ثواني|دقيقة|دقائق|دقيقتين|ساعة|ساعات|ساعتين|يوم|يوما|أيام|يومين|أسبوع|أسبوعين|أسابيع|شهر|شهرين|أشهر|سنة|سنوات|عام|عامين|أعوام)|לפני (?:${n} )?(?:שניות|דקה|דקות|שעה|שעות|שעתיים|יום|ימים|יומיים|שבוע|שבועות|שבועיים|חודש|חודשים|שנה|שנים)|${n} (?:ثانیه|دقیقه|ساعت|روز|هفته|ماه|سال) (?:پیش|قبل)|${n} (?:منٹ|گھنٹے|دن|ہفتے) (?:پہلے|قبل)`,
  `${n} ?(?:सेकंड|मिनट|घंटे|घंटा|घण्टे|दिन|सप्ताह|हफ्ते|महीने|साल|वर्ष) (?:पहले|पूर्व)|${n} ?(?:সেকেন্ড|মিনিট|ঘণ্টা|ঘন্টা|দিন|সপ্তাহ|মাস|বছর) আগে|${n} ?(?:நிமிடங்கள்|மணி நேரம்|நாட்கள்) முன்பு|${n} ?(?:วินาที|นาที|ชั่วโมง|ชม\\.?|วัน|สัปดาห์|เดือน|ปี)(?:ที่แล้ว|ก่อน)`,
  `${n} ?(?:秒|分|時間|日|週間|[かヶカケ]月|年)前|たった今|${n} ?(?:秒|秒钟|秒鐘|分钟|分鐘|个?小时|個?小時|天|日|周|週|星期|个月|個月|年)之?前|刚刚|剛剛|${n} ?(?:초|분|시간|일|주|개월|달|년) ?전|방금(?: 전)?`,
];

/** A day by its distance: on a line of its own it may head a part of the text, so that a time of day or a label must stand with it. */
const day =
  "yesterday|today|gestern|heute|vorgestern|hier|aujourd[’']hui|avant-hier|ayer|hoy|ontem|hoje|ieri|oggi|gisteren|vandaag|eergisteren|i ?går|i ?dag|eilen|tänään|wczoraj|dzisiaj|dziś|včera|dnes|tegnap|ma|azi|astăzi|jučer|juče|danas|včeraj|danes|вчера|сегодня|вчора|сьогодні|днес|χθες|χτες|σήμερα|dün|bugün|hôm qua|hôm nay|kemarin|semalam|hari ini|أمس|اليوم|אתמול|היום|دیروز|امروز|कल|आज|昨日|今日|昨天|今天|어제|오늘|เมื่อวาน|วันนี้";

/** A time of day, with the words and marks around it. */
const clock =
  '(?:(?:at|um|gegen|à|a las?|às|alle(?: ore)?|om|kl\\.?|klo|o(?: godz\\.?)?|ve?|в|о|у|στις|saat|lúc|pukul|الساعة|בשעה) ?)?(?:[01]?\\d|2[0-3])[:.hH：](?:[0-5]\\d)?(?: ?(?:[ap]\\.?m\\.?|[Uu]hr|h|uur|hrs?|[A-Z]{3,4}|WIB|ص|م))?';

/** Words that label a time, and what may stand beside it. */
const labels =
  'first published|last updated|last modified|(?:published|posted|updated|modified|edited|created|added|filed|uploaded)(?: on| at)?|(?:zuletzt )?(?:aktualisiert|geändert)|veröffentlicht|erschienen|online seit|stand|publié(?:e)?(?: le)?|mise? à jour|modifié(?:e)?|publicad[oa]|actualizad[oa]|atualizad[oa]|última (?:actualización|atualização)|(?:ultimo )?aggiorna(?:to|mento)|pubblicato|gepubliceerd|geplaatst|bijgewerkt|(?:senast )?uppdaterad|publicerad|(?:sist )?oppdatert|publisert|opdateret|udgivet|(?:viimeksi )?päivitetty|julkaistu|opublikowano|dodano|aktualizacja|aktualizováno|publikováno|vydáno|frissítve|publicat|actualizat|objavljeno|ažurirano|опубликовано|обновлено|опубліковано|оновлено|публикувана|обновена|δημοσιεύθηκε|ενημερώθηκε|yayınlandı|güncellendi|güncelleme|cập nhật|đăng|diperbarui|terbit|diterbitkan|نشر(?: في)?|نُشر|آخر تحديث|تم التحديث|تحديث|פורסם|עודכן|公開|更新|投稿|配信|掲載|发布|發布|发表|發表|입력|수정|업데이트|등록';

/** How long it takes to read, which stands beside it. */
const reading =
  '\\d{1,3}[ -]?min(?:ute)?s?\\.?(?: de| di)? ?(?:read|lesezeit|lecture|lectura|leitura|lettura|leestijd|lästid|lesetid|læsetid)|(?:lesezeit|temps de lecture|tiempo de lectura|reading time|read time):? ?\\d{1,3} ?min(?:ute[ns]?|utos|uti)?\\.?';

const AGO = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ago.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
const DAY = new RegExp(`(?<![\\p{L}\\p{N}])(?:${day})(?![\\p{L}\\p{N}])`, 'iu');
const LABELS = new RegExp(`(?<![\\p{L}\\p{N}])(?:${labels})(?![\\p{L}\\p{N}])`, 'giu');
const CLOCK = new RegExp(`(?<![\\p{L}\\p{N}])${clock}(?![\\p{L}\\p{N}])`, 'gu');
const READING = new RegExp(`(?<![\\p{L}\\p{N}])(?:${reading})(?![\\p{L}\\p{N}])`, 'giu');

/** Spans that a heading names in words: "Ten years ago". With a figure, or of hours, nothing but a page's clock says so. */
const LONG_SPAN =
  /year|month|week|jahr|monat|woche|\bans\b|\bun an\b|mois|semaine|año|mes\b|meses|semana|\bano|mês|anno|anni|mese|mesi|settiman|jaar|maand|\bår\b|månad|måned|veck|\buke|\buge|vuotta|kuukaut|viikko|\blat|\brok|miesi|tydz|tygod|\blet|měsíc|týd|godin|nedelj|mjesec|год|лет|месяц|недел|рок|років|місяц|тиж|месец|седмиц|χρόν|μήν|εβδ|\byıl|\bay\b|hafta|năm|tháng|tuần|tahun|bulan|minggu|سن|عام|شهر|أسبوع|שנה|שנים|חודש|שבוע/iu;

/** Characters of such a line at most. */
const LONGEST = 90;

/**
 * Whether a line is nothing but a relative time, with or without its label, a time of day, and how long the text takes to read. A day alone (`Yesterday`)
 * is none: it may head a part of the text.
 */
export function isRelativeTime(line: string): boolean {
  if (line.length > LONGEST) return false;
  const unread = line.replace(READING, ' ');
  const bare = unread.replace(LABELS, ' ');
  const rest = bare.replace(AGO, ' ');
  // Perhaps a second one: "Published 5 hours ago, updated 2 hours ago".
  if (rest !== bare && bare === unread && !/\p{Nd}/u.test(bare) && LONG_SPAN.test(bare)) return false;
  if (rest !== bare) return isNothing(rest.replace(AGO, ' ').replace(CLOCK, ' '));
  const dayless = bare.replace(DAY, ' ');
  if (dayless === bare) return false;
  const timeless = dayless.replace(CLOCK, ' ');
  return isNothing(timeless) && (timeless !== dayless || bare !== unread);
}

const isNothing = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);
