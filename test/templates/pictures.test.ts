import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
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

// Where there is no Chromium the test above has said all there is to say.
const withChromium = findChromium() === undefined ? test.skip : test;
withChromium('with Chromium it takes every picture, and tells which page is wider than its window: our mails are not', () => {
  const mails = readdirSync('test/cases')
    .filter((name) => name.startsWith('render--'))
    .map((name) => `test/cases/${name}/expected.html`);
  const wide = pictures([folder, 'test/templates/wide.html']);
  expect([wide.status, wide.stderr]).toEqual([0, '']);
  expect(readdirSync(folder).sort()).toEqual([
    'wide-dark.png',
    'wide-forced-dark.png',
    'wide-light.png',
    'wide-phone-dark.png',
    'wide-phone-plain.png',
    'wide-phone.png',
  ]);
  expect(wide.stdout).toMatch(/wide-phone\.png {2}375 × \d+, 125 px too wide/);
  expect(pictures([folder, ...mails]).stdout).not.toContain('too wide');
});
