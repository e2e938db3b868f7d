/** What every mailer promises. The outbox folder runs it in every test run, SES against an HTTP endpoint that speaks its protocol. */
import type { Mailer, SendOutcome } from '../../lambda/ports/mailer.ts';

export interface OpenMailer {
  mailer: Mailer;
  /** What arrived, in order. */
  delivered(): Promise<{ to: string; raw: Uint8Array }[]>;
  close(): Promise<void>;
}

const message = (to: string, line: string): Uint8Array =>
  new TextEncoder().encode(
    [
      'From: Harbour Morning <digest@example.com>',
      `To: ${to}`,
      'Subject: =?UTF-8?Q?F=C3=A4hren?= and tides',
      'Date: Sat, 21 Nov 2026 06:00:00 +0000',
      'Message-ID: <1.harbour@example.com>',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 7bit',
      '',
      line,
      '',
    ].join('\r\n'),
  );

export function mailerContract(name: string, open: () => Promise<OpenMailer>): void {
  describe(`${name}, as every mailer`, () => {
    let opened: OpenMailer;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());

    test('hands the message over and says under which id', async () => {
      const outcome = await opened.mailer.send({
        from: 'digest@example.com',
        to: 'ada@example.com',
        raw: message('ada@example.com', 'The first ferry leaves at six.'),
      });
      expect(outcome).toEqual({ status: 'sent', messageId: expect.stringMatching(/./) });
      const [mail, ...rest] = await opened.delivered();
      expect(rest).toEqual([]);
      expect(mail?.to).toBe('ada@example.com');
      expect(new TextDecoder().decode(mail?.raw)).toContain('The first ferry leaves at six.');
    });

    test('gives each mail an id of its own and keeps them apart', async () => {
      const outcomes: SendOutcome[] = [];
      for (const to of ['ada@example.com', 'grace@example.com'])
        outcomes.push(await opened.mailer.send({ from: 'digest@example.com', to, raw: message(to, `For ${to}.`) }));
      const ids = outcomes.map((outcome) => (outcome.status === 'sent' ? outcome.messageId : outcome.status));
      expect(new Set(ids).size).toBe(2);
      expect((await opened.delivered()).map((mail) => mail.to).sort()).toEqual(['ada@example.com', 'grace@example.com']);
    });
  });
}
