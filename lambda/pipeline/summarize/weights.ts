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
    -1.876, // always
    0.757, // share of articles*
    0.417, // articles, doublings*
    1.643, // sentences, doublings
    0.005, // sentences, doublings*
    0.379, // share of sentences
    0.372, // share of sentences*
    0.222, // earliest sentence
    0.43, // earliest sentence*
    -0.912, // depth
    0.135, // share of openings
    0.644, // share of openings*
    -0.806, // share of ledes
    0.269, // share of headlines
    0.437, // several articles*
    -0.916, // length of the story
    -0.149, // number of articles*
    0.073, // short sentence
    1.156, // early sentences
    0.14, // function word
    0.187, // number
    -0.2, // function word, doublings
  ],
  pair: [
    -2.382, // always
    0.859, // share of articles*
    0.412, // articles, doublings*
    1.22, // sentences, doublings
    0.261, // sentences, doublings*
    0.257, // share of sentences
    0.231, // share of sentences*
    0.392, // earliest sentence
    0.546, // earliest sentence*
    -0.922, // depth
    0.195, // share of openings
    0.48, // share of openings*
    -0.688, // share of ledes
    0.069, // share of headlines
    0.771, // several articles*
    -0.911, // length of the story
    -0.299, // number of articles*
    0.001, // short sentence
    0.861, // early sentences
    -0.095, // two function words
    -0.052, // one function word
    0.167, // number
    0.281, // rarer word, doublings
    0.285, // rarer word, share of articles*
  ],
  pairWeight: 3,
  wordPower: 1.4,
};
