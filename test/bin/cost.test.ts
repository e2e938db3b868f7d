/** What a month costs: the promise of the README, and that every line is in the sum. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { type CostLine, monthlyCost } from '../../bin/cost.ts';
import { prices, unitPrice } from '../../lib/prices.ts';

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
