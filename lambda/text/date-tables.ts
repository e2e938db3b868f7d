/** What dates are written with beside the names of months. */

/** Languages whose bare tag stands for a region that writes the month first with slashes: English pages on the web are mostly American in this form. */
export const monthFirstRegions: ReadonlySet<string> = new Set(['en', 'en-us', 'en-ph', 'es-us', 'fil', 'tl']);

/** Code points of digit zero in the scripts that news uses beside ASCII (Unicode Nd). */
export const zeroDigits: readonly number[] = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0, 0x1040, 0x17e0, 0xff10,
];

/** Zone abbreviations as news prints them (RFC 5322 §4.3 and the commonest others). Ambiguous ones are read as their largest press reads them: IST as India's, CST as America's. */
export const zoneOffsets: ReadonlyMap<string, string> = new Map([
  ['Z', 'Z'],
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
