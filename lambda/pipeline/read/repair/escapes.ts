/** Ways of writing characters for machines that were left in a text for people. */

import { utf8Of } from '../charset/utf-8.ts';

/** Entities of typography: what content systems escape twice, and what nobody writes about in prose. */
const typographic = '#(?:8\\d{3}|0?39|160|x20[\\da-f]{2}|x27|xa0)|[lr][sd]quo|[lr]aquo|[mn]dash|hellip|nbsp|apos';
const escapedTwice = new RegExp(`&amp;(${typographic});`, 'gi');
/** Any of HTML's character references: a number, or a name with its semicolon. */
const reference = /&(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z]{2,8}\d{0,2});/gi;

/** HTML or a field whose typography was escaped twice, escaped once. */
export const escapedOnce = (html: string): string => (html.includes('&amp;') ? html.replace(escapedTwice, '&$1;') : html);

/** How many character references a text for people holds. */
export const referencesIn = (text: string): number => (text.includes('&') ? (text.match(reference)?.length ?? 0) : 0);

/** Soft line ends and bytes of quoted-printable (RFC 2045, 6.7), whose lines have at most 76 characters. */
const softEnd = /(?<=[^=\s])=[ \t]{0,9}\r?\n/g;
const runOfBytes = /(?:=[\dA-F]{2})+/g;
const letterInUtf8 = /=(?:C[2-9A-F]|D[\dA-F]|E[\dA-F]=[89AB][\dA-F])=[89AB][\dA-F]/g;
const LONGEST = 76;
const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * The text of quoted-printable that no mail's header explains any more; the same where it is none. An address or a formula has "=2E" too; short lines that
 * end in "=", and bytes of UTF-8 in a row, do not happen to a text.
 */
export function unquoted(text: string): string {
  const isBroken = countOf(text, softEnd) >= 1 && countOf(text, /=[\dA-F]{2}/g) >= 2 && text.split(/\r?\n/).every((line) => line.length <= LONGEST);
  if (!isBroken && countOf(text, letterInUtf8) < 2) return text;
  return text.replace(softEnd, '').replace(runOfBytes, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split('='), (pair) => Number.parseInt(pair, 16));
    return utf8Of(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
  });
}

/** Whether a page's attributes are still written as quoted-printable has them: `dir=3D"ltr"`. */
export function isQuotedHtml(html: string): boolean {
  const head = html.slice(0, 50_000);
  return (head.includes('=3D') || head.includes('=3d')) && countOf(head, /\s[a-z-]{2,20}=3D["']/gi) >= 2;
}

/** The text of a percent-encoded one (a form's value, an address's part) that has no space any more; the same where it is none. */
export function unpercented(text: string): string {
  const trimmed = text.trim();
  if (/\s/.test(trimmed.slice(0, 5_000)) || (trimmed.slice(0, 5_000).match(/%(?:20|0A|0D|[C-F][\dA-F])/gi)?.length ?? 0) < 5) return text;
  // In a form's value the plus is a space.
  const spaced = trimmed.includes('%20') ? trimmed : trimmed.replace(/\+/g, ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return text;
  }
}

/** A text with the escapes of a programming language written out: `\u2019`, and `\n` where it is the only line end; the same where there are none. */
export function unescaped(text: string): string {
  const codes = text.match(/\\u[\da-f]{4}/gi)?.length ?? 0;
  // A path has "\\n" too ("C:\\news"), but behind no full stop, and not twice.
  const lines = !/[\r\n]/.test(text.trim()) && countOf(text, /\\n(?:\\r)?\\n|[.!?”"]\\n/g) >= 1;
  const withCodes =
    codes >= 2
      ? text
          .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
          .replace(/\\x([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
          .toWellFormed()
      : text;
  return lines ? withCodes.replace(/(?:\\r)?\\n/g, '\n') : withCodes;
}

/** JSON whose escapes spell UTF-8 byte by byte (`\u00e2\u0080\u0099`), with the characters that they spell. */
export function unmisreadJson(json: string): string {
  return json.replace(/(?:\\u00[89a-f][\da-f]){2,60}/gi, (run) => {
    const bytes = Uint8Array.from(run.slice(2).split(/\\u/), (code) => Number.parseInt(code, 16));
    const spelled = utf8Of(bytes);
    return spelled === undefined ? run : JSON.stringify(spelled).slice(1, -1);
  });
}
