import { isPlain } from '../../text/words.ts';

/**
 * Words by which furniture can be told, by kind, in the languages of large news markets. Compiled for this project from what buttons,
 * menus and footers say; a help only: nothing is removed for a word alone, the model weighs it with a line's shape and place.
 * Each entry is a pattern without anchors, matched in lower case.
 */
export type FurnitureKind = keyof typeof words;

// biome-ignore format: a table, one kind a line
const words = {
  /** Buttons that share or save. */
  share: ['share', 'tweet', 'facebook', 'twitter', 'whatsapp', 'linkedin', 'pinterest', 'reddit', 'telegram', 'instagram', 'tiktok', 'youtube', 'e-?mail', 'print', 'copy link', 'save', 'bookmark', 'listen', 'teilen', 'merken', 'drucken', 'anhören', 'partager', 'imprimer', 'enregistrer', 'écouter', 'compartir', 'guardar', 'imprimir', 'escuchar', 'compartilhar', 'partilhar', 'condividi', 'stampa', 'salva', 'delen', 'dela', 'del', 'udostępnij', 'поделиться', 'поділитися', 'paylaş', 'chia sẻ', 'bagikan', 'シェア', 'ポスト', '共有', '印刷', '保存', '分享', '收藏', '打印', '공유', '인쇄', 'مشاركة', 'شارك', 'طباعة', 'حفظ', 'שתפו', 'שיתוף', 'short url', 'permalink'],
  /** Getting about the site. */
  menu: ['menu', 'home', 'skip to', 'navigation', 'search', 'sections?', 'sitemap', 'back to top', 'close', 'toggle', 'hamburger', 'login', 'log in', 'log out', 'sign in', 'sign out', 'my account', 'register', 'anmelden', 'abmelden', 'registrieren', 'suche', 'startseite', 'zum inhalt', 'menü', 'connexion', 'se connecter', 'recherche', 'accueil', 'aller au contenu', 'iniciar sesión', 'buscar', 'inicio', 'entrar', 'início', 'pesquisar', 'accedi', 'cerca', 'inloggen', 'zoeken', 'logga in', 'sök', 'log ind', 'zaloguj', 'szukaj', 'войти', 'поиск', 'главная', 'увійти', 'пошук', 'giriş', 'ara', 'đăng nhập', 'tìm kiếm', 'masuk', 'cari', 'ログイン', '検索', 'メニュー', 'ホーム', 'トップ', '登录', '注册', '搜索', '首页', '导航', '로그인', '검색', '메뉴', 'تسجيل الدخول', 'بحث', 'الرئيسية', 'القائمة', 'התחברות', 'חיפוש', 'דף הבית', 'breadcrumb', 'previous', 'next', 'view all', 'see all', 'show more', 'load more', 'more'],
  /** Law, imprint, consent. */
  legal: ['©', 'copyright', 'all rights reserved', 'terms', 'privacy', 'cookies?', 'consent', 'gdpr', 'accessibility', 'imprint', 'disclaimer', 'do not sell', 'advertise', 'contact us', 'about us', 'careers', 'faqs?', 'impressum', 'datenschutz', 'agb', 'nutzungsbedingungen', 'kontakt', 'mentions légales', 'confidentialité', 'cgu', 'tous droits réservés', 'contactez', 'aviso legal', 'privacidad', 'todos los derechos', 'contacto', 'privacidade', 'todos os direitos', 'contato', 'tutti i diritti', 'riproduzione riservata', 'informativa', 'voorwaarden', 'alle rechten', 'integritetspolicy', 'polityka prywatności', 'wszelkie prawa', 'все права', 'конфиденциальност', 'всі права', 'gizlilik', 'tüm hakları', 'bản quyền', 'hak cipta', '無断', '著作権', 'プライバシー', '利用規約', 'お問い合わせ', '会社概要', '版权所有', '隐私', '联系我们', '关于我们', '备案', '저작권', '무단', '개인정보', 'جميع الحقوق', 'الخصوصية', 'اتصل بنا', 'من نحن', 'כל הזכויות', 'תנאי שימוש', 'affiliate', 'reprints?', 'permissions'],
  /** Asking to subscribe, follow, pay, get the app. */
  follow: ['subscri\\w*', 'newsletters?', 'sign up', 'follow', 'join', 'get the app', 'download the app', 'app store', 'google play', 'push notification', 'alerts?', 'donate', 'support us', 'membership', 'free trial', 'rss', 'abonnieren', 'abo', 'abonnement', 'folgen', 'jetzt testen', "s'abonner", 'abonnez', 'inscrivez', 'suivez', 'suscrib\\w*', 'suscripción', 'boletín', 'síguenos', 'assine', 'assinar', 'siga', 'inscreva', 'abbonati', 'iscriviti', 'seguici', 'abonneer', 'nieuwsbrief', 'volg', 'prenumerera', 'nyhetsbrev', 'subskrybuj', 'подписа\\w*', 'підписа\\w*', 'abone ol', 'bülten', 'theo dõi', 'langganan', 'ikuti', 'フォロー', '会員', '登録', 'メルマガ', '購読', '订阅', '关注', '下载', '구독', '팔로우', 'اشترك', 'تابعنا', 'النشرة', 'הירשמו', 'עקבו', 'תרומה'],
  /** Advertisements. */
  advertisement: ['advertisements?', 'advertising', 'sponsored', 'sponsor', 'paid content', 'promoted', 'ad', 'ads', 'anzeigen?', 'werbung', 'publicité', 'publicidad', 'publicidade', 'pubblicità', 'advertentie', 'annons', 'annonce', 'reklama?', 'реклама', 'quảng cáo', 'iklan', '広告', '廣告', '广告', '광고', 'إعلان', 'פרסומת', 'supported by', 'story continues below', 'article continues'],
  /** Other articles. */
  more: ['read more', 'also read', 'read also', 'related', 'recommended', 'more from', 'more on', 'most read', 'most popular', 'trending', 'latest', 'you may also', "don't miss", 'editors?.? picks', 'also worth reading', 'up next', 'top stories', 'see also', 'in case you missed', 'what to read', 'further reading', 'explore more', 'keep reading', 'mehr zum thema', 'lesen sie auch', 'auch interessant', 'meistgelesen', 'weitere', 'lire aussi', 'à lire', 'sur le même sujet', 'les plus lus', 'voir aussi', 'lee también', 'le puede interesar', 'más leíd\\w+', 'relacionad\\w+', 'leia também', 'leia mais', 'mais lidas', 'veja também', 'leggi anche', 'potrebbe interessarti', 'più letti', 'lees ook', 'meer over', 'läs också', 'läs mer', 'læs også', 'czytaj także', 'zobacz także', 'читайте также', 'читайте також', 'ilgili haber\\w*', 'xem thêm', 'tin liên quan', 'baca juga', '関連記事', 'あわせて読みたい', '人気記事', 'ランキング', '続きを読む', '相关阅读', '相关新闻', '推荐阅读', '延伸閱讀', '热门', '관련 ?기사', '많이 본', 'اقرأ أيضا', 'اقرأ المزيد', 'مواضيع ذات صلة', 'الأكثر قراءة', 'קראו גם', 'כתבות נוספות'],
  /** Comments. */
  comment: ['comments?', 'leave a reply', 'leave a comment', 'repl(?:y|ies)', 'report abuse', 'kommentare?', 'commentaires?', 'réagir', 'comentarios?', 'comentários?', 'commenti', 'reacties', 'kommentarer', 'komentarze', 'комментари\\w*', 'коментарі', 'yorum\\w*', 'bình luận', 'komentar', 'コメント', '评论', '留言', '댓글', 'تعليقات?', 'التعليقات', 'תגובות', 'likes?', 'upvote', 'required fields'],
  /** Labels of an article's own facts. */
  fact: ['by', 'updated', 'published', 'posted', 'last modified', 'min read', 'minutes? read', 'reading time', 'read time', 'written by', 'author', 'photo', 'image', 'credit', 'source', 'tags?', 'topics?', 'filed under', 'categories', 'category', 'editor', 'reporting by', 'von', 'veröffentlicht', 'aktualisiert', 'stand', 'quelle', 'foto', 'min\\. lesezeit', 'par', 'publié', 'mis à jour', 'temps de lecture', 'por', 'publicado', 'actualizado', 'atualizado', 'di', 'pubblicato', 'aggiornato', 'fonte', 'fuente', 'door', 'gepubliceerd', 'publicerad', 'uppdaterad', 'opublikowano', 'опубликовано', 'обновлено', 'оновлено', 'güncelleme', 'cập nhật', 'tác giả', 'diperbarui', '更新', '公開', '投稿日', '掲載', '発表', '记者', '来源', '来源', '编辑', '发布', '作者', '责任编辑', '기자', '입력', '수정', 'نشر', 'آخر تحديث', 'تحديث', 'كتب', 'المصدر', 'פורסם', 'עודכן', 'מאת'],
} as const;

