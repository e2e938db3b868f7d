/** The operator hears of each issue and each failed drop once, whatever fails. */
import type { Bucket } from '../../lambda/ports/bucket.ts';
import type { Notice, NoticeOutcome, Notifier } from '../../lambda/ports/notifier.ts';
import { type ReportContext, tellNews } from '../../lambda/stages/report.ts';
import { article, type House, openHouse } from '../helpers/house.ts';

interface Listener extends Notifier {
  heard: Notice[];
  answers: NoticeOutcome[];
}
function listener(): Listener {
  const heard: Notice[] = [];
  const answers: NoticeOutcome[] = [];
  return {
    heard,
    answers,
    async notify(notice) {
      const answer = answers.shift() ?? { status: 'sent' };
      if (answer.status !== 'refused') heard.push(notice);
      return answer;
    },
  };
}

const context = (house: House, notifier: Notifier, bucket: Bucket = house.bucket): ReportContext => ({ ...house.run(), bucket, notifier });

/** An issue of two articles, one of them twice, with a file that cannot be read. */
async function withIssue(): Promise<House> {
  const house = await openHouse();
  await house.drop('World/one.md', article(1));
  await house.drop('World/one again.md', article(1));
  await house.drop('two.md', article(2));
  await house.drop('broken.txt', '');
  await house.drain();
  house.minutesPass(11);
  await house.drain();
  return house;
}

describe('an issue', () => {
  test('is told once, with its files, stories and mails', async () => {
    const house = await withIssue();
    const ear = listener();
    expect(await tellNews(context(house, ear))).toEqual([{ newsletter: 'daily', issue: 1, outcome: 'sent' }]);
    expect(ear.heard).toHaveLength(1);
    expect(ear.heard[0]?.subject).toBe('daily: issue 1 went to 2 of 2, 1 file rejected');
    expect(ear.heard[0]?.text).toMatch(
      /^The Harbour Morning, issue 1, 2026-[^\n]*\n\nFiles {5}4 files read, 1 rejected\n {12}broken\.txt: [^\n]+\nStories {3}2 stories of 3 articles, 1 merged\nMails {5}2 of 2 sent, 0 refused, 0 unknown, 0 skipped/,
    );
    house.minutesPass(20);
    expect(await tellNews(context(house, ear))).toEqual([]);
    expect(ear.heard).toHaveLength(1);
  });

  test('is told when everybody on its list has an outcome, and not before', async () => {
    const house = await openHouse();
    await house.drop('one.md', article(1));
    await house.bucket.put('control/daily/hold', '');
    await house.drain();
    await house.bucket.delete('control/daily/hold');
    await house.bucket.put('control/daily/send', '');
    house.mailbox.limits.remaining = 0;
    await house.drain();
    const ear = listener();
    expect(await tellNews(context(house, ear))).toEqual([]);
    house.mailbox.limits.remaining = 10;
    await house.drain();
    expect(await tellNews(context(house, ear))).toMatchObject([{ issue: 1 }]);
  });

  test('that stands still because the account refuses is told at once, and again when it is done', async () => {
    const house = await openHouse();
    house.mailbox.limits.rate = 1;
    house.mailbox.answers.push({ status: 'refused', because: 'sender', reason: 'MessageRejected: not verified' });
    await house.drop('one.md', article(1));
    await house.bucket.put('control/daily/send', '');
    const ear = listener();
    await house.drain();
    expect(await house.keys('outbox/')).toHaveLength(1);
    await tellNews(context(house, ear));
    await tellNews(context(house, ear));
    expect(ear.heard.map(({ subject }) => subject)).toEqual(['daily: issue 1 stands still']);
    expect(ear.heard[0]?.text).toContain('not verified');
    await house.drain();
    await tellNews(context(house, ear));
    await tellNews(context(house, ear));
    expect(ear.heard.map(({ subject }) => subject).slice(1)).toEqual(['daily: issue 1 went to 2 of 2']);
  });

  test('that waits for its editor is not told before they send or discard it', async () => {
    const house = await openHouse({
      daily: { title: 'Daily', from: 'digest@example.com', recipients: ['ada@example.com'], approve: 'ed@example.com' },
    });
    await house.drop('one.md', article(1));
    await house.bucket.put('control/daily/send', '');
    await house.drain();
    const ear = listener();
    house.minutesPass(60);
    expect(await tellNews(context(house, ear))).toEqual([]);
    await house.bucket.put('control/daily/discard', '');
    await house.drain();
    await tellNews(context(house, ear));
    expect(ear.heard.map(({ subject }) => subject)).toEqual(['daily: issue 1 was discarded']);
  });

  test('several issues are told one after the other', async () => {
    const house = await withIssue();
    const ear = listener();
    await tellNews(context(house, ear));
    for (const number of [3, 4]) {
      await house.drop(`${number}.md`, article(number));
      await house.bucket.put('control/daily/send', '');
      await house.drain();
    }
    for (let sweeps = 0; sweeps < 4; sweeps++) await tellNews(context(house, ear));
    expect(ear.heard.map(({ subject }) => /issue \d+/.exec(subject)?.[0])).toEqual(['issue 1', 'issue 2', 'issue 3']);
  });

  test('of a bucket older than its reports, only the last is told', async () => {
    const house = await withIssue();
    for (const number of [3, 4]) {
      await house.drop(`${number}.md`, article(number));
      await house.bucket.put('control/daily/send', '');
      await house.drain();
    }
    const ear = listener();
    for (let sweeps = 0; sweeps < 4; sweeps++) await tellNews(context(house, ear));
    expect(ear.heard.map(({ subject }) => /issue \d+/.exec(subject)?.[0])).toEqual(['issue 3']);
  });
});

