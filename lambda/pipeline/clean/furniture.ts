/** Why a line is furniture, in words: the model decides by shape and place, this names the cue a person sees. */
import { captionCue } from './caption.ts';
import { readCreditLine } from './credit.ts';
import { type FurnitureKind, furnitureWords } from './furniture-words.ts';
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
  if (line.text === '') return { rule: 'bracketed-address', reason: 'It holds nothing but addresses in brackets.' };
  const caption = captionCue(line.text);
  if (caption) return { rule: 'caption-with-credit', reason: `It is a photo caption: it ends with a ${caption}.` };
  if (readCreditLine(line.text)) return { rule: 'credit-line', reason: 'It credits an agency.' };
  if (line.text.split(' ').length <= SHORT) {
    const kind = furnitureWords.find(([, pattern]) => line.text.search(pattern) >= 0)?.[0];
    if (kind) return byKind[kind];
  }
  if (place === 'within') return { rule: 'interruption', reason: 'By its shape and its neighbors it interrupts the article’s text.' };
  return { rule: 'outside-the-article', reason: `By its shape and its neighbors it stands ${place === 'between' ? 'between headline and text' : `${place} the article`}.` };
}

/** Lines that are furniture wherever they stand, whole. Compiled for this project. */
const ALWAYS =
  /^[\s•*·|>»–—-]*(?:advertisements?|advertising|article continues (?:after|below).{0,40}|story continues (?:after|below).{0,40}|skip (?:to (?:main )?content|advertisement|ad)|sponsored(?: content)?|anzeige|werbung|publicité|publicidade?|publicidad|pubblicità|advertentie|annons|annonse|reklama?|реклама|広告|廣告|广告|광고|إعلان|פרסומת|short url|share(?: (?:this|on|via|full article).{0,30})?|follow(?: us.{0,30})?|also worth reading|recommended for you|related (?:articles?|stories|news|topics)|read more|see also|loading\.{0,3}|teilen|folgen|partager|compartir|condividi|シェアする?|ツイート|フォロー|分享(?:到)?|공유|شارك|مشاركة|تابعنا|hamburger menu|skip to main content|copy link|e-?mail|print|save|whatsapp|facebook|twitter|linkedin)[\s:.|•·]*$/iu;

/** Whether a line is furniture by itself, in any place. */
export function alwaysFurniture(line: Line): boolean {
  return line.text.length < 80 && ALWAYS.test(line.text);
}
