/** sweep: on a schedule, looks for what is left undone and wakes its stage. */
import type { Wake } from '../ports/announcer.ts';
import { sqsAnnouncer } from '../ports/announcer-sqs.ts';
import type { Notifier } from '../ports/notifier.ts';
import { snsNotifier } from '../ports/notifier-sns.ts';
import { tellNews } from '../stages/report.ts';
import { sweep } from '../stages/sweep.ts';
import { watch } from '../stages/watch.ts';
import { correlationOf } from './correlation.ts';
import { needed, readEnvironment } from './environment.ts';
import { contextOf, type Invocation, once, openRuntime, type StageRuntime } from './invocation.ts';
import { listedOnce } from './listed-once.ts';
import { withoutAddresses } from './log.ts';
import { quotaUsedPercent } from './send-quota.ts';

const margin = 5_000;

/** What the sweep looks at and whom it tells, beside waking the stages. */
export interface SweepParts {
  /** Percent of the day's mails that are sent. */
  quotaUsed: () => Promise<number>;
  /** Absent where nobody is to be told. */
  notifier?: Notifier;
}
export interface SweepStages {
  sweep: typeof sweep;
  watch: typeof watch;
  tellNews: typeof tellNews;
}

export function sweepHandler(runtime: () => StageRuntime & SweepParts, stages: SweepStages) {
  return async (_event: unknown, invocation: Invocation): Promise<void> => {
    const { parts, log, metrics, quotaUsed, notifier } = runtime();
    const given = contextOf(parts, invocation, 1, margin);
    const context = { ...given, bucket: listedOnce(given.bucket) };
    const wakes = await stages.sweep(context);
    const count = (stage: Wake['stage']): number => wakes.filter((wake) => wake.stage === stage).length;
    log.info('sweep', { files: count('ingest'), newsletters: count('compose'), chunks: count('deliver') });

    // Each on its own: what one cannot see or tell must not silence the others.
    const failures: unknown[] = [];
    const attempt = async (what: string, look: () => Promise<void>): Promise<void> => {
      await look().catch((error: unknown) => {
        failures.push(error);
        log.error(`${what} failed`, { error: error as Error });
      });
    };
    await attempt('looking at what waits', async () => {
      const { overdueMinutes, openChunks } = await stages.watch(context);
      metrics.emit({ OverdueMinutes: overdueMinutes, OpenChunks: openChunks });
    });
    await attempt('looking at the quota', async () => metrics.emit({ QuotaUsedPercent: await quotaUsed() }));
    if (notifier) {
      await attempt('telling the operator', async () => {
        for (const { newsletter, issue, ...told } of await stages.tellNews({ ...context, notifier }))
          log.info('report', { newsletter, ...(issue !== undefined && correlationOf(newsletter, issue)), ...told });
      });
    }
    if (failures.length > 0) throw failures[0];
  };
}

/** File names may hold an address, and a report is a mail like a log: for whoever operates, who need not know who reads. */
export const discreet = (notifier: Notifier): Notifier => ({
  notify: ({ subject, text }) => notifier.notify({ subject: withoutAddresses(subject), text: withoutAddresses(text) }),
});

export const handler = sweepHandler(
  once(() => {
    const environment = readEnvironment(process.env);
    const queues = {
      ingest: needed(environment, 'INGEST_QUEUE'),
      compose: needed(environment, 'CONTROL_QUEUE'),
      deliver: needed(environment, 'DELIVER_QUEUE'),
    };
    return {
      ...openRuntime('sweep', environment, { announcer: sqsAnnouncer(queues) }),
      quotaUsed: quotaUsedPercent(),
      ...(environment.REPORT_TOPIC !== undefined && { notifier: discreet(snsNotifier(environment.REPORT_TOPIC)) }),
    };
  }),
  { sweep, watch, tellNews },
);
