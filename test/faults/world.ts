/**
 * A world for faults: the real stages on a bucket in memory, driven by a queue that behaves as SQS does, on a clock of its own.
 *
 * Each invocation is a process with wrapped ports. Before every I/O call it stops at a gate, and a seeded scheduler says which of the
 * running processes, and which of its mails in flight, goes on: so they interleave in any order, and the same seed gives the same run. A plan says what goes wrong
 * at which call. Time moves only when everybody waits.
 */
import { type Config, parseConfig } from '../../lambda/config.ts';
import type { CompiledTemplate } from '../../lambda/pipeline/render/template.ts';
import type { Wake } from '../../lambda/ports/announcer.ts';
import type { Bucket } from '../../lambda/ports/bucket.ts';
import { memoryBucket } from '../../lambda/ports/bucket-memory.ts';
import { simulatedClock } from '../../lambda/ports/clock.ts';
import type { Mailer, OutgoingMail } from '../../lambda/ports/mailer.ts';
import { inlineReader } from '../../lambda/ports/reader-inline.ts';
import { parseCron } from '../../lambda/schedule/cron.ts';
import { dueSlot } from '../../lambda/schedule/slots.ts';
import { composeIssue } from '../../lambda/stages/compose-issue.ts';
import type { StageContext } from '../../lambda/stages/context.ts';
import { askFor, type Wish } from '../../lambda/stages/control.ts';
import { deliverChunk } from '../../lambda/stages/deliver-chunk.ts';
import { ingestFile } from '../../lambda/stages/ingest-file.ts';
import { keys, newsletterOfControl, newsletterOfReceipt } from '../../lambda/stages/keys.ts';
import { readAndClean } from '../../lambda/stages/read-and-clean.ts';
import { sweep } from '../../lambda/stages/sweep.ts';
import { answerWeb } from '../../lambda/stages/web.ts';
import { generator, shuffled } from '../helpers/chance.ts';
import { earlierHead, laterCompose } from './other-versions.ts';

/** What can go wrong at one I/O call. */
export const faults = ['throws', 'acts and throws', 'acts and dies', 'answers late'] as const;
export type Fault = (typeof faults)[number];

/** What goes wrong, by the number of the I/O call in the run, and what happens to events, by their number. */
export interface Plan {
  calls: ReadonlyMap<number, Fault>;
  events: ReadonlyMap<number, 'lost' | 'doubled' | 'late'>;
  workers: number;
  seed: number;
  /** From this I/O call on, new processes run another version: other settings, another template, another pipeline. */
  deployAt?: number;
}

/** One I/O call as it happened. */
export interface Call {
  process: string;
  what: string;
  fault?: Fault;
}

interface Message {
  wake: Wake | { stage: 'sweep' } | { stage: 'web'; path: string };
  visibleAt: number;
  receives: number;
}

const minute = 60_000;
/** As the stack sets them. */
const queues = {
  ingest: { timeout: 2, visibility: 12, receives: 3 },
  compose: { timeout: 10, visibility: 60, receives: 5 },
  deliver: { timeout: 15, visibility: 90, receives: 5 },
  sweep: { timeout: 2, visibility: 0, receives: 1 },
  // A reader whose click seems lost clicks again a minute later.
  web: { timeout: 0.5, visibility: 1, receives: Number.POSITIVE_INFINITY },
} as const;

/** The process is gone: nothing it does reaches anybody any more. */
class Died extends Error {}

export interface World {
  bucket: Bucket;
  config: Config;
  mails: OutgoingMail[];
  calls: Call[];
  /** Who wrote a part of an issue without holding the claim on it. */
  intruders: string[];
  /** Messages that were received too often. */
  deadLetters: Message[];
  drop(name: string, content: string): Promise<void>;
  /** A person's wish about the first newsletter. */
  ask(wish: Wish): Promise<void>;
  /** A reader posts to one of their pages after so many minutes, until an answer comes; `answeredAt` counts the calls before it. */
  post(path: string, delayMinutes: number): { answeredAt?: number };
  /** Lets everything happen that events and time bring about, until all has come to rest, or for so many minutes. */
  run(minutes: number): Promise<void>;
}

export interface WorldOptions {
  webBase?: string;
  chunkSize?: number;
  /** What is deployed in the midst of it. */
  next?: { newsletters: Record<string, unknown>; template: CompiledTemplate };
}

