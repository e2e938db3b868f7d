import { datesIn } from '../../../lambda/pipeline/render/dates.ts';

const frame = { language: 'en', timeZone: 'Europe/Oslo', issuedAt: '2026-11-21T06:30:00Z', comma: ', ' };

test.each<[string | undefined, string]>([
  ['2026-11-21T04:40:00Z', '5:40 AM'],
  ['2026-11-20T23:30:00Z', '12:30 AM'],
  ['2026-11-20T22:30:00Z', 'Yesterday, 11:30 PM'],
  ['2026-11-20T22:30:00+09:00', 'Yesterday, 2:30 PM'],
  ['2026-11-21', 'Today'],
  ['2026-11-20', 'Yesterday'],
  ['2026-11-19T10:00:00Z', 'November 19'],
  ['2025-11-20T10:00:00Z', 'November 20, 2025'],
  ['2025-11-20', 'November 20, 2025'],
  ['2026-11-22T10:00:00Z', 'November 22'],
  ['2026-11-20T22:30:00', 'Yesterday'],
  ['no date', ''],
  ['', ''],
  [undefined, ''],
])('%j is %j', (publishedAt, shown) => {
  expect(datesIn(frame).timeOf(publishedAt)).toBe(shown);
});

test.each([
  ['en', 'UTC', 'Saturday, November 21, 2026'],
  ['de', 'UTC', 'Samstag, 21. November 2026'],
  ['en', 'Pacific/Honolulu', 'Friday, November 20, 2026'],
  ['fr', 'UTC', 'samedi 21 novembre 2026'],
  ['ar-EG', 'UTC', 'السبت، 21 نوفمبر 2026'],
])('the issue’s day in %s, %s', (language, timeZone, shown) => {
  expect(datesIn({ ...frame, language, timeZone }).issueDay).toBe(shown);
});
