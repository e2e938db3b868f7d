/** Figures as steps: a feature either holds or does not, so a figure's range is cut in pieces. */

/** Takes a feature's name: it holds for the line. */
export type Add = (name: string) => void;

/** In which piece a value lies: the index of the first bound that is not below it. */
export function steps(value: number, bounds: readonly number[]): number {
  const at = bounds.findIndex((bound) => value <= bound);
  return at < 0 ? bounds.length : at;
}

/** A line's length in eleven pieces. */
export const lengthOf = (words: number): number => steps(words, [0, 1, 2, 4, 7, 11, 16, 24, 36, 60, 100]);

/** Short, a line, or long: what a fact beside a line says depends on it. */
export const sizeOf = (words: number): number => (words < 3 ? 0 : words < 25 ? 1 : 2);
