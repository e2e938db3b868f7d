/** The mutants still fit the code: trying them takes minutes and is no part of `npm test`, moving the code they take a guard from is a moment's work. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutants } from './mutants.ts';

test.each(mutants)('$name: its guard stands once in $file', ({ file, from, to }) => {
  const code = readFileSync(join(__dirname, '../../lambda', file), 'utf8');
  expect(code.split(from)).toHaveLength(2);
  expect(to).not.toBe(from);
});
