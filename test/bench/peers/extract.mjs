/** Readability and Defuddle on linkedom, one page a line. Plain JavaScript: the packages come from the working directory, not from the project's. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const require = createRequire(join(process.cwd(), 'package.json'));
const load = (name) => import(pathToFileURL(require.resolve(name)).href);
const version = (name) => require(join(process.cwd(), 'node_modules', name, 'package.json')).version;
const { parseHTML } = await load('linkedom');
const which = process.argv[2];

const extractors = {
  // Scripts in templates break Readability on linkedom, so whoever uses the two takes templates out first.
  readability: async () => readability((html) => html.replace(/<template\b[\s\S]*?<\/template>/gi, '')),
  'readability-bare': async () => readability((html) => html),
  defuddle: async () => {
    const { Defuddle } = await import(pathToFileURL(join(process.cwd(), 'node_modules/defuddle/dist/node.js')).href);
    return {
      name: `Defuddle ${version('defuddle')} + linkedom ${version('linkedom')}`,
      extract: async ({ html, url }) => (await Defuddle(parseHTML(html).document, url)).content,
    };
  },
};

async function readability(prepare) {
  const { Readability } = await load('@mozilla/readability');
  const how = which === 'readability' ? ', `<template>` stripped' : '';
  return {
    name: `Readability ${version('@mozilla/readability')} + linkedom ${version('linkedom')}${how}`,
    extract: async ({ html }) => new Readability(parseHTML(prepare(html)).document).parse()?.content ?? '',
  };
}

/** The text of an extractor's markup with its paragraphs parted: joined without space, words would run together and count as wrong. */
function textOf(markup) {
  const parted = markup.replace(
    /<(?:br|hr)\b[^>]*>|<\/?(?:p|div|li|ul|ol|h[1-6]|blockquote|td|th|tr|table|pre|section|article|figure|figcaption|dd|dt)\b[^>]*>/gi,
    '\n$&',
  );
  return parseHTML(`<!doctype html><html><body>${parted}</body></html>`).document.body.textContent;
}

const { name, extract } = await extractors[which]();
console.log = console.error;
const answer = (value) => process.stdout.write(`${typeof value === 'string' ? value : JSON.stringify(value)}\n`);
answer(name);
for await (const line of createInterface({ input: process.stdin })) {
  const page = JSON.parse(line);
  const start = performance.now();
  const markup = await extract(page).catch(() => '');
  const milliseconds = performance.now() - start;
  answer({ text: textOf(markup), milliseconds });
}
