import { pictureWords } from './picture-words.ts';
import { isSpace } from './sentence-stops.ts';

/** `photo` as a line or sentence may have it: `Photo`, `photo`. */
const inBothCases = (alternatives: string): string =>
  alternatives.replace(/(?<=^|\|)\p{Ll}/gu, (letter) => (letter === letter.toUpperCase() ? letter : `[${letter}${letter.toUpperCase()}]`));

/**
 * What stands before a photographer's or an agency's name under a picture. Vietnamese papers set it without brackets and in the middle of a line: there the
 * capital alone tells; elsewhere it must follow a mark or begin the line.
 */
const marker = new RegExp(
  `(?:(?<=^|[\\s([])Ảnh|(?<=^[\\s([]{0,3}|[([.|–—-]\\s?)(?:${inBothCases(pictureWords)}|Cr[eé]dits?|Nguồn|Source|Quelle|Fuente|Fonte))(?:\\s\\p{Ll}[\\p{Ll}’']{0,15}){0,2}\\s?[:：©=]\\s?`,
  'gu',
);
/** What no marker is without. */
const inMarkers = /[:：©=]/;
/** Marks that may stand before a sentence: they belong to it, not to the name before. */
const opening = /^["“«„‘(]/u;
const name = /^[\p{Lu}\p{Nd}]/u;
/** The longest name of a photographer or agency, in words. */
const longestName = 6;
/** An agency or initials at the head of a credit: `AFP`, `P.V.`, `VGP/Minh`, `Reuters`. A name in capitals alone may go on: `INES CALLOWAY`. */
const agency = /^(?:\p{Lu}{2,}|.*\p{L}[./+]\p{L}?.*|Reuters|Getty|Images|Internet|Facebook|Instagram|Twitter|Telegraph|Mirror)[.,]?$/u;

/**
 * Words that begin a sentence and no name: where a credit without brackets ends. Vietnamese alone: its papers print credits that way, and other languages' openers stand in
 * `abbreviations.ts`.
 */
const vietnameseOpeners = new Set(
  'hôm ngày sáng trưa chiều tối đêm theo tại trong sau khi trước từ với đây đó các những một hai ba nhiều ông bà bộ sở cục ubnd dự lễ tuy nhiên ngoài bên được phút trận vụ ngay được đến lúc khoảng để nếu vì mặc dù trả tham xét thay phát cũng cùng hiện vừa mới'.split(
    ' ',
  ),
);

/**
 * Where a picture's credit ends within a line that goes on, "… on Friday - Photo: Ines Calloway The bridge …", "… (Photo: Ines Calloway) The bridge …": what stands
 * before is a caption. A credit without brackets ends where a word opens a sentence or a quotation, else behind an agency or behind two names.
 * @param openers words that open sentences in the line's language, in lower case
 */
export function creditEnds(line: string, openers: ReadonlySet<string>): number[] {
  if (!inMarkers.test(line)) return [];
  const places: number[] = [];
  for (const { index, 0: found } of line.matchAll(marker)) {
    const from = index + found.length;
    const bracket = /[([]\s{0,2}$/u.test(line.slice(Math.max(0, index - 3), index)) ? closingBracket(line, from) : -1;
    const end = bracket >= 0 ? bracket + 1 : nameEnd(line, from, openers);
    if (end > from && end < line.length && /^\s*["“«„‘(]?[\p{Lu}\p{Nd}]/u.test(line.slice(end, end + 6))) places.push(end);
  }
  return places;
}

/** The bracket that closes a credit, within 100 characters. */
function closingBracket(line: string, from: number): number {
  const length = line.slice(from, from + 100).search(/[)\]]/u);
  return length < 0 ? -1 : from + length;
}

/** Where the name ends that begins at a place; -1 where that cannot be told. */
function nameEnd(line: string, from: number, openers: ReadonlySet<string>): number {
  const words: { at: number; word: string }[] = [];
  let at = from;
  while (words.length <= longestName && at < line.length) {
    while (isSpace(line.charCodeAt(at))) at++;
    const word = /^\S{1,60}/u.exec(line.slice(at, at + 60))?.[0] ?? '';
    if (word === '') break;
    words.push({ at, word });
    at += word.length;
  }
  const opens = ({ word }: { word: string }): boolean => {
    const bare = word.toLowerCase().replace(/[,.:]+$/u, '');
    return name.test(word) && (openers.has(bare) || vietnameseOpeners.has(bare));
  };
  const start = words.findIndex((entry, i) => i > 0 && (opening.test(entry.word) || opens(entry)));
  const noAgency = words.findIndex(({ word }) => !agency.test(word));
  // "Photo: Reuters WTA has …": capitals that a small word follows open the sentence.
  const behindAgency =
    noAgency > 1 && !name.test(words[noAgency]?.word ?? 'A') && !opening.test(words[noAgency]?.word ?? '') ? noAgency - 1 : noAgency;
  const capitals = words.findIndex(({ word }) => !name.test(word));
  // Two words are a name where nothing tells more; of five and more nothing can be told.
  const guess = behindAgency > 0 ? behindAgency : capitals > 1 && capitals < 5 ? Math.min(2, capitals - 1) : -1;
  const place = behindAgency > 0 && start > 0 ? Math.min(start, guess) : start > 0 ? start : guess;
  return words[place]?.at ?? -1;
}

/** Is it a picture's credit, or a caption that ends with one? */
export function endsWithCredit(sentence: string): boolean {
  if (!inMarkers.test(sentence)) return false;
  for (const { index, 0: found } of sentence.matchAll(marker)) {
    const rest = sentence.slice(index + found.length);
    if (rest.length <= 60 && rest.split(/\s+/u).length <= longestName && !/[.!?…]\s/u.test(rest)) return true;
  }
  return false;
}
