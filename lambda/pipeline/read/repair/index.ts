/** A decoded text as its writer meant it: what went wrong between programs is mended where it is sure, each time with a decision. */
import type { Decision } from '../../../model.ts';
import { markOf } from '../../../text/windows-1252.ts';
import { parseHtml, textOf } from '../html/tree.ts';
import { escapedOnce, isQuotedHtml, referencesIn, unescaped, unmisreadJson, unpercented, unquoted } from './escapes.ts';
import { mayBeMisread, unmisread } from './mojibake.ts';

/** One thing that goes wrong: what is said of it, and the text with it mended. */
type Step = readonly [rule: string, reason: string, step: (text: string) => string];

/** Character references from which a text for people is taken to be escaped by mistake. */
const REFERENCES = 2;

/** A text with its line ends and misread characters mended, before anybody asks what format it is in. */
export function repaired(text: string, decisions: Decision[]): string {
  const misread: Step = [
    'misread-utf-8',
    'UTF-8 had been read as another charset and saved again; the characters are as they were written.',
    unmisreadLines,
  ];
  const controls: readonly Step[] = [
    ['zero-bytes', 'Zero bytes stood in the text; each row of them is a space.', withoutZeros],
    ['line-ends', 'Vertical tabs and “next line” controls stood where lines end.', withLineEnds],
    ['misread-controls', 'Controls of Latin-1 stood where windows-1252 has quotation marks and dashes.', withMarks],
  ];
  const steps = anyControl.test(text) ? [...controls, misread] : [misread];
  return steps.reduce((before, [rule, reason, step]) => noted(before, step(before), rule, reason, decisions), text);
}

/** A text in no format, with what was escaped for machines written out. */
export function repairedText(text: string, decisions: Decision[]): string {
  const steps: readonly Step[] = [
    ['quoted-printable-left', 'It was still encoded as mails are (quoted-printable).', unquoted],
    ['percent-encoding-left', 'It was still encoded as addresses and forms are (percent signs).', unpercented],
    ['escapes-left', 'Escapes of a programming language stood in it for characters.', unescaped],
    ['references-left', 'HTML’s character references stood in it for characters.', withoutReferences],
  ];
  return steps.reduce((before, [rule, reason, step]) => noted(before, step(before), rule, reason, decisions), text);
}

/** JSON whose strings hold misread UTF-8, escaped or not. */
export const repairedJson = (text: string, decisions: Decision[]): string =>
  noted(
    text,
    unmisreadJson(text),
    'misread-utf-8',
    'UTF-8 had been read as another charset and escaped; the characters are as they were written.',
    decisions,
  );

/** A page without the marks of a document's comments, its typography escaped once. A page that shows code may mean it twice. */
export function repairedHtml(html: string, decisions: Decision[]): string {
  const quoted = 'It was still encoded as mails are (quoted-printable).';
  const page = noted(html, isQuotedHtml(html) ? unquoted(html) : html, 'quoted-printable-left', quoted, decisions);
  const read = noted(page, withoutCommentMarks(page), 'comment-marks', 'Marks of comments in a document of Google’s are no text.', decisions);
  const once = escapedOnce(read);
  if (once === read || /<(?:code|pre)[\s>]/i.test(read)) return read;
  return noted(read, once, 'escaped-twice', 'Quotation marks and dashes had been escaped twice.', decisions);
}

/** What Google Docs writes for a comment in a page it exports: `[a]`, which leads to the comment at the page's foot. */
const commentMark = /<sup>\s{0,9}<a\b[^<>]{0,200}\sid="cmnt_ref\d{1,5}"[^<>]{0,200}>[^<]{0,10}<\/a>\s{0,9}<\/sup>/g;
const withoutCommentMarks = (html: string): string => (html.includes('id="cmnt_ref') ? html.replace(commentMark, '') : html);

function noted(before: string, after: string, rule: string, reason: string, decisions: Decision[]): string {
  if (after === before) return before;
  const lines = after.split(/[\r\n]+/);
  const were = new Set(before.split(/[\r\n]+/));
  const changed = lines.filter((line) => !were.has(line));
  const example =
    changed[0]
      ?.slice(0, 2_000)
      .replace(/<[^<>]{0,300}>/g, ' ')
      .slice(0, 200)
      .toWellFormed()
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim() ?? '';
  decisions.push({ step: 'read', action: 'mended', subject: example, rule, reason, evidence: { lines: changed.length } });
  return after;
}

/** What is mended before the misread characters; most texts have none of it. */
const anyControl = /[\0\v\u0080-\u009f]/;

const withoutZeros = (text: string): string => (text.includes('\0') ? text.replace(/\0+/g, ' ') : text);

/** Word's soft line break (vertical tab) and "next line" (U+0085) end lines where no other mark does. */
const withLineEnds = (text: string): string => (/[\v\u0085]/.test(text) && !/[\r\n]/.test(text.trim()) ? text.replace(/[\v\u0085]/g, '\n') : text);

// Behind a lead byte of UTF-8 the control is that character's rest, which the next step mends.
const lonelyControl = /(?<![\u0080-\u00f4])[\u0080-\u009f](?![\u0080-\u00bf])/g;
const withMarks = (text: string): string => (/[\u0080-\u009f]/.test(text) ? text.replace(lonelyControl, markOf) : text);

const unmisreadLines = (text: string): string => (mayBeMisread(text) ? text.replace(/[^\r\n]+/g, unmisread) : text);

function withoutReferences(text: string): string {
  let plain = text;
  // Escaped twice, "&amp;#8217;" is a reference only after the first time.
  for (let pass = 0; pass < 2 && referencesIn(plain) >= REFERENCES; pass++) plain = textOf(parseHtml(plain.replace(/</g, '&lt;')));
  return plain;
}
