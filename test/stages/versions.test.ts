/** Records of other versions of the code: earlier ones are brought up to date, later ones are refused and stay. */
import * as v from 'valibot';
import { readHead } from '../../lambda/stages/claim.ts';
import { composeIssue } from '../../lambda/stages/compose-issue.ts';
import { InvalidRecord, parseRecord } from '../../lambda/stages/record-store.ts';
import {
  articleSchema,
  chunkSchema,
  deliverySchema,
  digestRecordSchema,
  headSchema,
  manifestSchema,
  memorySchema,
  receiptSchema,
  recipientsReportSchema,
  reportSchema,
  secretSchema,
} from '../../lambda/stages/records.ts';
import { migrate, NewerRecord, versioned } from '../../lambda/stages/versions.ts';
import { article, openHouse } from '../helpers/house.ts';

const object = (value: unknown) => ({
  key: 'state/daily/head.json',
  etag: 'e',
  size: 1,
  lastModified: new Date(0),
  body: new TextEncoder().encode(JSON.stringify(value)),
});

describe('a record', () => {
  const migrations = { 1: (old: object) => ({ ...old, b: 1 }), 2: (old: object) => ({ ...old, c: 2 }) };

  test('goes through every version on its way', () => {
    expect(migrate({ version: 1, a: 0 }, 3, migrations)).toEqual({ version: 3, a: 0, b: 1, c: 2 });
    expect(migrate({ version: 2, a: 0 }, 3, migrations)).toEqual({ version: 3, a: 0, c: 2 });
    expect(migrate({ version: 3, a: 0 }, 3, migrations)).toEqual({ version: 3, a: 0 });
  });

  test.each([null, 'text', {}, { version: 'one' }, { version: 0 }, { version: 1.5 }, [1]])('%j is left for the schema to refuse', (value) => {
    expect(migrate(value, 3, migrations)).toEqual(value);
    const schema = versioned(3, v.object({ version: v.literal(3) }), migrations);
    expect(() => parseRecord(schema, object(value))).toThrow(InvalidRecord);
  });
});

test.each(
  Object.entries({
    articleSchema,
    chunkSchema,
    deliverySchema,
    digestRecordSchema,
    headSchema,
    manifestSchema,
    memorySchema,
    receiptSchema,
    recipientsReportSchema,
    reportSchema,
    secretSchema,
  }),
)('%s of a later version is refused with what to do, and not as a broken one', (_, schema) => {
  const read = () => parseRecord(schema as v.GenericSchema, object({ version: 99 }));
  expect(read).toThrow(NewerRecord);
  expect(read).toThrow(/^state\/daily\/head\.json is of version 99, .* deploy that one again\. Nothing was changed\.$/);
  expect(read).not.toThrow(InvalidRecord);
});

test('a head of version 1 is one without phases: an issue in progress is being composed', async () => {
  const house = await openHouse();
  const inProgress = { issue: 4, owner: 'gone', leaseUntil: '2026-11-21T05:00:00.000Z', attempts: 1 };
  await house.bucket.put('state/daily/head.json', JSON.stringify({ version: 1, lastIssue: 3, inProgress }));
  expect((await readHead(house.run(), 'daily')).head).toEqual({ version: 2, lastIssue: 3, inProgress: { ...inProgress, phase: 'composing' } });
  await house.drop('one.md', article(1));
  await house.drain();
  expect(await house.json('issues/daily/4/report.json')).toMatchObject({ status: 'issued' });
  expect(await house.json('state/daily/head.json')).toEqual({ version: 2, lastIssue: 4 });
});

test('settings that an earlier version froze have the defaults of what it did not know', () => {
  const {
    retentionDays: _,
    minimumStories: __,
    ...earlier
  } = { name: 'daily', title: 'T', from: 'a@example.com', quietMinutes: 7, retentionDays: {}, minimumStories: 1 };
  const manifest = { version: 1, newsletter: earlier, issue: 1, issuedAt: '2026-11-21T06:00:00Z', reason: '', articles: [] };
  expect(parseRecord(manifestSchema, object(manifest)).newsletter).toMatchObject({
    quietMinutes: 7,
    minimumStories: 1,
    language: 'en',
    retentionDays: { archive: 90 },
  });
});

test('an article of a later version holds the issue up and is not thrown away', async () => {
  const house = await openHouse();
  for (const number of [1, 2]) await house.drop(`${number}.md`, article(number));
  await house.drain();
  house.minutesPass(10);
  const [first = ''] = await house.keys('articles/');
  const present = await house.text(first);
  await house.bucket.put(first, present.replace('"version": 1', '"version": 9'));
  for (let attempt = 0; attempt < 6; attempt++) {
    house.minutesPass(20);
    await expect(composeIssue(house.run(), 'daily')).rejects.toThrow(/version 9.*deploy that one again/);
  }
  expect(await house.keys('articles/')).toHaveLength(2);
  // Once the later version is back, the issue goes out with everything.
  await house.bucket.put(first, present);
  await house.drain();
  expect((await house.json('issues/daily/1/report.json')) as { stories: unknown[] }).toMatchObject({ status: 'issued', stories: [{}, {}] });
});

test('a head of a later version stops the newsletter and stays as it is', async () => {
  const house = await openHouse();
  const head = JSON.stringify({ version: 3, lastIssue: 8, somethingNew: true });
  await house.bucket.put('state/daily/head.json', head);
  await house.drop('one.md', article(1));
  await expect(house.drain()).rejects.toThrow(NewerRecord);
  expect(await house.text('state/daily/head.json')).toBe(head);
});