const spacedScript = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/u;
const kinds = Object.keys(words) as FurnitureKind[];

/** One pattern a kind, for text in lower case: whole words where words are spaced. A pattern that ignored case would be half as fast. */
const patterns: readonly (readonly [FurnitureKind, RegExp])[] = kinds.map((kind) => {
  const spaced = words[kind].filter((word) => spacedScript.test(word));
  const others = words[kind].filter((word) => !spacedScript.test(word));
  return [kind, new RegExp([`(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{N}])`, ...others].join('|'), 'gu')];
});

/** The same for plain text, where no other words can stand: without Unicode's classes they are several times as fast. */
const plainPatterns: readonly (readonly [FurnitureKind, RegExp])[] = kinds.map((kind) => {
  const plain = words[kind].filter((word) => isPlain(word));
  return [kind, new RegExp(`(?<![a-z0-9])(?:${plain.join('|')})(?![a-z0-9])`)];
});

/** The kinds of furniture whose words stand in a text, in the table's order. */
export function furnitureKindsIn(text: string): FurnitureKind[] {
  const lower = text.toLowerCase();
  return (isPlain(lower) ? plainPatterns : patterns).filter(([, pattern]) => lower.search(pattern) >= 0).map(([kind]) => kind);
}

/** A text in lower case, each furniture word in it replaced by a space. */
export function withoutFurnitureWords(text: string): string {
  return patterns.reduce((rest, [, pattern]) => rest.replace(pattern, ' '), text.toLowerCase());
}
