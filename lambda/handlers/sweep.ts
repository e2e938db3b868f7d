/** sweep: on a schedule, looks for what is left undone and wakes its stage. */
import type { Wake } from '../ports/announcer.ts';
import { sqsAnnouncer } from '../ports/announcer-sqs.ts';
import { sweep } from '../stages/sweep.ts';
import { needed, readEnvironment } from './environment.ts';
import { contextOf, type Invocation, once, openRuntime, type StageRuntime } from './invocation.ts';

const margin = 5_000;

export function sweepHandler(runtime: () => StageRuntime, stage: typeof sweep) {
  return async (_event: unknown, invocation: Invocation): Promise<void> => {
    const { parts, log } = runtime();
    const wakes = await stage(contextOf(parts, invocation, 1, margin));
    const count = (stage: Wake['stage']): number => wakes.filter((wake) => wake.stage === stage).length;
    log.info('sweep', { files: count('ingest'), newsletters: count('compose'), chunks: count('deliver') });
  };
}

export const handler = sweepHandler(
  once(() => {
    const environment = readEnvironment(process.env);
    const queues = {
      ingest: needed(environment, 'INGEST_QUEUE'),
      compose: needed(environment, 'CONTROL_QUEUE'),
      deliver: needed(environment, 'DELIVER_QUEUE'),
    };
    return openRuntime('sweep', environment, { announcer: sqsAnnouncer(queues) });
  }),
  sweep,
);
