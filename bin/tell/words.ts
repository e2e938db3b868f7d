/** Small words of the terminal. */

/** A dropped file as a person calls it: its path below the inbox. Signs that would command the terminal stand as they are called, `\\u001b`. */
export const nameOf = (key: string): string =>
  key.replace(/^inbox\//, '').replace(/\p{Cc}/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A text on one line of at most so many characters. */
export function cut(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}

/** A text in lines of at most so many columns, each behind the same indent. */
export function wrap(text: string, columns: number, indent: string): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && indent.length + line.length + 1 + word.length <= columns + indent.length) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => indent + line).join('\n');
}
