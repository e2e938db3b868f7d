/** The stack as the tests synthesize it: the real settings and flags, without bundles. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { NewsletterStack } from '../../lib/newsletter-stack.ts';
import { readSettings, stackNameOf } from '../../lib/settings.ts';

const cdkJson = JSON.parse(readFileSync(join(__dirname, '../../cdk.json'), 'utf8')) as { context: Record<string, unknown> };

// CDK's own validation only warns, and takes ten seconds a synth; `validation.test.ts` runs the validator itself.
process.env['CDK_VALIDATION'] = 'false';

export const synthesize = (context: Record<string, unknown> = {}): Template => Template.fromStack(build(context));

export function build(context: Record<string, unknown> = {}): NewsletterStack {
  const app = new App({ context: { ...cdkJson.context, from: 'digest@example.com', to: 'ada@example.com', ...context } });
  const settings = readSettings((key) => app.node.tryGetContext(key), ['digest', 'plain']);
  return new NewsletterStack(app, stackNameOf(settings), { settings, code: () => Code.fromInline('exports.handler = () => {};') });
}
