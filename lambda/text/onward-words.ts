/**
 * What links say that lead from a teaser on to the whole text, by language. Compiled for this project from the templates of newsletters, feeds and
 * content systems. Single words that mean more than that ("more", "mehr") are not among them.
 */
import { comparable } from './fold.ts';

const labels = [
  'read more|read on|read now|read it here|read the article|read article|read full article|read full story|read the story|read the full story|read the full article|read the full post|read the whole story|read the whole article|read the rest|read the rest of this article|click to read more|click here to read more|continue reading|continue reading here|keep reading|full story|learn more|find out more|see more|view more|view full article',
  'weiterlesen|hier weiterlesen|jetzt weiterlesen|weiter lesen|mehr lesen|jetzt lesen|mehr erfahren|mehr dazu|lesen sie mehr|lesen sie weiter|lesen sie hier weiter|zum artikel|zum beitrag|zum ganzen artikel|den ganzen artikel lesen|ganzen artikel lesen|vollständigen artikel lesen|artikel lesen|beitrag lesen',
  'lire la suite|lire plus|lire l article|lire cet article|lire l article complet|lire l intégralité|lire la suite de l article|continuer la lecture|poursuivre la lecture|en savoir plus|voir plus',
  'leer más|leer mas|leer artículo|leer el artículo|leer el artículo completo|leer nota completa|leer la nota completa|leer completo|seguir leyendo|sigue leyendo|siga leyendo|continuar leyendo|continúa leyendo|saber más|ver más',
  'leia mais|ler mais|ler artigo|ler o artigo|ler artigo completo|leia a matéria completa|leia na íntegra|continue lendo|continuar lendo|continuar a ler|continue a ler|saiba mais|ver mais',
  'leggi tutto|leggi di più|leggi l articolo|leggi l articolo completo|leggi ancora|continua a leggere|continua la lettura|scopri di più',
  'lees meer|lees verder|verder lezen|meer lezen|lees het hele artikel|lees het artikel|lees artikel',
  'läs mer|läs vidare|läs hela artikeln|läs artikeln|fortsätt läsa|læs mere|læs videre|læs hele artiklen|læs artiklen|les mer|les mere|les videre|les hele saken|les saken|lue lisää|lue koko juttu|lue koko artikkeli|jatka lukemista|lesa meira',
  'czytaj więcej|czytaj dalej|czytaj całość|przeczytaj więcej|przeczytaj całość|dowiedz się więcej|číst více|číst dále|číst celý článek|celý článek|čítať viac|čítať ďalej|pročitaj više|pročitajte više|opširnije|preberi več|preberite več|olvass tovább|tovább olvasom|tovább a cikkhez|citește mai mult|citește mai departe|citeşte mai mult|loe edasi|lasīt vairāk|lasīt tālāk|skaityti daugiau|skaityti toliau',
  'devamını oku|devamını okuyun|devamı için tıklayın|daha fazla oku|haberin devamı|διαβάστε περισσότερα|διαβάστε τη συνέχεια|περισσότερα',
  'читать далее|читать дальше|читать полностью|читайте далее|читать статью|подробнее|узнать больше|читати далі|читати повністю|докладніше|детальніше|прочетете повече|прочети повече|виж повече|прочитај више|опширније',
  'اقرأ المزيد|إقرأ المزيد|اقرأ أكثر|تابع القراءة|متابعة القراءة|أكمل القراءة|لقراءة المزيد|קרא עוד|קראו עוד|המשך קריאה|להמשך קריאה|לכתבה המלאה|ادامه مطلب|بیشتر بخوانید|ادامه خبر',
  'और पढ़ें|आगे पढ़ें|पूरा पढ़ें|আরও পড়ুন|আরো পড়ুন|மேலும் படிக்க|మరింత చదవండి|อ่านต่อ|อ่านเพิ่มเติม|xem tiếp|đọc tiếp|xem thêm|đọc thêm|xem chi tiết|baca selengkapnya|selengkapnya|baca lebih lanjut|baca lagi|basahin pa',
  '続きを読む|続きはこちら|続きをよむ|もっと読む|もっと見る|全文を読む|詳しく読む|詳しくはこちら|詳細はこちら|記事を読む|阅读更多|阅读全文|继续阅读|查看全文|查看更多|了解更多|閱讀更多|閱讀全文|繼續閱讀|查看更多|更多內容|더 보기|더보기|더 읽기|계속 읽기|자세히 보기|기사 전문 보기|기사 더보기',
];

let known: ReadonlySet<string> | undefined;

/** Characters of such a label at most. */
const LONGEST = 60;

/** Whether a line, whatever arrows and brackets it has, is nothing but the label of a link that leads on to the whole text. */
export function isLinkOnward(line: string): boolean {
  if (line.length > LONGEST) return false;
  known ??= new Set(labels.flatMap((language) => language.split('|').map(comparable)));
  return known.has(comparable(line));
}
