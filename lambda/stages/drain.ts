/** Runs the stages in this process until nothing is due: the laptop's stand-in for queues, and the tests'. */
import { randomUUID } from 'node:crypto';
import type { Wake } from '../ports/announcer.ts';
import { type ComposeReport, composeIssue } from './compose-issue.ts';
import type { StageContext } from './context.ts';
import { type DeliverReport, deliverChunk } from './deliver-chunk.ts';
import { type IngestReport, ingestFile } from './ingest-file.ts';
import { sweep } from './sweep.ts';

export type StageReport =
  | { stage: 'ingest'; report: IngestReport }
  | { stage: 'compose'; report: ComposeReport }
  | { stage: 'deliver'; report: DeliverReport };

/** A stage fails so often before its last try, as the queues have it. */
const mostReceives = 3;

/**
 * Sweeps and serves what the sweep announces, until a sweep brings nothing about.
 * @param tell is called with each stage's report, in order
 */
export async function drain(
  context: Omit<StageContext, 'owner' | 'announcer'>,
  tell: (report: StageReport) => void = () => undefined,
): Promise<void> {
  const run = (): StageContext => ({ ...context, owner: randomUUID(), announcer: { announce: async () => undefined } });
  for (let worked = true; worked; ) {
    worked = false;
    const wakes = await sweep(run(), { minutes: 0 });
    for (const wake of wakes) {
      const report = await serve(run, wake);
      tell(report);
      worked ||= brought(report);
    }
  }
}

async function serve(run: () => StageContext, wake: Wake): Promise<StageReport> {
  for (let receive = 1; ; receive++) {
    try {
      if (wake.stage === 'ingest') return { stage: 'ingest', report: await ingestFile(run(), wake.key, { last: receive >= mostReceives }) };
      if (wake.stage === 'compose') return { stage: 'compose', report: await composeIssue(run(), wake.newsletter) };
      return { stage: 'deliver', report: await deliverChunk(run(), wake.key) };
    } catch (error) {
      if (receive >= mostReceives) throw error;
    }
  }
}

/** Whether a stage changed anything, so that another look may find more to do. */
const brought = ({ stage, report }: StageReport): boolean =>
  (stage === 'ingest' && report.status !== 'nothing-there') ||
  (stage === 'compose' && report.status !== 'waiting' && report.status !== 'busy') ||
  (stage === 'deliver' && report.status === 'done');
