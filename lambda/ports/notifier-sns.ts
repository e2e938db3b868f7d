import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { Notifier } from './notifier.ts';

/** SNS takes ASCII of at most 99 characters for an e-mail's subject, and no line break ("Publish" in the SNS API reference, read November 2026). */
const longestSubject = 99;

export const snsSubject = (subject: string): string =>
  subject
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]+/g, '?')
    .trim()
    .slice(0, longestSubject) || 'Report';

/**
 * A notifier on an SNS topic. Chosen over a mail by SES because an operator's address need not be an identity that SES has verified,
 * and because whoever hears alarms has confirmed the topic's subscription already.
 */
export function snsNotifier(topic: string, client: SNSClient = onceClient()): Notifier {
  return {
    async notify({ subject, text }) {
      try {
        await client.send(new PublishCommand({ TopicArn: topic, Subject: snsSubject(subject), Message: text }));
        return { status: 'sent' };
      } catch (error) {
        const { name = 'Error', message = '', $metadata } = error as Error & { $metadata?: { httpStatusCode?: number } };
        const status = $metadata?.httpStatusCode ?? 0;
        // An answer of 4xx is SNS's refusal; anything else may have gone out.
        return { status: status >= 400 && status < 500 ? 'refused' : 'unknown', reason: `${name}: ${message}`.slice(0, 300) };
      }
    },
  };
}

/** Publishing has no idempotency token, so nothing below the stage may try again. */
const onceClient = (): SNSClient =>
  new SNSClient({ maxAttempts: 1, requestHandler: { connectionTimeout: 3_000, requestTimeout: 10_000, throwOnRequestTimeout: true } });