export function openWorld(
  newsletters: Record<string, unknown>,
  template: CompiledTemplate,
  plan: Plan,
  { next, ...options }: WorldOptions = {},
): World {
  const clock = simulatedClock(new Date('2026-11-21T06:00:00Z'));
  const config = parseConfig(newsletters);
  const store = memoryBucket(clock);
  const random = generator(plan.seed);
  const mails: OutgoingMail[] = [];
  const calls: Call[] = [];
  const deadLetters: Message[] = [];
  const queue: Message[] = [];
  const intruders: string[] = [];
  const clicks = new Map<string, { answeredAt?: number }>();
  const nameOfFirst = config.newsletters[0]?.name ?? '';
  /** Slots of scheduled newsletters, at which compose is woken. */
  const schedules = config.newsletters.flatMap(({ name, schedule, timeZone }) =>
    schedule === undefined ? [] : [{ newsletter: name, cron: parseCron(schedule), zone: timeZone, woken: clock.now() }],
  );
  let events = 0;
  let processes = 0;

  const announce = (wake: Wake, delayMinutes: number): void => {
    const fate = plan.events.get(events++);
    const visibleAt = clock.now().getTime() + delayMinutes * minute;
    if (fate === 'lost') return;
    queue.push({ wake, visibleAt: fate === 'late' ? visibleAt + 7 * minute : visibleAt, receives: 0 });
    if (fate === 'doubled') queue.push({ wake, visibleAt, receives: 0 });
  };
  const eventOf = (key: string): void => {
    if (key.startsWith('inbox/')) announce({ stage: 'ingest', key }, 0);
    else if (key.startsWith('outbox/')) announce({ stage: 'deliver', key }, 0);
    const receipt = newsletterOfReceipt(key);
    const control = newsletterOfControl(key);
    const quiet = Math.min(...config.newsletters.map(({ quietMinutes }) => quietMinutes), 15);
    if (receipt) announce({ stage: 'compose', newsletter: receipt }, quiet);
    if (control) announce({ stage: 'compose', newsletter: control }, 0);
  };
  const bucket: Bucket = {
    ...store,
    async put(key, body, condition) {
      const done = await store.put(key, body, condition);
      if (done) eventOf(key);
      return done;
    },
  };
  const mailer: Mailer = {
    quota: async () => ({ rate: 14, remaining: 50_000 }),
    send: async (mail) => {
      mails.push(mail);
      return { status: 'sent', messageId: `id-${mails.length}` };
    },
  };

  /** Runs up to `plan.workers` messages at once, one I/O call at a time, in the order that chance says. */
  async function serve(messages: readonly Message[]): Promise<void> {
    const running = messages.map((message) => start(message));
    for (const process of running) await process.stopped();
    for (let live = running.filter((process) => !process.ended); live.length > 0; live = running.filter((process) => !process.ended)) {
      const next = live[Math.floor(random() * live.length)];
      await next?.step();
    }
  }

  function start(message: Message) {
    const { stage } = message.wake;
    const { timeout, visibility, receives } = queues[stage];
    const owner = `${stage} ${++processes}`;
    const startedAt = clock.now().getTime();
    const killedAt = startedAt + timeout * minute;
    let dead = false;
    /** Calls that stand at the gate: one, or one for each mail in flight. */
    const waiting: (() => void)[] = [];
    let changed: () => void = () => undefined;
    const change = (): Promise<void> =>
      new Promise((resolve) => {
        changed = resolve;
      });
    let stop = change();
    message.receives++;
    message.visibleAt = startedAt + visibility * minute;

    const gate = async <T>(what: string, act: () => Promise<T>): Promise<T> => {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        changed();
      });
      if (dead || clock.now().getTime() >= killedAt) return died();
      const fault = plan.calls.get(calls.length);
      calls.push({ process: owner, what, ...(fault ? { fault } : {}) });
      if (fault === 'throws') throw new Error(`injected before ${what}`);
      const value = await act();
      if (fault === 'acts and throws') throw new Error(`injected after ${what}`);
      if (fault === 'acts and dies') return died();
      if (fault === 'answers late') clock.advance(Math.max(0, killedAt - 1000 - clock.now().getTime()));
      return value;
    };
    const died = (): never => {
      dead = true;
      throw new Died();
    };

    const isLater = next !== undefined && plan.deployAt !== undefined && calls.length >= plan.deployAt;
    const isEarlier = next !== undefined && plan.deployAt !== undefined && !isLater;
    const isHead = (key: string): boolean => isEarlier && key.endsWith('/head.json');
    const later = isLater && { config: parseConfig(next.newsletters), templates: { [next.template.name]: next.template }, compose: laterCompose };

    const context: StageContext = {
      ...options,
      owner,
      config,
      reader: inlineReader(readAndClean),
      templates: { [template.name]: template },
      deadline: new Date(killedAt - 30_000),
      clock: { now: clock.now, sleep: async (milliseconds) => clock.advance(milliseconds) },
      announcer: {
        announce: (wakes) =>
          gate('announce', async () => {
            for (const wake of wakes) announce(wake, 0);
          }),
      },
      mailer: {
        quota: () => gate('quota', () => mailer.quota()),
        // A mailer never throws: what it cannot know is an outcome.
        send: (mail) =>
          gate('send', () => mailer.send(mail)).catch((error: unknown) => {
            if (error instanceof Died) throw error;
            return { status: 'unknown', reason: (error as Error).message };
          }),
      },
      bucket: {
        get: async (key) => {
          const found = await gate(`get ${key}`, () => bucket.get(key));
          if (found && isHead(key)) earlierHead.read(found.body);
          return found;
        },
        head: (key) => gate(`head ${key}`, () => bucket.head(key)),
        put: (key, body, condition) =>
          gate(`put ${key}`, async () => {
            if (stage === 'compose' && key.startsWith('issues/') && (await holderOf(store, key)) !== owner) intruders.push(`${owner} wrote ${key}`);
            return bucket.put(key, isHead(key) ? earlierHead.written(body) : body, condition);
          }),
        delete: (key, condition) => gate(`delete ${key}`, () => bucket.delete(key, condition)),
        copy: (from, to) => gate(`copy ${from.key}`, () => bucket.copy(from, to)),
        async *list(prefix, options) {
          yield* await gate(`list ${prefix}`, () => collect(bucket.list(prefix, options)));
        },
      },
      ...later,
    };

    const process = {
      ended: false,
      stopped: () => stop,
      async step() {
        const [resume] = waiting.splice(waiting.length > 1 ? Math.floor(random() * waiting.length) : 0, 1);
        stop = change();
        resume?.();
        // One of several mails in flight may come to its end and reach no further call.
        if (waiting.length > 0) setImmediate(changed);
        await stop;
      },
    };
    const end = (done: boolean): void => {
      process.ended = true;
      if (done) queue.splice(queue.indexOf(message), 1);
      else if (message.receives >= receives) {
        queue.splice(queue.indexOf(message), 1);
        // The sweep comes by schedule: a failed one is followed by the next, and no queue keeps it.
        if (stage !== 'sweep') deadLetters.push(message);
      }
      changed();
    };
    work(context, message, receives).then(
      () => end(!dead),
      () => end(false),
    );
    return process;
  }

  const work = async (context: StageContext, { wake, receives }: Message, mostReceives: number): Promise<void> => {
    if (wake.stage === 'ingest') await ingestFile(context, wake.key, { last: receives >= mostReceives });
    else if (wake.stage === 'compose') await composeIssue(context, wake.newsletter);
    else if (wake.stage === 'deliver') await deliverChunk(context, wake.key);
    else if (wake.stage === 'web') {
      const { status } = await answerWeb(context, { method: 'POST', path: wake.path, body: 'List-Unsubscribe=One-Click' });
      if (status !== 200) throw new Error(`a reader's link was answered with ${status}`);
      const click = clicks.get(wake.path);
      if (click) click.answeredAt ??= calls.length;
    } else await sweep(context);
  };

  return {
    bucket,
    config,
    mails,
    calls,
    deadLetters,
    intruders,
    ask: (wish) => askFor(bucket, nameOfFirst, wish),
    drop: async (name, content) => void (await bucket.put(`inbox/${name}`, content)),
    post(path, delayMinutes) {
      const click = {};
      clicks.set(path, click);
      queue.push({ wake: { stage: 'web', path }, visibleAt: clock.now().getTime() + delayMinutes * minute, receives: 0 });
      return click;
    },
    async run(minutes) {
      const until = clock.now().getTime() + minutes * minute;
      let nextSweep = clock.now().getTime() + 5 * minute;
      while (clock.now().getTime() < until) {
        const now = clock.now().getTime();
        if (now >= nextSweep) {
          queue.push({ wake: { stage: 'sweep' }, visibleAt: now, receives: 0 });
          nextSweep = now + 5 * minute;
        }
        for (const schedule of schedules) {
          const slot = dueSlot(schedule, schedule.woken, clock.now());
          if (!slot) continue;
          schedule.woken = slot;
          announce({ stage: 'compose', newsletter: schedule.newsletter }, 0);
        }
        if (queue.length === 0 && (await atRest(store))) return;
        const visible = queue.filter(({ visibleAt }) => visibleAt <= now);
        if (visible.length > 0) await serve(shuffled(visible, random).slice(0, plan.workers));
        else clock.advance(Math.max(1, Math.min(nextSweep, until, ...queue.map(({ visibleAt }) => visibleAt)) - now));
      }
    },
  };
}

/** Nothing is left to do: no file, no article, no chunk, no issue in progress, but for one that waits for a person. */
async function atRest(store: Bucket): Promise<boolean> {
  let waits = false;
  for await (const { key } of store.list('state/')) {
    const head = key.endsWith('/head.json') ? await store.get(key) : undefined;
    const { inProgress } = head ? (JSON.parse(new TextDecoder().decode(head.body)) as { inProgress?: { phase?: string } }) : {};
    if (inProgress && inProgress.phase !== 'awaiting approval') return false;
    waits ||= inProgress !== undefined;
  }
  for (const folder of ['inbox/', 'outbox/', waits ? 'control/' : 'articles/']) for await (const _ of store.list(folder)) return false;
  return true;
}

/** Who holds the claim on the newsletter that this part of an issue belongs to. */
async function holderOf(store: Bucket, key: string): Promise<string | undefined> {
  const head = await store.get(keys.head(key.split('/')[1] ?? ''));
  return head && (JSON.parse(new TextDecoder().decode(head.body)) as { inProgress?: { owner: string } }).inProgress?.owner;
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
