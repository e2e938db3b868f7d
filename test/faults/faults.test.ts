/**
 * A sample of the fault harness for every test run: each call site with one fault, and some random schedules. `npm run faults` tries
 * every fault at every call site with one and two workers, and as many seeds as it is told.
 */
import { compileTemplate } from '../../templates/compile.ts';
import { calm, describePlan, type Kind, kinds, randomPlan, type Templates, trial } from './trial.ts';
import { type Call, faults, type Plan } from './world.ts';

jest.setTimeout(120_000);

let templates: Templates;
beforeAll(async () => {
  templates = { digest: await compileTemplate('digest'), plain: await compileTemplate('plain') };
});

const violations = async (plans: readonly Plan[], kind: Kind): Promise<string[]> => {
  const found: string[] = [];
  for (const plan of plans) {
    const { broken, calls: reached } = await trial(templates, plan, kind);
    if (broken.length > 0) found.push(`${describePlan(plan, reached)}: ${broken.join('; ')}`);
  }
  return found;
};

describe.each(Object.keys(kinds) as Kind[])('a newsletter that is %s', (kind) => {
  let calls: Call[];
  beforeAll(async () => {
    ({ calls } = await trial(templates, calm, kind));
  });

  test('with nothing wrong, keeps every promise, with one worker and with two', async () => {
    expect(await violations([calm, { ...calm, workers: 2 }, { ...calm, seed: 2 }, { ...calm, seed: 5 }], kind)).toEqual([]);
    expect(calls.length).toBeGreaterThan(80);
  });

  test('keeps every promise whatever single call goes wrong', async () => {
    const plans = calls.map(
      (_, i): Plan => ({ ...calm, seed: i, workers: 1 + (i % 2), calls: new Map([[i, faults[i % faults.length] ?? 'throws']]) }),
    );
    // What the kinds have in common is tried at every call once; `npm run faults` tries all.
    const every = kind === 'settled' ? 1 : 3;
    expect(
      await violations(
        plans.filter((_, i) => i % every === 0),
        kind,
      ),
    ).toEqual([]);
  });

  test('keeps every promise whatever goes wrong together', async () => {
    expect(
      await violations(
        Array.from({ length: 20 }, (_, seed) => randomPlan(seed + 1, calls.length)),
        kind,
      ),
    ).toEqual([]);
  });
});

describe('a deployment in the midst of it', () => {
  test('with another pipeline, other settings and another look loses nothing and mixes nothing, wherever it comes', async () => {
    const { calls } = await trial(templates, calm);
    const plans = calls.map(
      (_, i): Plan => ({ ...calm, seed: i, workers: 1 + (i % 2), deployAt: i, calls: new Map(i % 3 === 0 ? [] : [[i, 'acts and dies']]) }),
    );
    expect(await violations(plans, 'settled')).toEqual([]);
  });
});

test('the harness sees a broken promise: a mailer that sends twice is caught', async () => {
  const { brokenPromises } = await import('./promises.ts');
  const { openWorld } = await import('./world.ts');
  const recipients = ['ada@example.com'];
  const world = openWorld({ daily: { title: 'T', from: 'a@example.com', recipients } }, templates.digest, calm, { webBase: 'https://web.example' });
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
