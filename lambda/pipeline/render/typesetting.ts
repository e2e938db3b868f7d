import type { Direction } from '../../model.ts';

/** Where a line begins. */
export function alignOf(direction: Direction): 'left' | 'right' {
  return direction === 'rtl' ? 'right' : 'left';
}

/** Scripts for which Georgia has no letters: a serif fallback of the client's choice looks like an accident there. */
const beyondGeorgia = /[\u0530-\u1dff\u2e80-\ud7ff\uf900-\uffdc\u{20000}-\u{3ffff}]/u;

/** The headline's face: Georgia where it has the letters, else the client's sans serif. */
export function fontOf(text: string): string {
  return beyondGeorgia.test(text) ? 'Arial,sans-serif' : 'Georgia,serif';
}

/** A short phrase that no line break may tear apart, except at its first space. */
export function glued(phrase: string): string {
  const first = phrase.indexOf(' ');
  return phrase.slice(0, first + 1) + phrase.slice(first + 1).replaceAll(' ', '\u00a0');
}

/** A direction mark after a name that runs against the line, so that the comma behind it stays in its place (UAX #9). */
export function turnBack(name: string, dir: Direction): string {
  if (dir === 'ltr' && /[A-Za-z0-9]$/.test(name)) return '';
  const last = Array.from(name).findLast((character) => /[\p{L}\p{N}]/u.test(character)) ?? '';
  const runsLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(last);
  if (dir === 'ltr') return runsLeft ? '\u200e' : '';
  return last !== '' && !runsLeft ? '\u200f' : '';
}
