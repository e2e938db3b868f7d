import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Handlebars from 'handlebars';
import mjml2html from 'mjml';
import { byImportance } from '../../lambda/pipeline/render/budget.ts';
import { type CompiledTemplate, fillTemplate, type TemplateNode } from '../../lambda/pipeline/render/template.ts';
import { prepareView } from '../../lambda/pipeline/render/view.ts';
import { compileTemplate, templateNames } from '../../templates/compile.ts';
import { tidyHtml } from '../../templates/tidy.ts';
import { longDigest, morning, newsletterWith } from '../pipeline/render/fixtures.ts';
import { nestingProblems } from './balance.ts';

jest.setTimeout(60_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'templates-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

const around = (body: string): string => `<mjml>\n<mj-body>\n<mj-section><mj-column>\n${body}\n</mj-column></mj-section>\n</mj-body>\n</mjml>\n`;
const compiling = async (): Promise<CompiledTemplate> => compileTemplate('letter', folder);

test('a small template with an include becomes data that fills', async () => {
  write({
    'letter.mjml': around('<mj-include path="./parts/row.mjml" />'),
    'parts/row.mjml': '<mj-raw>{{#each sections}}<tr><td>{{name}} of {{../title}}{{#if stories}}!{{else}}?{{/if}}</td></tr>{{/each}}</mj-raw>',
  });
  const template = await compiling();
  const html = fillTemplate(template, {
    title: 'T & Co',
    sections: [
      { name: '<one>', stories: [1] },
      { name: 'two', stories: [] },
    ],
  });
  expect(html).toContain('<tr><td>&lt;one&gt; of T &amp; Co!</td></tr><tr><td>two of T &amp; Co?</td></tr>');
  expect(JSON.parse(JSON.stringify(template))).toEqual(template);
});

test.each([
  ['a block that is never closed', { 'letter.mjml': around('<mj-raw>{{#if title}}x</mj-raw>') }, /letter\.mjml:\d+: Parse error/],
  ['raw output', { 'letter.mjml': around('<mj-text>{{{title}}}</mj-text>') }, /letter\.mjml:4: .*would not be escaped; write \{\{title\}\}/],
  ['another helper', { 'letter.mjml': around('<mj-text>\n{{upper title}}</mj-text>') }, /letter\.mjml:5: .*calls a helper/],
  ['another block', { 'letter.mjml': around('<mj-raw>{{#unless title}}x{{/unless}}</mj-raw>') }, /letter\.mjml:4: .*#unless.*is not supported/],
  ['a partial of Handlebars', { 'letter.mjml': around('<mj-raw>{{> row}}</mj-raw>') }, /letter\.mjml:4: .*use mj-include/],
  ['loop data', { 'letter.mjml': around('<mj-raw>{{#each sections}}{{@index}}{{/each}}</mj-raw>') }, /letter\.mjml:4: .*@index.*not a field/],
  [
    'a misspelt field in an included file',
    { 'letter.mjml': around('<mj-include path="./row.mjml" />'), 'row.mjml': '<mj-raw>\n<tr><td>{{titel}}</td></tr></mj-raw>' },
    /row\.mjml:2: there is no field "titel" here; there are lang, /,
  ],
  [
    'a field of the wrong context',
    { 'letter.mjml': around('<mj-raw>{{#each sections}}<tr><td>{{title}}</td></tr>{{/each}}</mj-raw>') },
    /letter\.mjml:4: there is no field "title" here; there are id, name/,
  ],
  ['a list shown as a value', { 'letter.mjml': around('<mj-text>{{sections}}</mj-text>') }, /letter\.mjml:4: "sections" is a list/],
  ['a value looped over', { 'letter.mjml': around('<mj-raw>{{#each title}}x{{/each}}</mj-raw>') }, /letter\.mjml:4: "title" is no list/],
  ['an element that MJML does not know', { 'letter.mjml': around('<mj-nothing />') }, /letter\.mjml:4: .*mj-nothing/],
  [
    'an attribute that MJML does not know, in an included file',
    { 'letter.mjml': around('<mj-include path="./row.mjml" />'), 'row.mjml': '\n<mj-text colour="red">x</mj-text>' },
    /row\.mjml:2: .*colour/,
  ],
  ['an include that is missing', { 'letter.mjml': around('<mj-include path="./gone.mjml" />') }, /letter\.mjml:4: there is no gone\.mjml/],
  [
    'a file that includes itself',
    { 'letter.mjml': around('<mj-include path="./row.mjml" />'), 'row.mjml': '<mj-include path="./row.mjml" />' },
    /row\.mjml:1: row\.mjml includes itself/,
  ],
  [
    'a loop that MJML drops',
    { 'letter.mjml': around('{{#each sections}}<mj-text>x</mj-text>{{/each}}') },
    /letter\.mjml:4: \{\{#each sections\}\} got lost in MJML; put it into mj-raw/,
  ],
  [
    'a template that is missing',
    { 'plain.mjml': around(''), 'parts/row.mjml': '' },
    /letter\.mjml:1: there is no template "letter"; there are plain\.$/,
  ],
] as [string, Record<string, string>, RegExp][])('refuses %s, with file and line', async (_, files, message) => {
  write(files);
  await expect(compiling()).rejects.toThrow(message);
  await expect(compiling()).rejects.toMatchObject({ name: 'TemplateError' });
});

test('an edited file is compiled anew, an unchanged one comes from the cache', async () => {
  write({ 'letter.mjml': around('<mj-text>before {{title}}</mj-text>') });
  const before = await compiling();
  expect(await compiling()).toEqual(before);
  write({ 'letter.mjml': around('<mj-text>after {{title}}</mj-text>') });
  expect(fillTemplate(await compiling(), { title: 'X' })).toContain('after X');
});

test('there are the digest’s template and a plainer one', () => {
  expect(templateNames()).toEqual(['digest', 'plain']);
});

describe.each(templateNames())('the template %s', (name) => {
  let template: CompiledTemplate;
  beforeAll(async () => {
    template = await compileTemplate(name);
  });

  test('keeps its conditional comments and loads nothing from elsewhere', () => {
    const html = fillTemplate(template, {});
    expect(nestingProblems(html)).toEqual([]);
    expect(html).not.toMatch(/@import|url\(|<link|<img|<script|https?:\/\/(?!www\.w3\.org)/i);
  });

  test('fills as Handlebars itself would', () => {
    const ids = morning.sections.flatMap(({ stories }) => stories.map(({ id }) => id));
    const view = prepareView(morning, newsletterWith())({ full: new Set(ids.slice(0, 9)), brief: new Set(ids.slice(9)) });
    // Handlebars escapes "=" too, and the apostrophe in hexadecimal.
    const expected = Handlebars.compile(toSource(template.nodes))(view)
      .replace(/&#x3D;/g, '=')
      .replace(/&#x27;/g, '&#39;')
      .replace(/&#x60;/g, '&#96;');
    expect(fillTemplate(template, view)).toBe(expected);
  });

  test.each([
    ['no story', longDigest(0)],
    ['one story', longDigest(1)],
    ['12 stories in five languages', morning],
    ['60 stories, some as headlines', longDigest(60)],
    ['200 stories, some left out', longDigest(200)],
  ])('is what mjml would make at run time: %s', async (_, digest) => {
    const ids = byImportance(digest);
    const view = prepareView(digest, newsletterWith())({ full: new Set(ids.slice(0, 40)), brief: new Set(ids.slice(40, 150)) });
    const source = Handlebars.compile(expanded(`templates/${name}.mjml`))(view);
    const { html } = await mjml2html(source, {
      filePath: `templates/${name}.mjml`,
      ignoreIncludes: false,
      validationLevel: 'strict',
      fonts: {},
      keepComments: false,
    });
    expect(inOneSpelling(fillTemplate(template, view))).toEqual(inOneSpelling(tidyHtml(html)));
  });
});

/** A template's source with everything it includes in its place. */
function expanded(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/<!--(?!\[if )[\s\S]*?-->/g, '')
    .replace(/<mj-include path="([^"]+)" \/>/g, (_, included: string) => expanded(join(dirname(path), included)));
}

/** HTML with its entities and the white space beside its tags in one spelling, cut at its tags. */
function inOneSpelling(html: string): string[] {
  return html
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&#x3D;/g, '=')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/> +/g, '>')
    .replace(/ +</g, '<')
    .split(/(?=<)/);
}

/** The nodes written as Handlebars again. */
function toSource(nodes: readonly TemplateNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const path = '../'.repeat(node.path.up) + node.path.fields.join('.');
      if (node.kind === 'value') return `{{${path}}}`;
      const otherwise = node.kind === 'if' && node.otherwise.length > 0 ? `{{else}}${toSource(node.otherwise)}` : '';
      return `{{#${node.kind} ${path}}}${toSource(node.nodes)}${otherwise}{{/${node.kind}}}`;
    })
    .join('');
}
