/** sweep: on a schedule, looks for what is left undone and wakes its stage. */
import { sqsAnnouncer } from '../ports/announcer-sqs.ts';
import { sweep } from '../stages/sweep.ts';
import { needed, readEnvironment } from './environment.ts';
import { contextOf, type Invocation, once, openRuntime, type StageRuntime } from './invocation.ts';

const margin = 5_000;

export function sweepHandler(runtime: () => StageRuntime, stage: typeof sweep) {
  return async (_event: unknown, invocation: Invocation): Promise<void> => {
    const { parts, log } = runtime();
    const result = await stage(contextOf(parts, invocation, 1, margin));
    log.info('sweep', { result });
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
