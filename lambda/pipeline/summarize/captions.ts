import type { LanguageTag } from '../../model.ts';
import { endsWithCredit } from '../../text/sentence-credits.ts';

/**
 * How a sentence shows that it stood under a picture, by what papers print. Written for this project. Who stands where; that a picture is from the archive or an
 * example; what a picture shows, where a line begins with it.
 */
const placesInPicture =
  /[(（](?:(?:far |from |second from |third from )?(?:left|right)|pictured[^()（）]{0,60}|shown|links|rechts|à (?:gauche|droite)|izq(?:uierda)?\.?|esquerda|sinistra|左|右|左から[^）)]{0,12}|右から[^）)]{0,12}|bên (?:trái|phải)|v\.\s?l\.(?:\s?n\.\s?r\.)?)[)）]/iu;
/** "(l)", "(L)", "(l-r)"; a capital R alone is an American party. */
const lettersInPicture = /[(（](?:l|r|L|[lL](?:-| to )[rR])[)）]/u;
const ofPictures =
  /^[^\p{L}]{0,3}(?:(?:a )?file (?:photo|image|picture)|(?:in )?this (?:\w+ )?(?:photo|image|picture|screenshot|frame grab)\b|pictured\b|an? (?:undated|aerial|general) (?:photo|view|image)|symbolbild|archivbild|(?:photo|image) d[’']illustration|imagen de archivo|from left(?: to right)?\s?[,:]|de gauche à droite\s?[:(]|von links(?: nach rechts)?\s?[:(]|de izquierda a derecha\s?[:(,]|da esquerda para a direita\s?[:(,]|da sinistra\s?[:(,]|van links naar rechts\s?[:(]|слева направо\s?[:(]|左起|왼쪽(?:부터|에서)|[▲△▼◀▶]\s?(?=[\p{sc=Hang}\p{Nd}])|foto (?:de archivo|d[’']archivio|de arquivo)|imagem (?:ilustrativa|de arquivo)|图为|圖為|资料图|資料圖|写真は|ảnh (?:minh họa|chỉ có tính|[-–]))/iu;
/** "Auf dem Foto: …", "Na zdjęciu …": how a sentence begins that tells what a picture shows, by language. */
const showsPicture: Readonly<Record<string, RegExp>> = {
  de: /^(?:(?:auf|in) (?:dem|diesem) (?:archiv)?(?:foto|bild)|(?:das|dieses|unser) (?:archiv|symbol)?(?:foto|bild) zeigt)\b/iu,
  fr: /^sur (?:la|cette) (?:photo|photographie|image)\b/iu,
  es: /^en (?:la|esta) (?:foto|fotografía|imagen)\b/iu,
  pt: /^n(?:a|esta) (?:foto|imagem)\b/iu,
  it: /^nella foto\b/iu,
  nl: /^op de foto\b/iu,
  pl: /^na zdjęci(?:u|ach)\b/iu,
  cs: /^na (?:snímku|fotografii|fotce)\b/iu,
  sk: /^na (?:snímke|fotografii|fotke)\b/iu,
  ru: /^на (?:фото|снимке|фотографии)(?!\p{L})/iu,
  uk: /^на (?:фото|знімку|світлині)(?!\p{L})/iu,
  sv: /^på bilden\b/iu,
  no: /^på bildet\b/iu,
  da: /^på billedet\b/iu,
  fi: /^kuvassa\b/iu,
  hu: /^a (?:képen|fotón)\b/iu,
  ro: /^în (?:imagine|fotografie)\b/iu,
  tr: /^fotoğrafta\b/iu,
  el: /^στη φωτογραφία(?!\p{L})/iu,
  ar: /^في الصورة(?!\p{L})/iu,
  he: /^בתמונה(?!\p{L})/iu,
};
const seenInPicture = /\b(?:is|are) (?:pictured|seen here|shown here)\b|\bpictured (?:here|above|below|left|right)\b|\bfile (?:photo|picture)\b/iu;
/** A letter of ASCII none of them begins with: most sentences are told by it. */
const maybeOfPictures = (text: string): boolean => !/^[bceghj-oqruw-z0-9]/i.test(text);
/** "The logo of a bank is displayed in Orlin", "Mayor Reyle is seen outside the council": what an agency says a picture shows. */
const displayed =
  /^(?:the|an?|[^,.]{2,60}[’']s) [^,.]{0,60}(?:logos?|signs?|flags?|signage|headquarters) [^.]{0,40}(?:is|are) (?:displayed|seen|shown)\b|\b(?:is|are) (?:seen|shown|pictured|photographed) (?:in|at|on|outside|inside|during|near|before|after|behind)\b/iu;
/** What it cannot match without. */
const inCaptions = ['pictured', 'seen here', 'shown here', 'ile photo', 'ile picture'];

/** "Ada Holt, D-Orlin, walks out of the council on April 26, 2023": what an agency's caption tells, it tells in the present tense with the whole date. */
const wholeDate =
  /\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}, (?:19|20)\d\d\b|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December),? (?:19|20)\d\d\b/u;
