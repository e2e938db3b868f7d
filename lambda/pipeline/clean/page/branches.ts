/**
 * Where a page forks between its headline or lead and a block: pages that load the next article below the first, lists of posts and live blogs stand
 * in branches of their own, often built like the one that the headline stands in.
 */
import type { Block } from '../../../model.ts';
import type { PageBody } from './body.ts';
import type { Stats } from './place.ts';
import type { Container } from './tree.ts';

/** Levels, siblings and headings counted at most. */
const FAR = 20;
const MANY = 30;
const HEADINGS = 5;

/** What is looked at of the fork between a block and the headline, and between it and the lead, in the order of `branchRows`' numbers. */
const forkNames = ['Up', 'Mass', 'Blocks', 'Like', 'Twin'] as const;
export const branchNames: readonly string[] = [
  ...forkNames.map((name) => `headline${name}`),
  ...forkNames.map((name) => `lead${name}`),
  'titlesSince',
  'titlesInBranch',
];

/** The way a block takes from a landmark of the page. */
interface Fork {
  /** The container that holds the block and not the landmark, next below the one that holds both; none where the landmark's own container holds the block. */
  branch: Container | undefined;
  /** The container that holds both. */
  both: Container;
  /** Containers beside the branch that are called the same, itself included, and whether the landmark's own branch is. */
  like: number;
  twin: boolean;
}

/** Where the headline stands on the page. */
export interface HeadlinePlace {
  /** The block, or the page's first. */
  at: number;
  /** Whether that block is the headline indeed. */
  found: boolean;
  /** For each block, whether it says what the headline says. */
  repeats: readonly boolean[];
}

export interface Branches {
  /** A row of numbers a block. */
  rows: number[][];
  /** Whether each block stands in another article than the headline: in a branch built as the headline's own is, with a title of its own, and without the lead. */
  elsewhere: boolean[];
}

/** Looks at all blocks' branches. */
export function branchesOf(blocks: readonly Block[], page: PageBody, stats: readonly Stats[], headline: HeadlinePlace): Branches {
  const { homes, weights, furniture } = page;
  const total = stats[0]?.mass || 1;
  const leadAt = blocks.findIndex((_, i) => i > headline.at && (weights[i] as number) > 0 && furniture[i] === undefined);
  const fromHeadline = forksFrom(page, homes[headline.at]);
  const fromLead = forksFrom(page, homes[leadAt < 0 ? headline.at : leadAt]);
  const isTitle = blocks.map(({ kind, level }, i) => kind === 'heading' && level === 1 && !headline.repeats[i]);
  const titles = countIn(page, isTitle);
  let since = 0;
  const elsewhere: boolean[] = [];
  const rows = blocks.map((_, i) => {
    const home = homes[i] as Container;
    const [fork, leadFork] = [fromHeadline[home.index] as Fork, fromLead[home.index] as Fork];
    if (i > headline.at && isTitle[i]) since++;
    const inBranch = fork.branch ? (titles[fork.branch.index] as number) : 0;
    elsewhere.push(headline.found && fork.twin && since > 0 && inBranch > 0 && leadFork.both.depth <= fork.both.depth);
    return [...forkRow(home, fork, stats, total), ...forkRow(home, leadFork, stats, total), Math.min(HEADINGS, since), Math.min(HEADINGS, inBranch)];
  });
  return { rows, elsewhere };
}

/** How many of the blocks that are meant stand in each container. */
function countIn({ containers, homes }: PageBody, meant: readonly boolean[]): Uint16Array {
  const titles = new Uint16Array(containers.length);
  meant.forEach((one, i) => {
    if (one) for (let at = homes[i]; at; at = at.parent) titles[at.index] = (titles[at.index] as number) + 1;
  });
  return titles;
}

/** For each container, by its index, where the way to it leaves the way to the landmark. */
function forksFrom({ containers }: PageBody, landmark: Container | undefined): Fork[] {
  // The containers on the way to the landmark, each with the name of the next one and how often its children have each name.
  const way = new Map<Container, { next: string | undefined; names: Map<string, number> }>();
  for (let at = landmark, next: string | undefined; at; next = at.name, at = at.parent) {
    const names = new Map<string, number>();
    for (const { name } of at.children) names.set(name, (names.get(name) ?? 0) + 1);
    way.set(at, { next, names });
  }
  const forks: Fork[] = [];
  for (const container of containers) {
    const above = container.parent && (forks[container.parent.index] as Fork);
    if (!above || way.has(container)) forks.push({ branch: undefined, both: container, like: 0, twin: false });
    else if (above.branch) forks.push(above);
    else {
      const { next, names } = way.get(above.both) ?? {};
      forks.push({ branch: container, both: above.both, like: names?.get(container.name) ?? 0, twin: next === container.name });
    }
  }
  return forks;
}

function forkRow({ depth }: Container, { branch, both, like, twin }: Fork, stats: readonly Stats[], total: number): number[] {
  const { mass, blocks } = stats[branch?.index ?? both.index] as Stats;
  return [Math.min(FAR, depth - both.depth), mass / total, Math.log1p(blocks), Math.min(MANY, like), twin ? 1 : 0];
}
