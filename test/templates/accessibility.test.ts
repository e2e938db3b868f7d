/** axe-core on the mail as Chromium shows it: light, dark, in Arabic, on a phone, with a hundred stories. Without a Chromium it cannot run, and is skipped. */
import { readFileSync } from 'node:fs';
import type { Digest } from '../../lambda/model.ts';
import { renderEmail } from '../../lambda/pipeline/render/index.ts';
import { findChromium, openTab, type Tab } from '../../templates/chromium.ts';
import { compileTemplate, templateNames } from '../../templates/compile.ts';
import { longDigest, morning, newsletterWith } from '../pipeline/render/fixtures.ts';

jest.setTimeout(120_000);

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const evening: Digest = JSON.parse(readFileSync('test/cases/render--arabic-evening/digest.json', 'utf8'));
const settings = newsletterWith({ postalAddress: 'Quay 1' });
const links = { webUrl: 'https://web.example/12', unsubscribeUrl: 'https://web.example/stop' };

/** Rules for whole pages: a mail stands inside of its client's page, which has the landmarks. */
const pageRules = { region: { enabled: false }, 'landmark-one-main': { enabled: false } };

interface Look {
  dark: boolean;
  width: number;
}
interface Violation {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

async function evaluate<T>(tab: Tab, expression: string): Promise<T> {
  const { result, exceptionDetails } = await tab.send<{ result: { value: T }; exceptionDetails?: { text: string } }>('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result.value;
}

/** What axe finds, and by how many pixels the mail is wider than the window. */
async function check(tab: Tab, html: string, { dark, width }: Look): Promise<{ violations: string[]; tooWide: number; passes: string[] }> {
  await tab.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }] });
  await tab.send('Emulation.setDeviceMetricsOverride', { width, height: 800, deviceScaleFactor: 1, mobile: width < 480 });
  const { frameTree } = await tab.send<{ frameTree: { frame: { id: string } } }>('Page.getFrameTree');
  await tab.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
  await evaluate(tab, `${axe};0`);
  const { violations, passes } = await evaluate<{ violations: Violation[]; passes: string[] }>(
    tab,
    `axe.run(document, { rules: ${JSON.stringify(pageRules)} }).then(({ violations, passes }) => ({ violations, passes: passes.map(({ id }) => id) }))`,
  );
  return {
    violations: violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`)),
    tooWide: await evaluate<number>(tab, 'document.documentElement.scrollWidth - window.innerWidth'),
    passes,
  };
}

const chromium = findChromium();
const withChromium = chromium === undefined ? describe.skip : describe;
if (chromium === undefined) process.stderr.write('There is no Chromium on this machine: the mail’s accessibility is not checked.\n');

withChromium('with Chromium', () => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await openTab(chromium ?? '');
  });
  afterAll(() => tab.close());

  const looks: readonly Look[] = [
    { dark: false, width: 760 },
    { dark: true, width: 760 },
    { dark: true, width: 375 },
  ];

  describe.each(templateNames())('the template %s', (name) => {
    test.each([
      ['12 stories in five languages', morning],
      ['an Arabic issue', evening],
      ['one story', longDigest(1)],
      [
        'an update',
        { ...longDigest(1), sections: [{ name: 'World', stories: [{ ...longDigest(1).sections[0]?.stories[0], update: { issue: 11 } }] }] } as Digest,
      ],
      ['100 stories', longDigest(100)],
    ])('%s: no violation in light and dark, and no wider than a phone', async (_, digest) => {
      const { html, webHtml } = renderEmail(digest, settings, await compileTemplate(name), links).value;
      for (const look of looks) {
        for (const page of digest.storyCount === 12 ? [html, webHtml] : [html]) {
          const { violations, tooWide, passes } = await check(tab, page, look);
          expect([look, violations, tooWide]).toEqual([look, [], 0]);
          expect(passes).toEqual(expect.arrayContaining(['color-contrast', 'heading-order', 'html-has-lang', 'link-name', 'document-title']));
        }
      }
    });
  });

  test('what is wrong is found', async () => {
    const { violations, tooWide } = await check(tab, '<p style="color:#ccc;width:900px">Pale words</p>', { dark: false, width: 760 });
    expect(violations.map((violation) => violation.split(':')[0])).toEqual(
      expect.arrayContaining(['color-contrast', 'document-title', 'html-has-lang']),
    );
    expect(tooWide).toBeGreaterThan(0);
  });
});
