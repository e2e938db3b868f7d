/**
 * What windows-1252 has at bytes 80 to 9F. As Unicode these code points are control characters that no text holds: where they stand, the text was
 * decoded as Latin-1 by mistake (the WHATWG Encoding Standard decodes `iso-8859-1` as windows-1252 for this reason; Node 20.20's TextDecoder does not).
 */
export const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The character that a control of Latin-1, U+0080 to U+009F, was in windows-1252. */
export const markOf = (control: string): string => windows1252.charAt(control.charCodeAt(0) - 0x80);
