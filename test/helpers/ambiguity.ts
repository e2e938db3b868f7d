/**
 * Whether a regular expression can take exponential time: whether some text leads from a place inside it back to that place by two ways, so that n
 * such texts can be read in 2^n ways, all of which a backtracking matcher tries before it gives up (Weideman et al. 2016, "Analyzing Matching
 * Time Behavior of Backtracking Regular Expression Matchers Using Ambiguity of NFA").
 *
 * The expression becomes its position automaton (Glushkov 1961): a state for each character, an edge for each way to get from one to the next,
 * counted, for two ways over the same edge are two ways too. What a set of characters holds is asked of the expression engine itself, for characters
 * that stand for all kinds. Looking around is taken to succeed, and counts above eight to be endless, so the answer may be yes too often, never too seldom.
 */

/** One or two of each kind that expressions tell apart. */
const alphabet = [
  ...Array.from({ length: 95 }, (_, i) => String.fromCharCode(0x20 + i)),
  ...'é\t\n\r\f–—“”«»„’§©•·…^記あア한。、！：خдΩ\u00a0\u2028\u3000\u0000\u00ad😀ªः',
];

/** Repetitions up to this many are places of their own: they cost a power, not an exponent. */
const fewTimes = 8;

interface Part {
  nullable: boolean;
  first: number[];
  last: number[];
}

interface Automaton {
  /** What each position takes, as indices into the alphabet. */
  takes: Set<number>[];
  /** Ways from each position to the next ones; one that stands twice can be gone by two ways. */
  follow: number[][];
}

/** A text's place inside the expression where it can be read in two ways again and again; undefined where there is none. */
export function explosionIn({ source, flags }: RegExp): string | undefined {
  const automaton = automatonOf(source, flags.includes('u') || flags.includes('v') ? flags.replace(/[gyd]/g, '') : flags.replace(/[gyd]/g, ''));
  for (const loop of loopsOf(automaton)) {
    const at = ambiguousIn(automaton, loop);
    if (at !== undefined)
      return [...loop]
        .map((position) => alphabet[[...(automaton.takes[position] ?? [])][0] ?? 0])
        .join('')
        .slice(0, 60);
  }
  return undefined;
}

const known = new Map<string, Set<number>>();

/** The characters that an atom takes. */
function takenBy(atom: string, flags: string): Set<number> {
  const key = `${flags}/${atom}`;
  let taken = known.get(key);
  if (!taken) {
    const one = new RegExp(`^(?:${atom})$`, flags);
    taken = new Set(alphabet.flatMap((character, i) => (one.test(character) ? [i] : [])));
    known.set(key, taken);
  }
  return taken;
}

function automatonOf(source: string, flags: string): Automaton {
  const takes: Set<number>[] = [];
  const follow: number[][] = [];
  let at = 0;
  const empty = (): Part => ({ nullable: true, first: [], last: [] });
  const link = (from: readonly number[], to: readonly number[]): void => {
    for (const one of from) follow[one]?.push(...to);
  };
  const position = (atom: string): Part => {
    takes.push(takenBy(atom, flags.replace('m', '')));
    follow.push([]);
    return { nullable: false, first: [takes.length - 1], last: [takes.length - 1] };
  };
  const sequence = (a: Part, b: Part): Part => {
    link(a.last, b.first);
    return {
      nullable: a.nullable && b.nullable,
      first: a.nullable ? [...a.first, ...b.first] : a.first,
      last: b.nullable ? [...b.last, ...a.last] : b.last,
    };
  };

  function alternatives(): Part {
    let all = branch();
    while (source[at] === '|') {
      at++;
      const next = branch();
      all = { nullable: all.nullable || next.nullable, first: [...all.first, ...next.first], last: [...all.last, ...next.last] };
    }
    return all;
  }
  function branch(): Part {
    let whole = empty();
    while (at < source.length && source[at] !== '|' && source[at] !== ')') whole = sequence(whole, repeated());
    return whole;
  }
  function repeated(): Part {
    const from = at;
    const once = atom();
    const until = at;
    const [least, most] = quantifier();
    if (most === 1) return least === 0 ? { ...once, nullable: true } : once;
    if (most > fewTimes || once.nullable) {
      link(once.last, once.first);
      return least === 0 ? { ...once, nullable: true } : once;
    }
    // A few times: each copy, with places of its own, follows the one before it and nothing else.
    const after = at;
    let last = least <= 1 ? once.last : [];
    for (let copies = 2, before = once; copies <= most; copies++) {
      at = from;
      const copy = atom();
      link(before.last, copy.first);
      if (copies >= least) last = [...last, ...copy.last];
      before = copy;
    }
    at = Math.max(after, until);
    return { nullable: least === 0, first: once.first, last };
  }
  function quantifier(): [number, number] {
    const found = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(source.slice(at, at + 30));
    if (!found) return [1, 1];
    at += found[0].length;
    if (found[0].startsWith('*')) return [0, Number.POSITIVE_INFINITY];
    if (found[0].startsWith('+')) return [1, Number.POSITIVE_INFINITY];
    if (found[0].startsWith('?')) return [0, 1];
    const least = Number(found[1]);
    return [least, found[2] === '' ? least : found[3] === '' ? Number.POSITIVE_INFINITY : Number(found[3])];
  }
  function atom(): Part {
    const character = source[at];
    if (character === '^' || character === '$') {
      at++;
      return empty();
    }
    if (character === '(') {
      const opening = /^\((?:\?(?:<?[=!]|:|<\w+>|[a-z-]*:))?/.exec(source.slice(at, at + 60))?.[0] ?? '(';
      at += opening.length;
      const inside = alternatives();
      at++;
      if (!/[=!]$/.test(opening)) return inside;
      return empty();
    }
    const piece =
      character === '[' ? classAt(source, at) : character === '\\' ? escapeAt(source, at) : String.fromCodePoint(source.codePointAt(at) ?? 0);
    at += piece.length;
    return /^\\(?:b|B|k<.*>|[1-9]\d*)$/.test(piece) ? empty() : position(piece);
  }

  alternatives();
  if (at < source.length) throw new Error(`read only ${at} of ${source.length} characters of /${source}/`);
  return { takes, follow };
}

const escapeAt = (source: string, at: number): string =>
  /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-f]{4}|x[0-9a-f]{2}|k<\w+>|[1-9]\d*|.)/isu.exec(source.slice(at, at + 80))?.[0] ?? '\\';

