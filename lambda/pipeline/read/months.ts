/**
 * Month names, long and short, in nominative and in the form that a date takes, in lower case without dots, January first. From the Unicode CLDR 44 as
 * Node 20's Intl carries it, for: en de fr es it pt nl sv da nb fi pl cs sk hu ro bg ru uk tr el hr sr-Latn sl et lv lt id ms vi ca eu gl is ar fa hi bn.
 */
const namesByMonth = [
  'january jan januar janvier janv enero ene gennaio gen janeiro januari tammikuu tammi tammikuuta styczeń sty stycznia leden led ledna január januára ianuarie ian януари январь янв января січень січ січня ocak oca ιανουαρίου ιαν siječanj sij siječnja jaanuar jaan janvāris sausis sausio gener urtarrila urt xaneiro xan janúar يناير ژانویه जनवरी জানুয়ারি জানু',
  'february feb februar février févr febrero febbraio fevereiro fev februari helmikuu helmi helmikuuta luty lut lutego únor úno února február februára febr februarie февруари февраль февр февраля лютий лют лютого şubat şub φεβρουαρίου φεβ veljača velj veljače veebruar veebr februāris vasaris vasario febrer otsaila ots febreiro febrúar فبراير فوریه फ़रवरी ফেব্রুয়ারি ফেব',
  'march mar märz mär mars marzo março maart mrt marts maaliskuu maalis maaliskuuta marzec marca březen bře března marec március márc martie март марта мар березень бер березня mart μαρτίου μαρ ožujak ožu ožujka märts kovas kovo maret mac març martxoa مارس मार्च মার্চ',
  'april apr avril avr abril abr aprile huhtikuu huhti huhtikuuta kwiecień kwi kwietnia duben dub dubna apríl apríla április ápr aprilie април апрель апр апреля квітень квіт квітня nisan nis απριλίου απρ travanj tra travnja aprill aprīlis balandis balandžio apirila api أبريل آوریل अप्रैल এপ্রিল এপ্রি',
  'may mai mayo maggio mag maio mei maj toukokuu touko toukokuuta maja květen kvě května máj mája május май мая травень трав травня mayıs μαΐου μαΐ svibanj svi svibnja maijs gegužė gegužės maig maiatza maí مايو',
  'june jun juni juin junio giugno giu junho kesäkuu kesä kesäkuuta czerwiec cze czerwca červen čvn června jún júna június iunie iun юни июнь июня июн червень черв червня haziran haz ιουνίου ιουν lipanj lipnja junij juuni jūnijs jūn birželis birželio juny ekaina eka xuño júní يونيو ژوئن जून জুন',
  'july jul juli juillet juil julio luglio lug julho heinäkuu heinä heinäkuuta lipiec lip lipca červenec čvc července júl júla július iulie iul юли июль июля июл липень лип липня temmuz tem ιουλίου ιουλ srpanj srpnja julij juuli jūlijs jūl liepa liepos julai juliol uztaila uzt xullo xul júlí يوليو ژوئیه जुलाई জুলাই জুল',
  'august aug août agosto ago augustus augusti elokuu elo elokuuta sierpień sie sierpnia srpen srp srpna augusta augusztus август авг августа серпень серп серпня ağustos ağu αυγούστου αυγ kolovoz kol kolovoza avgust avg augusts rugpjūtis rugpjūčio agustus agu ogos ogo agost abuztua abu ágúst ágú أغسطس اوت अगस्त আগস্ট',
  'september sep sept septembre septiembre settembre set setembro syyskuu syys syyskuuta wrzesień wrz września září zář septembra szeptember szept septembrie септември сентябрь сент сентября вересень вер вересня eylül eyl σεπτεμβρίου σεπ rujan ruj rujna septembar septembris rugsėjis rugsėjo setembre iraila ira سبتمبر سپتامبر सितंबर সেপ্টেম্বর সেপ্ট সেপ',
  'october oct oktober okt octobre octubre ottobre ott outubro out lokakuu loka lokakuuta październik paź października říjen říj října október októbra octombrie октомври октябрь окт октября жовтень жовт жовтня ekim eki οκτωβρίου οκτ oktobar oktoober oktobris spalis spalio urria urr أكتوبر اکتبر अक्टूबर অক্টোবর অক্টো',
  'november nov novembre noviembre novembro marraskuu marras marraskuuta listopad lis listopada listopadu novembra noiembrie ноември ноябрь нояб ноября листопад лист листопада kasım kas νοεμβρίου νοε studeni stu studenoga novembar novembris lapkritis lapkričio azaroa aza nóvember nóv نوفمبر نوامبر नवंबर নভেম্বর নভে',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro desember des joulukuu joulu joulukuuta grudzień gru grudnia prosinec pro prosince decembra decembrie декември декабрь дек декабря грудень груд грудня aralık ara δεκεμβρίου δεκ prosinac prosinca decembar detsember dets decembris gruodis gruodžio disember dis desembre abendua abe decembro ديسمبر دسامبر दिसंबर ডিসেম্বর ডিসে',
];

/** The number of each month name, 1 to 12. */
export const monthNames: ReadonlyMap<string, number> = new Map(
  namesByMonth.flatMap((names, month) => names.split(' ').map((name) => [name, month + 1] as const)),
);
