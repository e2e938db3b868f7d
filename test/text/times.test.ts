import { findDate } from '../../lambda/text/dates.ts';
import { dateInAddress, isoTime } from '../../lambda/text/times.ts';

describe('times keep the zone that they were given in', () => {
  test.each([
    ['2026-03-02T07:30:00+01:00', '2026-03-02T07:30:00+01:00'],
    ['2026-03-02T07:30:00.123Z', '2026-03-02T07:30:00Z'],
    ['2026-03-02 07:30 -0500', '2026-03-02T07:30:00-05:00'],
    ['2026-03-02T00:00:00', '2026-03-02'],
    ['2026-03-02', '2026-03-02'],
    ['20260302T0730', '2026-03-02T07:30:00'],
    ['Mon, 02 Mar 2026 07:30:00 GMT', '2026-03-02T07:30:00Z'],
    ['Mon, 2 Mar 2026 07:30 EST', '2026-03-02T07:30:00-05:00'],
    [1_772_436_600, '2026-03-02T07:30:00Z'],
    ['1772436600000', '2026-03-02T07:30:00Z'],
    ['2026-02-30', undefined],
    ['yesterday', undefined],
    [null, undefined],
  ])('%p is %p', (value, time) => expect(isoTime(value)).toBe(time));
});

describe('dates for readers, in many languages', () => {
  test.each([
    ['Published March 2, 2026 at 7:30 p.m.', '2026-03-02T19:30:00'],
    ['Stand: 2. März 2026, 07:30 Uhr', '2026-03-02T07:30:00'],
    ['le 2 mars 2026 à 7h30', '2026-03-02T07:30:00'],
    ['2 de marzo de 2026', '2026-03-02'],
    ['2 марта 2026', '2026-03-02'],
    ['2 Mart 2026', '2026-03-02'],
    ['2 مارس 2026', '2026-03-02'],
    ['2026年3月2日', '2026-03-02'],
    ['2026. 3. 2.', '2026-03-02'],
    ['2nd March 2026', '2026-03-02'],
    ['25/03/2026', '2026-03-25'],
    ['03/25/2026', '2026-03-25'],
    ['Page 3 of 2026 reasons', undefined],
  ])('%s', (text, time) => expect(findDate(text)).toBe(time));

  test('figures alone are read in the order of the language', () => {
    expect([findDate('03/02/2026'), findDate('03/02/2026', 'en_US')]).toEqual(['2026-02-03', '2026-03-02']);
  });

  test.each([
    ['https://post.example/2026/03/02/gate', '2026-03-02'],
    ['https://post.example/news-20260302-gate', '2026-03-02'],
    ['https://post.example/2026/gate', undefined],
    ['no address', undefined],
  ])('%s', (url, day) => expect(dateInAddress(url)).toBe(day));
});
