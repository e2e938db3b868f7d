/**
 * The weights of the concept model, one for each feature of `featureNames` in `features.ts`. Written by `test/eval/train-summaries.ts`;
 * run it again when a feature changes. Figures only, derived from five public collections of summaries in nine languages, each
 * counted alike; no text of them is here.
 */
export interface FeatureTable {
  word: readonly number[];
  pair: readonly number[];
  /**
   * What covering a pair is worth against covering a word: pairs tell what is said, words what is talked about. By weights trained on other stories 4 is a little better than 3
   * on four of five collections, and 5 no better.
   */
  pairWeight: number;
  /**
   * What a likely word is worth against an unlikely one: its probability to this power. Above 1, so that a sentence is not chosen for many words that
   * might do, but for the few that a summary will have; the corpora's means of ROUGE-1 and ROUGE-2 are flat from 1.3 to 1.7.
   */
  wordPower: number;
}

export const weights: FeatureTable = {
  word: [
    -2.073, // always
    0.618, // share of articles*
    0.357, // articles, doublings*
    1.588, // sentences, doublings
    -0.041, // sentences, doublings*
    0.379, // share of sentences
    0.347, // share of sentences*
    0.174, // earliest sentence
    0.394, // earliest sentence*
    -0.856, // depth
    0.108, // share of openings
    0.587, // share of openings*
    -0.725, // share of ledes
    0.268, // share of headlines
    0.315, // several articles*
    -0.858, // length of the story
    -0.121, // number of articles*
    0.278, // short sentence
    1.129, // early sentences
    0.138, // function word
    0.164, // number
    -0.182, // function word, doublings
    0.335, // company
  ],
  pair: [
    -2.685, // always
    0.751, // share of articles*
    0.332, // articles, doublings*
    1.152, // sentences, doublings
    0.197, // sentences, doublings*
    0.253, // share of sentences
    0.21, // share of sentences*
    0.324, // earliest sentence
    0.46, // earliest sentence*
    -0.82, // depth
    0.156, // share of openings
    0.405, // share of openings*
    -0.592, // share of ledes
    0.07, // share of headlines
    0.643, // several articles*
    -0.818, // length of the story
    -0.294, // number of articles*
    0.285, // short sentence
    0.854, // early sentences
    -0.072, // two function words
    -0.049, // one function word
    0.133, // number
    0.252, // rarer word, doublings
    0.143, // rarer word, share of articles*
    0.481, // company
  ],
  pairWeight: 4,
  wordPower: 1.4,
};
