import { parseConfig } from '../lambda/config.ts';

const digest = { title: 'News Digest', from: 'digest@example.com' };
const problem = (settings: Record<string, unknown>): string => {
  try {
    parseConfig({ digest: { ...digest, ...settings } });
  } catch (error) {
    return (error as Error).message;
  }
  return 'no problem';
};

test('two fields are enough, and the rest has defaults', () => {
  expect(parseConfig({ digest }).newsletters[0]).toMatchObject({
    name: 'digest',
    quietMinutes: 10,
    minimumStories: 1,
    retentionDays: { archive: 90, rejected: 90, issues: 1095, deliveries: 400 },
  });
});

test('a schedule goes with a zone, a minimum, an editor and days of its own', () => {
  const settings = {
    schedule: '30 6 * * 1-5',
    timeZone: 'Europe/Berlin',
    minimumStories: 3,
    approve: 'editor@example.com',
    retentionDays: { archive: 7 },
  };
  expect(parseConfig({ digest: { ...digest, ...settings } }).newsletters[0]).toMatchObject({
    ...settings,
    retentionDays: { archive: 7, rejected: 90 },
  });
});

test.each<[what: string, settings: Record<string, unknown>, says: RegExp]>([
  [
    'a schedule with a time that is none',
    { schedule: '30 25 * * *' },
    /newsletter "digest", field schedule: found "30 25 \* \* \*"; should be such as "30 6 \* \* 1-5".*hour "25" should be from 0 to 23/,
  ],
  ["EventBridge's own spelling", { schedule: 'cron(30 6 ? * MON-FRI *)' }, /field schedule: found "cron.*five fields/],
  ['a schedule that is no text', { schedule: 630 }, /field schedule: found 630; should be a schedule such as/],
  ['a date that never comes', { schedule: '0 6 31 2 *' }, /field schedule: .*a date that exists/],
  [
    'a schedule and a quiet period',
    { schedule: '30 6 * * *', quietMinutes: 5 },
    /newsletter "digest", field quietMinutes: found 5 beside a schedule; remove one of them/,
  ],
  ['a schedule and a maximum wait', { schedule: '30 6 * * *', maximumWaitMinutes: 60 }, /field maximumWaitMinutes: found 60 beside a schedule/],
  ['a minimum above the maximum', { minimumStories: 8, maximumStories: 5 }, /field minimumStories: found 8, more than maximumStories \(5\)/],
  ['a minimum above the default maximum', { minimumStories: 101 }, /field minimumStories: found 101, more than maximumStories \(100\)/],
  ['a minimum of none', { minimumStories: 0 }, /field minimumStories: found 0; should be at least 1/],
  ['an editor who is true', { approve: true }, /field approve: found true/],
  ['an editor without a domain', { approve: 'editor' }, /field approve: found "editor"; should be one e-mail address/],
  [
    'deliveries kept for less than an issue may take',
    { retentionDays: { deliveries: 7 } },
    /field retentionDays\.deliveries: found 7; should be at least 30 days/,
  ],
  ['days of what is not there', { retentionDays: { logs: 7 } }, /field retentionDays\.logs: there is no such field/],
  ['a zone that is none', { timeZone: 'Berlin' }, /field timeZone: found "Berlin"; should be an IANA time zone such as Europe\/Berlin/],
])('%s is told so that a person can mend it', (_, settings, says) => {
  expect(problem(settings)).toMatch(says);
});

test.each<[what: string, newsletters: unknown, says: RegExp]>([
  ['a newsletter that is null', { digest: null }, /newsletter "digest": found null; should be an object with its settings, title and from at least/],
  ['a newsletter that is text', { digest: 'News' }, /newsletter "digest": found "News"; should be an object/],
  ['a title that is null', { digest: { ...digest, title: null } }, /field title: found null; should be text in quotation marks/],
  ['a title that is missing', { digest: { from: 'digest@example.com' } }, /field title: found nothing; it is required/],
  ['days that are null', { digest: { ...digest, retentionDays: null } }, /field retentionDays: found null; should be an object with its settings\./],
  ['no newsletters at all', null, /newsletters: found null; should be an object with each newsletter under its name/],
])('%s is told so that a person can mend it', (_, newsletters, says) => {
  expect(() => parseConfig(newsletters)).toThrow(says);
});

test('every problem is told at once', () => {
  expect(problem({ schedule: 'daily', minimumStories: -1, title: '' }).split('\n')).toHaveLength(4);
});
