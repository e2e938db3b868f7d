import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packedTables, packedTablesPlugin } from '../../lib/packed-tables.ts';
import { packTable, unpackTable } from '../../lib/table-packing.ts';
import fc from '../laws.ts';

const root = join(__dirname, '../..');

describe('a table', () => {
  test.each(Object.entries(packedTables))('%s comes back as it stands in the sources', (_, table) => {
    const data = { ...table };
    const packed = packTable(data);
    expect(unpackTable(packed)).toEqual(data);
    expect(packed.length).toBeLessThan(JSON.stringify(data).length * 0.65);
  });

  test('of plain data comes back, whatever it holds', () => {
    const base64 = fc.uint8Array({ minLength: 700, maxLength: 1600 }).map((bytes) => Buffer.from(bytes).toString('base64'));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), base64)), (data) => {
        const plain = JSON.parse(JSON.stringify(data)) as unknown;
        expect(unpackTable(packTable(plain))).toEqual(plain);
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ['a set', { words: new Set(['a']) }],
    ['a function', { words: () => [] }],
    ['a number that JSON has not', { weight: Number.NaN }],
    ['what stands for bytes in a packed table', { base64: [0, 0] }],
  ])('with %s is refused instead of changed', (_, data) => {
    expect(() => packTable(data)).toThrow('plain data');
  });
});

test('bundled code reads the same tables from files beside it, and keeps the notices', async () => {
  const outdir = mkdtempSync(join(tmpdir(), 'tables-'));
  const places = Object.keys(packedTables);
  await build({
    stdin: {
      contents: `${places.map((place, n) => `import * as t${n} from './${place}';`).join('\n')}
        process.stdout.write(JSON.stringify([${places.map((_, n) => `{ ...t${n} }`).join(', ')}]));`,
      resolveDir: root,
    },
    outfile: join(outdir, 'index.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    legalComments: 'eof',
    logLevel: 'warning',
    plugins: [packedTablesPlugin(root)],
  });
  const code = readFileSync(join(outdir, 'index.mjs'), 'utf8');
  const said = execFileSync(process.execPath, [join(outdir, 'index.mjs')], { maxBuffer: 1e7, encoding: 'utf8' });
  rmSync(outdir, { recursive: true });
  expect(JSON.parse(said)).toEqual(Object.values(packedTables).map((table) => ({ ...table })));
  expect(code.length).toBeLessThan(10_000);
  expect(code).toContain('copyright 2023 Nito T.M.');
});
