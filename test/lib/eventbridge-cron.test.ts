import { parseCron } from '../../lambda/schedule/cron.ts';
import { eventBridgeExpressions } from '../../lib/eventbridge-cron.ts';
import fc from '../laws.ts';

test.each([
  ['30 6 * * 1-5', ['cron(30 6 ? * MON,TUE,WED,THU,FRI *)']],
  ['0 0 * * *', ['cron(0 0 * * ? *)']],
  ['* * * * *', ['cron(* * * * ? *)']],
  ['*/15 8-18 * * *', ['cron(0,15,30,45 8-18 * * ? *)']],
  ['0 9 1,15 * *', ['cron(0 9 1,15 * ? *)']],
  ['0 9 * 6-8 0', ['cron(0 9 ? 6-8 SUN *)']],
  ['0 9 * * 7', ['cron(0 9 ? * SUN *)']],
  // The date or the weekday: two schedules, either of which wakes.
  ['0 9 13 * 5', ['cron(0 9 13 * ? *)', 'cron(0 9 ? * FRI *)']],
  // Both at once cannot be said: on every Friday, and the slot rule decides.
  ['0 9 */2 * 5', ['cron(0 9 ? * FRI *)']],
])('%s', (cron, expressions) => {
  expect(eventBridgeExpressions(parseCron(cron))).toEqual(expressions);
});

test('whatever the schedule, it is short enough, and day or weekday is a question mark', () => {
  const values = (least: number, most: number) =>
    fc.uniqueArray(fc.integer({ min: least, max: most }), { minLength: 1, maxLength: most }).map((all) => all.join(','));
  fc.assert(
    fc.property(fc.tuple(values(0, 59), values(0, 23), values(1, 28), values(1, 12), values(0, 6)), (fields) => {
      for (const expression of eventBridgeExpressions(parseCron(fields.join(' ')))) {
        expect(expression.length).toBeLessThanOrEqual(256);
        expect(expression.split(' ').filter((part) => part === '?')).toHaveLength(1);
        expect(expression.split(' ')).toHaveLength(6);
      }
    }),
  );
});
