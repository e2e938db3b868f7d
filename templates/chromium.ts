import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--remote-debugging-pipe',
];

/** The path of a Chromium on this machine: `$CHROMIUM`, else the first one on the path. */
export function findChromium(): string | undefined {
  const wanted = process.env['CHROMIUM'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = wanted === undefined ? folders.flatMap((folder) => names.map((name) => join(folder, name))) : [wanted];
  return candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** One tab, told what to do through the DevTools protocol. */
export interface Tab {
  send<T = unknown>(method: string, params?: Readonly<Record<string, unknown>>): Promise<T>;
  close(): Promise<void>;
}

interface Answer {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

/**
 * Opens an empty tab in a Chromium of its own, with a profile of its own that is gone afterwards. It speaks over a pipe, so no port is opened.
 * @throws where Chromium does not start
 */
export async function openTab(path: string): Promise<Tab> {
  const profile = mkdtempSync(join(tmpdir(), 'pictures-'));
  const browser = spawn(path, [...flags, `--user-data-dir=${profile}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const call = callThrough(browser);
  const { targetInfos } = await call<{ targetInfos: { targetId: string; type: string }[] }>('Target.getTargets');
  const targetId = targetInfos.find(({ type }) => type === 'page')?.targetId;
  const { sessionId } = await call<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
  return {
    send: (method, params) => call(method, params, sessionId),
    close: async () => {
      const gone = new Promise((resolve) => browser.once('exit', resolve));
      await call('Browser.close').catch(() => browser.kill());
      await gone;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

function callThrough(browser: ChildProcess): <T>(method: string, params?: Readonly<Record<string, unknown>>, sessionId?: string) => Promise<T> {
  const input = browser.stdio[3] as Writable;
  const output = browser.stdio[4] as Readable;
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let rest = '';
  let last = 0;
  output.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const { id, result, error } = JSON.parse(message) as Answer;
      const caller = waiting.get(id ?? -1);
      waiting.delete(id ?? -1);
      if (error) caller?.reject(new Error(`Chromium: ${error.message}`));
      else caller?.resolve(result as never);
    }
  });
  browser.once('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`Chromium ended with ${code} before it answered.`));
  });
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      input.write(`${JSON.stringify({ id: last, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
    });
}
