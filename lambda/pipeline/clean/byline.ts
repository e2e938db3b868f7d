/** Bylines: who wrote it. */
import { introductions, joiners, nameShape, ranks, roles } from '../../text/byline-words.ts';
import { anyAgency } from './agencies.ts';
import { furnitureKindsIn } from './furniture-words.ts';

const INTRODUCED = new RegExp(`^[-–—\\s]*(?:${introductions.onLines})(?:\\s?[:：／|]\\s?|\\s+)(.{2,160})$`, 'iu');
/** Roles and desks that follow a name, and the place it reports from. */
const ROLE = new RegExp(`^(?:(?:${ranks})\\s)*(?:${roles})\\b|^(?:in|for|at|bei|à|en|i) \\p{L}`, 'iu');
const AGENCY = new RegExp(`^(?:${anyAgency})$`, 'u');
/** Where names end and facts begin on one line. */
const AFTER = /\s*(?:[|•·—–]|\s-\s|\d{1,2}[./: ]|\b(?:19|20)\d{2}\b|\b(?:published|updated|posted|on)\b|@|https?:).*$/iu;
/** A bare name is followed by a day or an age (`12 May`, `2 hours ago`, `3.5.2024`); any other figure is a result, a price, a place in a list. */
const FIGURE = /\d/u;
const WHEN = /\b(?:19|20)\d{2}\b|\d{1,2}[./-]\d{1,2}[./-]\d{2}|\d\s?\p{L}{2,}|\p{L}{3,}\.? \d{1,2}(?![\d:.–-])|[年月日]/u;
const AND = new RegExp(`\\s*(?:[${joiners.marks}/]|\\s(?:${joiners.words})\\s)\\s*|\\s+و(?=\\S)`, 'u');

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
  if (introduced === null && expected && furnitureKindsIn(line).some((kind) => kind !== 'fact')) return undefined;
  const facts = introduced === null ? (AFTER.exec(line)?.[0] ?? '') : '';
  if (FIGURE.test(facts) && !WHEN.test(facts)) return undefined;
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
  const shape = nameShape(text);
  if (shape === 'cased') return text === text.toUpperCase() ? introduced : !ROLE.test(text);
  return introduced && (shape === 'uncased' || /^\p{Lu}[\p{L}'’-]{2,}$/u.test(text));
}
