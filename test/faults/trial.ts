/** One trial: a small drop through the whole house, with one plan of faults. */
import type { CompiledTemplate } from '../../lambda/pipeline/render/template.ts';
import { article } from '../helpers/house.ts';
import { brokenPromises, inDoubt } from './promises.ts';
import { type Call, type Fault, faults, generator, openWorld, type Plan } from './world.ts';

const recipients = ['ada@example.com', 'grace@example.com', 'jun@example.com'];
const files = ['World/one.md', 'two.md'];
const newsletters = { daily: { title: 'The Harbour Morning', from: 'digest@example.com', recipients } };

export interface Outcome {
  broken: string[];
  /** Deliveries whose outcome nobody knows. */
  unknown: number;
  calls: Call[];
  deadLetters: number;
}

export const calm: Plan = { calls: new Map(), events: new Map(), workers: 1, seed: 1 };

/** Drops two files, lets ten hours pass, and says which promises are broken. */
export async function trial(template: CompiledTemplate, plan: Plan): Promise<Outcome> {
  const world = openWorld(newsletters, template, plan);
  for (const [i, file] of files.entries()) await world.drop(file, article(i));
  await world.run(600);
  const broken = await brokenPromises(world, { newsletter: 'daily', recipients, files });
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
    events: new Map(Array.from({ length: upTo(4) }, () => [upTo(12), pick(['lost', 'doubled', 'late'] as const)])),
  };
}

/** A plan as a person reads it, with the calls it hit. */
export const describePlan = (plan: Plan, calls: readonly Call[]): string =>
  [
    `seed ${plan.seed}, ${plan.workers} worker${plan.workers === 1 ? '' : 's'}`,
    ...[...plan.calls].map(([i, fault]) => `call ${i} (${calls[i] ? `${calls[i].process}: ${calls[i].what}` : 'not reached'}) ${fault}`),
    ...[...plan.events].map(([i, fate]) => `event ${i} ${fate}`),
  ].join('; ');
