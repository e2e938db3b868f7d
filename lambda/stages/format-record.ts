/** A list of numbers as `JSON.stringify` indents it: each on a line of its own. No string holds such a thing, for line ends in strings are escaped. */
const listOfNumbers = /\[\n\s+(-?\d[\d.e+-]*(?:,\n\s+-?\d[\d.e+-]*)*)\n\s*\]/g;

/**
 * A record as it stands in the bucket: JSON with an entry a line, so that people can read and compare it; lists of numbers on one line,
 * because memory's fingerprints would take half as much room again.
 */
export const formatRecord = (value: unknown): string =>
  `${JSON.stringify(value, undefined, 1)}\n`.replace(listOfNumbers, (_, numbers: string) => `[${numbers.replace(/\s+/g, '')}]`);
