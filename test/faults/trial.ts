/** One trial: two small drops through the whole house with a reader who unsubscribes between them, under one plan of faults. */
import type { CompiledTemplate } from '../../lambda/pipeline/render/template.ts';
import { personalPart } from '../../lambda/stages/links.ts';
import { readSecret } from '../../lambda/stages/secret.ts';
import { article } from '../helpers/house.ts';
import { brokenPromises, inDoubt } from './promises.ts';
import { type Call, type Fault, faults, generator, openWorld, type Plan } from './world.ts';

const recipients = ['ada@example.com', 'grace@example.com', 'jun@example.com'];
const drops = [['World/one.md', 'two.md'], ['three.md']];
const newsletters = { daily: { title: 'The Harbour Morning', from: 'digest@example.com', recipients } };
/** Two chunks: one of two recipients, who are in flight together, and one of one. */
const options = { webBase: 'https://web.example', chunkSize: 2 };

export interface Outcome {
  broken: string[];
  /** Deliveries whose outcome nobody knows. */
  unknown: number;
  calls: Call[];
  deadLetters: number;
}

export const calm: Plan = { calls: new Map(), events: new Map(), workers: 1, seed: 1 };

/** An article's front matter and first paragraph: what is tried is the house, and the pipeline is pure. */
const short = (text: string): string => `${text.split('\n\n').slice(0, 2).join('\n\n')}\n`;

/** Drops files, lets it all come to rest, drops another while a reader unsubscribes, and says which promises are broken. */
export async function trial(template: CompiledTemplate, plan: Plan): Promise<Outcome> {
  const world = openWorld(newsletters, template, plan, options);
  let number = 0;
  const drop = async (files: readonly string[]): Promise<void> => {
    for (const file of files) await world.drop(file, short(article(number++)));
    await world.run(600);
  };
  await drop(drops[0] ?? []);

  const [leaving = ''] = recipients;
  const secret = await readSecret(world.bucket);
  // Where the first issue was set aside, nobody has a link. Every second reader leaves in the midst of the next issue.
  const click = secret && world.post(`/u/daily/${personalPart(secret, 'daily', leaving)}`, plan.seed % 2 === 0 ? 0 : plan.seed % 15);
  if (plan.seed % 2 === 0) await world.run(60);
  await drop(drops[1] ?? []);

  const reader = click && { address: leaving, ...click };
  const broken = await brokenPromises(world, { newsletter: 'daily', recipients, drops, ...(reader ? { reader } : {}), inFlight: options.chunkSize });
  return { broken, unknown: await inDoubt(world), calls: world.calls, deadLetters: world.deadLetters.length };
}

/** A schedule from a seed: up to four faults anywhere, events lost, doubled and late, one or two workers. */
export function randomPlan(seed: number, calls: number): Plan {
  const random = generator(seed);
  const upTo = (most: number): number => Math.floor(random() * most);
  const pick = <T>(items: readonly T[]): T => items[upTo(items.length)] as T;
  return {
    seed,
    workers: 1 + upTo(2),
    calls: new Map(Array.from({ length: 1 + upTo(4) }, () => [upTo(calls), pick(faults)] as [number, Fault])),
    events: new Map(Array.from({ length: upTo(4) }, () => [upTo(20), pick(['lost', 'doubled', 'late'] as const)])),
  };
}

/** A plan as a person reads it, with the calls it hit. */
export const describePlan = (plan: Plan, calls: readonly Call[]): string =>
  [
    `seed ${plan.seed}, ${plan.workers} worker${plan.workers === 1 ? '' : 's'}`,
    ...[...plan.calls].map(([i, fault]) => `call ${i} (${calls[i] ? `${calls[i].process}: ${calls[i].what}` : 'not reached'}) ${fault}`),
    ...[...plan.events].map(([i, fate]) => `event ${i} ${fate}`),
  ].join('; ');
