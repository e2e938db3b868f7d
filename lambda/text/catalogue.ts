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
import type { Catalogue, Plural } from './phrases.ts';

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
