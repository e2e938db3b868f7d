/**
 * A sample of the fault harness for every test run: each call site with one fault, and some random schedules. `npm run faults` tries
 * every fault at every call site with one and two workers, and as many seeds as it is told.
 */
import type { CompiledTemplate } from '../../lambda/pipeline/render/template.ts';
import { compileTemplate } from '../../templates/compile.ts';
import { calm, describePlan, randomPlan, trial } from './trial.ts';
import { type Call, faults, type Plan } from './world.ts';

jest.setTimeout(120_000);

let template: CompiledTemplate;
let calls: Call[];
beforeAll(async () => {
  template = await compileTemplate();
  ({ calls } = await trial(template, calm));
});

const violations = async (plans: readonly Plan[]): Promise<string[]> => {
  const found: string[] = [];
  for (const plan of plans) {
    const { broken, calls: reached } = await trial(template, plan);
    if (broken.length > 0) found.push(`${describePlan(plan, reached)}: ${broken.join('; ')}`);
  }
  return found;
};

test('with nothing wrong, every promise holds, for one worker and for two', async () => {
  expect(await violations([calm, { ...calm, workers: 2 }])).toEqual([]);
  expect(calls.length).toBeGreaterThan(80);
});

test('whatever single call goes wrong, every promise holds and nothing ends as a dead letter', async () => {
  const plans = calls.map((_, i): Plan => ({ ...calm, seed: i, workers: 1 + (i % 2), calls: new Map([[i, faults[i % faults.length] ?? 'throws']]) }));
  expect(await violations(plans)).toEqual([]);
});

test('whatever goes wrong together, every promise holds', async () => {
  expect(await violations(Array.from({ length: 60 }, (_, seed) => randomPlan(seed + 1, calls.length)))).toEqual([]);
});

test('the harness sees a broken promise: a mailer that sends twice is caught', async () => {
  const { brokenPromises } = await import('./promises.ts');
  const { openWorld } = await import('./world.ts');
  const recipients = ['ada@example.com'];
  const world = openWorld({ daily: { title: 'T', from: 'a@example.com', recipients } }, template, calm, { webBase: 'https://web.example' });
  await world.drop(
    'one.md',
    '---\ntitle: Harbor bridge opens\n---\n\nThe harbor bridge opened to walkers on Friday after nine weeks of work, the council said.\n',
  );
  await world.run(60);
  const [mail] = world.mails;
  const dropped = { newsletter: 'daily', recipients, drops: [['one.md']], inFlight: 1 };
  expect(await brokenPromises(world, dropped)).toEqual([]);
  if (mail) world.mails.push(mail);
  expect(await brokenPromises(world, dropped)).toEqual(['issue 1: ada@example.com was served 2 times']);
});
