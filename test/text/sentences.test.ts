import { splitSentences } from '../../lambda/text/sentences.ts';
import fc from '../laws.ts';

/** Written for this project. `|` marks where the paragraph is to be cut; the rest must stay whole. */
const rows: readonly [name: string, language: string, marked: string][] = [
  ['titles and initials', 'en', 'Dr. Ada P. Lindqvist met Gov. R. J. Moss on Friday.| They spoke for an hour.'],
  ['a company form before a new sentence', 'en', 'The ferry was built by Harrow & Co.| It sank within a week.'],
  ['a company form within a sentence', 'en', 'Shares of Norvane Inc. Chief Executive Mia Holt fell.'],
  ['an acronym that ends and one that does not', 'en', 'The envoy left the U.S.| She flew home.| A U.S. Treasury note followed.'],
  ['times of day', 'en', 'At 9 p.m. Mr. Okafor closed the polls in the old harbor district.| Counting began.'],
  ['a time of day and its zone', 'en', 'The ferry leaves at 9 p.m. EST on Friday.| It arrives at 10:30 a.m. GMT.| South of the lake it rains.'],
  ['a time of day that ends a sentence', 'en', 'The polls in the old harbor close at 9 p.m.| Pacific Bank opens at ten.'],
  ['a state before an office', 'en', 'They asked Ariz. Gov. Ada Holt to go.| She stayed in Irving, Calif.| The line has six boats.'],
  ['a short form in brackets', 'en', 'Ada Holt of Irving (Calif.) Raines signed on Friday.| She is a captain (of the lake).| Her boat is old.'],
  ['a rank before a name', 'en', 'The court heard Army Spc. Dana Holt on Monday.| She was cleared.'],
  ['months and dates', 'en', 'The vote was moved from Jan. 4 to Sept. 12.| Turnout was low.'],
  ['amounts and decimals', 'en', 'Prices rose 3.5 percent to $1,204.50.| Wages did not.'],
  ['a pronoun that looks like an initial', 'en', 'It was decided by my neighbors and I.| That settled it.'],
  ['a quotation of several sentences', 'en', '“We waited. Nobody came. We left,” the skipper said.| The harbor closed at dusk.'],
  ['a quotation that ends the sentence', 'en', '"Nobody came." The harbor master shrugged.'.replace('" The', '"| The')],
  ['a question within a quotation', 'en', '"Who pays?" asked the mayor.| Nobody answered.'],
  ['a remark in brackets', 'en', 'The bridge (it was built in 1911. It has no lights.) stays shut.| Repairs begin in May.'],
  [
    'an ellipsis that ends and one that does not',
    'en',
    'They waited... and waited.| Then... Well...| Nothing.'.replace('Then... Well', 'Then...| Well'),
  ],
  ['a mark of words left out', 'en', '“The council [...] erred,” the judge wrote.| An appeal is likely.'],
  ['an address and an e-mail', 'en', 'Write to desk@lantern.example.| See www.lantern.example/a.html for more.'],
  ['a lost space', 'en', 'The match ended at midnight.|Nobody cheered.'],
  ['a name with a stop in it', 'en', 'Engineers rewrote the ferry timetable in Node.js and went home.'],
  ['a run-in list', 'en', '1) The pier reopens 2) The toll falls 3) The ferry stays'.replace(' 2)', '| 2)').replace(' 3)', '| 3)')],
  ['a list behind what announces it', 'en', 'The winners were:| 1. Orlin| 2. Wexholm| 3. Port Ellery'],
  ['a day of the week before its date', 'de', 'Die Fähre fährt ab Mi. 5. Februar wieder.| Der Rat tagt am Mi.| Die Fähre wartet.'],
  ['a number that opens a sentence', 'en', 'The crew numbered 40.| 12 were hurt.'],
  ['an ordinal', 'de', 'Die Wahl findet am 3. Oktober statt.| Das teilte Dr. Weiß mit.'],
  ['a deputy and a saint', 'de', 'Mit dem stv. Bürgermeister kam die hl. Barbara.| Es regnete.'],
  ['a doctor of medicine', 'pl', 'Prof. dr hab. n. med. Ada Holt bada promy.| Pada deszcz.'],
  ['spaced abbreviations', 'de', 'Fähren, z. B. die Aurora, fallen aus.| Busse fahren.'],
  ['low and high quotes', 'de', '„Wir warten. Wir hoffen“, sagte sie.| Dann ging sie.'],
  ['spaced guillemets', 'fr', 'Le maire a dit : « Nous attendons. Rien ne vient. »| La séance a été levée.'],
  ['a title', 'fr', 'M. Duval a reçu Mme. Perrin.| Ils se sont parlé.'],
  ['initials with a hyphen', 'fr', 'Un homme a reçu un P.-V. Bac de 250 euros.| Il refuse de payer.'],
  ['inverted marks', 'es', '¿Quién paga?| ¡Nadie!| La Sra. Rivas calló.'],
  ['spaced initials', 'ru', 'Мэр А. П. Орлов открыл мост.| Движение началось в 9 часов.'],
  ['a title before a name', 'it', 'Il dott. Bassi è partito.| Torna lunedì.'],
  ['an abbreviation', 'nl', 'De veerboot vaart o.a. naar Vlieland.| De kade is dicht.'],
  ['Japanese stops and brackets', 'ja', '市長は「橋は安全だ。心配ない」と述べた。|工事は５月に始まる。'],
  ['a full-width decimal point', 'ja', '税率は３．５％になった。|反対も多い。'],
  ['Chinese stops', 'zh', '大桥今天重开！|车辆可以通行吗？|可以。'],
  ['Arabic marks', 'ar', 'هل فتح الجسر؟| نعم، قال العمدة.| بدأت الحركة.'],
  ['Urdu stops', 'ur', 'پل کھل گیا۔| لوگ خوش ہیں۔'],
  ['Devanagari stops', 'hi', 'पुल खुल गया।| यातायात शुरू हुआ।'],
  ['Greek question mark', 'el', 'Ποιος πληρώνει;| Κανείς δεν ξέρει.'],
  ['Armenian stops', 'hy', 'Կամուրջը բացվեց։| Երթևեկությունը սկսվեց։'],
  ['an Armenian time of day', 'hy', 'Ժամը 11:00-ի դրությամբ կամուրջը փակ է:| Անձրև է:'],
  ['Amharic stops', 'am', 'ድልድዩ ተከፈተ።|ትራፊክ ተጀመረ።'],
  ['text without a stop', 'en', 'Ferry strike enters third week'],
  ['a language nobody listed', 'xx', 'Brug la oppen.| Alo.'],
];

