/** `newsletter explain ADDRESS`, `forget` and `serve`, each as a process of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

jest.setTimeout(60_000);

function call(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: undefined, DEBUG: undefined },
  });
  return { status, stdout, stderr };
}

test('a mail is explained, its reader leaves by its own link, and is forgotten', async () => {
  expect(call('explain', 'you@example.com', '--out', 'out')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('there is no bucket in out'),
  });

  const made = call('preview', 'ferry.md', '--out', 'out', '--at', '2026-11-21T06:30:00Z', '--web', 'http://127.0.0.1:9', '--json');
  expect(made.status).toBe(0);
  const [mail] = (JSON.parse(made.stdout) as { mail: { txt: string }[] }).mail;
  const path = /http:\/\/127\.0\.0\.1:9(\/u\/\S+)/.exec(readFileSync(join(folder, mail?.txt ?? ''), 'utf8'))?.[1] ?? '';
  expect(path).toMatch(/^\/u\/[a-z0-9-]+\/[0-9a-f]{40}\/[0-9a-f]{32}$/);

  const explained = call('explain', 'You@Example.com', '--out', 'out');
  expect(explained.status).toBe(0);
  expect(explained.stdout).toMatch(/Port Ellery[\s\S]*was on the list when it was made; sent as /);

  const server = spawn(process.execPath, [command, 'serve', '--out', 'out', '--port', '0'], { cwd: folder });
  const base = await new Promise<string>((found, failed) => {
    let said = '';
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address) found(address);
    });
    server.on('close', () => failed(new Error(said)));
  });
  const left = await fetch(base + path, { method: 'POST', body: 'List-Unsubscribe=One-Click' });
  expect(left.status).toBe(200);
  const closed = new Promise<number | null>((done) => server.on('close', done));
  server.kill('SIGTERM');
  expect(await closed).toBe(0);
  expect(call('explain', 'you@example.com', '--out', 'out').stdout).toMatch(/unsubscribed from \S+ asked/);

  expect(call('forget', 'you', '--out', 'out').status).toBe(2);
  const forgotten = call('forget', 'you@example.com', '--out', 'out');
  expect(forgotten.stdout).toMatch(/Erased from 1 list, 0 open chunks, 1 delivery and 1 unsubscription\.\nErased 1 mail from the mailbox\./);
  const after = call('explain', 'you@example.com', '--out', 'out', '--json');
  expect(JSON.parse(after.stdout)).toMatchObject({ lists: [], suppressed: { reason: 'forgotten' }, issues: [] });
});
