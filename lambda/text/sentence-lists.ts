const upper = /^[\p{Lu}\p{Lt}]/u;
const listStart = /^\s*([•⁃]?\s*)(\p{Nd}{1,3}|[a-z])(\.\)|\)|\.)\s/u;
/** A list behind what announces it: `The winners: 1. Orlin 2. Wexholm 3. Lam`. */
const announced = /[:：.]\s()(1)(\.\)|\)|\.)\s(?=\p{Lu})/u;
/** From so many items on a list within a paragraph is one: `in group 1. Orlin won in group 2. Lam …` may not be. */
const fewestItems = 3;

/**
 * Where the items of a run-in list begin: of one that opens its paragraph (`1) One 2) Two`) all but the first, of one that a colon or sentence announces all.
 */
export function listMarkers(text: string): number[] {
  const opening = listStart.exec(text);
  if (opening) return itemsBehind(text, opening, opening[0].length);
  const first = text.includes('1. ') || text.includes('1) ') || text.includes('1.) ') ? announced.exec(text) : null;
  if (!first) return [];
  const items = itemsBehind(text, first, first.index + first[0].length);
  return items.length + 1 < fewestItems ? [] : [first.index + 2, ...items];
}

function itemsBehind(text: string, [, bullet = '', label = '', form = '']: RegExpExecArray, behind: number): number[] {
  const found: number[] = [];
  let from = behind;
  for (let k = 1; k < 1000; k++) {
    const next = /\p{Nd}/u.test(label) ? String(Number(label) + k) : String.fromCharCode(label.charCodeAt(0) + k);
    const at = text.indexOf(` ${bullet}${next}${form} `, from);
    if (at < 0 || !upper.test(text.slice(at + bullet.length + next.length + form.length + 2))) break;
    found.push(at + 1);
    from = at + 1;
  }
  return found;
}
