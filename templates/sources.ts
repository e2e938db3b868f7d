import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { TemplateError } from './template-error.ts';

/** One MJML file of a template. */
export interface TemplateSource {
  /** Relative to the templates folder, with `/`. */
  file: string;
  text: string;
}

/** One `{{…}}`, without its braces, and where it stands. */
export interface Token {
  text: string;
  file: string;
  line: number;
}

const includeTag = /<mj-include\s[^>]*?path="([^"]+)"/;
const token = /\{\{([^{}]*)\}\}/g;

/**
 * Reads a template with everything it includes.
 * @returns its files, and its tokens in the order in which they come to stand in the compiled template
 * @throws {TemplateError} for an include that is missing or includes itself
 */
export function readSources(folder: string, entry: string): { sources: TemplateSource[]; tokens: Token[] } {
  const sources = new Map<string, TemplateSource>();
  const tokens: Token[] = [];
  const visit = (path: string, from: { file: string; line: number }, including: readonly string[]): void => {
    const file = relative(folder, path).replaceAll('\\', '/');
    if (including.includes(path)) throw new TemplateError(from, `${file} includes itself; remove one of the two mj-include.`);
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch (error) {
      throw new TemplateError(from, `there is no ${file}; mend the path, which is relative to this file.`, { cause: error });
    }
    sources.set(path, { file, text });
    for (const [index, line] of withoutComments(text).split('\n').entries()) {
      for (const match of line.matchAll(token)) tokens.push({ text: (match[1] ?? '').trim(), file, line: index + 1 });
      const included = includeTag.exec(line)?.[1];
      if (included !== undefined) visit(join(dirname(path), included), { file, line: index + 1 }, [...including, path]);
    }
  };
  visit(join(folder, entry), { file: entry, line: 1 }, []);
  return { sources: [...sources.values()], tokens };
}

/** Comments blanked out, line by line, so that what is left stands where it stood. */
function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
}
