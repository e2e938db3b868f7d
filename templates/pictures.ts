/**
 * Pictures of a mail as clients show it: light, dark, forced dark, on a phone, without styles.
 *
 *     npm run pictures -- OUTDIR [MAIL.html …]
 *
 * Without a mail, the one that `npm start` made last. Needs a Chromium; says so where there is none.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { findChromium, openTab, type Tab } from './chromium.ts';

interface Look {
  name: string;
  width: number;
  /** Device pixels a CSS pixel. */
  scale: number;
  dark?: boolean;
  /** Colors inverted by the client, with our own dark style sheet gone: what Gmail and Outlook do. */
  forced?: boolean;
  /** Without `<style>`, as a tenth of the clients show it. */
  plain?: boolean;
}

const looks: readonly Look[] = [
  { name: 'light', width: 760, scale: 1 },
  { name: 'dark', width: 760, scale: 1, dark: true },
  { name: 'forced-dark', width: 760, scale: 1, forced: true, plain: true },
  { name: 'phone', width: 375, scale: 2 },
  { name: 'phone-dark', width: 375, scale: 2, dark: true },
  { name: 'phone-plain', width: 375, scale: 2, plain: true },
];

async function main([folder, ...mails]: readonly string[]): Promise<void> {
  if (folder === undefined) throw new Error('Where should the pictures go? npm run pictures -- OUTDIR [MAIL.html …]');
  const chromium = findChromium();
  if (chromium === undefined) throw new Error('There is no Chromium on this machine: install chromium or Chrome, or set CHROMIUM to its path.');
  const files = mails.length > 0 ? mails : [lastMail('.newsletter/mail')];
  mkdirSync(folder, { recursive: true });
  const tab = await openTab(chromium);
  try {
    for (const file of files) {
      for (const look of looks) {
        const path = join(folder, `${basename(file, '.html')}-${look.name}.png`);
        const { height, overflow } = await takePicture(tab, readFileSync(file, 'utf8'), look, path);
        process.stdout.write(`${path}  ${look.width} × ${height}${overflow > 0 ? `, ${overflow} px too wide` : ''}\n`);
      }
    }
  } finally {
    await tab.close();
  }
}

function lastMail(folder: string): string {
  let names: string[] = [];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.html'));
  } catch {
    // Said below.
  }
  const [last] = names.map((name) => join(folder, name)).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (last === undefined) throw new Error(`There is no mail in ${resolve(folder)}: run npm start first, or name a file.`);
  return last;
}

async function takePicture(tab: Tab, html: string, look: Look, path: string): Promise<{ height: number; overflow: number }> {
  const features = [{ name: 'prefers-color-scheme', value: look.dark ? 'dark' : 'light' }];
  await tab.send('Emulation.setEmulatedMedia', { features });
  await tab.send('Emulation.setAutoDarkModeOverride', { enabled: look.forced === true });
  await tab.send('Emulation.setDeviceMetricsOverride', { width: look.width, height: 800, deviceScaleFactor: look.scale, mobile: look.width < 480 });
  const { frameTree } = await tab.send<{ frameTree: { frame: { id: string } } }>('Page.getFrameTree');
  const shown = look.plain ? html.replace(/<style[\s\S]*?<\/style>|<meta name="(?:supported-)?color-scheme[^>]*>/g, '') : html;
  await tab.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html: shown });
  const { cssContentSize } = await tab.send<{ cssContentSize: { width: number; height: number } }>('Page.getLayoutMetrics');
  const clip = { x: 0, y: 0, width: look.width, height: cssContentSize.height, scale: 1 };
  const { data } = await tab.send<{ data: string }>('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true });
  writeFileSync(path, Buffer.from(data, 'base64'));
  return { height: cssContentSize.height, overflow: Math.max(0, cssContentSize.width - look.width) };
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
