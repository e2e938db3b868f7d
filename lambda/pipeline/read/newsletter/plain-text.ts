/**
 * Links of a mail without markup. Programs that write one beside the HTML leave addresses in brackets behind the words that led there, or a number of the list at the end.
 * Here the words are links again.
 */
import type { Block, Decision } from '../../../model.ts';
import { comparable } from '../../../text/fold.ts';
import { linesOf } from '../text.ts';
import { unwrapped } from '../unwrap.ts';
import type { Links } from './addresses.ts';
import { haveNotes, type Listed, type WithoutList, withoutList, withoutNumbers } from './listed-links.ts';

/** A line that is words and then where they lead: by an address in brackets, or by a number. */
const withAddress = /^(.{2,200}?)\s?[(<[](https?:\/\/[^\s<>()[\]]{1,2000})[)>\]]$/u;
const withNumber = /^(.{2,}?)\s?\[(\d{1,4})\]$/u;
/** Browsers of the terminal set the number in front. */
const numberInFront = /^\[(\d{1,4})\]\s?([^[\]]{2,200}$)/u;
const addressAlone = /^[<([]?(https?:\/\/[^\s<>]{1,2000}?)[>)\]]?$/u;
/** Characters of a line of words that are a link as a whole, at most. */
const LINE = 160;
/** Characters of words with an address, at most. */
const LONGEST = 2_300;
const isSentence = (text: string): boolean => text.length > LINE || /[.!…。！]["”’»)]?$/u.test(text);

export interface PlainText {
  blocks: readonly Block[];
  links: Links;
  told: Decision[];
}

/** A mail's plain text: its paragraphs, where their words lead, and what was left out of it. */
export const plainText = (text: string): PlainText => paragraphsOf(withoutList(linesOf(text)));

/** The paragraphs of lines whose list of links is known. */
export function paragraphsOf({ lines, addresses, told }: WithoutList): PlainText {
  return { ...linked(withHeadings(unwrapped(lines)), addresses), told };
}

/** A line that is no sentence, with dashes right below it, is a heading; some programs set stars in front too. */
const withHeadings = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, at) => {
    const below = blocks[at + 1];
    const isUnderlined = block.kind !== 'rule' && below?.kind === 'rule' && below.gap === undefined && opensParagraph(blocks, at);
    return isUnderlined && !isSentence(linkOf(block.text, new Map())?.words ?? block.text)
      ? { ...block, kind: 'heading', level: 2, text: block.text.replace(/^\*{1,3}\s/, '') }
      : block;
  });

/**
 * The blocks of a mail with their links: a line that leads somewhere as a whole is one, `linkShare` 1, without its address or number; a sentence with the
 * number of an address behind it `leadsOn`; other numbers of the list go. Texts in which no address or number stands are as they were.
 */
function linked(blocks: readonly Block[], addresses: Listed): { blocks: Block[]; links: Links } {
  const links = new Map<string, string>();
  const areNotes = haveNotes(blocks, addresses);
  const lead = (words: string, address: string): void => {
    if (!links.has(comparable(words))) links.set(comparable(words), address);
  };
  const changed = blocks.map((block, at): Block => {
    const found = block.kind === 'rule' ? undefined : (linkOf(block.text, addresses) ?? linkBelow(blocks, at));
    const text = withoutNumbers(found?.words ?? block.text, addresses).trim();
    if (!found) return { ...block, text };
    if (!isSentence(text)) {
      lead(text, found.address);
      return { ...block, text, linkShare: 1 };
    }
    if (!found.numbered) return block;
    if (areNotes) return { ...block, text };
    // What a text leads on to is what the line above it heads.
    lead(blocks[at - 1]?.text ?? '', found.address);
    return { ...block, text, leadsOn: true };
  });
  return { blocks: changed, links };
}

/** Words and where they lead; `numbered` where the list says so. */
interface Link {
  words: string;
  address: string;
  numbered: boolean;
}

function linkOf(text: string, addresses: Listed): Link | undefined {
  const bracketed = text.length <= LONGEST ? withAddress.exec(text) : null;
  if (bracketed) return { words: bracketed[1] as string, address: bracketed[2] as string, numbered: false };
  if (addresses.size === 0) return undefined;
  const [, front = '', behindIt = ''] = numberInFront.exec(text) ?? [];
  const [, beforeIt = '', end = ''] = withNumber.exec(text) ?? [];
  const address = addresses.get(front || end);
  return address === undefined ? undefined : { words: behindIt || beforeIt, address, numbered: true };
}

/** A line that opens a paragraph, with an address alone on the line right below it. */
function linkBelow(blocks: readonly Block[], at: number): Link | undefined {
  const [{ text } = { text: '' }, below] = blocks.slice(at, at + 2);
  if (!below || below.gap !== undefined || !opensParagraph(blocks, at) || !/\p{L}\s+\p{L}/u.test(text) || isSentence(text)) return undefined;
  const address = below.text.length <= LONGEST ? addressAlone.exec(below.text)?.[1] : undefined;
  return address === undefined ? undefined : { words: text, address, numbered: false };
}

const opensParagraph = (blocks: readonly Block[], at: number): boolean =>
  at === 0 || blocks[at]?.gap !== undefined || blocks[at - 1]?.kind === 'rule';
