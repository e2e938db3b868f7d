/** The validator that aws-cdk-lib carries, on whole templates: at synth it would only warn. */
import { createRequire } from 'node:module';
import { synthesize } from './stack.ts';

interface Finding {
  ruleId: string;
  severity: string;
  message: string;
  entity?: unknown;
}
interface Validator {
  TemplateContent: new (content: string, name: string) => object;
  CompositeEngine: new () => { validateTemplate(template: object): { diagnostics: Finding[] }; free(): void };
}

/** It is a bundled dependency of aws-cdk-lib, so it is asked for from there. */
const { TemplateContent, CompositeEngine } = createRequire(require.resolve('aws-cdk-lib/package.json'))('@aws/cloudformation-validate') as Validator;

function findings(template: object): Finding[] {
  const engine = new CompositeEngine();
  const { diagnostics } = engine.validateTemplate(new TemplateContent(JSON.stringify(template), 'NewsletterDigest'));
  engine.free();
  return diagnostics;
}
const serious = (found: readonly Finding[]): string[] =>
  found
    .filter(({ severity }) => severity === 'FATAL' || severity === 'ERROR')
    .map(({ ruleId, message, entity }) => `${ruleId}: ${message} ${JSON.stringify(entity)}`);

test.each([
  ["AWS's keys", {}],
  ['a key of its own', { kms: 'true' }],
])(
  'the template, with every option on and %s, has no fatal finding and no error',
  (_what, more) => {
    expect(serious(findings(synthesize({ createIdentity: 'true', alarmEmail: 'ops@example.com', ...more }).toJSON()))).toEqual([]);
  },
  30_000,
);

test('the validator does find errors', () => {
  const template = { Resources: { Queue: { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 'soon', NoSuchProperty: true } } } };
  expect(serious(findings(template))).not.toEqual([]);
}, 30_000);