describe('a drop that came to nothing', () => {
  test('is told when it is quiet, once, with each reason', async () => {
    const house = await openHouse();
    await house.drop('a.txt', '');
    await house.drop('b.txt', '');
    await house.drain();
    const ear = listener();
    expect(await tellNews(context(house, ear))).toEqual([]);
    house.minutesPass(11);
    expect(await tellNews(context(house, ear))).toEqual([{ newsletter: 'daily', outcome: 'sent' }]);
    await tellNews(context(house, ear));
    expect(ear.heard.map(({ subject }) => subject)).toEqual(['daily: no issue, 2 files rejected']);
    expect(ear.heard[0]?.text).toMatch(/a\.txt: .+\n +b\.txt: /);
  });

  test('waits for the issue where an article of it waits', async () => {
    const house = await openHouse();
    await house.drop('a.txt', '');
    await house.bucket.put('control/daily/hold', '');
    await house.drop('one.md', article(1));
    await house.drain();
    house.minutesPass(11);
    expect(await tellNews(context(house, listener()))).toEqual([]);
  });
});

describe('exactly once', () => {
  test('a refusal gives the claim back, and the next sweep tells', async () => {
    const house = await withIssue();
    const ear = listener();
    ear.answers.push({ status: 'refused', reason: 'AuthorizationError: no' });
    expect(await tellNews(context(house, ear))).toMatchObject([{ outcome: 'refused' }]);
    expect(await tellNews(context(house, ear))).toMatchObject([{ outcome: 'sent' }]);
    expect(ear.heard).toHaveLength(1);
  });

  test('a lost answer is not told again, but the next report says so', async () => {
    const house = await withIssue();
    const ear = listener();
    ear.answers.push({ status: 'unknown', reason: 'TimeoutError' });
    await tellNews(context(house, ear));
    house.minutesPass(20);
    expect(await tellNews(context(house, ear))).toEqual([]);
    await house.drop('three.md', article(3));
    await house.bucket.put('control/daily/send', '');
    await house.drain();
    await tellNews(context(house, ear));
    expect(ear.heard.at(-1)?.text).toContain('The report on issue 1 may not have reached you');
  });

  test('two sweeps at once tell once', async () => {
    const house = await withIssue();
    const ear = listener();
    await Promise.all([tellNews(context(house, ear)), tellNews(context(house, ear)), tellNews(context(house, ear))]);
    expect(ear.heard).toHaveLength(1);
  });

  /** Fails the bucket's call of this number, before or after it acts. */
  function failing(bucket: Bucket, at: number, fault: 'throws' | 'acts and throws'): { bucket: Bucket; calls: () => number } {
    let calls = 0;
    const guard = async <T>(act: () => Promise<T>): Promise<T> => {
      if (++calls !== at) return act();
      if (fault === 'acts and throws') await act();
      throw new Error('the store is away');
    };
    return {
      calls: () => calls,
      bucket: {
        get: (key) => guard(() => bucket.get(key)),
        head: (key) => guard(() => bucket.head(key)),
        put: (...given) => guard(() => bucket.put(...given)),
        delete: (...given) => guard(() => bucket.delete(...given)),
        copy: (...given) => guard(() => bucket.copy(...given)),
        async *list(...given) {
          await guard(async () => undefined);
          yield* bucket.list(...given);
        },
      },
    };
  }

  test.each(['throws', 'acts and throws'] as const)('whichever call of the store %s, the operator is told once', async (fault) => {
    const counted = failing((await withIssue()).bucket, 0, fault);
    const house = await withIssue();
    await tellNews(context(house, listener(), counted.bucket));
    expect(counted.calls()).toBeGreaterThan(6);
    for (let at = 1; at <= counted.calls(); at++) {
      const one = await withIssue();
      const ear = listener();
      await tellNews(context(one, ear, failing(one.bucket, at, fault).bucket)).catch(() => undefined);
      for (let sweeps = 0; sweeps < 3; sweeps++) {
        one.minutesPass(11);
        await tellNews(context(one, ear));
      }
      expect([at, ear.heard.length]).toEqual([at, 1]);
    }
  });
});
