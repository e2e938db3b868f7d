/** Bylines: who wrote it. */
import { anyAgency } from './agencies.ts';
import { furnitureWords } from './furniture-words.ts';

/** "By", by language, as bylines begin. Compiled for this project from newspapers' bylines. */
const by =
  'by|written by|story by|words by|text by|report by|von|text von|par|propos recueillis par|por|texto de|di|door|av|af|przez|autor|autorka|автор|текст|yazan|haber|bởi|oleh|penulis|reporter|author|autore|auteur|gepost door|geschreven door|tekst|skrevet av|skrevet af|kirjoittaja|szerző|de|כתב|מאת|بقلم|كتب|كتبت|文|取材・文|執筆|著者|記者|作者|记者|撰文|文／|글|기자';
const INTRODUCED = new RegExp(`^[-–—\\s]*(?:${by})(?:\\s?[:：／|]\\s?|\\s+)(.{2,160})$`, 'iu');
/** Roles and desks that follow a name. Compiled for this project. */
const ROLE =
  /^(?:(?:senior|chief|political|foreign|business|health|science|sports?|environment|staff|deputy|associate|assistant|special|world|news|national|economics|technology|diplomatic|contributing|freelance)\s)*(?:editor|reporter|correspondent|writer|journalist|contributor|columnist|producer|redakteur(?:in)?|korrespondent(?:in)?|rédact\p{L}+|journaliste|redactor\p{L}*|periodista|corresponsal|redaktion|staff|team|desk|bureau|agencies|newsroom)\b|^(?:in|for|at|bei|à|en|i) \p{L}/iu;
const name =
  "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:\\s(?:(?:[dl]['’])?\\p{Lu}[\\p{L}\\p{M}'’.-]*|de|da|del|della|di|van|von|der|den|ten|el|al|bin|ibn|la|le|dos|du|y)){1,4}";
const NAME = new RegExp(`^${name}$`, 'u');
const UNSPACED_NAME =
  /^[\p{Script=Han}\p{Script=Hangul}]{2,5}$|^[\p{Script=Han}]{1,4}[ 　]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,5}$/u;
const UNCASED_NAME =
  /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Thai}]+(?:[ -][\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Thai}]+){1,3}$/u;
const AGENCY = new RegExp(`^(?:${anyAgency})$`, 'u');
/** Where names end and facts begin on one line. */
const AFTER = /\s*(?:[|•·—–]|\s-\s|\d{1,2}[./: ]|\b(?:19|20)\d{2}\b|\b(?:published|updated|posted|on)\b|@|https?:).*$/iu;
const AND = /\s*(?:,|;|、|，|\/|&|\s(?:and|und|et|y|e|ed|en|och|og|ja|i|и|та|ve|và|dan|with|mit|avec|con)\s)\s*|\s+و(?=\S)/u;

/** What a byline may not be longer than, in words: it is no sentence. */
const MOST_WORDS = 20;

/**
 * The names of a line that is a byline: `By Ada Example and Ben Muster, Foreign Editor` gives both names. Undefined where the line is none.
 * @param expected whether the place (between headline and text) makes a bare name on a line a byline
 */
export function readByline(line: string, expected = false): string[] | undefined {
  if (line.length > 200 || line.split(/\s+/u).length > MOST_WORDS) return undefined;
  const introduced = INTRODUCED.exec(line);
  // A button or a menu entry is capitalized like a name.
  if (introduced === null && expected && furnitureWords.some(([kind, pattern]) => kind !== 'fact' && line.search(pattern) >= 0)) return undefined;
  const rest = (introduced?.[1] ?? (expected ? line : ''))
    .replace(AFTER, '')
    .replace(/\s*\([^)]*\)\s*$/u, '')
    .replace(/[.,:]+$/u, '')
    .trim();
  if (rest === '') return undefined;
  const names: string[] = [];
  for (const part of rest
    .split(AND)
    .map((piece) => piece.trim())
    .filter(Boolean)) {
    const bare = part.replace(/(?:記者|记者|기자|編集委員)$/u, '').trim();
    if (isName(bare, introduced !== null)) names.push(bare);
    else if (!(names.length > 0 && ROLE.test(part)) && !AGENCY.test(part)) return names.length > 0 && introduced !== null ? names : undefined;
  }
  return names.length === 0 ? undefined : names;
}

function isName(text: string, introduced: boolean): boolean {
  if (AGENCY.test(text)) return false;
  if (NAME.test(text)) return text === text.toUpperCase() ? introduced : !ROLE.test(text);
  return introduced && (UNSPACED_NAME.test(text) || UNCASED_NAME.test(text) || /^\p{Lu}[\p{L}'’-]{2,}$/u.test(text));
}
