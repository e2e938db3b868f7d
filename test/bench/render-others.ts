/**
 * Other ways to make the same mail, in one run with the same content: MJML as its guide has it, react-email, and the prototype that the template
 * grew from. What is not on this machine is skipped, and said so.
 *
 *     npm run bench -- render-others              without react-email, unless an earlier run got it
 *     npm run bench -- render-others --install    gets react-email into a folder of its own first
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import mjml2html from 'mjml';
import { renderEmail } from '../../lambda/pipeline/render/index.ts';
import { fillTemplate } from '../../lambda/pipeline/render/template.ts';
import { type EmailView, prepareView } from '../../lambda/pipeline/render/view.ts';
import { compileTemplate } from '../../templates/compile.ts';
import { tidyHtml } from '../../templates/tidy.ts';
import { longDigest, newsletterWith } from '../pipeline/render/fixtures.ts';
import { median, medianOf } from './mail/measure.ts';
import { digestElement, type ReactEmail } from './mail/react-email.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const packages = ['@react-email/components@1.0.12', '@react-email/render@2.3.1', 'react@19.3.1', 'react-dom@19.3.1'];
const counts = [12, 50] as const;

interface Outcome {
  bytes: number[];
  /** Milliseconds for the larger mail, warm. */
  warm: number;
}

const newsletter = newsletterWith();
const views = counts.map((count) => {
  const digest = longDigest(count);
  const ids = digest.sections.flatMap(({ stories }) => stories.map(({ id }) => id));
  return prepareView(digest, newsletter)({ full: new Set(ids), brief: new Set() });
});
const largest = views.at(-1) as EmailView;
const bytesOf = (html: string): number => Buffer.byteLength(html, 'utf8');

async function ours(): Promise<Outcome> {
  const template = await compileTemplate();
  for (const count of counts) {
    const { decisions } = renderEmail(longDigest(count), newsletter, template);
    if (decisions.length > 0) throw new Error(`${count} stories are not all shown in full: the sizes below would not compare.`);
  }
  return { bytes: views.map((view) => bytesOf(fillTemplate(template, view))), warm: median(() => fillTemplate(template, largest)) };
}

/** MJML with Handlebars, made into HTML for each issue: what a Lambda with mjml in it would do. White space is taken out as from ours. */
async function withMjml(path: string, views: readonly object[]): Promise<Outcome> {
  const source = Handlebars.compile(readFileSync(path, 'utf8').replace(/<!--(?!\[if )[\s\S]*?-->/g, ''));
  const render = async (view: object): Promise<string> =>
    (await mjml2html(source(view), { filePath: path, ignoreIncludes: true, validationLevel: 'strict', fonts: {}, keepComments: false })).html;
  const bytes: number[] = [];
  for (const view of views) bytes.push(bytesOf(tidyHtml(await render(view))));
  return { bytes, warm: await medianOf(() => render(views.at(-1) ?? {}), 6) };
}

/** The prototype knows a story's parts by other names. */
function asPrototype(view: EmailView): object {
  const outlets = new Set(view.sections.flatMap(({ stories }) => stories.flatMap(({ sources }) => sources.map(({ name }) => name))));
  return {
    ...view,
    storyCount: view.sections.reduce((sum, { stories }) => sum + stories.length, 0),
    outletCount: outlets.size,
    minutes: 6,
    unsubscribeUrl: view.stopUrl,
    address: view.postalAddress,
    sections: view.sections.map((section) => ({
      ...section,
      more: section.stories.length - 1,
      stories: section.stories.map((story, index) => ({
        ...story,
        firstInSection: index === 0,
        ruleStyle: `border-top:${index === 0 ? '0' : '1px solid #e4e1d8'}`,
        time: '5:40 AM',
        minutes: 3,
        headClass: story.lead ? 'lead' : '',
        headStyle: `font:700 ${story.lead ? '28px/1.2' : '21px/1.25'} Georgia,'Times New Roman',serif`,
        many: story.sources.length > 1,
        outlets: story.sources.length,
        sources: story.sources.map((source, place) => ({ ...source, sep: place > 0 })),
      })),
    })),
  };
}

async function withReactEmail(folder: string): Promise<Outcome> {
  const load = createRequire(join(folder, 'package.json'));
  const react: ReactEmail = { createElement: load('react').createElement, components: load('@react-email/components') };
  const { render } = load('@react-email/render') as { render: (element: object) => Promise<string> };
  const bytes: number[] = [];
  for (const view of views) bytes.push(bytesOf(await render(digestElement(view, react))));
  return { bytes, warm: await medianOf(() => render(digestElement(largest, react)), 10) };
}

function install(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], { cwd: folder, stdio: 'inherit' });
}

function print(name: string, outcome: Outcome | string, own: Outcome): void {
  if (typeof outcome === 'string') process.stdout.write(`${name.padEnd(28)} skipped: ${outcome}\n`);
  else {
    const sizes = outcome.bytes.map((bytes, index) => `${String(bytes).padStart(8)} (${(bytes / (own.bytes[index] ?? 1)).toFixed(2)}×)`);
    process.stdout.write(`${name.padEnd(28)} ${sizes.join('  ')} ${outcome.warm.toFixed(2).padStart(9)}\n`);
  }
}

process.env['NODE_ENV'] = 'production';
const folder = join(root, 'node_modules/.cache/newsletter-digest/react-email');
const prototype = join(root, '../shared/mail/prototype.mjml');
if (process.argv.includes('--install')) install(folder);
const own = await ours();
process.stdout.write(`${''.padEnd(28)} ${counts.map((count) => `${count} stories, bytes`.padStart(16)).join('  ')}   50 warm ms\n`);
print('digest.mjml, compiled', own, own);
print('prototype, mjml at run time', existsSync(prototype) ? await withMjml(prototype, views.map(asPrototype)) : 'it is not here', own);
print('mjml, a section a story', await withMjml(join(root, 'test/bench/mail/sections.mjml'), views), own);
print('react-email', existsSync(join(folder, 'node_modules/react')) ? await withReactEmail(folder) : 'run it with --install', own);
