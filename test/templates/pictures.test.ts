import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../templates/chromium.ts';

jest.setTimeout(60_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pictures-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const pictures = (args: readonly string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'templates/pictures.ts', ...args], { encoding: 'utf8', env: { ...process.env, ...env } });

test('without Chromium it says so', () => {
  const { status, stderr } = pictures([folder], { CHROMIUM: join(folder, 'none') });
  expect([status, stderr]).toEqual([1, expect.stringContaining('There is no Chromium on this machine: install chromium')]);
});

test('without a folder it says how it is called', () => {
  expect(pictures([])).toMatchObject({ status: 1, stderr: expect.stringContaining('npm run pictures -- OUTDIR') });
});

test('an option that is not there is told with those that are', () => {
  expect(pictures([folder, '--dark'])).toMatchObject({
    status: 1,
    stderr: 'There is no option --dark. npm run pictures -- OUTDIR [MAIL.html …] [--fixtures] [--docs]\n',
  });
});

// Where there is no Chromium the test above has said all there is to say.
const withChromium = findChromium() === undefined ? test.skip : test;
withChromium('with Chromium it takes every picture, and tells which page is wider than its window: our mail is not', () => {
  const wide = join(folder, 'wide.html');
  writeFileSync(
    wide,
    '<!doctype html><meta name="viewport" content="width=device-width, initial-scale=1"><body style="margin:0"><div style="width:500px">x</div>',
  );
  const { status, stdout, stderr } = pictures([join(folder, 'out'), wide, 'test/cases/render--twelve-stories-five-languages/expected.html']);
  expect([status, stderr]).toEqual([0, '']);
  const names = readdirSync(join(folder, 'out')).filter((name) => name.startsWith('wide'));
  expect(names.sort()).toEqual([
    'wide-dark.png',
    'wide-forced-dark.png',
    'wide-light.png',
    'wide-phone-dark.png',
    'wide-phone-plain.png',
    'wide-phone.png',
  ]);
  const tooWide = stdout.split('\n').filter((line) => line.includes('too wide'));
  expect(tooWide).toHaveLength(3);
  expect(tooWide[0]).toMatch(/wide-phone\.png {2}375 × \d+, 125 px too wide$/);
});

withChromium('with Chromium it takes the README’s pictures, small enough for one', () => {
  const { status, stderr } = pictures([folder, '--docs', 'test/cases/render--twelve-stories-five-languages/expected.html']);
  expect([status, stderr]).toEqual([0, '']);
  const names = readdirSync(folder).sort();
  expect(names).toEqual(['digest-dark.png', 'digest-light.png', 'digest-phone.png']);
  for (const name of names) expect(statSync(join(folder, name)).size).toBeLessThan(300_000);
});
