/** The kinds of values that settings have. Each says in words that go after what was found what would be right. */
import * as v from 'valibot';
import { InvalidCron, parseCron } from './schedule/cron.ts';

/** RFC 5321's `local@domain` without quoted local parts, comments or control characters: what mail services accept in practice. */
const addressPattern = /^[^\s@<>(),;:\\"[\]\p{Cc}]+@[^\s@<>(),;:\\"[\]\p{Cc}.]+(?:\.[^\s@<>(),;:\\"[\]\p{Cc}.]+)+$/u;

/** An e-mail address alone: `ada@example.com`. Line breaks and commas never pass, so nothing can smuggle a header or a second recipient. */
export const emailAddress = v.pipe(
  v.string(),
  v.regex(addressPattern, 'should be one e-mail address such as ada@example.com'),
  v.maxLength(254, 'should be at most 254 characters long'),
);

/** Text that can stand in a header: trimmed, not empty, without line breaks. */
export const oneLine = (longest: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'should not be empty'),
    v.maxLength(longest, `should be at most ${longest} characters long`),
    v.regex(/^[^\p{Cc}]*$/u, 'should be one line without control characters'),
  );

/** A span of minutes, fractions too. */
export const minutes = (least: number, most: number) =>
  v.pipe(
    v.number('should be a number of minutes'),
    v.minValue(least, `should be at least ${least} minutes`),
    v.maxValue(most, `should be at most ${most} minutes`),
  );

/** Whether the language's own library takes a value. */
function isTaken(use: () => unknown): boolean {
  try {
    use();
    return true;
  } catch {
    return false;
  }
}

/** BCP 47, as far as `Intl` knows it. */
export const languageTag = v.pipe(
  v.string(),
  v.check((tag) => isTaken(() => Intl.getCanonicalLocales(tag)), 'should be a language tag such as en or pt-BR'),
);

/** A zone of the IANA database that this Node has. */
export const timeZone = v.pipe(
  v.string(),
  v.check((zone) => isTaken(() => new Intl.DateTimeFormat('en', { timeZone: zone })), 'should be an IANA time zone such as Europe/Berlin'),
);

/** Why a text is no schedule, in words that go after "should be"; nothing where it is one. */
function cronProblem(text: string): string | undefined {
  try {
    parseCron(text);
    return undefined;
  } catch (error) {
    if (error instanceof InvalidCron) return error.message;
    throw error;
  }
}

/** Times as crontab(5) writes them, by the rules of `schedule/cron.ts`. */
export const cron = v.pipe(
  v.string('should be a schedule such as "30 6 * * 1-5"'),
  v.check(
    (text) => cronProblem(text) === undefined,
    ({ input }) => `should be ${cronProblem(String(input))}`,
  ),
);

/** Whole days; S3's lifecycle rules count no others. */
export const days = (least: number) =>
  v.pipe(
    v.number('should be a number of days'),
    v.integer('should be a whole number of days'),
    v.minValue(least, `should be at least ${least} day${least === 1 ? '' : 's'}`),
    v.maxValue(36_500, 'should be at most 36500 days'),
  );

/** A whole number of things. */
export const wholeNumber = (least: number) =>
  v.pipe(v.number('should be a whole number'), v.integer('should be a whole number'), v.minValue(least, `should be at least ${least}`));

/** A newsletter's name is a folder, a key and a header value. */
export const newsletterName = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/, 'should be 1 to 40 lower-case letters, digits and inner hyphens'),
);

/** A template's name is that of a file. */
export const templateName = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'should be the name of a template such as digest or plain'));
