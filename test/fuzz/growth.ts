/**
 * Which regular expressions of ours take more than linear time on one long block. Each expression of the core, written as one or put together when its
 * module loads, looks for a match in repeated pieces behind several openings; what takes a hundred times as long as a linear expression would is told
 * with the text that did it. Whether such a text can come there is for a person to see: many expressions only ever get a short line.
 *
 *     node --import tsx test/fuzz/growth.ts [--length 3000] [--least 3] [--match PART-OF-A-MODULE'S-NAME]
 *
 * It measures by the clock, so it is no test. Exponential time is found without one, by `test/lint/regular-expressions.test.ts`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { parseSync } from '@swc/core';

const { values: options } = parseArgs({
  options: { length: { type: 'string', default: '3000' }, least: { type: 'string', default: '3' }, match: { type: 'string', default: '' } },
});
const length = Number(options.length);
const least = Number(options.least);
const root = fileURLToPath(new URL('../../lambda/', import.meta.url));

/** One of each kind of character that expressions tell apart, and what they look for in a row. */
const pieces = [
  ...' aAé1.,;:!?-–—_/\\|·•*#@&=+~^<>()[]{}"\'“”‘’«»„…©§%$€年月日、。「」（）あ漢가عא०\u00ad\u3000\n\t',
  ...[
    'By ',
    'A ',
    'A, ',
    'a ',
    'A. ',
    'a, ',
    '1. ',
    '1:',
    '20',
    '2024 ',
    '1 Jan ',
    'Jan 1, ',
    'a.',
    'a@',
    'AB ',
    '(a',
    '[a',
    '&a;',
    '<a ',
    'a-',
    '- ',
    '. ',
    '! ',
    '。」',
    'a/',
    '/a',
    'a\n',
    '\n ',
  ],
];
const openings = ['', 'a', 'A', '1', '"', '(', '[', '<', '- ', 'By ', 'Photo: ', 'Source: ', 'http://a', '年', 'AB (AFP) - ', '\n'];

/** Every expression of the core's modules, by the module that holds it first. */
async function expressions(): Promise<Map<string, { expression: RegExp; module: string }>> {
  const all = new Map<string, { expression: RegExp; module: string }>();
  const add = (expression: RegExp, module: string): void => {
    const key = `${expression.source}/${expression.flags.replace(/[gy]/g, '')}`;
    if (!all.has(key)) all.set(key, { expression: new RegExp(expression.source, expression.flags.replace(/[gy]/g, '')), module });
  };
  const plain = globalThis.RegExp;
  const modules = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /^(?:pipeline|text)\/.*\.ts$/.test(name) && name.includes(options.match),
  );
  for (const name of modules.sort()) {
    const pending: unknown[] = [parseSync(readFileSync(root + name, 'utf8'), { syntax: 'typescript', target: 'es2023' })];
    while (pending.length > 0) {
      const node = pending.pop();
      if (typeof node !== 'object' || node === null) continue;
      const { type, pattern, flags } = node as { type?: string; pattern?: string; flags?: string };
      if (type === 'RegExpLiteral' && pattern !== undefined) add(new plain(pattern, flags), name);
      else pending.push(...Object.values(node));
    }
    const made: RegExp[] = [];
    globalThis.RegExp = new Proxy(plain, {
      construct(target, args, newTarget) {
        const expression = Reflect.construct(target, args, newTarget) as RegExp;
        made.push(expression);
        return expression;
      },
    });
    await import(pathToFileURL(root + name).href).finally(() => {
      globalThis.RegExp = plain;
    });
    for (const expression of made) add(expression, name);
  }
  return all;
}

function millisecondsOf(expression: RegExp, text: string): number {
  const start = performance.now();
  expression.test(text);
  return performance.now() - start;
}

for (const { expression, module } of (await expressions()).values()) {
  let worst = { milliseconds: 0, on: '' };
  for (const opening of openings) {
    for (const piece of pieces) {
      const text = `${opening}${piece.repeat(Math.ceil(length / piece.length))}`.slice(0, length);
      for (const end of ['', 'x', '\u0001']) {
        if (millisecondsOf(expression, text + end) < least) continue;
        // Once more: the first time may have been somebody else's.
        const milliseconds = millisecondsOf(expression, text + end);
        if (milliseconds >= least && milliseconds > worst.milliseconds)
          worst = { milliseconds, on: `${JSON.stringify(opening)} ${JSON.stringify(piece)}… ${JSON.stringify(end)}` };
      }
      if (worst.milliseconds > 0) break;
    }
    if (worst.milliseconds > 0) break;
  }
  if (worst.milliseconds > 0)
    process.stdout.write(`${module}: ${worst.milliseconds.toFixed(0)} ms on ${worst.on}\n    /${expression.source.slice(0, 300)}/\n`);
}
