/**
 * The weights of the concept model, one for each feature of `featureNames` in `features.ts`. Written by `test/eval/train-summaries.ts`;
 * run it again when a feature changes. Figures only, derived from five public collections of summaries in nine languages, each
 * counted alike; no text of them is here.
 */
export interface FeatureTable {
  word: readonly number[];
  pair: readonly number[];
  /** What covering a pair is worth against covering a word: pairs tell what is said, words what is talked about. */
  pairWeight: number;
  /**
   * What a likely word is worth against an unlikely one: its probability to this power. Above 1, so that a sentence is not chosen for many words that
   * might do, but for the few that a summary will have; the corpora's means of ROUGE-1 and ROUGE-2 are flat from 1.3 to 1.7.
   */
  wordPower: number;
}

export const weights: FeatureTable = {
  word: [
    -1.993, // always
    0.777, // share of articles*
    0.405, // articles, doublings*
    1.652, // sentences, doublings
    -0.027, // sentences, doublings*
    0.282, // share of sentences
    0.395, // share of sentences*
    0.198, // earliest sentence
    0.455, // earliest sentence*
    -0.925, // depth
    0.108, // share of openings
    0.661, // share of openings*
    -0.804, // share of ledes
    0.27, // share of headlines
    0.449, // several articles*
    -0.795, // length of the story
    -0.198, // number of articles*
    0.141, // short sentence
    1.173, // early sentences
    0.148, // function word
    0.186, // number
    -0.198, // function word, doublings
  ],
  pair: [
    -2.486, // always
    0.874, // share of articles*
    0.405, // articles, doublings*
    1.22, // sentences, doublings
    0.25, // sentences, doublings*
    0.187, // share of sentences
    0.242, // share of sentences*
    0.369, // earliest sentence
    0.573, // earliest sentence*
    -0.932, // depth
    0.167, // share of openings
    0.499, // share of openings*
    -0.686, // share of ledes
    0.068, // share of headlines
    0.78, // several articles*
    -0.808, // length of the story
    -0.338, // number of articles*
    0.076, // short sentence
    0.859, // early sentences
    -0.093, // two function words
    -0.052, // one function word
    0.166, // number
    0.275, // rarer word, doublings
    0.294, // rarer word, share of articles*
  ],
  pairWeight: 3,
  wordPower: 1.4,
};
