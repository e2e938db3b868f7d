/**
 * The schema that editors read is the one that the code checks by. `UPDATE_GOLDEN=1 npx jest test/lib/newsletters-schema && npm run format`
 * writes it anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newslettersJsonSchema } from '../../lib/newsletters-schema.ts';
import { templateNames } from '../../templates/compile.ts';

const root = join(__dirname, '../..');
const file = 'docs/newsletters.schema.json';
const parsed = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

test('the file in docs is up to date', () => {
  const schema = newslettersJsonSchema(templateNames());
  if (process.env['UPDATE_GOLDEN']) writeFileSync(join(root, file), JSON.stringify(schema, undefined, 2));
  expect(parsed(file)).toEqual(schema);
});

test('cdk.json names it, so that editors find it', () => {
  expect(parsed('cdk.json')).toMatchObject({ $schema: `./${file}` });
});
