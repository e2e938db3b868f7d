import type { Decision, Story } from '../../model.ts';
import { clip, displayText } from '../../text/display-text.ts';
import { articlesOf } from './sources.ts';

/** Undecorated: what decides whether two names are the same section. */
function keyOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether two names mean the same section: case, punctuation and "&" aside. */
export function sameSection(a: string, b: string): boolean {
  return keyOf(a) === keyOf(b);
}

/** A section as a reader sees it: a folder's `science-and-health` is "Science and health". */
function nameOf(section: string): string {
  const text = clip(displayText(/\s/.test(section) ? section : section.replace(/[-_]+/g, ' ')), 60);
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** The story's own section: its lead's, else the one most of its other articles name. Undefined where none does. */
export function ownSection(story: Story): string | undefined {
  if (story.lead.section !== undefined && keyOf(story.lead.section) !== '') return nameOf(story.lead.section);
  const votes = new Map<string, number>();
  for (const { section } of articlesOf(story))
    if (section !== undefined && keyOf(section) !== '') votes.set(nameOf(section), (votes.get(nameOf(section)) ?? 0) + 1);
  return [...votes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}

/** Whether a person filed the story there: the section is a folder of the inbox that one of its articles came from. */
function filedThere(story: Story, key: string): boolean {
  return articlesOf(story).some(({ source }) =>
    source.key
      .split('/')
      .slice(1, -1)
      .some((folder) => keyOf(folder) === key),
  );
}

/** Most sections of a single story that outlets' own labels may make; beyond, they share one. */
const mostSingles = 2;

/**
 * Puts ranked stories into sections: the newsletter's own order first, then by their heaviest story. Names that differ only in case,
 * punctuation or "&" are one section. Stories without one go to `fallback`; so do outlets' own labels where they would make more than two
 * sections of one story each, for a mail that is all headings cannot be scanned.
 * @param stories heaviest first
 */
export function intoSections<T extends { story: Story }>(
  stories: readonly T[],
  order: readonly string[],
  fallback: string,
): { sections: { name: string; stories: T[] }[]; decisions: Decision[] } {
  const configured = new Map(order.map((name) => [keyOf(name), name]));
  const groups = new Map<string, { name: string; stories: T[] }>();
  const add = (name: string, entry: T): void => {
    const key = keyOf(name);
    const group = groups.get(key) ?? { name: configured.get(key) ?? name, stories: [] };
    group.stories.push(entry);
    groups.set(key, group);
  };
  const named = stories.map((entry) => ({ entry, name: ownSection(entry.story) ?? fallback }));
  const sizes = new Map<string, number>();
  for (const { name } of named) sizes.set(keyOf(name), (sizes.get(keyOf(name)) ?? 0) + 1);
  const isLoose = ({ entry, name }: { entry: T; name: string }): boolean => {
    const key = keyOf(name);
    return sizes.get(key) === 1 && !configured.has(key) && key !== keyOf(fallback) && !filedThere(entry.story, key);
  };
  const loose = named.filter(isLoose);
  const shared = new Set(loose.length > mostSingles ? loose : []);
  for (const item of named) add(shared.has(item) ? fallback : item.name, item.entry);
  const place = (key: string): number => {
    const at = [...configured.keys()].indexOf(key);
    return at < 0 ? configured.size : at;
  };
  const decisions = [...shared].map(
    ({ entry, name }): Decision => ({
      step: 'edit',
      action: 'merged',
      subject: entry.story.id,
      rule: 'labels-of-one-story-each',
      reason: `“${name}” would be a section of one story; it stands under “${fallback}”.`,
      evidence: { section: name, suchSections: loose.length, most: mostSingles },
    }),
  );
  // A Map keeps the order of its first entries, which is that of weight; sorting is stable.
  return { sections: [...groups].sort(([a], [b]) => place(a) - place(b)).map(([, group]) => group), decisions };
}