describe('splitSentences', () => {
  test.each(rows)('%s (%s)', (_name, language, marked) => {
    const want = marked.split('|').map((sentence) => sentence.trim());
    expect(splitSentences(marked.replaceAll('|', ''), language)).toEqual(want);
  });

  test.each(['', ' ', '\u00a0\n\t'])('blank text %j has no sentences', (text) => {
    expect(splitSentences(text, 'en')).toEqual([]);
  });

  const piece = fc.constantFrom(
    ' ',
    '. ',
    '... ',
    '! ',
    '? ',
    '.',
    '…',
    ' . . .',
    '“',
    '”',
    '"',
    '(',
    ')',
    '«',
    ' »',
    '„',
    '1. ',
    '2) ',
    'a. ',
    'Mr',
    'U.S',
    'p.m',
    'The',
    'word',
    'I',
    '3',
    '。',
    '؟',
    '「',
    '」',
    '．',
    ': ',
    ';',
    ' — ',
    '\u200f',
    '😀',
    'é',
    '•',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  );
  const language = fc.constantFrom('en', 'de', 'fr', 'ja', 'ar', 'hy', 'el', 'und', '', 'constructor', '__proto__');
  const squeezed = (value: string): string => value.replace(/\s+/gu, '');

  test('property: white space aside, the sentences are the paragraph', () => {
    fc.assert(
      fc.property(text, language, (value, tag) => squeezed(splitSentences(value, tag).join(' ')) === squeezed(value)),
      { numRuns: 2000 },
    );
  });

  test('property: no sentence is blank or has outer white space', () => {
    fc.assert(
      fc.property(text, language, (value, tag) => splitSentences(value, tag).every((sentence) => sentence !== '' && sentence === sentence.trim())),
    );
  });

  test.each([
    ['stops', '.'.repeat(60_000)],
    ['spaced dots', ' .'.repeat(30_000)],
    ['opened quotes', '“a. '.repeat(15_000)],
    ['brackets', '('.repeat(30_000) + '. A'.repeat(5_000)],
    ['quotes and stops', '." '.repeat(20_000)],
    ['list markers', Array.from({ length: 3_000 }, (_, i) => `${i + 1}. The item`).join(' ')],
    ['one word', 'a'.repeat(100_000)],
    ['white space', `a.${' '.repeat(60_000)}b`],
  ])('a hostile paragraph of %s comes back whole', (_name, value) => {
    expect(squeezed(splitSentences(value, 'en').join(' '))).toBe(squeezed(value));
  });
});
