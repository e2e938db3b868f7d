/** Counts of a text's characters by what they are: they run over all text of a page, so they are quick. */

/** What a character is to `shapeOf`, as an index into its counts. */
const [OTHER, LOWER, UPPER, DIGIT, COMMA, BAR] = [0, 1, 2, 3, 4, 5] as const;

function classOf(code: number, char: string): number {
  if (code < 128) {
    if (code >= 97 && code <= 122) return LOWER;
    if (code >= 65 && code <= 90) return UPPER;
    if (code >= 48 && code <= 57) return DIGIT;
    return char === ',' || char === ';' ? COMMA : char === '|' || char === '/' ? BAR : OTHER;
  }
  if (',،、，；'.includes(char)) return COMMA;
  if ('·•›»'.includes(char)) return BAR;
  if (code < 0xc0 || (code >= 0x2000 && code < 0x3000)) return OTHER;
  return code < 0x600 && char.toLowerCase() !== char ? UPPER : LOWER;
}

/** Classes of the characters below 0x3000, worked out once: counting runs over all text of the page. */
const classes = Uint8Array.from({ length: 0x3000 }, (_, code) => classOf(code, String.fromCharCode(code)));

/** Counts of a text's characters: letters of any script, capitals, digits, commas, and the bars and bullets of menus. */
export function shapeOf(text: string): { letters: number; uppers: number; digits: number; commas: number; bars: number } {
  const counts = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = code < 0x3000 ? (classes[code] as number) : classOf(code, text.charAt(i));
    counts[kind] = (counts[kind] as number) + 1;
  }
  const [, lowers = 0, uppers = 0, digits = 0, commas = 0, bars = 0] = counts;
  return { letters: lowers + uppers, uppers, digits, commas, bars };
}

/** Spaces of a text. */
export function spacesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++;
  return count;
}
