/** `newsletter status|send|discard|hold|resume` on a local run, as a person calls them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { article } from '../helpers/house.ts';

const command = resolve('bin/newsletter.mjs');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsletter-'));
  writeFileSync(join(folder, 'ferry.md'), article(0));
});
afterAll(() => rmSync(folder, { recursive: true }));

function call(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

jest.setTimeout(60_000);

test.each<[string, string[], RegExp]>([
  ['no bucket', ['status', '--out', 'nowhere'], /no bucket in nowhere.*newsletter preview.*--stack/],
  ['a newsletter that is not configured', ['hold', '--newsletter', 'nope'], /no newsletter "nope"/],
  ['a newsletter that no stack deploys', ['send', '--stack', 'Any', '--newsletter', 'nope'], /no newsletter "nope"/],
])('%s is told in a line, with exit code 2', (_, args, message) => {
  const { status, stdout, stderr } = call(...args);
  expect(stderr).toMatch(message);
  expect(stdout).toBe('');
  expect(status).toBe(2);
});

test('a run is told, held and resumed', () => {
  expect(call('preview', 'ferry.md', '--at', '2026-11-21T06:30:00Z').status).toBe(0);
  const seen = (): Record<string, unknown> => (JSON.parse(call('status', '--json').stdout) as Record<string, unknown>[])[0] ?? {};
  const told = call('status');
  expect(told).toMatchObject({ status: 0, stderr: '' });
  expect(told.stdout).toMatch(/News Digest digest\n {2}waiting {6}0 articles\n/);
  expect(told.stdout).toMatch(/issue 1 {6}2026-11-21T06:30:00.000Z 1 story to 1 recipient: 1 sent, 0 refused, 0 unknown, 0 skipped/);

  expect(call('hold')).toMatchObject({ status: 0, stderr: '' });
  expect(call('status').stdout).toMatch(/on hold/);
  expect(seen()).toMatchObject({ newsletter: 'digest', hold: true, send: false, issues: [{ issue: 1, figures: { sent: 1 } }] });
  expect(call('resume').status).toBe(0);
  expect(call('send').status).toBe(0);
  expect(seen()).toMatchObject({ hold: false, send: true });
  expect(call('discard')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('no issue of "digest" waits for approval') });
});

test('whoever previews a scheduled newsletter with an editor gets the issue at once, as readers would', () => {
  const settings = join(folder, 'newsletters.json');
  const newsletters = { morning: { title: 'Morning', schedule: '30 6 * * 1-5', minimumStories: 9, approve: 'editor@example.com' } };
  writeFileSync(settings, JSON.stringify({ context: { newsletters } }));
  const env = { PATH: process.env['PATH'], NO_COLOR: '1', NEWSLETTER_SETTINGS: settings };
  const run = (...args: string[]) => spawnSync(process.execPath, [command, ...args, '--out', 'morning'], { cwd: folder, encoding: 'utf8', env });
  const made = run('preview', 'ferry.md', '--json', '--at', '2026-11-21T12:00:00Z');
  expect(JSON.parse(made.stdout)).toMatchObject({ status: 'issued', sent: 1, reason: 'Somebody asked for the issue now.' });
  expect(run('status').stdout).toMatch(/schedule {5}30 6 \* \* 1-5 UTC, next \d{4}-\d\d-\d\d 06:30 UTC/);
});
