import { GetSendQuotaCommand, SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { Mailer } from './mailer.ts';
import { outcomeOf } from './ses-answers.ts';

export interface SesMailerOptions {
  /** The configuration set that suppresses bounced addresses and reports feedback. */
  configurationSet?: string;
  /** Milliseconds after which an answer counts as lost. */
  timeout?: number;
  /** Where SES is, for tests. */
  endpoint?: string;
  region?: string;
}

/**
 * A mailer on SES v1 `SendRawEmail`, which takes the message as it is and says in one answer what became of it. SES has no
 * idempotency token, so nothing below the stage may try again: `maxAttempts` is 1.
 */
export function sesMailer(options: SesMailerOptions = {}): Mailer {
  const shared = {
    requestHandler: { connectionTimeout: 3_000, requestTimeout: options.timeout ?? 20_000, throwOnRequestTimeout: true },
    ...(options.endpoint !== undefined && { endpoint: options.endpoint }),
    ...(options.region !== undefined && { region: options.region }),
  };
  const once = new SESClient({ ...shared, maxAttempts: 1 });
  const patient = new SESClient({ ...shared, maxAttempts: 4 });
  return {
    async quota() {
      const answer = await patient.send(new GetSendQuotaCommand({}));
      const daily = answer.Max24HourSend ?? 0;
      // -1 is SES's word for "no limit".
      const remaining = daily < 0 ? Number.POSITIVE_INFINITY : Math.max(0, Math.floor(daily - (answer.SentLast24Hours ?? 0)));
      return { rate: answer.MaxSendRate ?? 1, remaining };
    },

    async send(mail) {
      try {
        const { MessageId } = await once.send(
          new SendRawEmailCommand({
            Source: mail.from,
            Destinations: [mail.to],
            RawMessage: { Data: mail.raw },
            ...(mail.tags && { Tags: Object.entries(mail.tags).map(([Name, Value]) => ({ Name, Value })) }),
            ...(options.configurationSet !== undefined && { ConfigurationSetName: options.configurationSet }),
          }),
        );
        return MessageId ? { status: 'sent', messageId: MessageId } : { status: 'unknown', reason: 'SES answered without a message id' };
      } catch (error) {
        return outcomeOf(error, mail);
      }
    },
  };
}
