import { foldText } from '../../text/fold.ts';

/** A text of any source on one visible line. Half of a surrogate pair, which JSON's escapes can hold, becomes a replacement character. */
export const foldSpace = (text: string): string => foldText(text.toWellFormed());
