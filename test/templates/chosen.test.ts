import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLocalHouse } from '../../bin/local.ts';
import { type Config, parseConfig } from '../../lambda/config.ts';
import { templateNames } from '../../templates/compile.ts';

jest.setTimeout(60_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chosen-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const configWith = (settings: object): Config => parseConfig({ morning: { title: 'Morning', from: 'digest@harbor.example', ...settings } });
const clock = { now: () => new Date('2026-11-21T06:30:00Z'), sleep: async () => undefined };

test.each<[string, object]>([['digest', {}], ...templateNames().map((name): [string, object] => [name, { template: name }])])(
  'a newsletter gets the template %s for %j',
  async (name, settings) => {
    const house = await openLocalHouse(join(folder, 'out'), configWith(settings), clock, false);
    await house.close();
    expect(Object.keys(house.context.templates)).toEqual([name]);
  },
);

test('a template that is not there is told with those that are', async () => {
  await expect(openLocalHouse(join(folder, 'out'), configWith({ template: 'plian' }), clock, false)).rejects.toMatchObject({
    name: 'UsageError',
    message: 'plian.mjml:1: there is no template "plian"; there are digest, plain.',
  });
});

test.each(['../digest', 'digest.mjml', 'Digest', '', '-', 'a/b'])('%j is no name of a template', (template) => {
  expect(() => configWith({ template })).toThrow(
    /newsletter "morning", field template: found .*; should be the name of a template such as digest or plain/,
  );
});
