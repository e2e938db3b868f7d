import { type CompiledTemplate, escapeHtml, fillTemplate, type TemplateNode } from '../../../lambda/pipeline/render/template.ts';

const value = (path: string): TemplateNode => ({ kind: 'value', path: pathOf(path) });
const pathOf = (path: string): { up: number; fields: string[] } => ({
  up: path.split('../').length - 1,
  fields: path.replaceAll('../', '').split('.').filter(Boolean),
});
const template = (...nodes: TemplateNode[]): CompiledTemplate => ({ version: 1, name: 'x', nodes });
const each = (path: string, ...nodes: TemplateNode[]): TemplateNode => ({ kind: 'each', path: pathOf(path), nodes });
const when = (path: string, nodes: TemplateNode[], otherwise: TemplateNode[] = []): TemplateNode => ({
  kind: 'if',
  path: pathOf(path),
  nodes,
  otherwise,
});

test.each<[string, CompiledTemplate, object, string]>([
  ['text and a value', template('a ', value('b'), ' c'), { b: '<&>' }, 'a &lt;&amp;&gt; c'],
  ['a value in a value', template(value('a.b')), { a: { b: 1 } }, '1'],
  ['nothing for what is missing', template('[', value('a.b.c'), ']'), {}, '[]'],
  ['nothing for objects, lists and functions', template(value('a'), value('b'), value('c')), { a: {}, b: [1], c: () => 'x' }, ''],
  ['nothing inherited', template('[', value('constructor.name'), value('toString'), value('__proto__.x'), ']'), {}, '[]'],
  [
    'a loop, with what is around it',
    template(each('list', value('name'), '@', value('../at'), ' ')),
    { at: 'x', list: [{ name: 'a' }, { name: 'b' }] },
    'a@x b@x ',
  ],
  ['a loop in a loop', template(each('a', each('b', value(''), value('../n'), value('../../m')))), { m: 3, a: [{ n: 2, b: ['x', 'y'] }] }, 'x23y23'],
  ['no loop over what is no list', template(each('a', 'x')), { a: 'text' }, ''],
  ['a choice', template(when('a', ['yes'], ['no']), when('b', ['yes'], ['no'])), { a: 'x', b: '' }, 'yesno'],
  ['an empty list as false', template(when('a', ['yes'], ['no'])), { a: [] }, 'no'],
  ['a choice without an else', template('[', when('a', ['yes']), ']'), {}, '[]'],
  ['a template in a value as text', template(value('a')), { a: '{{b}}', b: 'c' }, '{{b}}'],
])('fills %s', (_, filled, view, expected) => {
  expect(fillTemplate(filled, view)).toBe(expected);
});

test('escapes what could end text or a quoted attribute', () => {
  expect(escapeHtml(`<a href="x" title='y'>\`&amp;`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&#96;&amp;amp;');
});
