import { composeIssue } from '../../lambda/stages/compose-issue.ts';
import { article, type House, openHouse } from '../helpers/house.ts';

/** Lets only so many writes through, then fails each: a process that dies at that point. */
function dyingAfter(house: House, writes: number, owner?: string) {
  const context = house.run(owner);
  let left = writes;
  const alive = <T>(work: () => Promise<T>): Promise<T> => (left-- > 0 ? work() : Promise.reject(new Error('the process died')));
  return {
    ...context,
    bucket: {
      ...context.bucket,
      put: (...call: Parameters<typeof context.bucket.put>) => alive(() => context.bucket.put(...call)),
      delete: (...call: Parameters<typeof context.bucket.delete>) => alive(() => context.bucket.delete(...call)),
    },
  };
}

async function settledHouse(): Promise<House> {
  const house = await openHouse();
  for (const i of [0, 1, 2]) await house.drop(`file-${i}.md`, article(i));
  await house.drain();
  house.minutesPass(10);
  return house;
}

describe('composing', () => {
  test('two workers at once make one issue', async () => {
    const house = await settledHouse();
    const reports = await Promise.all([composeIssue(house.run(), 'daily'), composeIssue(house.run(), 'daily')]);
    expect(reports.map(({ status }) => status).sort()).toEqual(['busy', 'issued']);
    await house.drain();
    expect(house.mailbox.mails).toHaveLength(2);
    expect(await house.json('state/daily/head.json')).toEqual({ version: 2, lastIssue: 1 });
  });

  test('wherever it dies, the next look finishes the same issue: nothing lost, nothing twice', async () => {
    const whole = await settledHouse();
    await composeIssue(whole.run(), 'daily');
    const expected = await whole.text('issues/daily/1/email.html');

    let deaths = 0;
    for (let writes = 0; ; writes++) {
      const house = await settledHouse();
      const died = await composeIssue(dyingAfter(house, writes), 'daily').then(
        () => false,
        () => true,
      );
      if (died) deaths++;
      house.minutesPass(20);
      await house.drain();
      house.minutesPass(600);
      await house.drain();
      expect(house.mailbox.mails.map(({ to }) => to)).toEqual(['ada@example.com', 'grace@example.com']);
      expect(await house.keys('articles/')).toEqual([]);
      expect(await house.json('state/daily/head.json')).toEqual({ version: 2, lastIssue: 1 });
      if (writes >= 3) expect((await house.text('issues/daily/1/email.html')).length).toBe(expected.length);
      if (!died) break;
    }
    expect(deaths).toBeGreaterThan(8);
  });

  test('an issue whose attempts die three times is set aside with its articles, and the newsletter goes on', async () => {
    const house = await settledHouse();
    for (let attempt = 1; attempt <= 3; attempt++) {
      await expect(composeIssue(dyingAfter(house, 3, `attempt ${attempt}`), 'daily')).rejects.toThrow('the process died');
      house.minutesPass(20);
    }
    const report = await composeIssue(house.run(), 'daily');
    expect(report).toMatchObject({ status: 'set-aside', issue: 1 });
    expect(await house.keys('issues/daily/1/set-aside/')).toHaveLength(3);
    expect(await house.keys('articles/')).toEqual([]);

    await house.drop('next.md', article(5));
    await house.drain();
    house.minutesPass(10);
    await house.drain();
    expect(await house.json('issues/daily/2/report.json')).toMatchObject({ status: 'issued' });
    expect(house.mailbox.mails).toHaveLength(2);
  });

  test('trouble with the store passes and is not counted: nothing is set aside for it', async () => {
    const house = await settledHouse();
    for (let attempt = 1; attempt <= 6; attempt++) {
      const context = house.run();
      const put: typeof context.bucket.put = (key, ...rest) =>
        key.endsWith('/digest.json') ? Promise.reject(new Error('503 Slow Down')) : context.bucket.put(key, ...rest);
      await expect(composeIssue({ ...context, bucket: { ...context.bucket, put } }, 'daily')).rejects.toThrow('503 Slow Down');
    }
    expect(await composeIssue(house.run(), 'daily')).toMatchObject({ status: 'issued', issue: 1 });
  });

  test('an issue keeps the look it was begun with, whatever is deployed meanwhile; where that look is gone, it takes the present one', async () => {
    const begun = async (): Promise<House> => {
      const house = await settledHouse();
      await expect(composeIssue(dyingAfter(house, 4), 'daily')).rejects.toThrow('the process died');
      house.minutesPass(20);
      return house;
    };
    const plain = { name: 'plain', version: 1 as const, nodes: [] };
    const house = await begun();
    const [newsletter] = house.config.newsletters;
    if (!newsletter) throw new Error('no newsletter');
    const redeployed = { newsletters: [{ ...newsletter, template: 'plain' }] };
    const { templates } = house.run();
    const issued = { issue: 1, status: 'issued' };
    expect(await composeIssue({ ...house.run(), config: redeployed, templates: { plain, ...templates } }, 'daily')).toMatchObject(issued);
    expect(await house.text('issues/daily/1/email.html')).toContain('<!doctype html>');

    const gone = await begun();
    await expect(composeIssue({ ...gone.run(), config: redeployed, templates: {} }, 'daily')).rejects.toThrow('template "digest"');
    expect(await composeIssue({ ...gone.run(), config: redeployed, templates: { plain } }, 'daily')).toMatchObject(issued);
    expect(await gone.text('issues/daily/1/email.html')).not.toContain('<!doctype html>');
  });

  test('a record that is no article any more is left out, with a decision, and costs the others nothing', async () => {
    const house = await settledHouse();
    const [first] = await house.keys('articles/daily/');
    await house.bucket.put(first ?? '', '{"version": 1}');
    house.minutesPass(10);
    await composeIssue(house.run(), 'daily');
    const report = (await house.json('issues/daily/1/report.json')) as { stories: unknown[]; decisions: { rule: string; subject: string }[] };
    expect(report.stories).toHaveLength(2);
    expect(report.decisions).toContainEqual(expect.objectContaining({ rule: 'unreadable-record', subject: first }));
  });

  test('the recipients are those at the freeze, and the list in the bucket rules', async () => {
    const house = await settledHouse();
    await house.bucket.put('recipients/daily.csv', 'email,name\njun@example.com,佐藤 純\n');
    await composeIssue(house.run(), 'daily');
    await house.bucket.put('recipients/daily.csv', 'email\nlate@example.com\n');
    await house.drain();
    expect(house.mailbox.mails.map(({ to }) => to)).toEqual(['jun@example.com']);
  });
});

test('a claim whose answer was lost is not counted as an attempt at the articles', async () => {
  const house = await openHouse();
  await house.drop('one.md', article(0));
  await house.drain();
  house.minutesPass(10);
  for (let time = 0; time < 4; time++) {
    const run = house.run();
    let lost = false;
    const put: typeof run.bucket.put = async (key, ...rest) => {
      const done = await run.bucket.put(key, ...rest);
      if (lost || !key.endsWith('/head.json')) return done;
      lost = true;
      throw new Error('the answer was lost');
    };
    await expect(composeIssue({ ...run, bucket: { ...run.bucket, put } }, 'daily')).rejects.toThrow('the answer was lost');
  }
  await house.drain();
  expect(await house.json('issues/daily/1/report.json')).toMatchObject({ status: 'issued' });
});
