import { parseConfig } from '../../lambda/config.ts';
import { retentionRules } from '../../lib/retention.ts';

const rulesOf = (newsletters: Record<string, unknown>) =>
  retentionRules(parseConfig(newsletters).newsletters).map(({ id, prefix, days }) => `${id}: ${prefix} ${days}`);
const settings = { title: 'T', from: 'digest@example.com' };

test('where all newsletters agree, a folder has one rule, which holds for what no newsletter owns as well', () => {
  expect(rulesOf({ daily: settings, weekly: settings })).toEqual([
    'archive: archive/ 90',
    'rejected: rejected/ 90',
    'issues: issues/ 1095',
    'deliveries: deliveries/ 400',
  ]);
});

test('where they do not, each has its own, by its prefix', () => {
  expect(rulesOf({ daily: { ...settings, retentionDays: { archive: 7, issues: 60 } }, weekly: settings })).toEqual([
    'archive of daily: archive/daily/ 7',
    'archive of weekly: archive/weekly/ 90',
    'archive of none: archive/_unknown/ 90',
    'rejected: rejected/ 90',
    'issues of daily: issues/daily/ 60',
    'issues of weekly: issues/weekly/ 1095',
    'deliveries: deliveries/ 400',
  ]);
});

test('more rules than a bucket takes are refused before anything is deployed', () => {
  const many = Object.fromEntries(
    Array.from({ length: 300 }, (_, i) => [`n${i}`, { ...settings, retentionDays: { archive: 10 + i, issues: 30 + i, deliveries: 30 + i } }]),
  );
  expect(() => rulesOf(many)).toThrow(/let newsletters keep things equally long/);
});
