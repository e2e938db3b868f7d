const upper = /^[\p{Lu}\p{Lt}]/u;
const listStart = /^\s*([•⁃]?\s*)(\p{Nd}{1,3}|[a-z])(\.\)|\)|\.)\s/u;

/** Where the items of a run-in list begin (`1) One 2) Two`), the first one excepted. The paragraph must open with its first marker. */
export function listMarkers(text: string): number[] {
  const first = listStart.exec(text);
  if (!first) return [];
  const [, bullet = '', label = '', form = ''] = first;
  const found: number[] = [];
  let from = first[0].length;
  for (let k = 1; k < 1000; k++) {
    const next = /\p{Nd}/u.test(label) ? String(Number(label) + k) : String.fromCharCode(label.charCodeAt(0) + k);
    const at = text.indexOf(` ${bullet}${next}${form} `, from);
    if (at < 0 || !upper.test(text.slice(at + bullet.length + next.length + form.length + 2))) break;
    found.push(at + 1);
    from = at + 1;
  }
  return found;
}
