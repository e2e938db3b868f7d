/** Longer ones are more likely a quote that was never closed, or a speech that has to be cut somewhere. */
const longestSpan = 400;
/** Deeper nesting is no prose; bounds the work on hostile text. */
const deepestNesting = 8;
const pairs: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '(': ')',
  '[': ']',
  '「': '」',
  '『': '』',
  '《': '》',
  '（': '）',
  '【': '】',
  '"': '"',
  '‹': '›',
};
const enclosing = /[“”„«»()[\]「」『』《》（）【】"‹›]/g;

/** For each place between two characters, 1 where it lies within a quotation or bracket that opens and closes within the paragraph. */
export function enclosedPlaces(text: string): Uint8Array {
  const places = new Uint8Array(text.length + 1);
  const open: { at: number; closers: string }[] = [];
  let filled = 0;
  for (const { index, 0: mark } of text.matchAll(enclosing)) {
    while (open.length > 0 && index - (open[0] as { at: number }).at > longestSpan) open.shift();
    const closes = open.findLastIndex(({ closers }) => closers.includes(mark));
    if (closes >= 0) {
      places.fill(1, Math.max(filled, (open[closes] as { at: number }).at + 1), index + 1);
      if (closes === 0) filled = index + 1;
      open.length = closes;
    } else {
      const closers = mark === '»' && /[\p{L}\p{N}]/u.test(text.charAt(index + 1)) ? '«' : pairs[mark];
      if (closers) open.push({ at: index, closers });
      if (open.length > deepestNesting) open.shift();
    }
  }
  return places;
}
