/** The command line as a person calls it: a process of its own, its output, its exit code. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { article } from '../helpers/house.ts';

const command = resolve('bin/newsletter.mjs');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsletter-'));
  writeFileSync(join(folder, 'ferry.md'), article(0));
  writeFileSync(join(folder, 'observatory.md'), article(1, 'Meridian Times'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function call(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: undefined, DEBUG: undefined },
  });
  return { status, stdout, stderr };
}

jest.setTimeout(60_000);

describe('newsletter', () => {
  test.each([[['--help']], [['preview', '--help']], [['explain', '--help']]])('%j tells how to call it', (args) => {
    const { status, stdout } = call(...args);
    expect(status).toBe(0);
    expect(stdout).toContain('Usage: newsletter');
  });

  test.each<[string, string[], RegExp]>([
    ['a path that is not there', ['preview', 'nowhere.txt'], /no file or folder "nowhere\.txt"/],
    ['a time that is none', ['preview', 'ferry.md', '--at', 'tomorrow'], /ISO 8601/],
    ['a number for a time', ['preview', 'ferry.md', '--at', '5'], /ISO 8601/],
    ['a newsletter that is not configured', ['preview', 'ferry.md', '--newsletter', 'nope'], /no newsletter "nope".*There are/],
    ['an unknown option', ['preview', '--sned'], /unknown option/],
    ['a folder that holds other things', ['preview', 'ferry.md', '--out', '.'], /holds other things/],
    ['a file that nobody knows', ['explain', 'nowhere.txt'], /nothing is known of "nowhere\.txt"/],
  ])('%s is told in a line, with exit code 2', (_, args, message) => {
    const { status, stderr, stdout } = call(...args);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test('preview makes the same bytes twice, tells the story without color, and with --keep sends nothing again', () => {
    const preview = ['preview', 'ferry.md', 'observatory.md', '--out', 'out', '--at', '2026-11-21T06:30:00Z'];
    const first = call(...preview);
    expect(first.stderr).toBe('');
    expect(first.status).toBe(0);
    expect(first.stdout).toContain('ferry.md');
    expect(first.stdout).toContain('2 stories from 2 articles');
    expect(first.stdout).not.toMatch(/\u001b\[/);
    const mails = (): string[] =>
      ['html', 'txt', 'eml']
        .map((ending) => new RegExp(`\\S+\\.${ending}`).exec(first.stdout)?.[0] ?? '')
        .map((path) => readFileSync(join(folder, path), 'latin1'));
    const bytes = mails();
    expect(bytes[2]).toContain('you@example.com');
    expect(call(...preview).stdout).toBe(first.stdout);
    expect(mails()).toEqual(bytes);

    const again = call(...preview, '--keep');
    expect(again.status).toBe(0);
    expect(again.stdout).toContain('Nothing is sent.');
    expect(again.stdout).toContain('read before');
  });

  test('preview --json is one object that other programs can read', () => {
    const { stdout } = call('preview', 'ferry.md', '--out', 'json', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'issued',
      stories: 1,
      articles: 1,
      sent: 1,
      files: [{ key: 'inbox/ferry.md', status: 'accepted', articles: 1 }],
    });
  });

  test('explain tells the receipt and the decisions, of a dropped file and of one on disk', () => {
    call('preview', 'ferry.md', '--out', 'explained');
    const dropped = call('explain', 'ferry.md', '--out', 'explained');
    expect(dropped.stdout).toContain('accepted');
    expect(dropped.stdout).toContain('Issue 1');
    const onDisk = call('explain', 'observatory.md', '--out', 'explained');
    expect(onDisk.stdout).toContain('read just now');
  });
});
