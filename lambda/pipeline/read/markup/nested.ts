/** Parts of a text in brackets of several characters, which may stand in each other. */

/** A text without what stands between two marks, however deep, and what that was. A mark that never closes opens nothing. */
export function withoutNested(text: string, open: string, close: string): { text: string; parts: string[] } {
  const kept: string[] = [];
  const parts: string[] = [];
  let from = 0;
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; ) {
    if (text.startsWith(open, at)) {
      if (depth++ === 0) start = at;
      at += open.length;
    } else if (depth > 0 && text.startsWith(close, at)) {
      at += close.length;
      if (--depth > 0) continue;
      kept.push(text.slice(from, start));
      parts.push(text.slice(start, at));
      from = at;
    } else at++;
  }
  return { text: kept.join('') + text.slice(from), parts };
}
