/**
 * Whole lines that are furniture in any place, by what they say from their first word on. Compiled for this project from the buttons, feed footers
 * and foot lines of content systems; each is anchored, so that a sentence about subscriptions stays.
 */
import type { FurnitureKind } from './furniture-words.ts';

interface Phrase {
  kind: FurnitureKind;
  /** Matched at the start of a line, without case. */
  starts: RegExp;
  /** Characters up to which a line that starts so is furniture. */
  longest: number;
}

const start = (alternatives: string): RegExp => new RegExp(`^[\\s•*·|>»→►▶–—_-]*(?:${alternatives})`, 'iu');

export const furniturePhrases: readonly Phrase[] = [
  // Labels of other articles, with the article's name behind a colon or alone.
  {
    kind: 'more',
    starts: start(
      "(?:read|see|watch|listen|learn|find out) (?:more|also|next)(?: on this(?: story)?| about this)?\\s*(?:[:|–—»>→]|$)|also read\\b\\s*[:|–—]?|(?:more|most) (?:from|on|in|read|popular|stories)\\b[^.!?]{0,60}$|related(?: (?:articles?|stories|story|news|topics?|content|coverage|links?|reading))?\\s*(?::|$)|recommended(?: (?:for you|reading|stories))?\\s*(?::|$)|you (?:may|might) also (?:like|be interested)|don['’]t miss\\s*(?::|$)|up next\\s*(?::|$)|(?:mehr zum thema|lesen sie auch|auch interessant|das könnte sie auch interessieren)\\b|(?:lire aussi|à lire (?:aussi|également)|sur le même sujet)\\b|(?:lee también|lea también|le puede interesar|te puede interesar|más información)\\s*(?::|$)|(?:leia (?:também|mais)|veja também)\\b|(?:leggi anche|potrebbe interessarti)\\b|lees ook\\b|läs (?:också|mer|även)\\s*:|læs også\\b|les også\\b|(?:czytaj|zobacz) (?:także|też|również)\\b|(?:читайте также|читайте також|по теме)\\s*(?::|$)|ilgili haber|(?:xem thêm|đọc thêm)\\s*(?::|$)|baca juga\\b|(?:関連記事|あわせて読みたい|こちらも読む)|(?:相关阅读|相关新闻|推荐阅读|延伸阅读|延伸閱讀)|(?:관련 ?기사|많이 본)|اقرأ (?:أيضا|أيضًا|المزيد)|مواضيع ذات صلة|קראו (?:גם|עוד)",
    ),
    longest: 200,
  },
  // Another piece of the same paper, by its kind and its headline, which has no full stop.
  {
    kind: 'more',
    starts: start(
      '(?:commentary|opinion|explainer|in pictures|photo gallery|podcast|kommentar|opinión|opinião|opinione|in bildern|en images)\\s?:\\s[^.!?…:]{8,90}$',
    ),
    longest: 120,
  },
  // Jump lines of printed pages.
  {
    kind: 'more',
    starts: start(
      '(?:continued (?:on|from)|fortsetzung (?:auf|von)|suite (?:en|de la) page|continúa en|viene de|continua a|segue (?:a|da)) .{1,40}$',
    ),
    longest: 80,
  },
  // Feed footers.
  {
    kind: 'more',
    starts: start(
      "(?:the post|this (?:post|article|story)|der beitrag|l[’']article|la entrada|o post|l[’']articolo)\\s.{1,300}?(?:(?:appeared first|first appeared|originally appeared) (?:on|in|at)|was (?:first|originally) published|erschien zuerst auf|est apparu en premier sur|se publicó primero en|apareceu primeiro em|proviene da)\\s|continue reading|\\[?(?:to )?read (?:the )?(?:full|rest|whole) ",
    ),
    longest: 420,
  },
  {
    kind: 'follow',
    starts: start(
      "(?:sign up|subscribe|register|log in|join)\\b(?: now| today| here| free)?(?: (?:for|to|with) (?:our|the|[\\p{Lu}“\"‘']).{0,160})?[.!: ]*(?:(?:sign up|subscribe|join|register|click here).{0,40})?$|(?:follow|like|find) (?:us|me|our|the \\p{Lu}\\S+|@\\S+|\\S+ on).{0,120}(?:facebook|twitter|instagram|linkedin|youtube|tiktok|telegram|whatsapp|threads|bluesky|mastodon|\\bx\\b|https?:|@|coverage|social media|google news).{0,80}$|(?:download|get) (?:the|our) app\\b.{0,80}$|click here (?:to|for)\\b.{0,120}$|(?:was this|did someone) forward(?:ed)?\\b.{0,120}$|unsubscribe\\b.{0,120}$|(?:view|read) (?:this (?:e-?mail|message|newsletter)|it|online)?\\s?(?:in|on) (?:your|the|a) (?:browser|web)|view (?:online|in browser)|(?:manage|update) (?:your )?(?:e-?mail )?preferences\\b|you(?:['’]re| are) receiving this|support (?:our|independent) journalism|newsletter (?:abonnieren|bestellen)|(?:jetzt )?(?:abonnieren|anmelden|registrieren)$|(?:abonnez-vous|inscrivez-vous|suivez-nous)\\b|(?:suscríbete|suscríbase|síguenos|síganos)\\b|(?:assine|inscreva-se|siga-nos|siga o|siga a)\\b.{0,120}$|(?:iscriviti|seguici|abbonati)\\b|(?:подпис(?:ывайтесь|аться)|підпис(?:уйтесь|атися))|(?:تابعنا|اشترك (?:في|الآن))|(?:フォローする|メルマガ登録|会員登録)|(?:关注我们|订阅)$",
    ),
    longest: 260,
  },
  {
    kind: 'legal',
    starts: start(
      '(?:©|\\(c\\)|copyright\\b).{0,20}(?:19|20)\\d{2}|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|riproduzione riservata|© riproduzione riservata|alle rechten voorbehouden|все права защищены|всі права захищен|tüm hakları saklıdır|無断(?:転載|複製)|版权所有|저작권자|무단 ?전재|جميع الحقوق محفوظة|כל הזכויות שמורות|we use cookies|this (?:site|website) uses cookies|(?:wir|diese (?:web)?seite) (?:verwende[nt]|nutz(?:en|t)) cookies|(?:privacy|cookie) (?:policy|notice|settings)$',
    ),
    longest: 400,
  },
  {
    kind: 'advertisement',
    starts: start(
      '(?:advertisement|sponsored(?: content| by .{1,60})?|(?:story|article) continues (?:below|after)(?: .{0,40})?|scroll to continue|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|annons|реклама|広告|廣告|广告|광고|إعلان|פרסומת)[\\s:.|]*$',
    ),
    longest: 90,
  },
  {
    kind: 'comment',
    starts: start(
      '(?:leave a (?:comment|reply)|post a comment|join the (?:conversation|discussion)|(?:view|show|see|read) (?:all )?\\d{0,6}\\s?comments?|\\d{1,6} comments?|comments? \\(?\\d{1,6}\\)?|be the first to comment|kommentar (?:schreiben|verfassen)|laisser un commentaire|deja un comentario|deixe (?:um|seu) comentário|lascia un commento|コメントを(?:書く|する)|发表评论|댓글 쓰기|أضف تعليق)[\\s:.]*$',
    ),
    longest: 90,
  },
];
