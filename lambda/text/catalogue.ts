/**
 * The words of the mail itself, by language. What outlets wrote is never translated; this is only what the newsletter says around it.
 * A language is one file in `catalogues/`; one that is not there gets English.
 */
import type { LanguageTag } from '../model.ts';
import { ar } from './catalogues/ar.ts';
import { de } from './catalogues/de.ts';
import { en } from './catalogues/en.ts';
import { es } from './catalogues/es.ts';
import { fr } from './catalogues/fr.ts';
import { ja } from './catalogues/ja.ts';
import { pt } from './catalogues/pt.ts';
import { zh } from './catalogues/zh.ts';

/** A phrase for each of CLDR's plural categories that the language has; `{n}` is the number. */
export type Plural = Readonly<{ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>>;

export interface Catalogue {
  /** The section of stories that name none. */
  news: string;
  /** `{n}` is the issue's number. */
  issue: string;
  /** Above a story that goes on with one of an earlier issue; `{n}` is that issue's number. */
  update: string;
  inThisIssue: string;
  stories: Plural;
  /** `{stories}` is the phrase above; `{n}` counts outlets. */
  storiesFromOutlets: Plural;
  minutesRead: Plural;
  /** After a section's first headline in the contents, with what separates it: ", and 2 more". */
  andMore: Plural;
  /** Before the names of a story's outlets, with what separates it; `{n}` counts them. One outlet: `one` even where the language has no such category. */
  reportedBy: Plural & { one: string };
  /** An agency's copy in an outlet: `{agency}`, `{outlet}`. */
  via: string;
  /** Before the figures that outlets give for the same thing, with what separates it. */
  figuresDiffer: string;
  /** One of them: `{figure}` as printed, `{outlet}`; `earlier` and `later` where it is known which report came first. */
  figureOf: Readonly<Record<'plain' | 'earlier' | 'later', string>>;
  /** Between names in a list, with its space. */
  comma: string;
  /** After a list of names that goes on. */
  moreOutlets: Plural;
  /** `{section}` */
  moreIn: string;
  /** Stories that the mail has no room for, where the web version shows them and where there is none. */
  moreOnTheWeb: Plural;
  moreLeftOut: Plural;
  /** Where the summaries come from. `Unlinked` where no story has an address. */
  note: string;
  noteUnlinked: string;
  /** Why this mail came; `{title}` is the newsletter's. */
  reason: string;
  readInBrowser: string;
  unsubscribe: string;
  /** How to stop where there is no page for it. */
  stopByReply: string;
  /** Subject of that reply. */
  stopSubject: string;
}

const catalogues: Readonly<Record<string, Catalogue>> = { ar, de, en, es, fr, ja, pt, zh };

/** Whether the mail's own words exist in that language. */
export function hasCatalogue(language: LanguageTag): boolean {
  return Object.hasOwn(catalogues, baseOf(language));
}

/** The mail's words in a language; English where there are none. */
export function wordsFor(language: LanguageTag): Catalogue {
  return (hasCatalogue(language) ? catalogues[baseOf(language)] : undefined) ?? en;
}

/** The language in which the mail's own words, dates and numbers are told: the one asked for if there are words, else English. */
export function wordingLanguage(language: LanguageTag): LanguageTag {
  return hasCatalogue(language) ? language : 'en';
}

/**
 * A phrase with its number in the right plural form, the number written as the language writes it.
 * @param values what else stands in braces
 */
export function plural(forms: Plural, n: number, language: LanguageTag, values: Readonly<Record<string, string>> = {}): string {
  const form = forms[rulesOf(language).select(n)] ?? forms.other;
  return fillIn(form, { n: formatNumber(n, language), ...values });
}

/** A phrase with its braces filled in. What is filled in is never looked at again. */
export function fillIn(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{([a-z]+)\}/g, (braces, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? braces) : braces));
}

/** A whole number as the language writes it, in the digits that all its readers know. */
export function formatNumber(n: number, language: LanguageTag): string {
  return n < 1000 ? String(n) : numbersOf(language).format(n);
}

const rules = new Map<string, Intl.PluralRules>();
function rulesOf(language: LanguageTag): Intl.PluralRules {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return known;
}

const numbers = new Map<string, Intl.NumberFormat>();
function numbersOf(language: LanguageTag): Intl.NumberFormat {
  const known = numbers.get(language) ?? new Intl.NumberFormat(language, { numberingSystem: 'latn' });
  numbers.set(language, known);
  return known;
}

function baseOf(language: LanguageTag): string {
  return language.toLowerCase().split('-')[0] ?? '';
}
