/**
 * What makes a headline say less than it could, in the languages of the mail and some more. Written for this project from what papers print. Whole words or
 * phrases, in any case; patterns are alternatives only, so that none can take long.
 */

/** Marks that outlets put before a headline and that say nothing about the event. */
export const marks =
  /^(?:(?:live(?: updates?| blog)?|breaking(?: news)?|watch|video|photos?|in pictures|exclusive|update(?:d|s)?(?: ?\d+)?|just in|eilmeldung|en direct|direct|vidéo|última hora|en vivo|ao vivo|عاجل|速報)(?:\s*[:：|]\s*|\s+[–—-]\s+))+/iu;

/** Promises to tell instead of telling: what researchers of clickbait call forward reference (Blom and Hansen, J. of Pragmatics 76, 2015). */
export const clickbait = phrases([
  "you won['’]t believe|you['’]ll never guess|will (?:shock|surprise|amaze) you|what happened next|here['’]s (?:why|what|how|everything)|this is (?:why|what|how)|the (?:real |shocking |surprising )?reason why|everything you need to know|things you need to know|what you need to know|what we know|one weird trick|goes viral|internet reacts",
  'sie werden nicht glauben|das müssen sie wissen|das steckt dahinter|was dann geschah|was dann passierte|deshalb sollten sie|so reagiert das netz|darum ist',
  "vous n['’]allez pas croire|vous ne devinerez jamais|voici pourquoi|voici ce que|ce qu['’]il faut savoir|ce que l['’]on sait|découvrez",
  'no vas a creer|no lo vas a creer|esto es lo que|lo que debes saber|lo que se sabe|por qué debes|te sorprenderá|se hace viral',
  'você não vai acreditar|não vai acreditar|veja o que|saiba (?:o que|por que|como)|o que se sabe|entenda (?:o que|por que)',
  'non crederete|non ci crederai|ecco (?:perché|cosa|come)|cosa sappiamo|tutto quello che',
  'dit is waarom|je gelooft nooit|вы не поверите|вот почему|что известно',
  'لن تصدق|ما لا تعرفه|إليك|تعرف على|信じられない|まさかの|驚きの|衝撃の|とは？|你绝对想不到|竟然|震惊|必看|看完',
]);

/** A text that grows through the day. */
export const liveBlog = phrases([
  'live updates?|live blog|liveblog|as it happened|minute by minute|liveticker|live-ticker|newsblog|minute par minute|le direct|en direct|minuto a minuto|en vivo|ao vivo|diretta',
  'مباشر|لحظة بلحظة|ライブ|直播',
]);

/** Forms that are not the news itself, where a headline opens with them: "Opinion: …". */
export const notNews =
  /^(?:opinion|analysis|explainer|explained|editorial|column|podcast|newsletter|quiz|review|letters|kommentar|analyse|meinung|kolumne|tribune|chronique|édito|opinión|análisis|editoriale|opinião|análise|مقال|رأي|تحليل|社説|解説|社论|评论)\s*(?:[:：|]|[–—-]\s)/iu;

/** The last line is of scripts that part no words by spaces or write prefixes on to them: looked for anywhere. */
function phrases(lines: readonly string[]): RegExp {
  const anywhere = lines.at(-1) ?? '';
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${lines.slice(0, -1).join('|')})(?![\\p{L}\\p{N}])|${anywhere}`, 'iu');
}
