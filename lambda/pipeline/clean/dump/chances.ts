/**
 * What the boosted trees say of each line, as features of the line model: how likely the line itself and the lines around it are text, how likely a headline
 * is near, and how the line stands to the dump's surest text (stacking; Wolpert 1992).
 */
import { type Add, steps } from './steps.ts';

/** Log-odds, one a line, that it is its article's text, and that it is its headline. */
export interface Chances {
  body: ArrayLike<number>;
  headline: ArrayLike<number>;
}

const BOUNDS = [-6, -4.5, -3.5, -2.5, -1.75, -1.2, -0.8, -0.4, 0, 0.4, 0.8, 1.2, 1.75, 2.5, 3.5, 4.5, 6];
const COARSE = [-4, -2, -0.7, 0.7, 2, 4];
const HEADLINE_BOUNDS = [-8, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3];
/** Lines before and after over which chances are averaged, or the highest is taken. */
const AROUND = [1, 3, 10, 30];

/** Prepares the sums for a dump: then adds one line's features. */
export function chancesOf({ body, headline }: Chances): (index: number, add: Add) => void {
  const length = body.length;
  const odds = Float64Array.from(body, (value) => 1 / (1 + Math.exp(-value)));
  const sums = new Float64Array(length + 1);
  for (let index = 0; index < length; index++) sums[index + 1] = (sums[index] as number) + (odds[index] as number);
  const mean = (from: number, to: number): number => {
    const [a, b] = [Math.max(0, from), Math.min(length, to)];
    return a >= b ? 0 : ((sums[b] as number) - (sums[a] as number)) / (b - a);
  };
  const highest = (list: ArrayLike<number>, from: number, to: number): number => {
    let most = -99;
    for (let at = Math.max(0, from); at < Math.min(length, to); at++) most = Math.max(most, list[at] as number);
    return most;
  };
  const surest = highest(body, 0, length);
  return (index, add) => {
    const own = body[index] as number;
    const level = steps(own, COARSE);
    add(`chance:${steps(own, BOUNDS)}`);
    add(`headline-chance:${steps(headline[index] as number, HEADLINE_BOUNDS)}`);
    add(`chance-below-surest:${steps(surest - own, [0.2, 0.7, 1.5, 3, 5])}:${surest < 1 ? 'unsure' : 'sure'}`);
    const [before, after] = [steps(body[index - 1] ?? -9, COARSE), steps(body[index + 1] ?? -9, COARSE)];
    add(`chance-before:${before}:${level}`);
    add(`chance-after:${after}:${level}`);
    for (const width of AROUND.slice(1)) {
      const [above, below] = [
        steps(mean(index - width, index), [0.05, 0.2, 0.5, 0.8]),
        steps(mean(index + 1, index + 1 + width), [0.05, 0.2, 0.5, 0.8]),
      ];
      add(`chance-around-${width}:${above}:${below}:${steps(own, [-2, 0, 2])}`);
    }
    add(`headline-above:${steps(highest(headline, index - 12, index), [-5, -3, -1, 1])}:${steps(own, [-2, 0, 2])}`);
    add(`headline-below:${steps(highest(headline, index + 1, index + 13), [-5, -3, -1, 1])}:${steps(own, [-2, 0, 2])}`);
    add(
      `headline-beside:${steps(highest(headline, index - 6, index), [-3, -1, 1])}:${steps(highest(headline, index + 1, index + 7), [-3, -1, 1])}:${steps(headline[index] as number, [-3, -1, 1])}`,
    );
    add(
      `headline-to-text:${steps(headline[index] as number, [-3, -1, 1])}:${steps(mean(index + 1, index + 9), [0.1, 0.3, 0.6])}:${steps(mean(index - 8, index), [0.1, 0.3, 0.6])}`,
    );
  };
}
