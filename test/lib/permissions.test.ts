/** Every right of every role, as a table: a change of it shows in review. `UPDATE_GOLDEN=1 npx jest --selectProjects lib` writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Template } from 'aws-cdk-lib/assertions';
import { synthesize } from './stack.ts';

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
  Condition?: unknown;
}

const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

/** CloudFormation's references in words: `{Content}/inbox/*`. */
function inWords(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return String(value);
  const [[fn, argument] = ['', undefined]] = Object.entries(value);
  if (fn === 'Ref') return `{${argument}}`;
  if (fn === 'Fn::GetAtt') return `{${(argument as string[])[0]}}`;
  if (fn === 'Fn::Join') return (argument as [string, unknown[]])[1].map(inWords).join((argument as [string])[0]);
  return JSON.stringify(value);
}

function table(template: Template): string {
  const rows: string[] = [];
  for (const { Properties } of Object.values(template.findResources('AWS::IAM::Policy'))) {
    const roles = (Properties.Roles as { Ref: string }[]).map(({ Ref }) => Ref.replace(/Role[0-9A-F]{8}$/, '').toLowerCase());
    for (const statement of Properties.PolicyDocument.Statement as Statement[]) {
      const condition = statement.Condition ? `  if ${JSON.stringify(statement.Condition)}` : '';
      for (const action of list(statement.Action))
        for (const resource of list(statement.Resource))
          rows.push(
            `${roles.join('+').padEnd(8)}  ${statement.Effect === 'Allow' ? '' : `${statement.Effect} `}${action.padEnd(28)}  ${inWords(resource)}${condition}`,
          );
    }
  }
  return `${rows.sort().join('\n')}\n`;
}

const goldenFile = join(__dirname, 'permissions.txt');

/** With a newsletter of each kind: a schedule's wake-ups have a role of their own. */
const context = { newsletters: { digest: { title: 'News Digest', schedule: '30 6 * * 1-5', approve: 'editor@example.com' } } };

test('each role may do exactly what the table says', () => {
  const template = synthesize(context);
  const actual = table(template);
  if (process.env['UPDATE_GOLDEN']) writeFileSync(goldenFile, actual);
  expect(actual).toBe(readFileSync(goldenFile, 'utf8'));
});

test('a key of its own adds two rights on that key to each role, and changes nothing else', () => {
  const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
  const before = new Set(lines(table(synthesize())));
  const after = lines(table(synthesize({ kms: 'true' })));
  const roles = [...new Set([...before].map((line) => line.split(' ')[0]))];
  expect(after.filter((line) => !before.has(line)).map((line) => line.replace(/\{\w+\}/, '{key}').replace(/ +/g, ' '))).toEqual(
    roles.flatMap((role) => [`${role} kms:Decrypt {key}`, `${role} kms:GenerateDataKey {key}`]),
  );
  expect([...before].filter((line) => !after.includes(line))).toEqual([]);
});

test('no role has a managed policy, and no right has a wildcard for its action', () => {
  const template = synthesize({ ...context, createIdentity: 'true', alarmEmail: 'ops@example.com' });
  for (const { Properties } of Object.values(template.findResources('AWS::IAM::Role'))) expect(Properties.ManagedPolicyArns ?? []).toEqual([]);
  expect(table(template)).not.toMatch(/^\S+\s+\S*\*/m);
});
