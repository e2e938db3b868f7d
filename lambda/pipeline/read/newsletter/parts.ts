/** What a block of a mail can be to a newsletter that tells several items: the head of one, its text, the link that leads on to it. */
import type { Block } from '../../../model.ts';
import { comparable } from '../../../text/fold.ts';
import { isLinkOnward } from '../../../text/onward-words.ts';

export interface Part {
  block: Block;
  /** Running text: a sentence of some length, at most half of it in links. */
  isText: boolean;
  /** Short, and no sentence: could be the head of an item. */
  isHead: boolean;
  /** The head of an item by its looks alone: a heading, or words that are wholly a link. */
  isLinked: boolean;
  isHeading: boolean;
  /** Nothing but a link, wherever it leads. */
  isLink: boolean;
  /** Nothing but a link onward, and what it says, to compare by: `read more`; empty where it is an address alone. */
  onward?: string;
  /** The same behind the last sentence of a text. */
  onwardAtEnd?: { label: string; from: number };
}

/** Characters from which a block is running text; half as many in scripts whose words are a character or two, and where a link follows it. */
const RUNNING = 80;
const dense = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;
/** Characters of a head, and words of a link onward, at most. */
const HEAD = 160;
const ONWARD = 6;
/** Share of a block's characters in links from which it is a link, and up to which it is a text. */
const LINKED = 0.9;
const TEXT = 0.5;

/** A line of an address, with or without a few words in front: how a mail without markup leads on. */
const addressLine = /^(?:([^<>\n]{1,60}?)[:：]?\s{1,3})?[<([]?https?:\/\/[^\s<>]{1,2000}[>)\]]?$/u;
/** An address in brackets that ends a text. */
const addressAtEnd = /\s[<([]https?:\/\/[^\s<>()[\]]{1,2000}[>)\]]$/u;
/** Behind the last sentence of a text. */
const afterSentences = /[.!?…。！？]["”’»)]?\s{1,3}([^.!?…。！？]{1,60})$/u;

/**
 * The parts of a mail, in its order. A link leads onward only where its words stand at two links at least, where they are known to say so, or where it is
 * an address.
 */
export function partsOf(blocks: readonly Block[]): Part[] {
  const labels = new Map<string, number>();
  const count = (label: string | undefined): void => {
    if (label) labels.set(label, (labels.get(label) ?? 0) + 1);
  };
  const drafts = blocks.map((block) => {
    const link = linkOf(block);
    const end = link === undefined ? endOf(block) : undefined;
    count(link);
    count(end?.label);
    return { block, link, end };
  });
  const leadsOn = (label: string): boolean => label === '' || (labels.get(label) ?? 0) > 1 || isLinkOnward(label);
  return drafts.map(({ block, link, end }) => {
    const onward = link !== undefined && leadsOn(link) ? link : undefined;
    const isShort = onward === undefined && block.kind !== 'rule' && block.kind !== 'caption' && block.text.length <= HEAD;
    return {
      block,
      isText: onward === undefined && isRunning(block),
      isHead: isShort && !isRunning(block) && isNamed(block.text),
      isLinked: isShort && (block.linkShare ?? 0) >= LINKED && isNamed(block.text),
      isHeading: isShort && block.kind === 'heading' && isNamed(block.text),
      isLink: link !== undefined,
      ...(onward === undefined ? {} : { onward }),
      ...(end && leadsOn(end.label) ? { onwardAtEnd: end } : {}),
    };
  });
}

const isRunning = ({ kind, text, linkShare = 0, leadsOn = false }: Block): boolean =>
  kind !== 'heading' && kind !== 'caption' && linkShare <= TEXT && text.length >= (leadsOn || dense.test(text) ? RUNNING / 2 : RUNNING);

/** Two words or some ideographs, and no sentence, address or label. */
const isNamed = (text: string): boolean =>
  (/\p{L}\S*\s+\S*[\p{L}\p{N}]/u.test(text) || (dense.test(text) && text.length >= 4)) && !/(?:[.;,:]|https?:\/\/\S{1,2000})$/u.test(text);

/** What a block says that is nothing but a link onward. */
function linkOf({ kind, text, linkShare }: Block): string | undefined {
  if (kind === 'heading' || kind === 'rule') return undefined;
  // Plain text, and a button that is drawn, may have lost the address.
  if (isLinkOnward(text)) return comparable(text);
  if (linkShare === undefined) {
    const line = text.length <= 2_100 ? addressLine.exec(text) : null;
    return line ? comparable(line[1] ?? '') : undefined;
  }
  const label = linkShare >= 0.8 && text.length <= 60 ? comparable(text) : '';
  return label !== '' && label.split(' ').length <= ONWARD ? label : undefined;
}

function endOf({ text, linkShare, leadsOn }: Block): Part['onwardAtEnd'] {
  if (leadsOn) return { label: '', from: text.length };
  const address = linkShare === undefined ? addressAtEnd.exec(text.slice(-2_100)) : null;
  const bare = address ? text.slice(0, text.length - address[0].length) : text;
  const label = afterSentences.exec(bare.slice(-70))?.[1]?.trimEnd();
  const isLinked = linkShare === undefined ? address !== null : linkShare > 0;
  if (!isLinked && (label === undefined || !isLinkOnward(label))) return undefined;
  if (label === undefined) return address ? { label: '', from: bare.length } : undefined;
  return label.split(' ').length <= ONWARD ? { label: comparable(label), from: bare.lastIndexOf(label) } : undefined;
}
