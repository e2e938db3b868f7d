import type { LanguageTag } from '../model.ts';
import { everywhere, stopsByLanguage } from './abbreviations.ts';

/** What decides about stops in one language. */
export interface Rules {
  stop: RegExp;
  /** Whether a colon ends sentences too. */
  colonStops: boolean;
  titles: ReadonlySet<string>;
  endings: ReadonlySet<string>;
  beforeNumbers: ReadonlySet<string>;
  openers: ReadonlySet<string>;
  ordinals: boolean;
}

/** Armenian ends sentences with `։` (often typed as a colon) and uses the dot as a comma; Greek asks with `;`. */
const stopPatterns: Readonly<Record<string, RegExp>> = { hy: /[։:]/g, el: /[.!?…;\u037E]/g };
/** None of these patterns needs the flag `u`, which makes them slower: their characters are single code units. */
const commonStops = /[.!?…。．｡！？؟۔।॥։።፧፨။‼⁇⁈⁉᠃᠉។៕]/g;

const setOf = (...lists: string[]): ReadonlySet<string> => new Set(lists.join(' ').split(' ').filter(Boolean));
const cache = new Map<string, Rules>();

/** The base of a tag that has rules of its own, or `und`: the tag comes from untrusted files, so it is never looked up as it is. */
function baseLanguage(language: LanguageTag): string {
  const base = language.split('-', 1)[0]?.toLowerCase() ?? '';
  if (base === 'nb' || base === 'nn') return 'no';
  return Object.hasOwn(stopsByLanguage, base) || Object.hasOwn(stopPatterns, base) ? base : 'und';
}

/** The rules of a language: those of every language, and its own where it has some. */
export function rulesFor(language: LanguageTag): Rules {
  const base = baseLanguage(language);
  const known = cache.get(base);
  if (known) return known;
  const own = stopsByLanguage[base] ?? everywhere;
  const stop = new RegExp(stopPatterns[base] ?? commonStops);
  const rules: Rules = {
    stop,
    colonStops: stop.source.includes(':'),
    titles: setOf(everywhere.titles, own.titles),
    endings: setOf(everywhere.endings, own.endings),
    beforeNumbers: setOf(everywhere.beforeNumbers, own.beforeNumbers),
    openers: setOf(own.openers),
    ordinals: own.ordinals ?? false,
  };
  cache.set(base, rules);
  return rules;
}
