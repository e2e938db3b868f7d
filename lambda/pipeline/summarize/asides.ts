import type { LanguageTag } from '../../model.ts';
import { isAsciiWord } from '../../text/words.ts';

/**
 * How sentences begin that talk to the reader about the paper and not about the event: where to subscribe, buy, click, listen, what else to read, who paid for the story. Written
 * for this project from the feet and margins of what papers print; each is anchored at the beginning, so that news of a subscription stays. By language, alternatives only.
 */
const openings: Readonly<Record<string, Openings>> = {
  en: opening(
    "this (?:guide|article|post|blog post|tutorial|video|episode|newsletter|review|overview|page|section)(?:,| we| you| will| explores| covers| explains| provides| looks| discusses| examines| takes| walks| breaks| outlines| offers| is for)|in this (?:guide|article|post|blog post|tutorial|video|episode|newsletter|review|section)\\b|discover (?:how|why|what|the|our|more|[0-9])|explore (?:how|the|our)|find out (?:how|why|what|the)|learn (?:how|about|why|what)|looking (?:for|to) (?:an? |the |some |more |buy|find|learn)|sign up (?:here|now|for|to)|subscribe (?:here|now|to|for)|click (?:here|to|on|the)|tap (?:here|to|the)|scroll (?:down|to)|read (?:more|also|next|on|our|the full)|see also|see (?:what|how|which|why) |check (?:them|it|these|this) out|see (?:an? |the |our )?(?:exclusive|video|photos?|pictures|gallery|more)|also read|related:|get (?:it|them|yours|one) (?:from|at|for)|buy (?:it|them|now) |shop (?:now|the)|welcome (?:back )?to |tune in|listen to (?:the|this|our)|watch (?:the (?:video|clip|full)|this|our|below|here)|follow (?:us|our|along)|join us|download (?:the|our)|check out|stay tuned|thanks? (?:you )?for (?:reading|joining|subscribing)|email us|write to us|send (?:us|your)|contact us|have you |do you have|got a (?:tip|story)|warning: this|editor[’']?s note|note: |disclaimer|disclosure|spoiler|this (?:story|article|report|post|newsletter|piece|interview|column|review|episode|transcript) (?:was|is|has been|originally|first|contains|may|will|comes|includes)|here(?:[’']s| is| are) (?:what|how|why|everything|a look|the)|you[’']ve come to the right place|if you (?:are|[’']re) (?:looking|reading)|with (?:reporting|additional reporting)|additional reporting|reporting by|for more (?:on|information|news)|all products? (?:featured|are)|we may (?:earn|receive)|when you buy|this live (?:blog|coverage)\\b|this story (?:discusses|includes|mentions)|let us know|drop (?:us )?a (?:line|comment)|share your|tell us|here at |learn more|find out more|vote (?:now|here|below)|welcome to (?:the|our) (?:latest|newest|new) |don[’']t forget to|keep (?:scrolling|reading)|we[’']ve (?:rounded up|compiled|put together)",
  ),
  de: opening(
    'in diesem (?:artikel|beitrag|ratgeber|text|video|podcast|blogbeitrag)|dieser (?:artikel|beitrag|ratgeber|text|podcast) (?:zeigt|erklärt|gibt|beschreibt|fasst|soll)|diese (?:seite|folge) (?:zeigt|erklärt|gibt)|lesen sie (?:auch|hier|mehr)|lies (?:auch|hier|mehr)|mehr (?:zum thema|dazu|infos?)|siehe auch|hier (?:finden sie|findest du|geht es|lesen)|erfahren sie|erfahre (?:mehr|hier)|klicken sie|melden sie sich|abonnieren sie|folgen sie uns|alle news|alle infos|dieser (?:artikel|text|beitrag) (?:ist|erschien|wurde|stammt|enthält)|das könnte sie|wir haben für sie|jetzt (?:anmelden|abonnieren|testen|lesen)|hören sie|sehen sie (?:hier|im video)|dieser live(?:blog|ticker) (?:ist|wird)|stimmen sie ab|schreiben sie uns|hinweis:|transparenzhinweis|anmerkung der redaktion',
  ),
  fr: opening(
    "dans (?:cet article|ce guide|cette vidéo|cet épisode|ce dossier)|ce (?:guide|dossier) (?:vous|présente|explique)|lire aussi|à lire|lisez (?:aussi|notre)|voir aussi|à voir|sur le même sujet|cliquez|inscrivez-vous|abonnez-vous|suivez(?:-nous)? |retrouvez|découvrez|écoutez|regardez|téléchargez|cet article (?:est|a été|vous)|plus d[’']informations|suite des |ce direct est|votez|partagez|écrivez-nous|dites-nous|retrouvez-nous|note de la rédaction|temps de lecture",
  ),
  es: opening(
    'en este (?:artículo|vídeo|video|post|reportaje)|en esta (?:guía|nota|entrada)|este (?:artículo|post) (?:explica|muestra|analiza)|lea también|lee también|leer más|lee aquí|vea también|ver también|te puede interesar|le puede interesar|más información|haga clic|haz clic|suscríbete|suscríbase|regístrate|síguenos|siga|descarga|conoce (?:más|aquí|cómo)|mira (?:aquí|el video|también)|este artículo (?:fue|es|ha)|comparte (?:tu|este|esta|en)|vota (?:aquí|por|en)|escríbenos|cuéntanos|nota de (?:la )?redacción|tiempo de lectura|en esta página (?:encontrar|podr)',
  ),
  pt: opening(
    'neste (?:artigo|guia|post|vídeo|texto)|nesta (?:matéria|reportagem)|este (?:artigo|guia) (?:explica|mostra|apresenta)|leia (?:também|mais|aqui)|veja (?:também|mais|aqui|abaixo)|saiba mais|clique|inscreva-se|assine|siga (?:o|a|nos)|confira|baixe|ouça|assista|este artigo (?:foi|é)|compartilhe|vote (?:aqui|em|no|na)|coloque nos seus favoritos|nesta página você|tempo de leitura|nota da redação|deixe seu comentário|acompanhe (?:o|a) ',
  ),
  it: opening(
    'in questo (?:articolo|video|post)|in questa guida|questo articolo (?:spiega|mostra|illustra)|questa guida (?:spiega|mostra|illustra)|leggi (?:anche|qui|tutto)|guarda (?:anche|il video)|clicca|iscriviti|abbonati|segui(?:ci| )|scopri|ascolta|scarica|questo articolo (?:è|fa)|condividi|vota (?:qui|il|la)|scrivici|tempo di lettura|in questa pagina (?:trov|potr)',
  ),
  nl: opening(
    'in (?:dit artikel|deze gids|deze video|deze blog)|lees (?:ook|hier|meer|verder)|bekijk (?:ook|hier)|luister|klik|meld je aan|abonneer|volg ons|dit artikel (?:is|verscheen)|deel dit|stem (?:nu|hier)|laat het ons weten|leestijd',
  ),
  pl: opening(
    'w tym artykule|z tego artykułu|czytaj (?:też|także|również|więcej)|przeczytaj (?:też|także|również)|zobacz (?:też|także|również|wideo)|sprawdź|dowiedz się|kliknij|zapisz się|posłuchaj|subskrybuj|udostępnij|zagłosuj|napisz do nas|dalsza część (?:artykułu|tekstu)',
  ),
  cs: opening(
    'v tomto článku|tento článek|čtěte (?:také|více)|přečtěte si|podívejte se na (?:video|galerii)|sledujte nás|poslechněte|klikněte|sdílejte|hlasujte|napište nám|článek pokračuje',
  ),
  ru: opening(
    'в (?:этой|данной|нашей) (?:статье|публикации)|из (?:этой статьи|статьи) вы|читайте (?:также|подробнее|ещё|еще)|смотрите (?:также|ещё|еще)|подписывайтесь|подпишитесь|следите за|узнайте|нажмите|скачайте|слушайте|голосуйте|проголосовать|поделитесь|пишите в комментариях|подробнее (?:читайте|об этом)|напишите нам',
  ),
  uk: opening(
    'у (?:цій|нашій) статті|читайте (?:також|детальніше)|дивіться (?:також|відео)|підписуйтесь|підпишіться|дізнайтеся|голосуйте|поділіться|пишіть у коментарях|детальніше (?:читайте|про це)',
  ),
  tr: opening(
    'bu (?:yazıda|yazımızda|makalede|haberde|haberimizde)|ayrıca okuyun|devamını oku|abone ol|tıklayın|bizi takip|haberin devamı|yorumlarınızı',
  ),
  id: opening(
    'artikel ini|dalam artikel ini|pada artikel ini|simak (?:penjelasan|ulasan)|baca juga|simak (?:juga|video)|klik|ikuti kami|lihat juga|bagikan|simak selengkapnya|tonton|gambas:video',
  ),
  vi: opening(
    'bài viết (?:này|dưới đây)|trong bài viết này|tin liên quan|xem thêm|đọc thêm|bài liên quan|mời bạn|mời độc giả|bấm vào|theo dõi chúng tôi|>> |mời quý|xem video|xem clip|độc giả có thể',
  ),
  el: opening(
    'διαβάστε (?:επίσης|περισσότερα|ακόμα)|δείτε (?:επίσης|ακόμα|εδώ)|ακολουθήστε|εγγραφείτε|κάντε κλικ|σχόλια (?:με|που)|παρακαλούμε|μοιραστείτε',
  ),
  ar: opening('اقرأ (?:أيضا|أيضًا|المزيد)|اقرأ|شاهد (?:أيضا|أيضًا|الفيديو)|تابعونا|اشترك|اضغط|للمزيد'),
  ja: opening(
    '本記事(?:で|は|の)|この(?:コラム|連載)(?:で|は|の)|今回の(?:記事|コラム)|本稿(?:で|は)|あわせて読みたい|関連記事|詳しくはこちら|この記事(?:は|の)|続きを読む|登録は|詳細は(?:こちら|次のページ)|続きは|フォローして',
  ),
  zh: opening(
    '本文(?:首发|来源|作者|转载|系|由|为|将|仅|中)|在本文中|这篇文章|相关阅读|延伸阅读|相关新闻|点击|點擊|扫码|关注我们|欢迎关注|本词条|更多(?:内容|精彩)|赶紧|点此|更多详情|欢迎(?:留言|评论|投票)|长按|阅读原文',
  ),
  ko: opening('이 (?:글|기사)(?:에서|은|는)|이번 (?:글|기사)(?:에서|은|는)|관련기사|관련 기사|구독|클릭|자세한 내용은|기사제보'),
};
/** The same wherever it stands: offers of shops, invitations of sites. */
const anywhere =
  /\b(?:you[’']ve come to the right place|supported by the journalism nonprofit|affiliate (?:links?|commissions?)|(?:earn|receive) (?:a |an affiliate )?commissions?\b|products? (?:that )?we(?:[’']ve| have)? (?:personally |independently |thoroughly )*(?:researched|tested|reviewed|selected|chosen|recommend|love)|you can (?:read|watch|hear|see|find) [a-z ]{0,24}\bhere\b|sign up (?:here|below) |赶紧来编辑|read more here)/iu;
