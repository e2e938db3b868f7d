import { UnreadableFile } from '../../../model.ts';
import { bounds } from '../bounds.ts';
import { tooManyBlocks } from '../cut.ts';
import { foldSpace } from '../fold.ts';
import { RtfCharsets } from './charsets.ts';
import { type RtfToken, rtfTokens } from './tokens.ts';
import { characters, paragraphEnds, silentDestinations } from './words.ts';

/** A paragraph of a Rich Text document. */
export interface RtfParagraph {
  text: string;
  /** Of its largest part of the text, in half points. */
  size: number;
}

/** What a group inherits and gives back when it closes. */
interface State {
  /** The group's text is not the document's. */
  silent: boolean;
  /** Marked as hidden or deleted. */
  hidden: boolean;
  /** The font that is defined or used. */
  font: number;
  /** Type size in half points. */
  size: number;
  /** Characters that stand after each `\u` for programs that know no Unicode. */
  fallback: number;
  /** Inside the table of fonts. */
  inFonts: boolean;
}

const usualSize = 24;

/**
 * The document's paragraphs, in order, white space folded: what is hidden or deleted, and what stands in tables of styles and the like, left out.
 * @throws {UnreadableFile} `too-deep`, `too-many-lines`
 */
export function rtfParagraphs(file: Uint8Array): RtfParagraph[] {
  const reader = new RtfReader();
  for (const token of rtfTokens(file)) if (reader.take(token) === 'end') break;
  return reader.finish();
}

/** Follows groups and words through a document, and gathers its paragraphs. */
class RtfReader {
  readonly #paragraphs: RtfParagraph[] = [];
  readonly #charsets = new RtfCharsets();
  #state: State = { silent: false, hidden: false, font: -1, size: usualSize, fallback: 1, inFonts: false };
  readonly #outer: State[] = [];
  /** What came directly before: a group's opening brace, and perhaps a star. */
  #before: 'open' | 'star' | undefined;
  #text = '';
  #sizes = new Map<number, number>();
  /** Characters that are still to be left out behind a `\u`. */
  #skip = 0;

  take(token: RtfToken): 'end' | undefined {
    const before = this.#before;
    this.#before = undefined;
    switch (token.kind) {
      case 'open':
        this.#decode();
        if (this.#outer.length >= bounds.rtfDepth) throw tooDeep();
        this.#outer.push({ ...this.#state });
        this.#skip = 0;
        this.#before = 'open';
        return undefined;
      case 'close':
        this.#decode();
        this.#state = this.#outer.pop() ?? this.#state;
        this.#skip = 0;
        // What follows the document's own group is not the document's.
        return this.#outer.length === 0 ? 'end' : undefined;
      case 'star':
        if (before === 'open') this.#before = 'star';
        return undefined;
      case 'bytes':
        this.#bytes(token.bytes);
        return undefined;
      case 'character':
        this.#character(token.text);
        return undefined;
      case 'word':
        if (before === 'star' || (before === 'open' && silentDestinations.has(token.name))) {
          this.#state.silent = true;
          this.#state.inFonts = token.name === 'fonttbl';
        } else this.#word(token.name, token.value);
        return undefined;
    }
  }

  finish(): RtfParagraph[] {
    this.#endParagraph();
    return this.#paragraphs;
  }

  #bytes(bytes: Uint8Array): void {
    const rest = bytes.subarray(this.#skip);
    this.#skip = Math.max(0, this.#skip - bytes.length);
    if (!this.#state.silent && !this.#state.hidden && rest.length > 0) this.#charsets.take(rest);
  }

  #character(text: string): void {
    this.#decode();
    if (this.#skip > 0) this.#skip--;
    else this.#add(text);
  }

  #word(name: string, value: number | undefined): void {
    this.#decode();
    const state = this.#state;
    if (Object.hasOwn(characters, name)) this.#character(characters[name] ?? '');
    else if (paragraphEnds.has(name)) {
      if (!state.silent) this.#endParagraph();
    } else if (name === 'v' || name === 'deleted') state.hidden = value !== 0;
    else if (name === 'plain') this.#state = { ...state, hidden: false, size: usualSize };
    else if (name === 'fcharset' && state.inFonts) this.#charsets.font(state.font, value ?? 0);
    else if (name === 'mac') this.#charsets.document();
    else if (value !== undefined) this.#number(name, value);
  }

  #number(name: string, value: number): void {
    const state = this.#state;
    if (name === 'u') {
      this.#add(String.fromCharCode(value & 0xffff));
      this.#skip = state.fallback;
    } else if (name === 'f' || name === 'deff') state.font = value;
    else if (name === 'fs') state.size = value;
    else if (name === 'uc') state.fallback = Math.max(0, Math.min(value, 10));
    else if (name === 'ansicpg') this.#charsets.document(value);
  }

  #add(piece: string): void {
    const { silent, hidden, size } = this.#state;
    if (silent || hidden) return;
    this.#text += piece;
    this.#sizes.set(size, (this.#sizes.get(size) ?? 0) + piece.length);
  }

  #decode(): void {
    const text = this.#charsets.decode(this.#state.font);
    if (text !== '') this.#add(text);
  }

  #endParagraph(): void {
    this.#decode();
    const text = foldSpace(this.#text);
    const size = [...this.#sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
    if (text !== '') this.#paragraphs.push({ text, size });
    if (this.#paragraphs.length > bounds.blocks) throw tooManyBlocks();
    this.#text = '';
    this.#sizes = new Map();
  }
}

const tooDeep = (): UnreadableFile =>
  new UnreadableFile(
    'too-deep',
    `The Rich Text document nests more than ${bounds.rtfDepth.toLocaleString('en')} groups in each other, as no word processor writes it. Save it again, or drop its text.`,
  );
