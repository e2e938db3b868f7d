import type { Opening } from './leaning.ts';
import { demonstratives, withinSentence } from './pointing-words.ts';

/** A Vietnamese noun is pointed at by a word behind it, "Nam thanh niên này"; so many syllables from the beginning at most, and twice as many before a first comma. */
const farthest = 5;
const farthestBeforeComma = 11;
const vietnameseTimes = words('năm tháng tuần ngày lần hôm mùa lúc dịp');
/** Vietnamese places, meetings and tidings that a sentence before has told of: "Tại cuộc họp", "Nhận được tin báo". */
const vietnameseReferences =
  /^(?:tại (?:đây|cuộc họp|hội thảo|buổi|hiện trường)|(?:ngay )?(?:sau )?(?:khi )?nhận được tin|trong (?:đó|số đó|số này)|nhờ đó|ở đó)(?=[\s,])/u;
/** Vietnamese for "the above": a noun of what was said or done, and `trên` behind it. */
const vietnameseAbove =
  /(?<!\p{L})(?:(?:nêu|nói|kể|thời điểm) trên(?!\p{L})|(?:nội dung|vụ việc|sự việc|thông tin|vấn đề|nhận định|quyết định|đối tượng|hành vi|số tiền|con số|trường hợp|vụ án|tai nạn|kết quả|thông báo|tuyên bố|phát biểu|ý kiến) (?:nói )?trên(?=[.,]| (?:được|đã|là|xảy|của|tại|do|cho|bị|sẽ|vẫn|theo)))/u;

/**
 * Does a sentence open with something that it only points at, or say something of "the above"?
 * @param opens whether it is the first of its article: "In this corner of the harbor" may open one
 */
export function pointsBack({ text, first, key }: Opening, sentence = '', opens = false): boolean {
  // The tag comes from untrusted files: `constructor` is no language.
  if (Object.hasOwn(withinSentence, key) && withinSentence[key]?.test(sentence)) return true;
  if (key === 'vi') return pointsBackInVietnamese(text);
  const table = Object.hasOwn(demonstratives, key) ? demonstratives[key] : undefined;
  if (!table) return false;
  const pointer = table.words.has(first) ? first : opens ? undefined : table.behind.exec(text)?.[0];
  return pointer !== undefined && !table.times.test(text.slice(pointer.length).replace(/^[^\p{L}\p{N}]+/u, ''));
}

function pointsBackInVietnamese(text: string): boolean {
  if (vietnameseReferences.test(text) || vietnameseAbove.test(text)) return true;
  const [beforeComma = ''] = text.split(',', 1);
  const whole = beforeComma.length < text.length ? beforeComma.split(/[\s;:.]+/u) : [];
  const syllables = whole.length > farthest && whole.length <= farthestBeforeComma ? whole : text.split(/[\s,;:.]+/u, farthest);
  const place = syllables.indexOf('này');
  const before = syllables[place - 1] ?? '';
  return place > 0 && !vietnameseTimes.has(before) && !/^\p{Nd}/u.test(before);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').filter(Boolean));
}
