/**
 * A small network over items in a row, a dump's lines or a page's blocks: each item's figures are mixed into a few channels; rounds of convolutions with ever
 * wider gaps (Yu & Koltun 2016, "Multi-Scale Context Aggregation by Dilated Convolutions") tell each item of items farther and farther off, what they find being
 * added to what is known (He et al. 2016); half way every item learns what the whole row is like. What comes out are each item's votes for each part.
 */

/** Weights of one step, a row for each channel that it makes; the row's last figure is the bias. */
interface Layer {
  weights: Float64Array;
  rows: number;
  width: number;
}

/** The first step, ready for figures that mostly stay what they are: what the channels are where all are 0, and what each figure adds, all channels of one together. */
interface Entry {
  rows: number;
  width: number;
  atZero: Float64Array;
  byFigure: Float64Array;
}

export interface Network {
  /** What each figure is on average, and how far it strays, after `compressed`. */
  means: readonly number[];
  spreads: readonly number[];
  entry: Entry;
  /** Items between the three that each round's convolution looks at: 1 are neighbors. */
  gaps: readonly number[];
  rounds: readonly Layer[];
  /** From the channels' means and maxima over the whole row. */
  overview: Layer;
  exit: Layer;
  /** Votes for a part given the part of the item before; none where every item is judged for itself. */
  transitions: readonly (readonly number[])[];
}

/** Weights are written as whole thousandths. */
const UNIT = 1000;

/** Reads a network from text: blocks between blank lines, each a row a line. Its order is the fields' order in `Network`. */
export function parseNetwork(text: string): Network {
  const blocks = text
    .trim()
    .split('\n\n')
    .map((block) => block.split('\n').map((row) => row.split(' ').map(Number)));
  const layer = (at: number): Layer => {
    const rows = blocks[at] as number[][];
    return { weights: Float64Array.from(rows.flat(), (weight) => weight / UNIT), rows: rows.length, width: (rows[0]?.length ?? 1) - 1 };
  };
  const [scale = [], , [gaps = []] = []] = blocks;
  const [means = [], spreads = []] = scale.map((row) => row.map((value) => value / UNIT));
  return {
    means,
    spreads,
    entry: entryOf(layer(1), (figure) => standardized(0, means[figure] as number, spreads[figure] as number)),
    gaps,
    rounds: gaps.map((_, round) => layer(3 + round)),
    overview: layer(3 + gaps.length),
    exit: layer(4 + gaps.length),
    transitions: (blocks[5 + gaps.length] ?? []).map((row) => row.map((weight) => weight / UNIT)),
  };
}

function entryOf({ weights, rows, width }: Layer, zero: (figure: number) => number): Entry {
  const weight = (row: number, at: number): number => weights[row * (width + 1) + at] as number;
  const byFigure = Float64Array.from({ length: width * rows }, (_, at) => weight(at % rows, Math.floor(at / rows)));
  const atZero = Float64Array.from({ length: rows }, (_, row) => weight(row, width));
  for (let figure = 0; figure < width; figure++)
    for (let row = 0; row < rows; row++) atZero[row] = (atZero[row] as number) + weight(row, figure) * zero(figure);
  return { rows, width, atZero, byFigure };
}

/** How many spreads from the mean a figure may lie. */
const FARTHEST = 4;

/** How far a figure lies from its mean, in spreads. Figures count by their order of magnitude: one line more at the top says more than one at the end. */
function standardized(value: number, mean: number, spread: number): number {
  const compressed = Math.sign(value) * Math.log1p(Math.abs(value));
  return Math.max(-FARTHEST, Math.min(FARTHEST, (compressed - mean) / spread));
}

/**
 * Each item's votes for each part. Linear in the number of items.
 * @param figureOf an item's figure, by both numbers
 */
export function votesOf(network: Network, items: number, figureOf: (item: number, figure: number) => number): number[][] {
  const known = entered(network, items, figureOf);
  for (const [round, layer] of network.rounds.entries()) {
    add(known, convolved(layer, known, items, network.gaps[round] as number));
    if (round === network.rounds.length >> 1) addOverview(network.overview, known, items);
  }
  const votes = mixed(network.exit, known, items);
  return Array.from({ length: items }, (_, item) => [...votes.subarray(item * network.exit.rows, (item + 1) * network.exit.rows)]);
}

