import { parseCron } from '../../lambda/schedule/cron.ts';

const problem = (text: string): string => {
  try {
    parseCron(text);
  } catch (error) {
    return (error as Error).message;
  }
  return 'no problem';
};
const upTo = (most: number, from = 0): number[] => Array.from({ length: most - from + 1 }, (_, i) => from + i);
const everything = {
  minutes: upTo(59),
  hours: upTo(23),
  days: upTo(31, 1),
  months: upTo(12, 1),
  weekdays: upTo(6),
  eitherDay: false,
};

test.each<[string, Partial<typeof everything>]>([
  ['* * * * *', {}],
  ['30 6 * * 1-5', { minutes: [30], hours: [6], weekdays: [1, 2, 3, 4, 5] }],
  ['30 6 * * MON-fri', { minutes: [30], hours: [6], weekdays: [1, 2, 3, 4, 5] }],
  ['0 7,19 * * *', { minutes: [0], hours: [7, 19] }],
  ['*/20 8-18/5 * * *', { minutes: [0, 20, 40], hours: [8, 13, 18] }],
  ['5/25 0 * * *', { minutes: [5, 30, 55], hours: [0] }],
  ['0 0 1 jan,JUL *', { minutes: [0], hours: [0], days: [1], months: [1, 7] }],
  ['0 0 * * 7', { minutes: [0], hours: [0], weekdays: [0] }],
  ['0 0 * * 5-7', { minutes: [0], hours: [0], weekdays: [0, 5, 6] }],
  ['0 0 * * 0,7', { minutes: [0], hours: [0], weekdays: [0] }],
  ['0 0 13 * 5', { minutes: [0], hours: [0], days: [13], weekdays: [5], eitherDay: true }],
  ['0 0 */10 * 5', { minutes: [0], hours: [0], days: [1, 11, 21, 31], weekdays: [5] }],
  ['  15   4  *  *  * ', { minutes: [15], hours: [4] }],
  ['0 0 31 2 1', { minutes: [0], hours: [0], days: [31], months: [2], weekdays: [1], eitherDay: true }],
])('%s', (text, expected) => {
  expect(parseCron(text)).toEqual({ ...everything, ...expected });
});

test.each([
  ['', /five fields .*found 0/],
  ['30 6 * *', /five fields .*found 4.*such as "30 6 \* \* 1-5"/],
  ['0 30 6 * * *', /five fields .*found 6/],
  ['60 6 * * *', /minute "60" should be from 0 to 59/],
  ['0 24 * * *', /hour "24" should be from 0 to 23/],
  ['0 0 0 * *', /day "0" should be from 1 to 31/],
  ['0 0 * 13 *', /month "13" should be from 1 to 12 or a name such as feb/],
  ['0 0 * * monday', /weekday "monday" should be from 0 to 7 or a name such as mon/],
  ['0 0 ? * *', /day "\?" should be from 1 to 31/],
  ['0 0 L * *', /day "L"/],
  ['30-10 6 * * *', /minute "30-10" ends before it begins/],
  ['1-2-3 6 * * *', /minute "1-2-3" is no range/],
  ['*/0 6 * * *', /minute "\*\/0" has a step that is no number from 1/],
  ['*/5/5 6 * * *', /step/],
  ['1, 6 * * *', /minute "" should be/],
  ['-5 6 * * *', /minute "-5" should be/],
  ['0 0 30 2 *', /a date that exists: no month that it names has a day 30/],
  ['0 0 31 4,6,9,11 *', /no month that it names has a day 31/],
])('%j is told so that a person can mend it', (text, says) => {
  expect(problem(text)).toMatch(says);
});