/** What it cannot match without: most sentences have none of it. */
const inOffers = [
  'right place',
  'nonprofit',
  'ffiliate',
  'ommission',
  'ign up ',
  'ead more',
  '赶紧',
  'roduct',
  'our editorial',
  'our review',
  'our testing',
  'ou can ',
];

/** Does a sentence talk to the reader about the paper, its offers and its other texts, instead of telling the news? */
export function isAside(text: string, language: LanguageTag): boolean {
  const own = language.split('-', 1)[0]?.toLowerCase() ?? '';
  const base = own === 'ms' ? 'id' : own;
  // The tag comes from untrusted files: `constructor` is no language.
  if (opensSo(text, Object.hasOwn(openings, base) ? openings[base] : undefined) || opensSo(text, openings['en'])) return true;
  return inOffers.some((word) => text.includes(word)) && anywhere.test(text);
}

/** By their first two letters: most sentences are told by them, and the others are held against a few alternatives. */
type Openings = ReadonlyMap<string, RegExp>;

const bullets = /^[\s•*·|»→►▶–—-]{1,4}/u;

function opensSo(text: string, table: Openings | undefined): boolean {
  if (!table) return false;
  const bare = isAsciiWord(text.charCodeAt(0)) ? text : text.replace(bullets, '');
  return table.get(bare.slice(0, 2).toLowerCase())?.test(bare) === true;
}

/** Alternatives, each of which begins with two letters or signs of its own. */
function opening(alternatives: string): Openings {
  const groups = new Map<string, string[]>();
  for (const one of alternatives.split(/\|(?![^(]*\))/u)) {
    const letters = one.slice(0, 2).toLowerCase();
    groups.set(letters, [...(groups.get(letters) ?? []), one]);
  }
  return new Map([...groups].map(([letters, group]) => [letters, new RegExp(`^(?:${group.join('|')})`, 'iu')]));
}
