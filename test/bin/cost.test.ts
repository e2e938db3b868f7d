/** What a month costs: the promise of the README, and that every line is in the sum. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { assumed, type CostLine, monthlyCost } from '../../bin/cost.ts';
import { listedOnce } from '../../lambda/handlers/listed-once.ts';
import type { Bucket } from '../../lambda/ports/bucket.ts';
import { composeIssue } from '../../lambda/stages/compose-issue.ts';
import { deliverChunk } from '../../lambda/stages/deliver-chunk.ts';
import { ingestFile } from '../../lambda/stages/ingest-file.ts';
import { tellNews } from '../../lambda/stages/report.ts';
import { sweep } from '../../lambda/stages/sweep.ts';
import { watch } from '../../lambda/stages/watch.ts';
import { prices, unitPrice } from '../../lib/prices.ts';
import { article, openHouse } from '../helpers/house.ts';
import fc from '../laws.ts';

const daily = { files: 100, recipients: 1000, issues: 30 };
const line = (what: CostLine['what'], usage = daily): CostLine => monthlyCost(usage).lines.find((one) => one.what === what) as CostLine;

test('a daily issue of a hundred files to a thousand recipients costs less than five dollars, of which SES three', () => {
  const { dollars, listed } = monthlyCost(daily);
  expect(dollars).toBeLessThan(5);
  expect(line('mail').dollars).toBeCloseTo(3, 6);
  expect(listed).toBeGreaterThan(dollars);
});

test('queues are paid for when nothing happens: polling alone is more than is free', () => {
  const idle = monthlyCost({ files: 0, recipients: 0, issues: 0 });
  expect(line('queueRequest', { files: 0, recipients: 0, issues: 0 }).dollars).toBeGreaterThan(0.5);
  expect(idle.dollars).toBeGreaterThan(1);
});

test('every line counts once, at its price, and what is free is taken off once', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(100_000), fc.nat(60), (files, recipients, issues) => {
      const { lines, listed, dollars } = monthlyCost({ files, recipients, issues });
      expect(new Set(lines.map(({ what }) => what)).size).toBe(lines.length);
      expect(listed).toBeCloseTo(
        lines.reduce((sum, { what, units }) => sum + units * unitPrice(what), 0),
        6,
      );
      for (const { what, listed: list, dollars: rest } of lines) {
        const free = 'free' in prices[what] ? (prices[what] as { free: number }).free * unitPrice(what) : 0;
        expect(rest).toBeCloseTo(Math.max(0, list - free), 6);
      }
      expect(dollars).toBeLessThanOrEqual(listed);
    }),
  );
});

test('more of anything never costs less', () => {
  const usage = fc.record({ files: fc.nat(500), recipients: fc.nat(50_000), issues: fc.integer({ min: 1, max: 60 }) });
  fc.assert(
    fc.property(usage, fc.constantFrom('files', 'recipients', 'issues'), (some, what) => {
      expect(monthlyCost({ ...some, [what]: some[what] + 1 }).dollars).toBeGreaterThanOrEqual(monthlyCost(some).dollars);
    }),
  );
});

test('the table in docs/operating.md is what the command counts', () => {
  const docs = readFileSync(resolve('docs/operating.md'), 'utf8');
  const { lines, listed, dollars } = monthlyCost(daily);
  for (const { what, listed: list, dollars: rest } of lines)
    expect(docs.split('\n').find((row) => row.startsWith(`| [${prices[what].name}]`))).toMatch(
      new RegExp(`\\| \\$${list.toFixed(2)} \\| \\$${rest.toFixed(2)} \\|$`),
    );
  expect(docs).toContain(`| **in all** | | | | **$${listed.toFixed(2)}** | **$${dollars.toFixed(2)}** |`);
});

test('every price says where it stands', () => {
  for (const { page, dollars, per } of Object.values(prices)) {
    expect(page).toMatch(/^https:\/\/aws\.amazon\.com\/[a-z0-9/-]+\/pricing\//);
    expect(dollars / per).toBeGreaterThan(0);
  }
});

test('the command shows every line and the sums, and wants whole numbers', () => {
  const call = (...args: string[]) =>
    spawnSync(process.execPath, [resolve('bin/newsletter.mjs'), 'cost', ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], NO_COLOR: '1' },
    });
  const { status, stdout, stderr } = call('--files', '100', '--recipients', '1000');
  expect([status, stderr]).toEqual([0, '']);
  for (const { what } of monthlyCost(daily).lines) expect(stdout).toContain(prices[what].name);
  expect(stdout).toMatch(/^In all +\$\d+\.\d\d +\$4\.\d\d$/m);
  const { lines } = JSON.parse(call('--files', '1', '--recipients', '1', '--json').stdout) as { lines: unknown[] };
  expect(lines).toHaveLength(monthlyCost(daily).lines.length);
  expect(call('--files', 'many', '--recipients', '1')).toMatchObject({ status: 2, stderr: expect.stringContaining('whole number') });
  expect(call('--files', '1').status).toBe(2);
}, 60_000);

describe('what it assumes is what the stages do', () => {
  /** Counts requests as S3 bills them: a delete is free. */
  function counting(bucket: Bucket) {
    const calls = { lists: 0, reads: 0, writes: 0 };
    const counted: Bucket = {
      get: (key) => {
        calls.reads++;
        return bucket.get(key);
      },
      head: (key) => {
        calls.reads++;
        return bucket.head(key);
      },
      put: (...given) => {
        calls.writes++;
        return bucket.put(...given);
      },
      copy: (...given) => {
        calls.writes++;
        return bucket.copy(...given);
      },
      delete: (...given) => bucket.delete(...given),
      list: (...given) => {
        calls.lists++;
        return bucket.list(...given);
      },
    };
    return { bucket: counted, calls };
  }

  test('in a sweep, and in the look that it brings about', async () => {
    const house = await openHouse();
    await house.drop('one.md', article(1));
    await house.bucket.put('control/daily/send', '');
    await house.drain();
    const notifier = { notify: async () => ({ status: 'sent' as const }) };
    await tellNews({ ...house.run(), notifier });
    const swept = counting(house.bucket);
    const context = { ...house.run(), bucket: listedOnce(swept.bucket) };
    await sweep(context);
    await watch(context);
    await tellNews({ ...context, notifier });
    expect(swept.calls).toEqual({ lists: assumed.sweep.lists, reads: assumed.sweep.reads, writes: 0 });
    const looked = counting(house.bucket);
    await composeIssue({ ...house.run(), bucket: looked.bucket }, 'daily');
    expect(looked.calls).toEqual({ lists: assumed.look.lists, reads: assumed.look.reads, writes: 0 });
  });

  test('for a file and for a mail', async () => {
    const house = await openHouse();
    await house.drop('one.md', article(1));
    const read = counting(house.bucket);
    await ingestFile({ ...house.run(), bucket: read.bucket }, 'inbox/one.md', { last: false });
    // And the one by which the file was dropped.
    expect(read.calls.writes + 1).toBeLessThanOrEqual(assumed.file.writes);
    expect(read.calls.reads).toBeLessThanOrEqual(assumed.file.reads);

    await house.bucket.put('control/daily/send', '');
    await composeIssue(house.run(), 'daily');
    const [chunk = ''] = await house.keys('outbox/');
    const sent = counting(house.bucket);
    await deliverChunk({ ...house.run(), bucket: sent.bucket }, chunk);
    // Two recipients, and what a chunk takes beside them.
    expect(sent.calls.writes).toBeLessThanOrEqual(2 * assumed.recipient.writes + 2);
    expect(sent.calls.reads).toBeLessThanOrEqual(2 * assumed.recipient.reads + 6);
  });
});
