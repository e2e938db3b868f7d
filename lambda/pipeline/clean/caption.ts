/** Photo captions, told by the credit that ends them. */
import { pictureWords } from '../../text/picture-words.ts';
import { anyAgency } from './agencies.ts';
import { spacesIn } from './page/letters.ts';

/** What labels a picture's credit: the words for a picture, with what may follow them, and others. Compiled for this project from newspapers' captions. */
const label =
  `(?:${pictureWords})|photos?(?: by| from| courtesy(?: of)?| credit)|photograph(?: by| from| courtesy(?: of)?| credit)|pictures? by|images?(?: credit| source| courtesy)|file photo|` +
  'bild(?:quelle|rechte)|crédits?(?: photo)?|illustration|graphic|video|credit|courtesy|screenshot|提供|图源|圖|摄影?|攝|©|via';

const shortly = '[^()（）]{0,80}';
const agency = `(?:${anyAgency})`;

/** `(Photo: AP/Ada Example)`, `(AFP)`, `（写真：ロイター）`, `[Ada Example/AFP]`. */
const BRACKETED = new RegExp(
  `[(（\\[](?:(?:${label})[ :：]${shortly}|${shortly}(?<!\\p{L})(?:photos?|photographs?|pictures?|images?|fotos?) (?:by|courtesy|von|de|di)${shortly}|${shortly}(?<![\\p{L}\\p{N}])${agency}(?![\\p{L}\\p{N}])${shortly}|${shortly}(?:file photo|file image|archive|archivo|archiv|handout|supplied|courtesy|screenshot|illustration)${shortly})[)）\\]]\\.?$`,
  'iu',
);
/** `Photograph: Ada Example/Reuters`, `Foto: dpa` at the end. */
const LABELLED = new RegExp(`(?:^|[\\s.])(?:${label})\\s?[:：©]\\s?\\S.{1,80}$`, 'iu');
/** `Ada Example/AFP via Getty Images` at the end, or an agency before a slash. */
const SLASHED = new RegExp(
  `(?:\\p{Lu}[\\p{L}.'’-]+ ){1,3}?\\p{Lu}[\\p{L}.'’-]+ ?/ ?${agency}(?:[ /]?.{0,40})?$|(?<![\\p{L}\\p{N}])${agency} ?/ ?\\p{Lu}[\\p{L}.'’ -]{2,40}$|\\bvia (?:${agency})$`,
  'u',
);
/** `Ada Example, Reuters` or an agency alone after a sentence: too weak alone, enough with a picture's word. */
const DATED =
  /\b(?:is seen|are seen|pictured|file photo|in this (?:file )?(?:photo|image)|poses?|looks? on|\((?:left|right|centre|center|L|R|C)\))\b/iu;
const COPYRIGHT = /©\s?\S.{0,60}$/u;

/** Words a caption has at most; a paragraph that ends with a credit is longer or stands last. */
const MOST_WORDS = 70;

/** How a caption shows itself, or undefined where the text shows no credit. */
export function captionCue(text: string): string | undefined {
  if (text.length > 700 || spacesIn(text) >= MOST_WORDS) return undefined;
  const tail = text.slice(-160);
  // Each pattern is tried only where the mark it needs stands: most lines have none.
  if (/[)）\]]\.?$/u.test(tail) && BRACKETED.test(tail)) return 'bracketed credit';
  if ((tail.includes('/') || tail.includes('via ')) && SLASHED.test(tail)) return 'name and agency';
  if (/[:：©]/u.test(tail) && LABELLED.test(tail)) return 'labelled credit';
  if (tail.includes('©') && COPYRIGHT.test(tail)) return 'copyright mark';
  return undefined;
}

/** Whether a text looks like a photo caption: a credit ends it, or it says who stands where. */
export function looksLikeCaption(text: string): boolean {
  return captionCue(text) !== undefined || (text.length < 400 && DATED.test(text));
}
