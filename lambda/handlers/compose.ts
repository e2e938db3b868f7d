/** compose: receipts' and control files' events and wakes in, often many at once; each newsletter they name is looked at once. */
import templates from 'compiled-templates:chosen';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Decision } from '../model.ts';
import { composeIssue } from '../stages/compose-issue.ts';
import { newsletterOfControl, newsletterOfReceipt } from '../stages/keys.ts';
import type { Report } from '../stages/records.ts';
import { failures } from './batch.ts';
import { correlationOf } from './correlation.ts';
import { readEnvironment } from './environment.ts';
import { contextOf, type Invocation, once, openRuntime, receivesOf, type StageRuntime } from './invocation.ts';
import { readMessage, spellings } from './messages.ts';

const margin = 20_000;

export function composeHandler(runtime: () => StageRuntime, stage: typeof composeIssue) {
  return async (event: SQSEvent, invocation: Invocation): Promise<SQSBatchResponse> => {
    const { parts, log, metrics } = runtime();
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
        if (!('report' in report)) continue;
        const told = correlationOf(newsletter, report.issue);
        for (const decision of leftOut(report.report)) log.info('left out', { ...told, ...decision });
        if (report.status === 'issued') metrics.emit(figuresOf(report.report), { newsletter, ...told });
      } catch (error) {
        for (const record of records) failed.add(record);
        log.error('failed, comes again', { newsletter, wakes: records.length, error: error as Error });
      }
    }
    return failures(failed);
  };
}

const summaryOf = (report: Report) => {
  const { newsletter, issue, stories, recipients } = report;
  return {
    ...correlationOf(newsletter, issue),
    issue,
    stories: stories.length,
    merged: mergedIn(report),
    left_out: leftOut(report).length,
    recipients,
  };
};

const mergedIn = ({ stories }: Report): number => stories.reduce((sum, { articles }) => sum + articles.length - 1, 0);
const figuresOf = (report: Report) => ({ Stories: report.stories.length, Merged: mergedIn(report) });

/** Lines for "why was this dropped?"; report.json has every decision with its evidence. */
const mostLines = 200;
function leftOut({ decisions }: Report): Pick<Decision, 'subject' | 'rule' | 'reason'>[] {
  return decisions
    .filter(({ step, action }) => action === 'left out' && (step === 'group' || step === 'edit'))
    .slice(0, mostLines)
    .map(({ subject, rule, reason }) => ({ subject, rule, reason }));
}

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
