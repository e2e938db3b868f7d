/** Code points that take two columns: the Wide and Fullwidth ranges of Unicode's UAX #11 (East Asian Width), and emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
/** What takes none: combining marks, and format characters such as joiners and direction marks. */
const none = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Text in which every UTF-16 unit is one character of one column, as nearly all Latin, Greek and Cyrillic text is: counted without the slow segmenter. */
const simple = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u0384-\u0482\u2010-\u2027\u20ac]*$/;

/** Whether every character of a text is one UTF-16 unit and takes one column. */
export const isSimple = (text: string): boolean => simple.test(text);

/** Made when it is first needed: it costs some milliseconds, and most text is simple. */
let segmenter: Intl.Segmenter | undefined;

/** The characters of a text as a reader counts them. */
export function graphemesOf(text: string): string[] {
  if (simple.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The columns that one grapheme takes on a terminal: 0, 1 or 2. */
export function graphemeWidth(grapheme: string): number {
  if (wide.test(grapheme)) return 2;
  for (const character of grapheme) if (!none.test(character)) return 1;
  return 0;
}

/** The columns that a text takes on a terminal, and about the room that it takes in a list of mails. */
export function displayWidth(text: string): number {
  if (simple.test(text)) return text.length;
  let columns = 0;
  for (const grapheme of graphemesOf(text)) columns += graphemeWidth(grapheme);
  return columns;
}

/** Whether a line may break beside it without a space. */
export function isWide(grapheme: string): boolean {
  return wide.test(grapheme);
}
