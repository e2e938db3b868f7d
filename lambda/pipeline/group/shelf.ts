import type { Memory } from '../../model.ts';
import { bareTerm, isEventTerm, leastTerms, probeOf, type Resemblance, resemblanceOf, sameEvent } from './event-terms.ts';
import { sameTemplate, type Told, toldBy } from './fingerprint.ts';
import { shinglesIn, type View } from './views.ts';

/** A text that an issue carried. */
export interface RememberedText {
  issue: number;
  headline: string;
  fingerprint: readonly number[];
}

/** A remembered text whose event another text goes on with, and how alike they are. */
export interface Continued extends Resemblance {
  text: RememberedText;
}

/** Kept shingles that a text must share with a remembered one before they are compared: one or two are figures of speech. */
const leastShared = 3;

/** Terms are looked up apart from shingles, by numbers below zero. */
const keyOf = (number: number) => (isEventTerm(number) ? -1 - bareTerm(number) : number);

/** What recent issues carried, by the numbers of its fingerprints: a new text is compared only with those it shares some with. */
export class Shelf {
  private readonly texts: readonly RememberedText[];
  private readonly holders = new Map<number, number[]>();
  /** For each text, how many keys it was met with while they are counted; else zeros. */
  private readonly counts: Uint32Array;

  constructor({ entries }: Memory) {
    this.texts = entries.flatMap(({ issue, stories }) => stories.map((story) => ({ issue, ...story })));
    this.counts = new Uint32Array(this.texts.length);
    this.texts.forEach(({ fingerprint }, text) => {
      for (const number of fingerprint) {
        const key = keyOf(number);
        const list = this.holders.get(key);
        if (list) list.push(text);
        else this.holders.set(key, [text]);
      }
    });
  }

  get empty(): boolean {
    return this.texts.length === 0;
  }

  /** The remembered text that tells most of this one; of equals the latest. */
  mostTold(view: View): { text: RememberedText; told: Told } | undefined {
    if (this.empty) return undefined;
    let best: { text: RememberedText; told: Told } | undefined;
    const shingles = new Set(shinglesIn(view));
    for (const text of this.sharing(shingles, Math.min(leastShared, shingles.size))) {
      const told = toldBy(view, text.fingerprint);
      if (told && told.whole >= (best?.told.whole ?? 0)) best = { text, told };
    }
    return best;
  }

  /** The remembered texts that tell of the same event, the most alike first; of equals the latest. */
  sameEvent(view: View): Continued[] {
    const probe = probeOf(view);
    const keys = [...probe.heaviest].map((term) => -1 - term);
    return this.sharing(keys, leastTerms)
      .map((text): Continued => ({ text, ...resemblanceOf(probe, text.fingerprint) }))
      .filter((one) => sameEvent(one) && !sameTemplate(view, one.text.fingerprint))
      .reverse()
      .sort((a, b) => b.similarity - a.similarity);
  }

  /** Remembered texts that hold at least so many of these keys, oldest first. */
  private sharing(keys: Iterable<number>, least: number): RememberedText[] {
    const met: number[] = [];
    for (const key of new Set(keys))
      for (const text of this.holders.get(key) ?? []) {
        const count = (this.counts[text] as number) + 1;
        this.counts[text] = count;
        // Whoever holds so many is noted once, when it reaches them.
        if (count === least) met.push(text);
      }
    this.counts.fill(0);
    return met.sort((a, b) => a - b).map((text) => this.texts[text] as RememberedText);
  }
}
