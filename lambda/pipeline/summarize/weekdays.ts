import type { LanguageTag } from '../../model.ts';

/** A Monday. */
const monday = Date.UTC(2024, 0, 1);
const day = 86_400_000;
const cache = new Map<LanguageTag, readonly string[]>();

/** The weekdays' names without their last letter, which languages bend: `montag`, `середу`. Empty where the tag, which comes from untrusted files, is none. */
function namesIn(language: LanguageTag): readonly string[] {
  const known = cache.get(language);
  if (known) return known;
  let names: string[] = [];
  try {
    const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    names = Array.from({ length: 7 }, (_, i) =>
      format
        .format(new Date(monday + i * day))
        .toLowerCase()
        .slice(0, -1),
    ).filter((name) => name.length > 2);
  } catch {
    names = [];
  }
  cache.set(language, names);
  return names;
}

/** Do two sentences name days of the week, and no day that is the same? Then the second tells what came of the first. */
export function onOtherDays(a: Iterable<string>, b: Iterable<string>, language: LanguageTag): boolean {
  const names = namesIn(language);
  const daysIn = (terms: Iterable<string>): string[] => [...terms].flatMap((term) => names.find((name) => term.startsWith(name)) ?? []);
  const days = daysIn(a);
  const others = daysIn(b);
  return days.length > 0 && others.length > 0 && !days.some((name) => others.includes(name));
}
