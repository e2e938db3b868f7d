/** Added to a sentence's words, so that three words of much worth do not pass for the densest sentence. */
const usualRest = 15;

/**
 * The company a concept keeps: for each, the worth of all concepts for each word in the densest sentence that has it. What stands beside the story's main words is likelier
 * to be told with them than what stands in an aside: concepts and sentences lend each other weight, as in Zha, "Generic Summarization and Keyphrase Extraction Using Mutual
 * Reinforcement Principle" (2002), in one round.
 * @param of for each sentence its distinct concepts
 * @param lengths words of each sentence
 */
export function companyOf(of: readonly Int32Array[], lengths: readonly number[], worth: Float64Array): Float64Array {
  const company = new Float64Array(worth.length);
  for (let sentence = 0; sentence < of.length; sentence++) {
    const concepts = of[sentence] as Int32Array;
    let total = 0;
    for (let i = 0; i < concepts.length; i++) total += worth[concepts[i] as number] as number;
    const density = total / ((lengths[sentence] as number) + usualRest);
    for (let i = 0; i < concepts.length; i++) {
      const concept = concepts[i] as number;
      if (density > (company[concept] as number)) company[concept] = density;
    }
  }
  return company;
}
