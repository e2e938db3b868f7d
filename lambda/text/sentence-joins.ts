import type { LanguageTag } from '../model.ts';
import { creditEnds } from './sentence-credits.ts';
import { rulesFor } from './sentence-rules.ts';
import { enclosedPlaces } from './sentence-spans.ts';

/** As far as an address is looked at, in characters. */
const longestAddress = 60;
/** What no joined sentence is without: cheaper to look for than all that follows, and most sentences have none. */
const stopWithinText = /[.!?…][^\s.,!?…)]/;
/** The same of joined headings: a small letter or a bracket, a capital behind it. */
const capitalWithinWord = /[a-z\u00df-\u04ff]["”»)]?[A-Z\u00c0-\u042f]|\)[A-Z\u00c0-\u042f]/;
/** Where two sentences may touch: a stop, what closes before or opens behind it, and a capital. */
const touching = /[.!?…](?=["“”«»„]{0,2}\p{Lu}|["”»]{0,1}[►•▪]\s?\p{Lu})/gu;
/** A whole word before the stop: three small letters, a figure of two digits, or what closes a quotation or bracket. */
const wordBefore = /(?:\p{Ll}{3}|\p{Nd}{2}|[\p{L}\p{Nd}.!?…]\s?["”“»)%])$/u;
/** A word behind it, no initial: `L’eau`, `A Paris`, `Le`, `UN`, `M. Reyle`. */
const wordBehind = /^["“«„►•▪]?\s?\p{Lu}(?:\p{Ll}|\p{Lu}|[’'\s][\p{L}\p{Nd}]|\.\s\p{Lu})/u;
const address = /[@/_\\]|www\.|\.(?:com|net|org|info|fr|de|co)\b/u;

/** A word in small letters, and one that begins with a capital directly behind it: `… of the dayThe mayor …`. Names with a capital within begin with one: LinkedIn. */
const headingEnd = /(?<![\p{L}\p{M}])\p{Ll}{3,40}["”»)]?(?=(\p{Lu}\p{Ll}{0,12})[\s’'])/gu;
/** A remark in brackets, and a word that begins with a capital directly behind it: `… (in French)Suddenly the mayor …`. */
const bracketEnd = /\p{Ll}{2}\)(?=\p{Lu}\p{Ll}{1,30}[\s,])/gu;
/** A remark in brackets before a sentence: `(Photo: Ines Calloway) The bridge …`. */
const remark = /(?<=^|[.!?…]["”»]?\s)\([^()]{1,80}\)\s{0,3}(?=\p{Lu})/gu;
/** Any word, and a short article with a capital behind it: `AgricultureL’Office …`. */
const articleBehind = /(?<![\p{L}\p{M}])\p{L}\p{Ll}{3,40}(?=[LD][’']\p{Lu}\p{Ll})/gu;
/**
 * Vietnamese words of time and reference that no sentence has within it with a capital: where one follows a small letter, a caption or heading lost its stop, `… vụ
 * tai nạn Khoảng 3 giờ …`.
 */
const vietnameseOpening =
  /(?<=\p{Ll}{2}\s)(?=(?:Khoảng|Theo|Hôm|Trước đó|Tuy nhiên|Ngoài ra|Trao đổi|Sau khi|Trong khi|Trước khi|Vào lúc|Hiện nay|Liên quan|(?:Ngày|Sáng|Trưa|Chiều|Tối|Đêm|Lúc|Vào|Tháng)\s(?:\p{Nd}|ngày|nay|qua|cùng|hôm))(?=[\s,]))|(?<=^Ảnh minh họa\s)(?=\p{Lu})/gu;

/** A Vietnamese person's name under a picture, where a paragraph begins, and a word behind it that opens sentences and names nobody: `Ông Lâm Minh Khuê Báo cáo …`. */
const vietnameseName =
  /^(?:(?:Ông|Bà|Anh|Chị|Em|Cụ|Đại biểu|Bác sĩ|Luật sư|Thiếu tá|Trung tá|Thượng tá|Đại tá)\s)?(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Trịnh|Lâm|Mai|Đào|Trương|Hà|Cao|Tạ|Thái|Châu|Lương|Tô|Phùng|Quách)(?:\s\p{Lu}\p{Ll}{1,6}){1,3}\s(?=(?:Báo|Việc|Theo|Tại|Trong|Trên|Trước|Sau|Khi|Từ|Với|Các|Những|Nhiều|Để|Nếu|Vì|Mặc|Ngày|Hôm|Tuy|Ngoài|Khoảng|Dự|Vụ|Đây)\s\p{Ll})/gu;

/**
 * Where sentences begin that a page joined to what stands before them: without a space, "… asked the council.The mayor …", "… “it holds”.The mayor …"; to a heading,
 * where the sentence begins with a word that opens sentences: "What the night broughtThe mayor …"; to a remark in brackets or a picture's caption with its credit.
 * No quotation is cut; addresses, initials and names are left whole.
 * @returns places in the paragraph, in order
 */
export function joinedPlaces(text: string, language: LanguageTag): number[] {
  const found = [
    ...creditEnds(text, rulesFor(language).openers),
    ...(text.includes('(') ? endsOf(remark, text) : []),
    ...(stopWithinText.test(text) ? touchingPlaces(text) : []),
    ...(capitalWithinWord.test(text) ? headingPlaces(text, language) : []),
    ...(/^vi\b/iu.test(language) ? [...endsOf(vietnameseOpening, text), ...endsOf(vietnameseName, text)] : []),
  ];
  if (found.length === 0) return found;
  const enclosed = enclosedPlaces(text);
  return [...new Set(found.sort((a, b) => a - b))].filter((place) => enclosed[place] === 0);
}

const endsOf = (pattern: RegExp, text: string): number[] => [...text.matchAll(pattern)].map(({ index, 0: found }) => index + found.length);

function touchingPlaces(text: string): number[] {
  const places: number[] = [];
  const enclosed = enclosedPlaces(text);
  for (const { index } of text.matchAll(touching)) {
    const before = text.slice(Math.max(places.at(-1) ?? 0, index - longestAddress), index);
    if (!wordBefore.test(before)) continue;
    const behind = text.slice(index, index + longestAddress);
    if (address.test((before.split(/\s/u).at(-1) ?? '') + (behind.split(/\s/u, 1)[0] ?? ''))) continue;
    // What closes a quotation stands before the next sentence, what opens one in it.
    const end = enclosed[index + 1] === 1 ? index + 2 : index + 1;
    if (wordBehind.test(text.slice(end, end + 5))) places.push(end);
  }
  return places;
}

function headingPlaces(text: string, language: LanguageTag): number[] {
  const { openers } = rulesFor(language);
  const headings = [...text.matchAll(headingEnd)].filter((match) => openers.has(match[1]?.toLowerCase() ?? ''));
  return [
    ...headings.map(({ index, 0: found }) => index + found.length),
    ...(text.includes(')') ? endsOf(bracketEnd, text) : []),
    ...(/[LD][’']/.test(text) ? endsOf(articleBehind, text) : []),
  ];
}
