/** Bylines at a page's headline that no class and no data mark. */
import type { Block } from '../../../model.ts';
import { nameShape, roles } from '../../../text/byline-words.ts';
import { findDate } from '../../../text/dates.ts';
import { monthOf } from '../../../text/month-names.ts';

/** Blocks from the headline on in which a name stands alone. */
const BESIDE = 7;
/** Words of buttons, sections and agencies, which have capitals like a name. */
const button =
  /(?<!\p{L})(?:agency|agentur|agence|agencia|ajans\p{L}*|press|share|read|print|save|posts?|comments?|menu|search|subscribe|contents?|image|photos?)(?!\p{L})|\.$/iu;
/** A line that says what the person is. */
const roleLine = new RegExp(`(?<!\\p{L})(?:${roles}|founder|director|manager|analyst|author|marketing)(?!\\p{L})`, 'iu');
const isRole = (text: string) => roleLine.test(text) && text.split(' ').length <= 7 && !/[.!?]$/.test(text);

/** A short block that opens with "By" and a name, or has it behind a bar or a date; the block after a "By" that stands alone. */
export function bylineIn(head: readonly Block[]): string[] {
  const alone = head.findIndex(({ text }) =>
    /^(?:(?:written |posted |authored |words |text |story )?by|authors?|autor(?:in)?|auteur|von|par|por|di|door|av|af)\s?:?$/i.test(text),
  );
  if (alone >= 0) return head[alone + 1] ? [`By ${head[alone + 1]?.text.slice(0, 80)}`] : [];
  for (const { text } of head) {
    if (text.length >= 120) continue;
    if (
      /^(?:(?:written |posted |story |words )?by|von|par|por|di|door|av|af|autor(?:in)?|text|texte?)\s?:?\s\p{Lu}/iu.test(text) &&
      /^\S+(?:\sby)?\s?:?\s\p{Lu}/u.test(text)
    )
      return [text];
    const within = /(?:[|·•]|\d{4},?|\d|[A-Z]{2,4})\s(?:by|von|par|por)\s(\p{Lu}.*)$/u.exec(text)?.[1];
    if (within && /\d/.test(text)) return [within];
  }
  return [];
}

/** What stands beside the date at the headline, between bars: `4 May 2024 | 13:10 | Ada Example`. */
export function besideDate(head: readonly Block[]): string[] {
  const line = head.find(({ text }) => text.length < 80 && findDate(text) !== undefined);
  return (line?.text.split(/\s[|·•–—-]\s/u) ?? []).filter((piece) => nameShape(piece) === 'cased' && !/\d/.test(piece) && monthless(piece));
}

/** A name on a line of its own, right above or below the date or the person's role. */
export function aboveDate(head: readonly Block[]): string[] {
  const isDated = (block: Block | undefined) =>
    block !== undefined && block.text.length < 60 && (findDate(block.text) !== undefined || isRole(block.text));
  const at = head
    .slice(0, BESIDE)
    .findIndex(
      ({ text, kind }, i) =>
        kind === 'paragraph' &&
        nameShape(text) === 'cased' &&
        text.split(' ').length <= 4 &&
        monthless(text) &&
        !button.test(text) &&
        (isDated(head[i + 1]) || isDated(head[i - 1])),
    );
  return at < 0 ? [] : [(head[at] as Block).text];
}

const monthless = (piece: string) => piece.split(' ').every((word) => monthOf(word, 'und') === undefined);
