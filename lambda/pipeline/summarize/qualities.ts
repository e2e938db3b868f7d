/**
 * What a sentence's own form adds to or takes from the worth of what it says, as a share. Set by hand in steps of 0.05 against five
 * collections of summaries, half of each for training (mean ROUGE-1 and -2 rose by 0.005 in all); more of any of them loses somewhere.
 */
export const qualities = {
  /** One of the first three of its article: news tells the most important first. */
  opening: 0.15,
  /** Stands in the lead article of a story of several. */
  lead: 0.05,
  /** Has 60 words or more; half of it at 45, nothing at 30. */
  long: -0.3,
  /** Holds a quotation: color rather than news. */
  quotation: -0.1,
  /** Leans on the sentence before, and comes only after it. */
  leaning: -0.15,
  /** Asks. */
  question: -0.1,
} as const;
