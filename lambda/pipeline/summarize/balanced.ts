/** Are quotation marks and brackets closed as often as they are opened? Apostrophes pass for single quotes and are left alone. */
export function balanced(text: string): boolean {
  if (!/["“”„«»「」()]/.test(text)) return true;
  if (occurrences(text, '"') % 2 === 1) return false;
  if ((occurrences(text, '“') + occurrences(text, '„') + occurrences(text, '”')) % 2 === 1) return false;
  const opensWith = text.search(/[“„«「]/u);
  const closesWith = text.search(/[”»」]/u);
  if (opensWith < 0 !== closesWith < 0 && !/„[^“]{0,400}“|»[^«]{0,400}«|”[^”]{0,400}”|“[^“”]{0,400}“/u.test(text)) return false;
  return ['«»', '「」', '()'].every((pair) => occurrences(text, pair.charAt(0)) === occurrences(text, pair.charAt(1)));
}

function occurrences(text: string, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count++;
  return count;
}