function classAt(source: string, from: number): string {
  let at = from + 1;
  for (let depth = 1; depth > 0 && at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === ']') depth--;
  }
  return source.slice(from, at);
}

/** Positions that lie on a common circle: the strongly connected parts, by Kosaraju's two walks, in time proportional to the edges. */
function loopsOf({ follow }: Automaton): Set<number>[] {
  const backward: number[][] = follow.map(() => []);
  for (const [from, all] of follow.entries()) for (const to of all) backward[to]?.push(from);
  const finished: number[] = [];
  const seen = new Set<number>();
  for (const start of follow.keys()) {
    const pending = [{ at: start, next: 0 }];
    if (seen.has(start)) continue;
    seen.add(start);
    for (let top = pending.at(-1); top; top = pending.at(-1)) {
      const to = follow[top.at]?.[top.next++];
      if (to === undefined) finished.push(pending.pop()?.at ?? 0);
      else if (!seen.has(to)) {
        seen.add(to);
        pending.push({ at: to, next: 0 });
      }
    }
  }
  const placed = new Set<number>();
  return finished.reverse().flatMap((start) => {
    if (placed.has(start)) return [];
    const part = new Set([start]);
    for (const one of part) {
      placed.add(one);
      for (const before of backward[one] ?? []) if (!placed.has(before)) part.add(before);
    }
    return part.size > 1 || follow[start]?.includes(start) ? [part] : [];
  });
}

/** A position of the loop to which one text leads back by two ways. */
function ambiguousIn({ takes, follow }: Automaton, loop: ReadonlySet<number>): number | undefined {
  for (const position of loop) {
    const inside = (follow[position] ?? []).filter((one) => loop.has(one));
    if (new Set(inside).size < inside.length) return position;
  }
  const meet = (a: number, b: number): boolean => [...(takes[a] ?? [])].some((character) => takes[b]?.has(character));
  const key = (a: number, b: number): number => a * takes.length + b;
  const next = (pair: number): number[] => {
    const [a, b] = [Math.floor(pair / takes.length), pair % takes.length];
    return (follow[a] ?? []).flatMap((x) => (loop.has(x) ? (follow[b] ?? []).flatMap((y) => (loop.has(y) && meet(x, y) ? [key(x, y)] : [])) : []));
  };
  // From a place to itself over two places that differ.
  for (const position of loop) {
    const seen = new Set(next(key(position, position)));
    for (const pair of seen) for (const one of next(pair)) seen.add(one);
    const parted = [...seen].filter((pair) => Math.floor(pair / takes.length) !== pair % takes.length);
    for (const pair of parted) {
      const back = new Set(next(pair));
      for (const one of back) {
        if (one === key(position, position)) return position;
        for (const further of next(one)) back.add(further);
      }
    }
  }
  return undefined;
}
