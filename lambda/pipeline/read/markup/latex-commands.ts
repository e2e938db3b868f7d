/** What LaTeX's commands mean to running text, by name. Compiled for this project from the LaTeX2e reference manual. */

/** Environments without running text. */
export const silent = /\\begin\{((?:figure|table|tabular|equation|align|gather|displaymath|thebibliography|tikzpicture|lstlisting|comment)\*?)\}/g;
/** Commands whose argument is no text: notes, sources, labels, pictures, settings. */
export const leaves = new Set(
  'footnote footnotetext cite citep citet autocite parencite ref eqref autoref cref label pageref index includegraphics input include bibliography bibliographystyle usepackage documentclass vspace hspace vskip hskip pagestyle thispagestyle setlength newcommand renewcommand marginpar todo thanks caption hypersetup geometry setcounter addbibresource'.split(
    ' ',
  ),
);
export const sections: Readonly<Record<string, number>> = {
  part: 1,
  chapter: 1,
  section: 2,
  subsection: 3,
  subsubsection: 4,
  paragraph: 5,
  subparagraph: 6,
};
/** Combining marks of Unicode for accents. */
export const accents: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  u: '\u0306',
  H: '\u030b',
  r: '\u030a',
  k: '\u0328',
};
export const letters: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  i: 'i',
  ldots: '…',
  dots: '…',
  textendash: '–',
  textemdash: '—',
  euro: '€',
  pounds: '£',
  S: '§',
  textquoteright: '’',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
  newline: ' ',
  quad: ' ',
  qquad: ' ',
  and: ', ',
};

/** What stands for marks of typography, longest first. */
export const marks: readonly (readonly [string, string])[] = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
  ["'", '’'],
  ['~', '\u00a0'],
  ['{', ''],
  ['}', ''],
];
