/** Copies of a message: what differs by recipient, in every encoding that a part may have. */

import MailComposer from 'nodemailer/lib/mail-composer';
import PostalMime from 'postal-mime';
import type { Digest } from '../../../lambda/model.ts';
import { placeholderAddress, prepareCopies } from '../../../lambda/pipeline/render/copies.ts';
import { renderEmail } from '../../../lambda/pipeline/render/index.ts';
import { composeMessage } from '../../../lambda/pipeline/render/message.ts';
import type { CompiledTemplate } from '../../../lambda/pipeline/render/template.ts';
import { compileTemplate } from '../../../templates/compile.ts';
import fc from '../../laws.ts';
import { longDigest, morning, newsletterWith } from './fixtures.ts';

let template: CompiledTemplate;
beforeAll(async () => {
  template = await compileTemplate();
}, 60_000);

const newsletter = newsletterWith();
const placeholder = `${'0123456789'.repeat(4)}/${'abcdef9876543210'.repeat(2)}`;
const personal = `${'fedcba9876'.repeat(4)}/${'0f1e2d3c4b5a6978'.repeat(2)}`;
const ada = { address: 'ada@example.com', name: 'Ada King' };
const page = (part: string): string => `https://web.example/u/morning/${part}`;

async function composed(digest: Digest): Promise<Uint8Array> {
  const links = { unsubscribeUrl: page(placeholder), webUrl: 'https://web.example/i/morning/12/00' };
  return composeMessage(digest, renderEmail(digest, newsletter, template, links).value, newsletter, links);
}

const count = (text: string | undefined, part: string): number => (text ?? '').split(part).length - 1;

describe.each([
  ['in quoted-printable', () => morning],
  ['in base64', () => ({ ...morning, language: 'ar', direction: 'rtl' as const, title: 'صباح المرفأ', subject: 'ميناء المرفأ يستأنف العمل' })],
  ['of 60 stories', () => longDigest(60)],
])('a message %s', (_, digest) => {
  test('becomes a copy with the recipient’s own link in header, HTML and text, and is otherwise the same', async () => {
    const message = await composed(digest());
    const copies = prepareCopies(message, placeholder);
    const original = await PostalMime.parse(message);
    const copy = await PostalMime.parse(copies.copyFor(ada, personal));
    const header = (mail: typeof copy): string | undefined => mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value;

    expect(header(copy)).toBe(`<${page(personal)}>`);
    expect(count(copy.html, page(personal))).toBeGreaterThan(0);
    expect(count(copy.text, page(personal))).toBeGreaterThan(0);
    expect(copies.occurrences).toBe(1 + count(original.html, placeholder) + count(original.text, placeholder));
    expect(copy.to).toEqual([{ address: ada.address, name: ada.name }]);
    expect(copy.html).toBe(original.html?.replaceAll(placeholder, personal));
    expect(copy.text).toBe(original.text?.replaceAll(placeholder, personal));
    expect(copy.subject).toBe(original.subject);
  });

  test('differs in bytes only where the part and the To line stand', async () => {
    const message = await composed(digest());
    const copies = prepareCopies(message, placeholder);
    const same = Buffer.from(copies.copyFor(ada, placeholder)).toString('latin1');
    const to = `\r\nTo: ${placeholderAddress}\r\n`;
    expect(same.replace(/\r\nTo: .*\r\n .*\r\n/, to)).toBe(Buffer.from(message).toString('latin1'));
    const own = Buffer.from(copies.copyFor(ada, personal)).toString('latin1');
    const differing = [...own].filter((character, at) => character !== same[at]).length;
    expect(differing).toBeGreaterThan(0);
    // Base64 spreads 73 bytes over at most 104 characters.
    expect(differing).toBeLessThanOrEqual(copies.occurrences * 104);
    expect(own.length).toBe(same.length);
  });

  test('leaves no trace of one recipient in the next one’s copy', async () => {
    const copies = prepareCopies(await composed(digest()), placeholder);
    const before = Buffer.from(copies.copyFor(ada, placeholder));
    copies.copyFor({ address: 'grace@example.com' }, personal);
    expect(Buffer.compare(before, copies.copyFor(ada, placeholder))).toBe(0);
  });
});

test.each(['quoted-printable', 'base64', '7bit'] as const)(
  'wherever in a part of %s the place stands, the copy reads back with the recipient’s',
  async (encoding) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constant(placeholder), fc.string({ unit: encoding === '7bit' ? 'grapheme-ascii' : 'grapheme', maxLength: 90 })), {
          minLength: 1,
          maxLength: 6,
        }),
        async (pieces) => {
          const text = `<p>${pieces
            .join(' ')
            .replace(/[\r\n]/g, ' ')
            .trim()}</p>`;
          const composer = new MailComposer({
            from: 'digest@example.com',
            to: placeholderAddress,
            subject: 'x',
            newline: 'windows',
            alternatives: [{ contentType: 'text/html; charset=utf-8', content: text, contentTransferEncoding: encoding }],
            text: 'see the other part',
          });
          const copies = prepareCopies(await composer.compile().build(), placeholder);
          const { html } = await PostalMime.parse(copies.copyFor(ada, personal));
          expect(copies.occurrences).toBe(text.split(placeholder).length - 1);
          expect(html?.replace(/\r?\n$/, '')).toBe(text.toWellFormed().replaceAll(placeholder, personal));
        },
      ),
      { numRuns: 60 },
    );
  },
);

test.each([
  ['of another length', 'short'],
  ['with a line break', `${'a'.repeat(71)}\r\n`],
  ['with markup', `${'a'.repeat(70)}"> `],
])('a personal part %s is refused', async (_, part) => {
  const copies = prepareCopies(await composed(morning), placeholder);
  expect(() => copies.copyFor(ada, part)).toThrow(/personal part/);
});

test('without a placeholder only the To line differs', async () => {
  const message = await composed(morning);
  expect(prepareCopies(message).occurrences).toBe(0);
  expect(
    Buffer.from(prepareCopies(message).copyFor(ada))
      .toString('latin1')
      .replace(/\r\nTo: .*\r\n .*\r\n/, `\r\nTo: ${placeholderAddress}\r\n`),
  ).toBe(Buffer.from(message).toString('latin1'));
});
