/**
 * Templates as data. `templates/compile.ts` turns MJML with Handlebars into this at build time; here is all that runs: no parser, no
 * compiler, no code made from text. Whatever a value holds, it can only ever become escaped text.
 */

/** Where a value stands: so many surrounding `each` contexts out, then along these fields. No field means the context itself. */
export interface TemplatePath {
  up: number;
  fields: readonly string[];
}

/** One piece: text as it stands, an escaped value, a loop over a list, or a choice. */
export type TemplateNode =
  | string
  | { kind: 'value'; path: TemplatePath }
  | { kind: 'each'; path: TemplatePath; nodes: readonly TemplateNode[] }
  | { kind: 'if'; path: TemplatePath; nodes: readonly TemplateNode[]; otherwise: readonly TemplateNode[] };

/** A template as it is bundled, stored and compared: plain data. */
export interface CompiledTemplate {
  version: 1;
  name: string;
  nodes: readonly TemplateNode[];
}

/**
 * Fills a template with a view. Same template and view, same string.
 * Values are HTML-escaped without exception; what is missing is the empty string. An empty list or string counts as false in `if`.
 */
export function fillTemplate(template: CompiledTemplate, view: object): string {
  return fill(template.nodes, [view]);
}

function fill(nodes: readonly TemplateNode[], contexts: readonly unknown[]): string {
  let out = '';
  for (const node of nodes) {
    if (typeof node === 'string') {
      out += node;
      continue;
    }
    const value = resolve(node.path, contexts);
    if (node.kind === 'value') out += escapeHtml(value);
    else if (node.kind === 'if') out += fill(isTrue(value) ? node.nodes : node.otherwise, contexts);
    else if (Array.isArray(value)) for (const item of value) out += fill(node.nodes, [...contexts, item]);
  }
  return out;
}

function resolve({ up, fields }: TemplatePath, contexts: readonly unknown[]): unknown {
  let value = contexts[contexts.length - 1 - up];
  for (const field of fields) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, field)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[field];
  }
  return value;
}

function isTrue(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };

/** Text that is safe as an element's content and inside a quoted attribute. Only strings and numbers are shown. */
export function escapeHtml(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  return /[&<>"'`]/.test(value) ? value.replace(/[&<>"'`]/g, (character) => entities[character] ?? '') : value;
}
