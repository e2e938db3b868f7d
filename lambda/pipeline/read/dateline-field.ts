/** Datelines and credits that a format keeps in fields of their own, beside the text that papers print them in front of. */
import type { Block } from '../../model.ts';
import { foldSpace } from './fold.ts';

/** A place, and what may follow it: a day, the agency in brackets. */
const dateline = /^(\p{Lu}[\p{L}\p{M}'’. /-]{1,40}?)(?:\s*[-–—:]+)?((?:,|\s*\().{0,60})?$/u;
/** Agencies that sign by a short name. */
const credit = /^(?:[A-Z]{2,6}|Reuters|dpa)$/;

/**
 * The blocks of a text with its dateline in front of the first paragraph, as it is printed (NITF 3.6, `dateline`), unless it stands there already:
 * `PORT ELLERY, March 2 (ENA) — Text`. Cleaning lifts it off again, like any other.
 */
export function withDateline(
  blocks: readonly Block[],
  { place, agency }: { place?: string | undefined; agency?: string | undefined },
): readonly Block[] {
  const at = blocks.findIndex(({ kind }) => kind === 'paragraph');
  const text = blocks[at]?.text;
  const [, name, rest = ''] = dateline.exec(foldSpace(place?.slice(0, 120) ?? '')) ?? [];
  const signed = agency !== undefined && credit.test(agency) && !rest.includes('(') ? ` (${agency})` : '';
  if (text === undefined || (name === undefined && signed === '')) return blocks;
  const head = text.slice(0, 120).toUpperCase();
  if (name !== undefined ? head.startsWith(name.toUpperCase()) : head.includes(signed.trim().toUpperCase())) return blocks;
  const printed = `${(name ?? '').toUpperCase()}${rest.replace(/[\s:–—-]+$/u, '')}${signed} — ${text}`.trim();
  return blocks.map((block, i) => (i === at ? { ...block, text: printed } : block));
}
