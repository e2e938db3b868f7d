import type { LanguageTag } from '../../model.ts';
import { words } from '../../text/words.ts';

/**
 * Words with which somebody speaks of themselves, by language. Written for this project from the languages' pronouns. Left out are words that as often mean something else (English
 * "us", Danish "min") and possessives of the plural, which reports use of the paper and the country: "our video", "nos régions".
 */
const pronouns: Readonly<Record<string, ReadonlySet<string>>> = {
  en: set('i me my myself we ourselves'),
  de: set('ich mich mir mein meine meinen meinem meiner wir uns'),
  fr: set('je j moi mon mes nous'),
  es: set('yo mi mis nosotros nosotras'),
  pt: set('eu meu minha meus minhas nós'),
  it: set('io mio mia miei noi'),
  nl: set('ik mij mijn wij'),
  sv: set('jag mig vi oss'),
  da: set('jeg mig vi'),
  no: set('jeg meg vi oss'),
  pl: set('ja mnie mój moja moje moich my nas'),
  cs: set('já mě můj moje moji my nás'),
  ru: set('я меня мне мой моя мои моего моей мы нас нам'),
  uk: set('я мене мені мій моя мої ми нас нам'),
  vi: set('tôi'),
  id: set('saya aku kami kita'),
};
/** Scripts without spaces: the words before which a particle makes them a subject; 我国 is the country. */
const unspaced: Readonly<Record<string, RegExp>> = {
  ja: /(?:私|僕|俺|わたし)(?:は|が|も|の|たち)/u,
  zh: /我(?!国|國|市|省|县|縣|军|軍|校|院|司|区|區)/u,
};
/** "World War I", "Elizabeth I", "Google I/O", "i.e.": what stands before or behind an `i` that is no pronoun. */
const beforeNumeral = set('war part type phase volume chapter act category division class league elizabeth charles james francis');
const behindLetter = set('o e');
const quoted = /["“„«][^"“”„«»]{0,600}["”“»]|「[^「」]{0,400}」|'[^']{2,400}'(?!\p{L})/gu;

/**
 * Does somebody speak of themselves in it, outside of quotations?
 * @param terms the sentence's words, as `words` gives them
 */
export function speaksOfItself(text: string, terms: readonly string[], language: LanguageTag): boolean {
  const base = language.split('-', 1)[0]?.toLowerCase() ?? '';
  const key = base === 'nb' || base === 'nn' ? 'no' : base;
  // The tag comes from untrusted files: `constructor` is no language.
  if (Object.hasOwn(unspaced, key)) return unspaced[key]?.test(text.replace(quoted, ' ')) === true;
  const own = Object.hasOwn(pronouns, key) ? pronouns[key] : undefined;
  if (!own || !hasPronoun(terms, own)) return false;
  return /["“„«'「]/.test(text) ? hasPronoun(words(text.replace(quoted, ' '), language), own) : true;
}

function hasPronoun(terms: readonly string[], own: ReadonlySet<string>): boolean {
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] as string;
    if (own.has(term) && !(term === 'i' && (beforeNumeral.has(terms[i - 1] ?? '') || behindLetter.has(terms[i + 1] ?? '')))) return true;
  }
  return false;
}

function set(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
