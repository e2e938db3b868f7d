/** The sweep wakes first, then looks and tells; what fails of that silences nothing else, and the function's alarm rings. */
import { quotaUsedPercent } from '../../lambda/handlers/send-quota.ts';
import { discreet, sweepHandler } from '../../lambda/handlers/sweep.ts';
import type { Wake } from '../../lambda/ports/announcer.ts';
import type { Notice, Notifier } from '../../lambda/ports/notifier.ts';
import { invocation, testRuntime } from './events.ts';

const wakes: Wake[] = [
  { stage: 'ingest', key: 'inbox/a.txt' },
  { stage: 'compose', newsletter: 'daily' },
  { stage: 'compose', newsletter: 'weekly' },
];
const notifier: Notifier = { notify: async () => ({ status: 'sent' }) };
const calm = {
  sweep: async () => wakes,
  watch: async () => ({ overdueMinutes: -110, openChunks: 0 }),
  tellNews: async () => [{ newsletter: 'daily', issue: 3, outcome: 'sent' as const }],
};

function setUp(more: { notifier?: Notifier; quotaUsed?: () => Promise<number> } = {}) {
  const { runtime, lines, emitted } = testRuntime();
  return { lines, emitted, runtime: () => ({ ...runtime(), quotaUsed: async () => 12.5, ...more }) };
}

test('says how much it found, emits what it saw, and logs what it told', async () => {
  const { runtime, lines, emitted } = setUp({ notifier });
  await sweepHandler(runtime, calm)({}, invocation);
  expect(lines).toEqual([
    { level: 'info', message: 'sweep', fields: { files: 1, newsletters: 2, chunks: 0 } },
    { level: 'info', message: 'report', fields: { newsletter: 'daily', correlation_id: 'daily/3', outcome: 'sent' } },
  ]);
  expect(emitted.map(({ values }) => values)).toEqual([{ OverdueMinutes: -110, OpenChunks: 0 }, { QuotaUsedPercent: 12.5 }]);
});

test('tells nobody where nobody is to be told', async () => {
  const { runtime, lines } = setUp();
  await sweepHandler(runtime, { ...calm, tellNews: () => Promise.reject(new Error('not to be called')) })({}, invocation);
  expect(lines.map(({ message }) => message)).toEqual(['sweep']);
});

test.each<[string, Partial<typeof calm>, { quotaUsed?: () => Promise<number> }, number]>([
  ['what waits', { watch: () => Promise.reject(new Error('the store is away')) }, {}, 1],
  ['the quota', {}, { quotaUsed: () => Promise.reject(new Error('the store is away')) }, 1],
  ['the report', { tellNews: () => Promise.reject(new Error('the store is away')) }, {}, 2],
])('goes on where looking at %s fails, and fails in the end, so that the alarm rings', async (_what, broken, more, metrics) => {
  const { runtime, lines, emitted } = setUp({ notifier, ...more });
  await expect(sweepHandler(runtime, { ...calm, ...broken })({}, invocation)).rejects.toThrow('the store is away');
  expect(emitted).toHaveLength(metrics);
  expect(lines.filter(({ level }) => level === 'error')).toHaveLength(1);
});

test('fails at once where waking fails', async () => {
  const { runtime, emitted } = setUp();
  await expect(sweepHandler(runtime, { ...calm, sweep: () => Promise.reject(new Error('no queue')) })({}, invocation)).rejects.toThrow('no queue');
  expect(emitted).toEqual([]);
});

test('no address leaves in a report: a dropped file may be named after one', async () => {
  const heard: Notice[] = [];
  const listening: Notifier = {
    async notify(notice) {
      heard.push(notice);
      return { status: 'sent' };
    },
  };
  await discreet(listening).notify({ subject: 'daily: ada@example.com.txt', text: 'World/mail to grace@example.com.eml: rejected\n' });
  expect(heard).toEqual([{ subject: 'daily: [address]', text: 'World/mail to [address]: rejected\n' }]);
});

test.each([
  [{ Max24HourSend: 200, SentLast24Hours: 50 }, 25],
  [{ Max24HourSend: 50_000, SentLast24Hours: 49_999 }, 100],
  [{ Max24HourSend: -1, SentLast24Hours: 9_000_000 }, 0],
  [{}, 0],
])('of a quota %j, %d percent are used', async (answer, percent) => {
  expect(await quotaUsedPercent({ send: async () => answer } as unknown as Parameters<typeof quotaUsedPercent>[0])()).toBe(percent);
});
