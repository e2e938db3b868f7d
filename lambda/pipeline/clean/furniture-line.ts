/** Which lines of a dump are furniture by their words, whatever stands around them. */
import type { Dump } from './dump/dump.ts';
import { furnitureByItself } from './furniture.ts';

/** Words up to which a furniture word makes a line furniture that ends in no stop. */
const SHORT = 6;

/** Whether a dump's line is a rule, an address, a button, or a few words with a furniture word among them. */
export function isFurnitureLine({ lines, looks }: Dump, at: number): boolean {
  const [line, look] = [lines[at], looks[at]];
  if (line === undefined || look === undefined || line.kind === 'rule' || line.text === '') return true;
  return furnitureByItself(line.text) !== undefined || (look.words <= SHORT && look.kinds.length > 0 && look.ends !== 'sentence');
}
