/**
 * Pictures of a mail as clients show it: light, dark, forced dark, on a phone, without styles.
 *
 *     npm run pictures -- OUTDIR [MAIL.html …]     these mails; without one, the one that `npm start` made last
 *     npm run pictures -- OUTDIR --fixtures        1, 12, 60 and 200 stories, in Arabic, and the plain template
 *     npm run pictures -- docs --docs [MAIL.html]  the README's three pictures: the top of the mail, light, dark and on a phone
 *
 * The README's were made by `npm start -- --at 2026-11-21T06:30:00Z && npm run pictures -- docs --docs`. Needs a Chromium; says so where there is none.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { findChromium, openTab, type Tab } from './chromium.ts';

const usage = 'npm run pictures -- OUTDIR [MAIL.html …] [--fixtures] [--docs]';

interface Look {
  name: string;
  width: number;
  /** Device pixels a CSS pixel. */
  scale: number;
  dark?: boolean;
  /** Colors inverted by the client, with our own dark style sheet gone: what Gmail and Outlook do. */
  forced?: boolean;
  /** The picture's height at most, in CSS pixels. */
  most?: number;
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

/** What a README shows: the top of the mail, in a width that README pages have. */
const docsLooks: readonly Look[] = [
  { name: 'light', width: 700, scale: 1, most: 1400 },
  { name: 'dark', width: 700, scale: 1, dark: true, most: 1400 },
  { name: 'phone', width: 375, scale: 1.6, dark: true, most: 800 },
];

async function main(args: readonly string[]): Promise<void> {
  const [folder, ...mails] = args.filter((argument) => !argument.startsWith('--'));
  if (folder === undefined) throw new Error(`Where should the pictures go? ${usage}`);
  const unknown = args.find((argument) => argument.startsWith('--') && argument !== '--docs' && argument !== '--fixtures');
  if (unknown !== undefined) throw new Error(`There is no option ${unknown}. ${usage}`);
  const chromium = findChromium();
  if (chromium === undefined) throw new Error('There is no Chromium on this machine: install chromium or Chrome, or set CHROMIUM to its path.');
  mkdirSync(folder, { recursive: true });
  const docs = args.includes('--docs');
  const files = args.includes('--fixtures') ? await writeFixtures(folder) : mails.length > 0 ? mails : [lastMail('.newsletter/mail')];
  const tab = await openTab(chromium);
  try {
    for (const file of files) {
      for (const look of docs ? docsLooks : looks) {
        const path = join(folder, `${docs ? 'digest' : basename(file, '.html')}-${look.name}.png`);
        const { height, overflow } = await takePicture(tab, readFileSync(file, 'utf8'), look, path);
        process.stdout.write(`${path}  ${look.width} × ${height}${overflow > 0 ? `, ${overflow} px too wide` : ''}\n`);
      }
    }
  } finally {
    await tab.close();
  }
}

/** The mails of the tests as files: 1, 12, 60 and 200 stories, in Arabic, and in the plain template. */
async function writeFixtures(folder: string): Promise<string[]> {
  const [{ compileTemplate }, { renderEmail }, { longDigest, morning, newsletterWith }] = await Promise.all([
    import('./compile.ts'),
    import('../lambda/pipeline/render/index.ts'),
    import('../test/pipeline/render/fixtures.ts'),
  ]);
  const arabic = JSON.parse(readFileSync('test/cases/render--arabic-evening/digest.json', 'utf8')) as typeof morning;
  const mails = [
    ['1-story', longDigest(1), 'digest'],
    ['12-stories', morning, 'digest'],
    ['60-stories', longDigest(60), 'digest'],
    ['200-stories', longDigest(200), 'digest'],
    ['rtl', arabic, 'digest'],
    ['plain', morning, 'plain'],
    ['plain-rtl', arabic, 'plain'],
  ] as const;
  const newsletter = newsletterWith({ timeZone: 'Europe/Oslo', postalAddress: 'Harbor Media, Quay 1, 0155 Tarnhaven' });
  const links = { webUrl: 'https://web.example/12', unsubscribeUrl: 'https://web.example/stop' };
  return Promise.all(
    mails.map(async ([name, digest, template]) => {
      const path = join(folder, `${name}.html`);
      writeFileSync(path, renderEmail(digest, newsletter, await compileTemplate(template), links).value.html);
      return path;
    }),
  );
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
  const clip = { x: 0, y: 0, width: look.width, height: Math.min(cssContentSize.height, look.most ?? Number.POSITIVE_INFINITY), scale: 1 };
  const { data } = await tab.send<{ data: string }>('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true });
  writeFileSync(path, Buffer.from(data, 'base64'));
  return { height: cssContentSize.height, overflow: Math.max(0, cssContentSize.width - look.width) };
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
