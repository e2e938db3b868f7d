/** The CDK app: reads the settings, compiles the templates, bundles the handlers, and decides what is deployed. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { InvalidConfig } from '../lambda/config.ts';
import type { CompiledTemplate } from '../lambda/pipeline/render/template.ts';
import { bundleHandlers, writeMetafiles } from '../lib/bundles.ts';
import { NewsletterStack } from '../lib/newsletter-stack.ts';
import { readSettings, stackNameOf } from '../lib/settings.ts';
import { compileTemplate, templateNames } from '../templates/compile.ts';
import { TemplateError } from '../templates/template-error.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  const app = new App();
  const settings = readSettings((key) => app.node.tryGetContext(key), templateNames());
  const templates = await compileTemplates(settings.config.newsletters.map(({ template }) => template));
  const outdir = join(root, '.cache/bundles');
  await writeMetafiles(await bundleHandlers({ root, outdir, templates }), join(root, '.cache/metafiles'));
  new NewsletterStack(app, stackNameOf(settings), { settings, code: (name) => Code.fromAsset(join(outdir, name)) });
} catch (error) {
  // What a person wrote wrong is told without a stack trace; anything else is a defect and keeps it.
  if (!(error instanceof InvalidConfig || error instanceof TemplateError)) throw error;
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}

async function compileTemplates(names: readonly string[]): Promise<Record<string, CompiledTemplate>> {
  return Object.fromEntries(await Promise.all([...new Set(names)].sort().map(async (name) => [name, await compileTemplate(name)] as const)));
}
