/**
 * A small network over a dump's lines: each line's figures are mixed into a few channels; rounds of convolutions with ever wider gaps (Yu & Koltun 2016,
 * "Multi-Scale Context Aggregation by Dilated Convolutions") tell each line of lines farther and farther off, what they find being added to what is known
 * (He et al. 2016); half way every line learns what the whole dump is like. What comes out are each line's votes for each part.
 */

/** Weights of one step, a row for each channel that it makes; the row's last figure is the bias. */
interface Layer {
  weights: Float32Array;
  rows: number;
  width: number;
}

export interface Network {
  /** What each figure is on average, and how far it strays, after `compressed`. */
  means: readonly number[];
  spreads: readonly number[];
  entry: Layer;
  /** Lines between the three that each round's convolution looks at: 1 are neighbors. */
  gaps: readonly number[];
  rounds: readonly Layer[];
  /** From the channels' means and maxima over the whole dump. */
  overview: Layer;
  exit: Layer;
  /** Votes for a part given the part of the line above. */
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
    return { weights: Float32Array.from(rows.flat(), (weight) => weight / UNIT), rows: rows.length, width: (rows[0]?.length ?? 1) - 1 };
  };
  const [[means = [], spreads = []] = [], , [gaps = []] = []] = blocks;
  return {
    means: means.map((value) => value / UNIT),
    spreads: spreads.map((value) => value / UNIT),
    entry: layer(1),
    gaps,
    rounds: gaps.map((_, round) => layer(3 + round)),
    overview: layer(3 + gaps.length),
    exit: layer(4 + gaps.length),
    transitions: (blocks[5 + gaps.length] ?? []).map((row) => row.map((weight) => weight / UNIT)),
  };
}

/** Figures count by their order of magnitude: one line more at the top says more than one at the end. */
const compressed = (value: number): number => Math.sign(value) * Math.log1p(Math.abs(value));
/** How many spreads from the mean a figure may lie. */
const FARTHEST = 4;

/** Each line's votes for each part. Linear in the number of lines. @param columns each figure's values, one a line */
export function votesOf(network: Network, columns: readonly Float32Array[]): number[][] {
  const lines = columns[0]?.length ?? 0;
  let known = entered(network, columns, lines);
  for (const [round, layer] of network.rounds.entries()) {
    known = added(known, convolved(layer, known, lines, network.gaps[round] as number));
    if (round === network.rounds.length >> 1) known = withOverview(network.overview, known, lines);
  }
  const votes = mixed(network.exit, known, lines);
  return Array.from({ length: lines }, (_, line) => [...votes.subarray(line * network.exit.rows, (line + 1) * network.exit.rows)]);
}

/** The first step: figures, standardized, mixed into channels. Line by line, since a long dump has many figures. */
function entered({ means, spreads, entry }: Network, columns: readonly Float32Array[], lines: number): Float32Array {
  const known = new Float32Array(lines * entry.rows);
  const inputs = new Float32Array(entry.width);
  for (let line = 0; line < lines; line++) {
    for (const [figure, column] of columns.entries()) {
      const far = (compressed(column[line] as number) - (means[figure] as number)) / (spreads[figure] as number);
      inputs[figure] = Math.max(-FARTHEST, Math.min(FARTHEST, far));
    }
    addBias(entry, known, line);
    addProducts(entry, 0, entry.width, inputs, 0, known, line);
  }
  return known.map((value) => Math.max(0, value));
}

/** A layer that looks at one line only. */
function mixed(layer: Layer, inputs: Float32Array, lines: number): Float32Array {
  const outputs = new Float32Array(lines * layer.rows);
  for (let line = 0; line < lines; line++) {
    addBias(layer, outputs, line);
    addProducts(layer, 0, layer.width, inputs, line, outputs, line);
  }
  return outputs;
}

/** A layer that looks at a line and at one on each side; beyond the dump's ends nothing counts. A row's weights: first those for the line above. */
function convolved(layer: Layer, inputs: Float32Array, lines: number, gap: number): Float32Array {
  const channels = layer.width / 3;
  const outputs = new Float32Array(lines * layer.rows);
  for (let line = 0; line < lines; line++) {
    addBias(layer, outputs, line);
    for (let tap = 0; tap < 3; tap++) {
      const from = line + (tap - 1) * gap;
      if (from >= 0 && from < lines) addProducts(layer, tap * channels, channels, inputs, from, outputs, line);
    }
  }
  return outputs;
}

function addBias({ weights, rows, width }: Layer, outputs: Float32Array, line: number): void {
  for (let row = 0; row < rows; row++) outputs[line * rows + row] = weights[row * (width + 1) + width] as number;
}

/**
 * Adds to each row of a line the products of `count` weights, from a row's weight `first` on, and what is known of the line `from`. All the time goes here:
 * four rows are summed at once, since reading costs more than adding.
 */
function addProducts(
  { weights, rows, width }: Layer,
  first: number,
  count: number,
  inputs: Float32Array,
  from: number,
  outputs: Float32Array,
  line: number,
): void {
  const start = from * count;
  const fours = rows - (rows % 4);
  for (let row = 0; row < fours; row += 4) {
    const one = row * (width + 1) + first;
    const [two, three, four] = [one + width + 1, one + 2 * (width + 1), one + 3 * (width + 1)];
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let at = 0; at < count; at++) {
      const input = inputs[start + at] as number;
      a += (weights[one + at] as number) * input;
      b += (weights[two + at] as number) * input;
      c += (weights[three + at] as number) * input;
      d += (weights[four + at] as number) * input;
    }
    const to = line * rows + row;
    outputs[to] = (outputs[to] as number) + a;
    outputs[to + 1] = (outputs[to + 1] as number) + b;
    outputs[to + 2] = (outputs[to + 2] as number) + c;
    outputs[to + 3] = (outputs[to + 3] as number) + d;
  }
  for (let row = fours; row < rows; row++) {
    const one = row * (width + 1) + first;
    let sum = 0;
    for (let at = 0; at < count; at++) sum += (weights[one + at] as number) * (inputs[start + at] as number);
    outputs[line * rows + row] = (outputs[line * rows + row] as number) + sum;
  }
}

/** What was known and what a layer makes of it, where that speaks for something (rectified). */
function added(known: Float32Array, found: Float32Array): Float32Array {
  return known.map((value, at) => value + Math.max(0, found[at] as number));
}

/** Tells every line the means and maxima of all channels. */
function withOverview(overview: Layer, known: Float32Array, lines: number): Float32Array {
  const channels = overview.rows;
  const summary = new Float32Array(2 * channels).fill(-Infinity, channels).fill(0, 0, channels);
  for (const [at, value] of known.entries()) {
    const channel = at % channels;
    summary[channel] = (summary[channel] as number) + value / lines;
    summary[channels + channel] = Math.max(summary[channels + channel] as number, value);
  }
  const said = mixed(overview, summary, 1);
  return known.map((value, at) => value + Math.max(0, said[at % channels] as number));
}
