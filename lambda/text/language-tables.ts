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
  /** ISO 639-3 codes that franc knows, of languages with a daily press. */
  codes: readonly string[];
  /** Letters only one of them has, and the share of characters from which they decide. */
  telling: readonly (readonly [RegExp, LanguageTag, number])[];
}

/** Scripts that many languages share. */
export const candidatesByScript: readonly Candidates[] = [
  {
    script: /\p{Script=Latin}/gu,
    codes: [
      'eng',
      'spa',
      'fra',
      'deu',
      'por',
      'ita',
      'nld',
      'pol',
      'swe',
      'dan',
      'nob',
      'nno',
      'fin',
      'ces',
      'slk',
      'hun',
      'ron',
      'hrv',
      'slv',
      'bos',
      'cat',
      'glg',
      'tur',
      'azj',
      'ind',
      'zlm',
      'tgl',
      'vie',
      'lit',
      'lvs',
      'ekk',
      'als',
      'swh',
      'afr',
      'som',
      'hau',
      'yor',
      'uzn',
      'epo',
    ],
    telling: [
      [/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu, 'vi', 0.02],
      [/[őű]/giu, 'hu', 0.004],
      [/[ąęłźż]/giu, 'pl', 0.02],
      [/[řěů]/giu, 'cs', 0.008],
      [/[ľĺŕ]/giu, 'sk', 0.003],
      [/[ğış]/gu, 'tr', 0.02],
      [/[ăț]/giu, 'ro', 0.01],
      [/[ģķļņ]/giu, 'lv', 0.006],
      [/[ėįų]/giu, 'lt', 0.008],
      [/[ðþ]/giu, 'is', 0.008],
    ],
  },
  {
    script: /\p{Script=Cyrillic}/gu,
    codes: ['rus', 'ukr', 'bel', 'bul', 'srp', 'mkd', 'kaz', 'kir', 'tgk', 'tat', 'khk'],
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
    codes: ['arb', 'pes', 'urd', 'pbu', 'uig'],
    telling: [
      [/[ٹڈڑںےھہ]/gu, 'ur', 0.02],
      [/[ټډړښځڅ]/gu, 'ps', 0.01],
      [/[ێۆڵڕ]/gu, 'ckb', 0.01],
      [/[پچگژیک]/gu, 'fa', 0.03],
    ],
  },
  { script: /\p{Script=Devanagari}/gu, codes: ['hin', 'mar', 'npi'], telling: [[/ळ/gu, 'mr', 0.003]] },
];

/**
 * Of two languages as likely by their trigrams, the one with more news: added to the score (0 to 1). Higher values name more
 * short texts rightly and take the rare languages' near misses.
 */
export const commonLanguages: ReadonlyMap<string, number> = new Map([
  ['eng', 0.06],
  ['spa', 0.03],
  ['fra', 0.04],
  ['deu', 0.04],
  ['por', 0.02],
  ['ita', 0.03],
  ['nld', 0.03],
  ['ind', 0.03],
  ['rus', 0.03],
  ['bul', 0.01],
  ['hrv', 0.03],
  ['arb', 0.03],
  ['hin', 0.04],
  ['ces', 0.03],
  ['dan', 0.02],
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
