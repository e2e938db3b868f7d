/** What dates are written with. Month names come from the runtime's CLDR; here stands what CLDR does not say. */

/** Locales whose month names are read. Arabic twice: the Levant and Iraq use other names than Egypt and the Gulf. */
export const monthLocales =
  'en de fr es it pt nl sv da nb nn fi et lv lt pl cs sk hu ro bg ru uk be sr sr-Latn hr sl mk sq tr az el is id ms vi tl sw ca eu gl ga cy ar-EG ar-LB ar-MA fa ur hi bn ta te mr gu pa ne si th ka hy am he'.split(
    ' ',
  );

export const dayWords = {
  /** Months that editors write and CLDR does not list. */
  months: [
    ['sept', 9],
    ['mär', 3],
    ['mrz', 3],
    ['jänner', 1],
    ['feber', 2],
    ['setiembre', 9],
    ['нояб', 11],
    ['сент', 9],
    ['фев', 2],
    ['июн', 6],
    ['июл', 7],
    ['כנובמבר', 11],
  ] as const,
};

/** Languages whose bare tag stands for a region that writes the month first with slashes: English pages on the web are mostly American in this form. */
export const monthFirstRegions: ReadonlySet<string> = new Set(['en', 'en-us', 'en-ph', 'es-us', 'fil', 'tl']);

/** Code points of digit zero in the scripts that news uses beside ASCII (Unicode Nd). */
export const eastAsianDigits: readonly number[] = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0, 0x1040, 0x17e0, 0xff10,
];

/** Zone abbreviations as news prints them (RFC 5322 §4.3 and the commonest others). Ambiguous ones are read as their largest press reads them: IST as India's, CST as America's. */
export const zoneOffsets: ReadonlyMap<string, string> = new Map([
  ['UTC', 'Z'],
  ['GMT', 'Z'],
  ['BST', '+01:00'],
  ['WET', 'Z'],
  ['WEST', '+01:00'],
  ['CET', '+01:00'],
  ['CEST', '+02:00'],
  ['MEZ', '+01:00'],
  ['MESZ', '+02:00'],
  ['EET', '+02:00'],
  ['EEST', '+03:00'],
  ['MSK', '+03:00'],
  ['IST', '+05:30'],
  ['PKT', '+05:00'],
  ['SGT', '+08:00'],
  ['HKT', '+08:00'],
  ['WIB', '+07:00'],
  ['JST', '+09:00'],
  ['KST', '+09:00'],
  ['AEST', '+10:00'],
  ['AEDT', '+11:00'],
  ['NZST', '+12:00'],
  ['NZDT', '+13:00'],
  ['EST', '-05:00'],
  ['EDT', '-04:00'],
  ['ET', '-05:00'],
  ['CST', '-06:00'],
  ['CDT', '-05:00'],
  ['MST', '-07:00'],
  ['MDT', '-06:00'],
  ['PST', '-08:00'],
  ['PDT', '-07:00'],
]);
