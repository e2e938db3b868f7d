import { branchNames } from './branches.ts';
import { cueNames } from './cues.ts';
import { siblingNames } from './siblings.ts';
import { standingNames } from './standing.ts';
import { traitNames } from './traits.ts';
import { announcements, tellingTags } from './words.ts';

/** What is looked at of a block, in the order of its numbers. */
export const featureNames: readonly string[] = [
  ...traitNames,
  ...standingNames,
  ...announcements.map((name) => `near ${name}`),
  ...announcements.map((name) => `far ${name}`),
  ...tellingTags.map((tag) => `in ${tag}`),
  ...branchNames,
  ...siblingNames,
  ...cueNames,
];
