/** Words around names in bylines, by language. Compiled for this project from newspapers' bylines and from what content systems fill in. */

/** "By" and what stands for it: surely no part of a name. */
const always =
  'by|(?:an? )?(?:article|column|comment|interview|report|essay) by|(?:ein(?:e)? )?(?:artikel|beitrag|bericht|kolumne|kommentar|gastbeitrag|interview|reportage|analyse) von|(?:eingestellt|gepostet|verfasst|geschrieben|veröffentlicht) von|(?:un )?article de|publié par|rédigé par|escrito por|publicado por|scritto da|pubblicato da|написал|written by|reported by|posted by|published by|story by|words by|text by|article by|reviewed by|report by|von|text von|par|propos recueillis par|por|texto de|di|door|av|af|przez|autor(?:en|in|es|a)?|autorka|автор|текст|yazan|bởi|oleh|author|authors|auteur';

/** Words that introduce a name. */
export const introductions = {
  /** In a field that holds nothing but authors. */
  inFields: `${always}|vom|da|redactie|redakteur|od|tác giả|bylo|from|byline`,
  /** On a line of its own, where a name must follow: words of the text's language too, which could begin a name in a field. */
  onLines: `${always}|haber|penulis|reporter|autore|gepost door|geschreven door|tekst|skrevet av|skrevet af|kirjoittaja|szerző|de|כתב|מאת|بقلم|كتب|كتبت|文|取材・文|執筆|著者|記者|作者|记者|撰文|文／|글|기자`,
  /** Labels, which a colon or a slash parts from the name. */
  labels: 'by|authors?|autor(?:in)?|auteur|written by|text|texto|texte|testo|автор|текст|作者|记者|記者|編集|编辑|文|كتب|بقلم',
} as const;

/** What a person is at an outlet. */
export const roles =
  'editor|reporter|correspondent|writer|journalist|contributor|columnist|producer|redakteur(?:in)?|korrespondent(?:in)?|rédact\\p{L}+|journaliste|redactor\\p{L}*|periodista|corresponsal|redaktion|staff|team|desk|bureau|agencies|newsroom';

/** What stands before a role: rank and field. */
export const ranks =
  'senior|chief|political|foreign|business|health|science|sports?|environment|staff|deputy|associate|assistant|special|world|news|national|economics|technology|diplomatic|contributing|freelance';

/** Degrees and titles behind a name, which are no part of it, as they are written: `Ma` is a name. */
export const credentials =
  'Ph\\.?\\s?D|M\\.?D|D\\.?O|D\\.?D\\.?S|DVM|Ed\\.?D|Psy\\.?D|Pharm\\.?D|J\\.?D|M\\.?S|M\\.?A|M\\.?Sc|B\\.?Sc|B\\.?A|MBA|MPH|MSN|RDN?|LDN?|CDN|CDE|CDCES|RN|NP|APRN|LCSW|LMFT|LPC|CPT|CSCS|NSCA-CPT|FACP|CPA|CFP|CFA|Esq';

/** Words between two names, and marks that part them. */
export const joiners = {
  words: 'and|und|et|y|e|ed|en|och|og|ja|i|и|та|ve|và|dan|with|mit|avec|con|和|与',
  marks: ',;、，&',
} as const;

/** Small words inside of names. */
const particles = 'de|da|del|della|di|van|von|der|den|ten|el|al|bin|ibn|la|le|dos|du|y|zu';
const capitalized = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const spaced = new RegExp(`^(?:(?:${particles})\\s){0,2}${capitalized}(?:\\s(?:(?:[dl]['’])?${capitalized}|${particles})){1,4}$`, 'u');
const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,8}$|^[\p{Script=Han}]{1,4}[ \u3000]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,5}$/u;
const uncased =
  /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Thai}]+(?:[ -][\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Thai}]+){1,3}$/u;

/** What a text is shaped like: a name of two to five words with capitals, a name of a script without case or spaces, or no name. */
export function nameShape(text: string): 'cased' | 'uncased' | undefined {
  if (spaced.test(text)) return 'cased';
  return unspaced.test(text) || uncased.test(text) ? 'uncased' : undefined;
}
