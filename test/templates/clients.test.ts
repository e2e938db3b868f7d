/**
 * What mail clients do not show, by the data of caniemail.com: kinds of error in Gmail, Outlook, Apple Mail and Yahoo beyond those of a bare
 * MJML page. Each kind that is there is known, with why nobody loses content by it; a new one fails.
 */
import { caniemail } from 'caniemail';
import mjml2html from 'mjml';
import { renderEmail } from '../../lambda/pipeline/render/index.ts';
import { compileTemplate, templateNames } from '../../templates/compile.ts';
import { longDigest, morning, newsletterWith } from '../pipeline/render/fixtures.ts';

jest.setTimeout(60_000);

const clients = [
  'apple-mail.ios',
  'apple-mail.macos',
  'gmail.android',
  'gmail.desktop-webmail',
  'gmail.ios',
  'gmail.mobile-webmail',
  'outlook.android',
  'outlook.ios',
  'outlook.macos',
  'outlook.outlook-com',
  'outlook.windows',
  'outlook.windows-mail',
  'yahoo.android',
  'yahoo.desktop-webmail',
  'yahoo.ios',
] as const;

/** What is not supported everywhere, and what a reader sees there instead. */
const harmless: Readonly<Record<string, string>> = {
  'color-scheme meta tag': 'The client chooses the colors: its own dark mode, tried as "forced dark" in the pictures.',
  'color-scheme CSS property': 'The same.',
  ':hover': 'A headline is not underlined under the pointer; it stays a link.',
  'Local anchors': 'A section’s name in the contents does not jump; the section is further down.',
  'Attribute selector': 'Only the rules for Outlook.com’s dark mode, which knows it.',
  'display:none': 'mjml hides the preheader in four ways; another one works there.',
  opacity: 'The same.',
  'max-height property': 'The same.',
  overflow: 'The same.',
  'aria-label attribute': 'mjml repeats the title there; it is also the h1.',
  'system-ui, ui-serif, ui-sans-serif, ui-rounded, ui-monospace': 'The next font of the list is taken.',
};

/** Kinds of error by client. A client that caniemail cannot check fails the test: then it says nothing about any. */
function errorsIn(html: string): string[] {
  const found = clients.flatMap((client) => {
    const { issues } = caniemail({ clients: [client], html });
    return (issues.errors.get(client) ?? []).map(({ title }) => `${title} (${client})`);
  });
  return [...new Set(found)].sort();
}

const kinds = (errors: readonly string[]): string[] => [...new Set(errors.map((error) => error.replace(/ \([^()]*\)$/, '')))];

const bare = '<mjml><mj-body><mj-section><mj-column><mj-text>x</mj-text></mj-column></mj-section></mj-body></mjml>';
const seen = new Set<string>();

test.each(templateNames())('the template %s loses no content in any client', async (name) => {
  const { html } = await mjml2html(bare, { filePath: '.', ignoreIncludes: true, validationLevel: 'strict', fonts: {}, keepComments: false });
  const known = new Set(errorsIn(html));
  const template = await compileTemplate(name);
  const settings = newsletterWith({ postalAddress: 'Quay 1' });
  const links = { webUrl: 'https://web.example/12', unsubscribeUrl: 'https://web.example/stop' };
  const mails = [morning, longDigest(60)].map((digest) => renderEmail(digest, settings, template, links).value.html);
  const beyond = mails.flatMap(errorsIn).filter((error) => !known.has(error));
  for (const kind of kinds(beyond)) seen.add(kind);
  expect(beyond.filter((error) => kinds([error]).some((kind) => !Object.hasOwn(harmless, kind)))).toEqual([]);
});

test('the table says nothing of what is no longer there', () => {
  expect([...seen].sort()).toEqual(Object.keys(harmless).sort());
});

test('a new kind of error is noticed', () => {
  const errors = errorsIn('<p style="position:fixed;transform:rotate(3deg)">x</p>');
  expect(kinds(errors)).toEqual(expect.arrayContaining(['position', 'transform']));
});
