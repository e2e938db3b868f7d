import { readFileSync } from 'node:fs';
import { emailViewShape } from '../../lambda/pipeline/render/view-shape.ts';

function fieldsOf(shape: object): string[] {
  return Object.entries(shape).flatMap(([field, inner]) => [field, ...(inner === true ? [] : fieldsOf(inner))]);
}

test('the guide for designers names every field that a template may show, and no other', () => {
  const guide = readFileSync('templates/README.md', 'utf8');
  const table = guide.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| where'));
  const named = table.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));
  expect([...new Set(named)].sort()).toEqual([...new Set(fieldsOf(emailViewShape))].sort());
});
