/** One trial: two small drops through the whole house with a reader who unsubscribes between them, under one plan of faults. */
import type { CompiledTemplate } from '../../lambda/pipeline/render/template.ts';
import { keys } from '../../lambda/stages/keys.ts';
import { personalPart } from '../../lambda/stages/links.ts';
import { readRecord } from '../../lambda/stages/record-store.ts';
import { headSchema } from '../../lambda/stages/records.ts';
import { readSecret } from '../../lambda/stages/secret.ts';
import { generator } from '../helpers/chance.ts';
import { brokenPromises, inDoubt, isProof, issueOf } from './promises.ts';
import { type Call, type Fault, faults, openWorld, type Plan, type World } from './world.ts';

const recipients = ['ada@example.com', 'grace@example.com', 'jun@example.com'] as const;
/** Reads the newsletter, too: a proof must not pass for the issue. */
const editor = 'grace@example.com';
const drops = [['World/one.md', 'two.md'], ['three.md']] as const;
const settings = { title: 'The Harbour Morning', from: 'digest@example.com', recipients };
/** Two chunks: one of two recipients, who are in flight together, and one of one. */
const options = { webBase: 'https://web.example', chunkSize: 2 };

/** The newsletters that are tried: one that goes out when a drop has settled, one by schedule, one that an editor approves. */
export const kinds = {
  settled: settings,
  scheduled: { ...settings, schedule: '*/30 * * * *', timeZone: 'Europe/Berlin' },
  approved: { ...settings, approve: editor },
} as const;
export type Kind = keyof typeof kinds;

/** What is deployed in the midst of a trial: nothing that a newsletter can change stays as it was. */
const nextSettings = { title: 'The Harbor Evening', summaryWords: 20, quietMinutes: 5, template: 'plain' };

export interface Templates {
  digest: CompiledTemplate;
  plain: CompiledTemplate;
}

export interface Outcome {
  broken: string[];
  /** Deliveries whose outcome nobody knows. */
  unknown: number;
  calls: Call[];
  deadLetters: number;
}

export const calm: Plan = { calls: new Map(), events: new Map(), workers: 1, seed: 1 };

/** Articles of a few lines that have no word in common: what is tried is the house, and the pipeline is pure. */
const articles = [
  ['Ferry to Port Ellery sails again', 'The ferry to Port Ellery sailed again on Friday after nine weeks in dry dock, the harbor office said.'],
  ['Norrhamn sells its observatory', 'A school bought the old observatory of Norrhamn for one crown, its director told reporters.'],
  ['Floods close the Valdoro aqueduct', 'Engineers shut Valdoro’s aqueduct when heavy rain filled three tunnels overnight.'],
] as const;
const fileOf = (number: number): string => {
  const [title, body] = articles[number] ?? articles[0];
  return `---\ntitle: ${title}\n---\n\n${body}\n`;
};

/** Drops files, lets it all come to rest, drops another while a reader unsubscribes, and says which promises are broken. */
export async function trial(templates: Templates, plan: Plan, kind: Kind = 'settled'): Promise<Outcome> {
  const next = { newsletters: { daily: { ...settings, ...nextSettings } }, template: templates.plain };
  const world = openWorld({ daily: kinds[kind] }, templates.digest, plan, { ...options, ...(kind === 'settled' && { next }) });
  const discarded = kind === 'approved' && plan.seed % 5 < 2 ? [2] : [];
  const unanswered: string[] = [];
  /** Issues that somebody approved or discarded. */
  const asked = new Set<number>();
  let number = 0;
  const drop = async (files: readonly string[]): Promise<void> => {
    for (const file of files) await world.drop(file, fileOf(number++));
    // Who is in a hurry for the issue, once all is read, has not approved it.
    if (kind === 'approved' && plan.seed % 2 === 0) {
      await world.run(4);
      if (!(await hasUnread(world))) await world.ask('send');
    }
    await world.run(600);
    const early = world.mails.filter(({ raw }) => kind === 'approved' && !isProof(raw) && !asked.has(issueOf(raw)));
    if (early.length > 0) unanswered.push(`${early.length} mails of an issue that nobody approved`);
    const awaiting = await issueAwaiting(world);
    if (awaiting === undefined) return;
    asked.add(awaiting);
    await world.ask(discarded.includes(awaiting) ? 'discard' : 'send');
    await world.run(600);
    if ((await issueAwaiting(world)) === awaiting) unanswered.push(`issue ${awaiting} waits on, though somebody approved or discarded it`);
  };
  await drop(drops[0]);

  const [leaving] = recipients;
  const secret = await readSecret(world.bucket);
  // Where the first issue was set aside, nobody has a link. Every second reader leaves in the midst of the next issue.
  const click = secret && world.post(`/u/daily/${personalPart(secret, 'daily', leaving)}`, plan.seed % 2 === 0 ? 0 : plan.seed % 15);
  if (plan.seed % 2 === 0) await world.run(60);
  await drop(drops[1]);

  const reader = click && { address: leaving, ...click };
  const dropped = {
    newsletter: 'daily',
    recipients,
    drops,
    discarded,
    ...(kind === 'approved' && { editor }),
    ...(reader ? { reader } : {}),
    inFlight: options.chunkSize,
  };
  const broken = [...unanswered, ...(await brokenPromises(world, dropped))];
  return { broken, unknown: await inDoubt(world), calls: world.calls, deadLetters: world.deadLetters.length };
}

async function hasUnread({ bucket }: World): Promise<boolean> {
  for await (const _ of bucket.list(keys.inbox)) return true;
  return false;
}

/** The issue that waits for approval, if there is one. */
async function issueAwaiting({ bucket }: World): Promise<number | undefined> {
  const inProgress = (await readRecord(bucket, keys.head('daily'), headSchema))?.value.inProgress;
  return inProgress?.phase === 'awaiting approval' ? inProgress.issue : undefined;
}

/** A schedule from a seed: up to four faults anywhere, events lost, doubled and late, one or two workers, and sometimes a deployment. */
export function randomPlan(seed: number, calls: number): Plan {
  const random = generator(seed);
  const upTo = (most: number): number => Math.floor(random() * most);
  const pick = <T>(items: readonly T[]): T => items[upTo(items.length)] as T;
  return {
    seed,
    workers: 1 + upTo(2),
    calls: new Map(Array.from({ length: 1 + upTo(4) }, () => [upTo(calls), pick(faults)] as [number, Fault])),
    events: new Map(Array.from({ length: upTo(4) }, () => [upTo(20), pick(['lost', 'doubled', 'late'] as const)])),
    ...(upTo(4) === 0 && { deployAt: upTo(calls) }),
  };
}

/** A plan as a person reads it, with the calls it hit. */
export const describePlan = (plan: Plan, calls: readonly Call[]): string =>
  [
    `seed ${plan.seed}, ${plan.workers} worker${plan.workers === 1 ? '' : 's'}`,
    ...[...plan.calls].map(([i, fault]) => `call ${i} (${calls[i] ? `${calls[i].process}: ${calls[i].what}` : 'not reached'}) ${fault}`),
    ...[...plan.events].map(([i, fate]) => `event ${i} ${fate}`),
    ...(plan.deployAt === undefined ? [] : [`a deployment at call ${plan.deployAt}`]),
  ].join('; ');
