/**
 * Recipients' copies of one composed message. A copy differs from it in the To line and, where readers have pages of their own, in the
 * part of an address that is theirs: fixed in length, of characters that no transfer encoding touches, so that it can be written over
 * the placeholder where that stands, byte for byte.
 */
import type { Recipient } from '../../model.ts';
import { toHeader } from './recipient.ts';

/** Stands in To until a copy is addressed; RFC 2606 keeps `.invalid` from ever being anybody's. */
export const placeholderAddress = 'recipient@placeholder.invalid';
const toLine = Buffer.from(`\r\nTo: ${placeholderAddress}\r\n`, 'latin1');
const endOfHeaders = Buffer.from('\r\n\r\n', 'latin1');

/** What a personal part may consist of: quoted-printable leaves it alone, and HTML and URLs need no escape for it. */
const plain = /^[A-Za-z0-9/-]+$/;

/** A piece of the message that is written anew for each copy. */
interface Patch {
  /** In base64 the bytes of all groups of three that are touched, and where in them the part stands; absent where it stands as it is. */
  base64?: { bytes: Buffer; holes: readonly number[] };
  /** The pieces of its encoded form, by place in the message. */
  runs: readonly Run[];
}
interface Run {
  at: number;
  from: number;
  to: number;
}

export interface Copies {
  /** How often the placeholder stands in the message. */
  occurrences: number;
  /**
   * One recipient's copy: microseconds, as it copies bytes and parses nothing.
   * @param personal stands in for the placeholder, of the same length; without it the placeholder stays
   * @throws {InvalidRecipient} where the address is not one address alone
   */
  copyFor(recipient: Recipient, personal?: string): Uint8Array;
}

/**
 * Looks once where a message composed by `composeMessage` holds what differs by recipient, however its parts are encoded.
 * @param placeholder the text that stands for the personal part; without one only the To line differs
 */
export function prepareCopies(message: Uint8Array, placeholder?: string): Copies {
  const bytes = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  const toAt = bytes.indexOf(toLine);
  if (toAt < 0 || toAt > bytes.indexOf(endOfHeaders))
    throw new Error('The message has no placeholder for its recipient; compose it with composeMessage.');
  const afterTo = toAt + toLine.length;
  const patches = placeholder === undefined ? [] : patchesOf(bytes, placeholder);

  return {
    occurrences: patches.reduce((sum, { base64 }) => sum + (base64?.holes.length ?? 1), 0),
    copyFor(recipient, personal) {
      const to = Buffer.from(`\r\nTo: ${toHeader(recipient)}\r\n`, 'latin1');
      const copy = Buffer.concat([bytes.subarray(0, toAt), to, bytes.subarray(afterTo)]);
      if (personal === undefined) return copy;
      if (personal.length !== placeholder?.length || !plain.test(personal))
        throw new Error('A personal part has the length of its placeholder, and only letters, digits, hyphens and slashes.');
      const shift = to.length - toLine.length;
      for (const { base64, runs } of patches) {
        for (const hole of base64?.holes ?? []) base64?.bytes.write(personal, hole, 'latin1');
        const encoded = base64 ? base64.bytes.toString('base64') : personal;
        for (const { at, from, to: end } of runs) copy.write(encoded.slice(from, end), at < toAt ? at : at + shift, 'latin1');
      }
      return copy;
    },
  };
}

function patchesOf(bytes: Buffer, placeholder: string): Patch[] {
  if (!plain.test(placeholder)) throw new Error('A placeholder has only letters, digits, hyphens and slashes.');
  const text = bytes.toString('latin1');
  return [...asText(text, placeholder), ...inBase64(text, placeholder)];
}

/** As text: in headers, in 7-bit parts, and in quoted-printable, whose soft line breaks (RFC 2045 §6.7) may stand anywhere inside it. */
function asText(text: string, placeholder: string): Patch[] {
  const pattern = new RegExp([...placeholder].join('(?:=\\r\\n)?'), 'g');
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => {
    const places: number[] = [];
    for (let at = 0; at < found.length; at++) {
      if (found.startsWith('=\r\n', at)) at += 2;
      else places.push(index + at);
    }
    return { runs: runsOf(places) };
  });
}

/** In parts encoded as base64: only the groups of three bytes that are touched are written anew, around the line breaks. */
function inBase64(text: string, placeholder: string): Patch[] {
  const patches: Patch[] = [];
  for (const { index } of text.matchAll(/^Content-Transfer-Encoding: base64\r\n/gim)) {
    const start = text.indexOf('\r\n\r\n', index) + 4;
    const boundary = text.indexOf('\r\n--', start);
    const end = boundary < 0 ? text.length : boundary;
    // Where each character of the encoded text stands, line breaks left out.
    const places: number[] = [];
    for (let at = start; at < end; at++) if (text[at] !== '\r' && text[at] !== '\n') places.push(at);
    const decoded = Buffer.from(text.slice(start, end), 'base64');
    for (const { from, to, holes } of touchedGroups(decoded, placeholder)) {
      patches.push({
        base64: { bytes: Buffer.from(decoded.subarray(from, to)), holes: holes.map((hole) => hole - from) },
        runs: runsOf(places.slice((from / 3) * 4, Math.ceil(to / 3) * 4)),
      });
    }
  }
  return patches;
}

/** Stretches of whole groups of three bytes around each occurrence; occurrences that share a group share a stretch. */
function touchedGroups(decoded: Buffer, placeholder: string): { from: number; to: number; holes: number[] }[] {
  const stretches: { from: number; to: number; holes: number[] }[] = [];
  for (let at = decoded.indexOf(placeholder); at >= 0; at = decoded.indexOf(placeholder, at + placeholder.length)) {
    const from = at - (at % 3);
    const to = Math.min(decoded.length, Math.ceil((at + placeholder.length) / 3) * 3);
    const last = stretches.at(-1);
    if (last && from < last.to) {
      last.to = to;
      last.holes.push(at);
    } else stretches.push({ from, to, holes: [at] });
  }
  return stretches;
}

/** Single places as runs of neighbors. */
function runsOf(places: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const [index, at] of places.entries()) {
    const run = runs.at(-1);
    if (run && run.at + (run.to - run.from) === at) run.to = index + 1;
    else runs.push({ at, from: index, to: index + 1 });
  }
  return runs;
}
