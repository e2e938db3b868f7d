/**
 * Compiles templates at build time: MJML with Handlebars in, data out. Neither mjml nor handlebars ever runs in the Lambda.
 * Used by the stack (which bundles the result), the local run and the tests.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CompiledTemplate } from '../lambda/pipeline/render/template.ts';
import { emailViewShape } from '../lambda/pipeline/render/view-shape.ts';
import { readSources, type Token } from './sources.ts';
import { TemplateError } from './template-error.ts';
import { tidyHtml } from './tidy.ts';
import { toNodes } from './to-nodes.ts';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

/** The names that a newsletter's `template` may have: one for each MJML file that is not a part of another. */
export function templateNames(folder = here): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mjml'))
    .map((name) => name.slice(0, -'.mjml'.length))
    .sort();
}

/**
 * The compiled template of that name. It takes a second or two, so the result is kept under `node_modules/.cache`, by a hash of everything it
 * was made from: it can be absent, never stale.
 * @param name `digest` for `digest.mjml`
 * @param folder where the MJML files are
 * @throws {TemplateError} with file and line; where there is no such template, with the names there are
 */
export async function compileTemplate(name = 'digest', folder = here): Promise<CompiledTemplate> {
  const names = templateNames(folder);
  if (!names.includes(name))
    throw new TemplateError({ file: `${name}.mjml`, line: 1 }, `there is no template "${name}"; there are ${names.join(', ') || 'none'}.`);
  const cache = join(here, '../node_modules/.cache/newsletter-digest', `${fingerprint(name, folder)}.json`);
  const cached = readCache(cache);
  if (cached) return cached;
  const template = await compile(name, folder);
  writeCache(cache, template);
  return template;
}

async function compile(name: string, folder: string): Promise<CompiledTemplate> {
  const { sources, tokens } = readSources(folder, `${name}.mjml`);
  const { default: Handlebars } = await import('handlebars');
  for (const { file, text } of sources) {
    const fail = (line: number, _: string, problem: string): never => {
      throw new TemplateError({ file, line }, problem);
    };
    toNodes(parse(Handlebars.parse, text, file), undefined, fail);
  }
  const html = tidyHtml(await toHtml(join(folder, `${name}.mjml`), folder));
  checkNothingLost(tokens, html);
  const failAtToken = (_: number, source: string, problem: string): never => {
    const place = tokens.find(({ text }) => text === source || text.endsWith(` ${source}`)) ?? { file: `${name}.mjml`, line: 1 };
    throw new TemplateError(place, problem);
  };
  return { version: 1, name, nodes: toNodes(Handlebars.parse(html), emailViewShape, failAtToken) };
}

function parse(parser: typeof Handlebars.parse, text: string, file: string): hbs.AST.Program {
  try {
    return parser(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/line (\d+)/.exec(message)?.[1] ?? / - (\d+):/.exec(message)?.[1] ?? 1);
    throw new TemplateError({ file, line }, message.replace(/\s+/g, ' '), { cause: error });
  }
}

async function toHtml(path: string, folder: string): Promise<string> {
  const { default: mjml2html } = await import('mjml');
  try {
    const { html } = await mjml2html(readFileSync(path, 'utf8'), {
      filePath: path,
      ignoreIncludes: false,
      validationLevel: 'strict',
      fonts: {},
      keepComments: false,
    });
    return html;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line, file, problem] = /Line (\d+) of ([^\s,]+)(?:, included at line \d+ of file \S+)* (.*)/.exec(message) ?? [];
    // mjml names the folder where it means the file it was started with.
    const named = file?.endsWith('.mjml') ? relative(folder, file).replaceAll('\\', '/') : relative(folder, path);
    throw new TemplateError({ file: named, line: Number(line ?? 1) }, problem ?? message.trim(), { cause: error });
  }
}

/** mjml drops what stands between its elements without a word: every block token that went in has to come out, in the same order. */
function checkNothingLost(tokens: readonly Token[], html: string): void {
  const isBlock = (text: string): boolean => /^(?:[#/]|else\b)/.test(text);
  const found = [...html.matchAll(/\{\{([^{}]*)\}\}/g)].map((match) => (match[1] ?? '').trim());
  const foundBlocks = found.filter(isBlock);
  for (const [index, token] of tokens.filter(({ text }) => isBlock(text)).entries()) {
    if (foundBlocks[index] !== token.text)
      throw new TemplateError(token, `{{${token.text}}} got lost in MJML; put it into mj-raw, outside of any tag.`);
  }
  const lost = tokens.find(({ text }) => !text.startsWith('!') && !found.includes(text));
  if (lost) throw new TemplateError(lost, `{{${lost.text}}} got lost in MJML; put it into mj-raw or an element that holds text.`);
}

/** A hash of all that decides what comes out: the folder's files, this compiler's, and the versions of mjml and handlebars. */
function fingerprint(name: string, folder: string): string {
  const hash = createHash('sha256').update(name);
  const files = [
    ...filesUnder(folder, '.mjml'),
    ...filesUnder(here, '.ts'),
    join(here, '../lambda/pipeline/render/view-shape.ts'),
    join(here, '../lambda/pipeline/render/template.ts'),
  ];
  for (const path of files) hash.update(`\0${path.slice(path.lastIndexOf('/') + 1)}\0`).update(readFileSync(path));
  for (const tool of ['mjml', 'mjml-core', 'handlebars']) hash.update(`\0${tool}@${version(tool)}`);
  return hash.digest('hex').slice(0, 32);
}

function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}

function version(tool: string): string {
  try {
    return (require(`${tool}/package.json`) as { version: string }).version;
  } catch {
    return 'unknown';
  }
}

function readCache(path: string): CompiledTemplate | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as CompiledTemplate;
  } catch {
    return undefined;
  }
}

/** Written aside and renamed, so that nobody reads half of it. A cache that cannot be written is no error. */
function writeCache(path: string, template: CompiledTemplate): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const aside = `${path}.${process.pid}`;
    writeFileSync(aside, JSON.stringify(template));
    renameSync(aside, path);
  } catch {
    // The next run compiles again.
  }
}
