/** What cleaning knows of scripts: how their sentences end, which are written without spaces, and how long a word of those is. */

/**
 * Marks that end a sentence, as a class's content: Unicode's Sentence_Terminal (UAX #29 takes it as STerm and ATerm; it has `։ ؟ ۔ । ။ ። ។ 。`),
 * and the ellipsis. Thai and Lao have no such mark: a space parts their sentences.
 */
export const stops = '\\p{Sentence_Terminal}…';

/** What may stand behind a stop: quotes and brackets that close. */
export const closers = '["\'”’»」』)）\\]]';

/** Scripts that write words without spaces between them, as a class's content: two characters of these say about as much as a word. */
export const denseScripts = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}';

/** And these, whose words have three letters and more, marks not counted. */
export const syllabicScripts = '\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}';

/** Letters of such a script in a word. */
export const LETTERS_A_WORD = 3;

/**
 * Little words of such scripts, which a text holds and menus hardly do, by how they stand within it. Compiled for this project from the languages'
 * grammars: relative, conjunctive and case words of Thai, Lao, Khmer and Burmese.
 */
export const littleSyllables =
  /ที่|และ|ใน|ของ|การ|ได้|เป็น|ให้|จะ|ว่า|มี|กับ|ไม่|จาก|เมื่อ|ถึง|โดย|นี้|แห่ง|ตั้งแต่|แล้ว|ต่อ|อยู่|ທີ່|ແລະ|ໃນ|ຂອງ|ການ|ໄດ້|ເປັນ|ໃຫ້|ຈະ|ວ່າ|ມີ|ກັບ|ບໍ່|ຈາກ|ມາ|ເມື່ອ|ເຖິງ|ໂດຍ|ນີ້|ແຫ່ງ|ແຕ່|ແລ້ວ|ຢູ່|និង|នៅ|ក្នុង|បាន|ជា|ដែល|ថា|មាន|នេះ|ពី|ទៅ|នឹង|သည်|ကို|များ|တွင်|နှင့်|ခဲ့|ဖြစ်|အတွက်|သော|မှာ/gu;

/**
 * Scripts whose little words the tables hold (`function-words.ts`, the above), and Korean, which the line model learned without. Elsewhere a text cannot be
 * told from a menu by them: it is given the share that texts have.
 */
export const toldScripts = `\\p{sc=Latin}\\p{sc=Cyrillic}\\p{sc=Arabic}\\p{sc=Deva}\\p{sc=Hang}${denseScripts}${syllabicScripts}`;
