/**
 * What decides a language besides trigrams. Scripts and their languages follow the Unicode Standard's script chapters and CLDR's
 * likely subtags; letters that tell languages apart follow their national alphabets.
 */
import type { LanguageTag } from '../model.ts';

/** Scripts in which one language writes nearly all news. Yiddish, Marathi and others that share a script are told apart further below or not at all. */
export const languageOfScript: readonly (readonly [RegExp, LanguageTag])[] = [
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Kannada}/gu, 'kn'],
  [/\p{Script=Malayalam}/gu, 'ml'],
  [/\p{Script=Gujarati}/gu, 'gu'],
  [/\p{Script=Gurmukhi}/gu, 'pa'],
  [/\p{Script=Oriya}/gu, 'or'],
  [/\p{Script=Sinhala}/gu, 'si'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Ethiopic}/gu, 'am'],
  [/\p{Script=Thaana}/gu, 'dv'],
  [/\p{Script=Tibetan}/gu, 'bo'],
];

interface Candidates {
  script: RegExp;
  /** Its name in the n-gram tables. */
  name: string;
  /** Letters only one of them has, and the share of characters from which they decide. */
  telling: readonly (readonly [RegExp, LanguageTag, number])[];
}

/** Scripts that many languages share. */
export const candidatesByScript: readonly Candidates[] = [
  {
    script: /\p{Script=Latin}/gu,
    name: 'Latin',
    telling: [
      [/[ạảấầẩẫậắằẳẵặẻẽếềểễệỉịỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu, 'vi', 0.02],
      [/[őű]/giu, 'hu', 0.004],
      [/[ąęłźż]/giu, 'pl', 0.02],
      [/[řěů]/giu, 'cs', 0.008],
      [/[ľĺŕ]/giu, 'sk', 0.003],
      [/ə/giu, 'az', 0.02],
      [/[ğış]/gu, 'tr', 0.02],
      [/[ăț]/giu, 'ro', 0.01],
      [/[ģķļņ]/giu, 'lv', 0.006],
      [/[ėįų]/giu, 'lt', 0.008],
      [/[ðþ]/giu, 'is', 0.008],
      [/[og]ʻ/giu, 'uz', 0.01],
      [/[ɓɗƙ]/giu, 'ha', 0.003],
    ],
  },
  {
    script: /\p{Script=Cyrillic}/gu,
    name: 'Cyrillic',
    telling: [
      [/[їєґ]/giu, 'uk', 0.004],
      [/ў/giu, 'be', 0.003],
      [/[ѓќѕ]/giu, 'mk', 0.003],
      [/[ђћ]/giu, 'sr', 0.003],
      [/[ұһ]/giu, 'kk', 0.003],
      [/[ҷӯ]/giu, 'tg', 0.003],
    ],
  },
  {
    script: /\p{Script=Arabic}/gu,
    name: 'Arabic',
    telling: [
      [/[ٹڈڑںےھہ]/gu, 'ur', 0.02],
      [/[ټډړښځڅ]/gu, 'ps', 0.01],
      [/[ێۆڵڕ]/gu, 'ckb', 0.01],
      [/[پچگژیک]/gu, 'fa', 0.03],
    ],
  },
  { script: /\p{Script=Devanagari}/gu, name: 'Devanagari', telling: [[/ळ/gu, 'mr', 0.003]] },
];

/** N-grams know these languages by another tag: what they call Norwegian is bokmål, their Kurdish is written in Arabic letters, Tagalog is Filipino. */
export const ngramTags: Readonly<Record<string, LanguageTag>> = { no: 'nb', ku: 'ckb', tl: 'fil' };

/**
 * Languages with a daily press that no n-grams were counted for, by script, each with a sister language that has some: function words then tell the two
 * apart. Without a sister there are function words alone.
 */
export const uncounted: Readonly<Record<string, Readonly<Record<LanguageTag, LanguageTag | undefined>>>> = {
  Latin: {
    nn: 'nb',
    bs: 'hr',
    gl: 'pt',
    id: 'ms',
    af: 'nl',
    sw: undefined,
    so: undefined,
    ha: undefined,
    uz: undefined,
    eo: undefined,
  },
  Cyrillic: { mk: 'bg', kk: undefined, ky: undefined, tg: undefined, tt: undefined, mn: undefined },
  Arabic: { ps: 'fa', ug: undefined },
  Devanagari: { ne: 'hi' },
};

/** Of two languages as likely, the one with more news: added to the score (0 to 1). */
export const commonLanguages: ReadonlyMap<LanguageTag, number> = new Map([
  ['en', 0.02],
  ['es', 0.01],
  ['fr', 0.01],
  ['de', 0.01],
  ['hi', 0.02],
]);

/** Languages written from right to left (CLDR's `characterOrder`). */
export const rightToLeft: ReadonlySet<string> = new Set([
  'ar',
  'arc',
  'arz',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'ku-arab',
  'nqo',
  'pa-arab',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
]);

/** Members of a macrolanguage (ISO 639-3) that news writes under the macrolanguage's own tag. */
export const macrolanguages: ReadonlyMap<string, LanguageTag> = new Map([
  ['zlm', 'ms'],
  ['als', 'sq'],
  ['pbu', 'ps'],
  ['lvs', 'lv'],
  ['azj', 'az'],
  ['uzn', 'uz'],
  ['khk', 'mn'],
  ['npi', 'ne'],
]);
