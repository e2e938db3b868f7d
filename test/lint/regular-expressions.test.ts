/** No regular expression that reads what people drop can explode, whether it is written as one or put together when its module loads. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { explosionIn } from '../helpers/ambiguity.ts';

describe('the check itself', () => {
  test.each([
    /^(a+)+$/,
    /^(?:a|a)*$/,
    /^(?:a|b|ab)*c/,
    /(?:\s*x?\s*)*y/,
    /^---\n(?:[\w-]{1,60}:[^\n]{0,500}\n|[ \t-][^\n]{0,500}\n){1,100}?---/,
    /(?:\d+|[a-z0-9]+-?)+!/,
    /^(?:.*,)*$/u,
  ])('sees that %p explodes', (expression) => {
    expect(explosionIn(expression)).toBeDefined();
  });
  test.each([/^a+b+$/, /(?:a|b)*c/, /^(?:\w+\s)*$/, /<[^>]*>/, /(?:,\s*[^,\s]+)*;/u, /^(?:re|fwd)(?:\[\d+\])?:/i, /\p{L}+(?:['’]\p{L}+)*/u])(
    'lets %p pass',
    (expression) => {
      expect(explosionIn(expression)).toBeUndefined();
    },
  );
});

const root = join(__dirname, '../../lambda');
const modules = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .sort();

/** Every literal of a module. */
function literalsOf(file: string): RegExp[] {
  const found: RegExp[] = [];
  const pending: unknown[] = [parseSync(readFileSync(file, 'utf8'), { syntax: 'typescript', target: 'es2023' })];
  while (pending.length > 0) {
    const node = pending.pop();
    if (typeof node !== 'object' || node === null) continue;
    const { type, pattern, flags } = node as { type?: string; pattern?: string; flags?: string };
    if (type === 'RegExpLiteral' && pattern !== undefined) found.push(new RegExp(pattern, flags));
    else pending.push(...Object.values(node));
  }
  return found;
}

/** Expressions that are put together while a module loads. */
function madeBy(load: () => void): RegExp[] {
  const made: RegExp[] = [];
  const plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(plain, {
    construct(target, args, newTarget) {
      const expression = Reflect.construct(target, args, newTarget) as RegExp;
      // Packages are not ours to mend; what they make of a file is ended by the thread that reads it.
      if (/\/lambda\//.test(new Error('where').stack?.split('\n').slice(2, 4).join('') ?? '')) made.push(expression);
      return expression;
    },
  });
  try {
    load();
  } finally {
    globalThis.RegExp = plain;
  }
  return made;
}

const explosive = (expressions: readonly RegExp[]): string[] =>
  expressions.flatMap((expression) => {
    const at = explosionIn(expression);
    return at === undefined ? [] : [`/${expression.source.slice(0, 200)}/ at “${at}”`];
  });

test.each(modules)('%s', (name) => {
  expect(explosive(literalsOf(join(root, name)))).toEqual([]);
});

test('what modules of the core put together', () => {
  const core = modules.filter((name) => /^(?:pipeline|text)\//.test(name));
  const made = madeBy(() =>
    jest.isolateModules(() => {
      for (const name of core) require(join(root, name));
    }),
  );
  expect(made.length).toBeGreaterThan(5);
  expect(explosive(made)).toEqual([]);
});