/** The first step: figures, standardized, mixed into channels. */
function entered({ means, spreads, entry }: Network, items: number, figureOf: (item: number, figure: number) => number): Float64Array {
  const { rows, width, atZero, byFigure } = entry;
  const known = new Float64Array(items * rows);
  const own = Float64Array.from(atZero);
  // Most figures are what they were for the item before: only what changed is measured and mixed anew.
  const last = new Float64Array(width);
  const measured = Float64Array.from(means, (mean, figure) => standardized(0, mean, spreads[figure] as number));
  for (let item = 0; item < items; item++) {
    for (let figure = 0; figure < width; figure++) {
      const value = figureOf(item, figure);
      if (value === last[figure]) continue;
      const now = standardized(value, means[figure] as number, spreads[figure] as number);
      const more = now - (measured[figure] as number);
      last[figure] = value;
      measured[figure] = now;
      const from = figure * rows;
      for (let row = 0; row < rows; row++) own[row] = (own[row] as number) + more * (byFigure[from + row] as number);
    }
    for (let row = 0; row < rows; row++) known[item * rows + row] = Math.max(0, own[row] as number);
  }
  return known;
}

/** A layer that looks at one item only. */
function mixed({ weights, rows, width }: Layer, known: Float64Array, items: number): Float64Array {
  const outputs = new Float64Array(items * rows);
  for (let item = 0; item < items; item++) {
    for (let row = 0; row < rows; row++) {
      const first = row * (width + 1);
      let sum = weights[first + width] as number;
      for (let at = 0; at < width; at++) sum += (weights[first + at] as number) * (known[item * width + at] as number);
      outputs[item * rows + row] = sum;
    }
  }
  return outputs;
}

/**
 * A layer that looks at an item and at one on each side; beyond the ends nothing counts. A row's weights: first those for the item before. All the time goes here:
 * two items and two rows are summed at once, since reading costs more than adding.
 */
function convolved({ weights, rows, width }: Layer, known: Float64Array, items: number, gap: number): Float64Array {
  const channels = width / 3;
  // What is beyond the ends, and the second of a last pair.
  const around = new Float64Array((items + 2 * gap + 1) * channels);
  around.set(known, gap * channels);
  const outputs = new Float64Array((items + 1) * rows);
  for (let item = 0; item < items; item += 2) {
    for (let row = 0; row < rows; row += 2) {
      const one = row * (width + 1);
      const two = row + 1 < rows ? one + width + 1 : one;
      let a = weights[one + width] as number;
      let b = weights[two + width] as number;
      let c = a;
      let d = b;
      for (let tap = 0; tap < 3; tap++) {
        const here = (item + tap * gap) * channels;
        for (let at = 0; at < channels; at++) {
          const first = weights[one + tap * channels + at] as number;
          const second = weights[two + tap * channels + at] as number;
          const input = around[here + at] as number;
          const next = around[here + channels + at] as number;
          a += first * input;
          b += second * input;
          c += first * next;
          d += second * next;
        }
      }
      const to = item * rows + row;
      outputs[to] = a;
      outputs[to + rows] = c;
      if (two === one) continue;
      outputs[to + 1] = b;
      outputs[to + rows + 1] = d;
    }
  }
  return outputs.subarray(0, items * rows);
}

/** Adds to what is known what a layer makes of it, where that speaks for something (rectified). */
function add(known: Float64Array, found: Float64Array): void {
  for (let at = 0; at < known.length; at++) known[at] = (known[at] as number) + Math.max(0, found[at] as number);
}

/** Tells every item the means and maxima of all channels. */
function addOverview(overview: Layer, known: Float64Array, items: number): void {
  const channels = overview.rows;
  const summary = new Float64Array(2 * channels);
  for (let channel = 0; channel < channels; channel++) {
    let sum = 0;
    let highest = -Infinity;
    for (let at = channel; at < known.length; at += channels) {
      const value = known[at] as number;
      sum += value;
      if (value > highest) highest = value;
    }
    summary[channel] = sum / items;
    summary[channels + channel] = highest;
  }
  const said = mixed(overview, summary, 1);
  for (let at = 0; at < known.length; at += channels) {
    for (let channel = 0; channel < channels; channel++) known[at + channel] = (known[at + channel] as number) + Math.max(0, said[channel] as number);
  }
}
