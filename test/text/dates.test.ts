import { findDate } from '../../lambda/text/dates.ts';
import fc from '../laws.ts';

describe('findDate', () => {
  test.each([
    ['Updated 16 November 2024', 'en', '2024-11-16'],
    ['Sat 16 Nov 2024 12.42 CET', 'en', '2024-11-16T12:42:00+01:00'],
    ['Published: Nov. 3, 2023, 9:05 p.m. ET', 'en', '2023-11-03T21:05:00-05:00'],
    ['May 3rd, 2024', 'en', '2024-05-03'],
    ['2024-02-29T08:30:15Z', 'en', '2024-02-29T08:30:15Z'],
    ['2024-02-29 08:30 +0530', 'en', '2024-02-29T08:30:00+05:30'],
    ['03/04/2024', 'en', '2024-03-04'],
    ['03/04/2024', 'en-GB', '2024-04-03'],
    ['03/14/2024', 'fr', '2024-03-14'],
    ['Stand: 16.11.2024, 10:15 Uhr', 'de', '2024-11-16T10:15:00'],
    ['Veröffentlicht am Samstag, 3. März 2024', 'de', '2024-03-03'],
    ['Publié le 1er août 2023 à 14h05', 'fr', '2023-08-01T14:05:00'],
    ['Actualizado el 7 de septiembre de 2024', 'es', '2024-09-07'],
    ['Atualizado em 7 de março de 2024', 'pt', '2024-03-07'],
    ['Pubblicato il 12 gennaio 2022', 'it', '2022-01-12'],
    ['Geplaatst op 5 mei 2024', 'nl', '2024-05-05'],
    ['opublikowano 21 października 2023', 'pl', '2023-10-21'],
    ['Опубликовано 9 мая 2024 г., 18:20', 'ru', '2024-05-09T18:20:00'],
    ['Оновлено 2 лютого 2024', 'uk', '2024-02-02'],
    ['16 Kasım 2024 Cumartesi', 'tr', '2024-11-16'],
    ['6 Μαΐου 2024', 'el', '2024-05-06'],
    ['نشر في 16 نوفمبر 2024', 'ar', '2024-11-16'],
    ['١٦ نوفمبر ٢٠٢٤', 'ar', '2024-11-16'],
    ['16 תשרין', 'he', undefined],
    ['2024年11月16日 10時30分', 'ja', '2024-11-16T10:30:00'],
    ['2024年11月16日 午後3時5分', 'ja', '2024-11-16T15:05:00'],
    ['2024년 11월 16일 10:30', 'ko', '2024-11-16T10:30:00'],
    ['2024/11/16', 'zh', '2024-11-16'],
    ['16 tháng 11 năm 2024', 'vi', '2024-11-16'],
    ['16 नवंबर 2024', 'hi', '2024-11-16'],
    ['Datum:26. Januar 2022', 'de', '2022-01-26'],
    ['10:30 November 2024', 'en', undefined],
    ['2024-02-29T08:30:15.120Z', 'en', '2024-02-29T08:30:15Z'],
    ['2024-02-29T00:00:00', 'en', '2024-02-29'],
    ['16/11/2024 10:15 - 20 comments', 'en-GB', '2024-11-16T10:15:00'],
    ['30 February 2024', 'en', undefined],
    ['Nov. 16', 'en', undefined],
    ['The year 2024 was warm', 'en', undefined],
    ['$1,200.45 in 2024', 'en', undefined],
    ['', 'en', undefined],
  ])('%s (%s)', (text, language, date) => {
    expect(findDate(text, language)).toBe(date);
  });

  test('what it finds is a date, whatever the text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Za-z./:, -]{0,40}$/), (text) => {
        const date = findDate(text, 'en');
        return date === undefined || !Number.isNaN(Date.parse(date));
      }),
    );
  });

  test('a day written by Intl is found again', () => {
    const locales = [
      'en-US',
      'en-GB',
      'de',
      'fr',
      'es',
      'it',
      'pt',
      'nl',
      'sv',
      'pl',
      'cs',
      'ru',
      'uk',
      'tr',
      'el',
      'ja',
      'ko',
      'zh',
      'ro',
      'hu',
      'fi',
      'id',
      'bg',
      'hr',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...locales),
        fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (locale, date) => {
          const printed = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
          expect(`${locale} ${printed}: ${findDate(printed, locale)}`).toBe(`${locale} ${printed}: ${date.toISOString().slice(0, 10)}`);
        },
      ),
    );
  });
});
