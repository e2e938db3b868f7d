import { readFileSync } from 'node:fs';
import { emailViewShape } from '../../lambda/pipeline/render/view-shape.ts';

function fieldsOf(shape: object): string[] {
  return Object.entries(shape).flatMap(([field, inner]) => [field, ...(inner === true ? [] : fieldsOf(inner))]);
}

test('the guide for designers names every field that a template may show, and no other', () => {
  const guide = readFileSync('templates/README.md', 'utf8');
  const list = guide.split('## What may stand in braces')[1]?.split('## Worth knowing')[0]?.split('\n- ').slice(1) ?? [];
  const named = list.flatMap((item) => [...item.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));
  expect([...new Set(named)].sort()).toEqual([...new Set(fieldsOf(emailViewShape))].sort());
});
