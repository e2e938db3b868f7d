import { Arena } from './arena.ts';
import type { TermVector } from './term-vectors.ts';

/** Heaviest terms of a text by which others are found. */
const heaviest = 30;
/** A term that stands among the heaviest of more texts than this finds nobody: it is a topic, not an event. */
const mostHolders = 300;

/** Texts by their heaviest terms: who shares how much of them with a new one (an inverted index with static pruning; Carmel et al., 2001). */
export class HeavyTerms {
  private readonly heavy: readonly TermVector[];
  /** Postings of the terms that few enough hold, one term after the other: where each one's begin, and how many are filled so far. */
  private readonly start: Uint32Array;
  private readonly filled: Uint32Array;
  private readonly texts: Uint32Array;
  private readonly weights: Float32Array;
  /** Of the last text asked for: those met, and what each shares with it. */
  readonly met: Uint32Array;
  readonly score: Float32Array;
  metCount = 0;

  constructor(vectors: readonly TermVector[], termCount: number) {
    const arena = new Arena();
    this.heavy = vectors.map((vector) => heaviestOf(vector, arena));
    const holders = new Uint32Array(termCount);
    for (const { terms } of this.heavy) for (const term of terms) holders[term] = (holders[term] as number) + 1;
    this.start = new Uint32Array(termCount + 1);
    for (let term = 0; term < termCount; term++) {
      const count = holders[term] as number;
      this.start[term + 1] = (this.start[term] as number) + (count > 1 && count <= mostHolders ? count : 0);
    }
    this.filled = new Uint32Array(termCount);
    this.texts = new Uint32Array(this.start[termCount] as number);
    this.weights = new Float32Array(this.texts.length);
    this.met = new Uint32Array(vectors.length);
    this.score = new Float32Array(vectors.length);
  }

  /** Meets a text with all that were met before it, and remembers it for those to come: `met`, `metCount` and `score` then speak of it. */
  meet(text: number): void {
    const { start, filled, texts, weights, met, score } = this;
    for (let i = 0; i < this.metCount; i++) score[met[i] as number] = 0;
    let count = 0;
    const own = this.heavy[text] as TermVector;
    for (let i = 0; i < own.terms.length; i++) {
      const term = own.terms[i] as number;
      const from = start[term] as number;
      if (from === start[term + 1]) continue;
      const weight = own.weights[i] as number;
      const to = from + (filled[term] as number);
      for (let at = from; at < to; at++) {
        const other = texts[at] as number;
        if (score[other] === 0) met[count++] = other;
        score[other] = (score[other] as number) + weight * (weights[at] as number);
      }
      texts[to] = text;
      weights[to] = weight;
      filled[term] = (filled[term] as number) + 1;
    }
    this.metCount = count;
  }
}

/** The heaviest terms of a vector, heaviest first; of equals the smaller number. */
function heaviestOf({ terms, weights }: TermVector, arena: Arena): TermVector {
  const places = arena.worktop(heaviest).subarray(0, Math.min(heaviest, terms.length));
  let count = 0;
  for (let i = 0; i < terms.length; i++) {
    const weight = weights[i] as number;
    if (count === places.length && weight <= (weights[places[count - 1] as number] as number)) continue;
    let at = count < places.length ? count++ : count - 1;
    for (; at > 0 && (weights[places[at - 1] as number] as number) < weight; at--) places[at] = places[at - 1] as number;
    places[at] = i;
  }
  const ordered = arena.keep(places);
  const own = arena.keepFractions(weights.subarray(0, ordered.length));
  for (let i = 0; i < ordered.length; i++) {
    const place = ordered[i] as number;
    own[i] = weights[place] as number;
    ordered[i] = terms[place] as number;
  }
  return { terms: ordered, weights: own };
}
