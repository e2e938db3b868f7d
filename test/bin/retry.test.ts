/** `newsletter retry` and `newsletter test` on a local run, as a person calls them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { article } from '../helpers/house.ts';

jest.setTimeout(60_000);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsletter-'));
  writeFileSync(join(folder, 'ferry.md'), article(0));
  writeFileSync(join(folder, 'empty.txt'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

function call(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('bin/newsletter.mjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

test('before there is an issue, both say what to do first', () => {
  expect(call('test', 'you@example.com', '--out', 'none')).toMatchObject({ status: 2, stderr: expect.stringContaining('newsletter preview') });
  expect(call('retry', 'rejected', '--out', 'none')).toMatchObject({ status: 2, stderr: expect.stringContaining('newsletter preview') });
});

test('a rejected file goes back and is read again; the last issue goes to a tester', () => {
  expect(call('preview', 'ferry.md', 'empty.txt', '--at', '2026-11-21T06:30:00Z').status).toBe(0);

  const back = call('retry', 'rejected', 'empty.txt');
  expect(back).toMatchObject({ status: 0, stderr: '' });
  expect(back.stdout).toMatch(/^ {2}back {6}empty\.txt\n1 file of 1 went back into the inbox\. Run "newsletter preview --keep"/);
  expect(call('explain', 'empty.txt').stdout).toMatch(/rejected/);

  const tested = call('test', 'tester@example.com');
  expect(tested).toMatchObject({ status: 0, stderr: '' });
  expect(tested.stdout).toMatch(/issue 1: sent to tester@example\.com as a test/);
  const mails = readdirSync(join(folder, '.newsletter/mail'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.eml'));
  const subjects = mails.map(
    (name) => /^Subject:[^\n]*(?:\n [^\n]*)*/m.exec(readFileSync(join(folder, '.newsletter/mail', name), 'utf8'))?.[0] ?? '',
  );
  expect(subjects.filter((subject) => subject.includes('[Test]'))).toHaveLength(1);
  expect(call('status').stdout).toMatch(/1 sent, 0 refused/);
});

test.each<[string, string[], RegExp]>([
  ['what is neither', ['retry', 'everything'], /rejected \[FILE\], dead-letters/],
  ['a file that nobody rejected', ['retry', 'rejected', 'nope.txt'], /no rejected file is called "nope\.txt"/],
  ['dead letters of a folder', ['retry', 'dead-letters'], /a local run has no queues/],
  ['an address that is none', ['test', 'you'], /no e-mail address/],
])('%s is told in a line, with exit code 2', (_what, args, message) => {
  expect(call(...args)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(message) });
});
