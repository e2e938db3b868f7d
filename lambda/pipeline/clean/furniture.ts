/** Why a line is furniture, in words: the model decides by shape and place, this names the cue a person sees. */
import { captionCue } from './caption.ts';
import { readCreditLine } from './credit.ts';
import { furniturePhrases } from './furniture-phrases.ts';
import { type FurnitureKind, furnitureKindsIn, withoutFurnitureWords } from './furniture-words.ts';
import type { Line } from './lines.ts';

export interface Cue {
  rule: string;
  reason: string;
}

const byKind: Readonly<Record<FurnitureKind, Cue>> = {
  share: { rule: 'share-line', reason: 'It offers to share, save or print the page.' },
  menu: { rule: 'menu-line', reason: 'It leads about the site, not through the article.' },
  legal: { rule: 'legal-line', reason: 'It speaks of rights, terms or cookies.' },
  follow: { rule: 'follow-line', reason: 'It asks to follow, subscribe or sign in.' },
  advertisement: { rule: 'advertisement-line', reason: 'It marks an advertisement.' },
  more: { rule: 'more-stories-line', reason: 'It points to other articles.' },
  comment: { rule: 'comment-line', reason: 'It belongs to the comments.' },
  fact: { rule: 'fact-line', reason: 'It labels the article’s own facts, it tells nothing.' },
};

/** Words up to which a furniture word explains a line; longer lines are explained by their place. */
const SHORT = 14;

/** The cue by which a removed line is furniture; `place` says where it stood. */
export function explainRemoval(line: Line, place: 'before' | 'within' | 'after' | 'between'): Cue {
  if (line.kind === 'rule') return { rule: 'separator', reason: 'A line that separates is no text.' };
  if (line.text === '' && line.hrefs === 0) return { rule: 'separator', reason: 'A line that separates is no text.' };
  if (line.text === '') return { rule: 'bracketed-address', reason: 'It holds nothing but addresses.' };
  const caption = captionCue(line.text);
  if (caption) return { rule: 'caption-with-credit', reason: `It is a photo caption: it ends with a ${caption}.` };
  const byItself = furnitureByItself(line.text);
  if (byItself) return byItself;
  if (readCreditLine(line.text)) return { rule: 'credit-line', reason: 'It credits an agency.' };
  if (line.text.split(' ').length <= SHORT) {
    const [kind] = furnitureKindsIn(line.text);
    if (kind) return byKind[kind];
  }
  if (place === 'within') return { rule: 'interruption', reason: 'By its shape and its neighbors it interrupts the article’s text.' };
  return {
    rule: 'outside-the-article',
    reason: `By its shape and its neighbors it stands ${place === 'between' ? 'between headline and text' : `${place} the article`}.`,
  };
}

/** Buttons and labels alone, whole lines. Compiled for this project from what pages of large news markets offer. */
const ALONE =
  /^[\s•*·|>»–—-]*(?:skip (?:to (?:main )?content|advertisement|ad)|zum (?:haupt)?inhalt springen|(?:aller|passer) au contenu(?: principal)?|(?:saltar|ir) al contenido(?: principal)?|(?:pular|ir) para o conteúdo|vai al contenuto|naar de inhoud|コンテンツへスキップ|本文へスキップ|跳至(?:主要)?内容|본문으로 바로가기|become an? (?:member|supporter|subscriber|patron)(?: today| now)?|(?:jetzt )?mitglied werden|(?:devenez|devenir) (?:membre|abonné)|hazte (?:socio|miembro)|diventa (?:socio|membro)|create (?:an |your )?(?:free )?account|konto erstellen|créer un compte|crear (?:una )?cuenta|my account|menu menu|short url|share(?: (?:this|on|via|full article).{0,30})?|follow|also worth reading|loading\.{0,3}|teilen|merken|folgen|partager|compartir|condividi|シェアする?|ツイート|フォロー|分享(?:到)?|공유|شارك|مشاركة|hamburger menu|copy link|e-?mail|print|save|whatsapp|facebook|twitter|linkedin)[\s:.|•·]*$/iu;

/** What remains of a line of buttons when their words, counts and separators are gone: nothing. */
const BETWEEN_BUTTONS = /[\s\p{P}\p{S}\d]+/gu;

/** Marks that end copy in newsrooms: `-30-`, `###`, `ENDS`. */
const END_MARK = /^(?:[-–—]\s?30\s?[-–—]|#{2,}|[-–—*]{0,3}\s?ENDS?\s?[-–—*]{0,3}|\(?(?:END|Ends|Ende|Fin|FIN)\)?)$/u;

/** The cue by which a line is furniture in any place, by its own words alone; undefined for everything that could be text. */
export function furnitureByItself(text: string): Cue | undefined {
  if (text.length < 80 && ALONE.test(text)) return byKind[furnitureKindsIn(text)[0] ?? 'menu'];
  if (END_MARK.test(text)) return { rule: 'end-mark', reason: 'It marks the end of the copy.' };
  const phrase = furniturePhrases.find(({ starts, longest }) => text.length <= longest && starts.test(text));
  if (phrase) return byKind[phrase.kind];
  if (text.length < 80 && /[|·•/]/u.test(text)) {
    if (withoutFurnitureWords(text).replace(BETWEEN_BUTTONS, '') === '') return { rule: 'row-of-buttons', reason: 'It is a row of buttons.' };
  }
  return undefined;
}

/** Headings of lists of other articles, alone on a line. */
const LIST_HEADING =
  /^(?:related|recommended|read (?:more|next|also)|see also|also read|more (?:from|on|in|stories)|most (?:read|popular)|up next|you (?:may|might) also|also worth reading|mehr zum thema|weitere (?:artikel|themen)|lesen sie auch|auch interessant|sur le même sujet|à lire aussi|lire aussi|lee también|te puede interesar|relacionad|leia também|veja também|leggi anche|lees ook|meer over|läs (?:mer|också)|læs også|les også|czytaj także|zobacz także|читайте также|читайте також|ilgili haber|xem thêm|baca juga|関連記事|あわせて読みたい|相关阅读|相关新闻|推荐阅读|관련 ?기사|اقرأ أيضا|مواضيع ذات صلة|קראו גם)/iu;
/** Words a link to an article has at most; a sentence of the text has more, or ends as a sentence ends. */
const LINK = { mostWords: 18, mostLines: 8 };

/** Lines that a list of other articles holds: its heading and the headlines below it, up to the next sentence. */
export function listsOfArticles(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  for (const [index, line] of lines.entries()) {
    if (line.text.length > 70 || /[.!?。]$/u.test(line.text) || !LIST_HEADING.test(line.text)) continue;
    found.add(line);
    for (const other of lines.slice(index + 1, index + 1 + LINK.mostLines)) {
      if (
        other.text.split(' ').length > LINK.mostWords ||
        other.text.length > 140 ||
        /[.!。:：,，;]["”’]?$/u.test(other.text) ||
        /^["“„«「]/u.test(other.text)
      )
        break;
      found.add(other);
    }
  }
  return found;
}