const shownDoing =
  /\b(?:walks?|attends?|leaves?|speaks?|stands?|sits?|poses?|holds?|arrives?|gestures?|looks?|waits?|marches?|reacts?|listens?|shakes?|delivers?|takes? part|gathers?|waves?|celebrates?|watch(?:es)?|rides?|passes|pass|works?|carry|carries|shows?|answers?|addresses|prepares?|plays?|runs?|drives?|walks? past|inspects?|lines? up|hugs?|smiles?)\b/u;
const pastTense = /\b(?:was|were|had|said|told|did|has|have|will|would)\b/u;

/** A Korean caption says with its day what somebody is doing: "오를린 시장이 15일 부두에서 연설하고 있다." */
const koreanDoing = /\p{Nd}{1,2}일.{1,120}고 있다\.$/u;

/** Vietnamese words of which a sentence that tells something has at least one, most often: what has none is a name or a picture's subject. */
const vietnamesePredicates = new Set(
  'là đã đang sẽ bị được có không chưa phải cho nói biết muốn cần nên vừa mới còn cũng vẫn rất hãy đừng thể do theo vì nếu khi mà thì làm đi đến tới ra vào lên xuống về gặp thấy tăng giảm đạt thành gồm thuộc nằm diễn tin nghĩ nhận đưa gây khiến giúp bắt hết chỉ đều lại từng ghi hỏi đáp trả kể mất xin ở dùng gọi lấy mở tiến tổ công'.split(
    ' ',
  ),
);
/** Nouns of two syllables, one of which is also a predicate: "Công ty", a company. */
const vietnameseNouns = /(?<!\p{L})(?:thành (?:phố|viên)|thể thao|công (?:ty|an|nhân|trình|viên|nghiệp|nghệ|chúng)|tổ (?:quốc|trưởng))(?!\p{L})/gu;
/** How a Vietnamese caption begins that may have a predicate behind its subject: "Hiện trường nơi xảy ra vụ việc". */
const vietnameseSubject = /^(?:hiện trường|toàn cảnh|quang cảnh|chân dung|hình ảnh)\s/iu;
/** A Vietnamese caption without a predicate has at most so many syllables. */
const longestSubject = 14;

/**
 * Is it what stood under a picture? Not where it tells news in the words of a caption: only a credit, a place in the picture, or the tense and date of an agency tell.
 * @param place how many sentences of the article stand before it: the first two may be a picture's subject without a verb
 */
export function isCaption(text: string, language: LanguageTag, place: number): boolean {
  if (endsWithCredit(text)) return true;
  if (/[(（]/.test(text) && (placesInPicture.test(text) || lettersInPicture.test(text))) return true;
  if ((maybeOfPictures(text) && ofPictures.test(text)) || (inCaptions.some((word) => text.includes(word)) && seenInPicture.test(text))) return true;
  const base = language.split('-', 1)[0]?.toLowerCase() ?? '';
  // The tag comes from untrusted files: `constructor` is no language.
  if (Object.hasOwn(showsPicture, base) && showsPicture[base]?.test(text) === true) return true;
  if (base === 'vi') return place < 2 && isSubject(text);
  if (base === 'ko') return place < 3 && koreanDoing.test(text);
  if (base !== 'en' || place >= 3) return false;
  if (/ (?:is|are) (?:displayed|seen|shown|p)/.test(text) && displayed.test(text) && !pastTense.test(text)) return true;
  return wholeDate.test(text) && shownDoing.test(text) && !pastTense.test(text);
}

function isSubject(text: string): boolean {
  const lower = text.toLowerCase();
  const syllables = lower.replace(vietnameseNouns, 'tên tên').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return syllables.length <= longestSubject && (vietnameseSubject.test(text) || !syllables.some((syllable) => vietnamesePredicates.has(syllable)));
}
