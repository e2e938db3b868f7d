/**
 * feedback: SES's events by way of EventBridge in, records of who must not get mail out. Their form: "Contents of event data that Amazon
 * SES publishes" in the SES developer guide (read November 2026).
 */
import * as v from 'valibot';
import { type Feedback, takeFeedback } from '../stages/take-feedback.ts';
import { correlationOf } from './correlation.ts';
import { readEnvironment } from './environment.ts';
import { once, openRuntime, type StageRuntime } from './invocation.ts';

const recipients = v.array(v.object({ emailAddress: v.string(), status: v.optional(v.string()) }));
const mail = v.object({ headers: v.optional(v.array(v.object({ name: v.string(), value: v.string() })), []) });
const event = v.object({
  source: v.literal('aws.ses'),
  detail: v.variant('eventType', [
    v.object({
      eventType: v.literal('Bounce'),
      bounce: v.object({
        bounceType: v.string(),
        bounceSubType: v.optional(v.string(), ''),
        bouncedRecipients: recipients,
        timestamp: v.string(),
      }),
      mail,
    }),
    v.object({
      eventType: v.literal('Complaint'),
      complaint: v.object({
        complainedRecipients: recipients,
        complaintFeedbackType: v.optional(v.nullable(v.string())),
        timestamp: v.string(),
      }),
      mail,
    }),
  ]),
});
const anySesEvent = v.object({ source: v.literal('aws.ses'), detail: v.object({ eventType: v.string() }) });

/** Thrown for an event that is none of SES's. */
export class UnknownEvent extends Error {
  override readonly name = 'UnknownEvent';
}

/**
 * What an event says about recipients; undefined where it asks for nothing (deliveries, delays, bounces that pass).
 * @throws {UnknownEvent}
 */
export function readFeedback(input: unknown): Feedback | undefined {
  const parsed = v.safeParse(event, input);
  if (!parsed.success) {
    const other = v.safeParse(anySesEvent, input);
    if (other.success && !['Bounce', 'Complaint'].includes(other.output.detail.eventType)) return undefined;
    throw new UnknownEvent('The event is no bounce or complaint as SES sends it.');
  }
  const { detail } = parsed.output;
  const { newsletter } = issueOf(detail.mail.headers);
  const told = newsletter === undefined ? {} : { newsletter };
  if (detail.eventType === 'Complaint') {
    const { complainedRecipients, complaintFeedbackType, timestamp } = detail.complaint;
    return { kind: 'complaint', at: timestamp, addresses: complainedRecipients.map(addressOf), ...told, ...detailOf([complaintFeedbackType]) };
  }
  const { bounceType, bounceSubType, bouncedRecipients, timestamp } = detail.bounce;
  if (bounceType !== 'Permanent') return undefined;
  return {
    kind: 'permanent bounce',
    at: timestamp,
    addresses: bouncedRecipients.map(addressOf),
    ...told,
    ...detailOf([bounceSubType, bouncedRecipients[0]?.status]),
  };
}

/** SES gives the address as it stood in the mail: alone, or after a name. */
const addressOf = ({ emailAddress }: { emailAddress: string }): string => /<([^<>]*)>\s*$/.exec(emailAddress)?.[1] ?? emailAddress;

/** Single words of SES's only: whatever else stood there could hold an address. */
function detailOf(words: readonly (string | null | undefined)[]): { detail?: string } {
  const shown = words.filter((word) => typeof word === 'string' && /^[A-Za-z0-9.-]{1,40}$/.test(word)).join(' ');
  return shown === '' ? {} : { detail: shown };
}

/** Our messages name their issue and newsletter in Feedback-ID: issue, newsletter, kind, sender. */
function issueOf(headers: readonly { name: string; value: string }[]): { newsletter?: string; issue?: string } {
  const value = headers.find(({ name }) => name.toLowerCase() === 'feedback-id')?.value ?? '';
  const [, issue, newsletter] = /^\s*(\d{1,9}):([a-z0-9-]{1,40}):digest:newsletter\s*$/.exec(value) ?? [];
  return issue === undefined || newsletter === undefined ? {} : { newsletter, issue };
}

/** For the log: the lines about one issue are found together. */
function correlationOfEvent(input: unknown): { correlation_id?: string } {
  const parsed = v.safeParse(event, input);
  const { newsletter, issue } = parsed.success ? issueOf(parsed.output.detail.mail.headers) : {};
  return newsletter === undefined || issue === undefined ? {} : correlationOf(newsletter, issue);
}

export function feedbackHandler(runtime: () => StageRuntime, stage: typeof takeFeedback) {
  return async (input: unknown): Promise<void> => {
    const { parts, log, metrics } = runtime();
    const feedback = readFeedback(input);
    if (!feedback) return;
    const report = await stage(parts, feedback);
    const { newsletter, detail } = feedback;
    log.info('feedback', { ...correlationOfEvent(input), ...report, newsletter, detail });
    const count = report.recipients.length;
    metrics.emit(feedback.kind === 'complaint' ? { Complained: count } : { Bounced: count }, newsletter === undefined ? {} : { newsletter });
  };
}

export const handler = feedbackHandler(
  once(() => openRuntime('feedback', readEnvironment(process.env))),
  takeFeedback,
);
