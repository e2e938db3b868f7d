/** compose: receipts' and control files' events and wakes in, often many at once; each newsletter they name is looked at once. */

import templates from 'compiled-templates:chosen';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { composeIssue } from '../stages/compose-issue.ts';
import { newsletterOfControl, newsletterOfReceipt } from '../stages/keys.ts';
import type { Report } from '../stages/records.ts';
import { failures } from './batch.ts';
import { readEnvironment } from './environment.ts';
import { contextOf, type Invocation, once, openRuntime, receivesOf, type StageRuntime } from './invocation.ts';
import { readMessage, spellings } from './messages.ts';

const margin = 20_000;

export function composeHandler(runtime: () => StageRuntime, stage: typeof composeIssue) {
  return async (event: SQSEvent, invocation: Invocation): Promise<SQSBatchResponse> => {
    const { parts, log } = runtime();
    const failed = new Set<SQSRecord>();
    const waiting = new Map<string, SQSRecord[]>();
    for (const record of event.Records) {
      try {
        for (const newsletter of newslettersOf(record.body)) waiting.set(newsletter, [...(waiting.get(newsletter) ?? []), record]);
      } catch (error) {
        failed.add(record);
        log.error('message not understood', { message_id: record.messageId, error: error as Error });
      }
    }
    for (const [newsletter, records] of waiting) {
      try {
        const context = contextOf(parts, invocation, Math.max(...records.map(receivesOf)), margin);
        const report = await stage(context, newsletter);
        log.info('issue', {
          newsletter,
          wakes: records.length,
          status: report.status,
          reason: report.reason,
          ...('report' in report && summaryOf(report.report)),
        });
      } catch (error) {
        for (const record of records) failed.add(record);
        log.error('failed, comes again', { newsletter, wakes: records.length, error: error as Error });
      }
    }
    return failures(failed);
  };
}

const summaryOf = ({ issue, stories, recipients }: Report) => ({ issue, stories: stories.length, recipients });

/** Newsletters' names need no encoding, so that an event's key tells them whichever way it is spelt. */
function newslettersOf(body: string): string[] {
  const message = readMessage(body);
  if (message.kind === 'wake') return message.wake.stage === 'compose' ? [message.wake.newsletter] : [];
  if (message.kind === 'test') return [];
  return message.keys.map((key) => spellings(key)[0]).flatMap((key) => newsletterOfReceipt(key) ?? newsletterOfControl(key) ?? []);
}

export const handler = composeHandler(
  once(() => openRuntime('compose', readEnvironment(process.env), { templates })),
  composeIssue,
);
