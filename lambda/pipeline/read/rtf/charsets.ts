import { decodeAs } from '../charset/decode.ts';
import { codePages, fontCodePages } from './words.ts';

/** Windows-1252, where a document names no code page of its own. */
const usualCodePage = 1252;
const macintosh = 10000;

/** The code pages of a Rich Text document: its own, and those that its fonts bring. */
export class RtfCharsets {
  readonly #fonts = new Map<number, number>();
  #codePage = usualCodePage;
  /** Bytes that are not decoded yet: a character may take two, and the second may look like a letter. */
  #pending: Uint8Array[] = [];

  /** The document says which code page it is in; none says that it came from an old Macintosh. */
  document(codePage: number = macintosh): void {
    this.#codePage = codePage;
  }

  /** A font's character set, as its number in the format. */
  font(font: number, charset: number): void {
    this.#fonts.set(font, fontCodePages[charset] ?? this.#codePage);
  }

  /** Takes bytes of text that a font is in force for. */
  take(bytes: Uint8Array): void {
    this.#pending.push(bytes);
  }

  /** The text of what was taken since the last time, in a font's code page. */
  decode(font: number): string {
    if (this.#pending.length === 0) return '';
    const charset = codePages[this.#fonts.get(font) ?? this.#codePage] ?? codePages[this.#codePage] ?? 'windows-1252';
    const bytes = this.#pending.length === 1 ? this.#pending[0] : Buffer.concat(this.#pending);
    this.#pending = [];
    return bytes ? decodeAs(bytes, charset) : '';
  }
}
