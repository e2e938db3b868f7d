import type { TemplateNode, TemplatePath } from '../lambda/pipeline/render/template.ts';

/** Which fields a context has: `true` for a value, a shape for the items of a list. */
export interface ViewShape {
  readonly [field: string]: true | ViewShape;
}

/** Reports a problem at a line of what was parsed; never returns. */
export type Fail = (line: number, source: string, problem: string) => never;

/**
 * Turns Handlebars' syntax tree into the few nodes that the Lambda can fill: text, escaped values, `each`, `if` with `else`. All else is
 * refused here, so that nothing unescaped and no code ever gets into a compiled template.
 * @param shape what the view offers, outermost context first as the only item; without it, fields are not checked
 */
export function toNodes(program: hbs.AST.Program, shape: ViewShape | undefined, fail: Fail): TemplateNode[] {
  return convert(program, shape ? [shape] : undefined, fail);
}

type Shapes = readonly ViewShape[] | undefined;

function convert(program: hbs.AST.Program | undefined, shapes: Shapes, fail: Fail): TemplateNode[] {
  const nodes: TemplateNode[] = [];
  for (const statement of program?.body ?? []) {
    if (statement.type === 'ContentStatement') {
      const text = (statement as hbs.AST.ContentStatement).value;
      const last = nodes.length - 1;
      if (typeof nodes[last] === 'string') nodes[last] += text;
      else if (text !== '') nodes.push(text);
    } else if (statement.type === 'MustacheStatement') {
      const { path, escaped, params, hash, loc } = statement as hbs.AST.MustacheStatement;
      const source = sourceOf(path);
      if (!escaped) fail(loc.start.line, source, `{{{${source}}}} would not be escaped; write {{${source}}}.`);
      if (params.length > 0 || hash)
        fail(loc.start.line, source, `{{${source} …}} calls a helper; only values, #if, else and #each are there. Compute it in the view.`);
      nodes.push({ kind: 'value', path: toPath(path, shapes, 'value', fail) });
    } else if (statement.type === 'BlockStatement') {
      nodes.push(convertBlock(statement as hbs.AST.BlockStatement, shapes, fail));
    } else if (statement.type !== 'CommentStatement') {
      fail(
        statement.loc.start.line,
        statement.type,
        `a ${statement.type} is not supported; only values, #if, else and #each are. For partials use mj-include.`,
      );
    }
  }
  return nodes;
}

function convertBlock(block: hbs.AST.BlockStatement, shapes: Shapes, fail: Fail): TemplateNode {
  const helper = block.path.type === 'PathExpression' ? (block.path as hbs.AST.PathExpression).original : '';
  const line = block.loc.start.line;
  const [param, ...others] = block.params;
  if ((helper !== 'if' && helper !== 'each') || !param || others.length > 0 || block.hash)
    fail(line, `#${helper}`, `{{#${helper}}} is not supported; write {{#if field}} or {{#each list}}.`);
  if (helper === 'if') {
    const path = toPath(param as hbs.AST.Expression, shapes, 'any', fail);
    return { kind: 'if', path, nodes: convert(block.program, shapes, fail), otherwise: convert(block.inverse, shapes, fail) };
  }
  if (block.inverse) fail(line, '#each', '{{#each}} has no {{else}} here; put an {{#if}} around it.');
  const path = toPath(param as hbs.AST.Expression, shapes, 'list', fail);
  const items = shapes && shapeAt(path, shapes);
  return { kind: 'each', path, nodes: convert(block.program, shapes && typeof items === 'object' ? [...shapes, items] : undefined, fail) };
}

function toPath(expression: hbs.AST.Expression, shapes: Shapes, wanted: 'value' | 'list' | 'any', fail: Fail): TemplatePath {
  const source = sourceOf(expression);
  const line = expression.loc.start.line;
  const { type, data, depth, parts } = expression as hbs.AST.PathExpression;
  if (type !== 'PathExpression' || data) fail(line, source, `{{${source}}} is not a field of the view.`);
  const path = { up: depth, fields: parts.map(String) };
  if (shapes) {
    const found = shapeAt(path, shapes);
    const known = Object.keys(shapes[shapes.length - 1 - depth] ?? {}).join(', ');
    if (found === undefined) fail(line, source, `there is no field "${source}" here; there are ${known || 'none'}.`);
    if (wanted === 'value' && found !== true) fail(line, source, `"${source}" is a list; loop over it with {{#each ${source}}}.`);
    if (wanted === 'list' && found === true) fail(line, source, `"${source}" is no list; show it with {{${source}}}.`);
  }
  return path;
}

function shapeAt({ up, fields }: TemplatePath, shapes: readonly ViewShape[]): true | ViewShape | undefined {
  let shape: true | ViewShape | undefined = shapes[shapes.length - 1 - up];
  for (const field of fields) shape = typeof shape === 'object' && Object.hasOwn(shape, field) ? shape[field] : undefined;
  return shape;
}

function sourceOf(expression: hbs.AST.Node): string {
  return 'original' in expression ? String(expression.original) : expression.type;
}
