/** The settings that a person writes: what does not fit is told with the file's name, and never as the parser's own words alone. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'settings-'));
const file = join(folder, 'press.json');
const before = process.env['NEWSLETTER_SETTINGS'];
let settings: typeof import('../../bin/settings.ts');
beforeAll(async () => {
  process.env['NEWSLETTER_SETTINGS'] = file;
  await jest.isolateModulesAsync(async () => {
    settings = await import('../../bin/settings.ts');
  });
});
afterAll(() => {
  if (before === undefined) delete process.env['NEWSLETTER_SETTINGS'];
  else process.env['NEWSLETTER_SETTINGS'] = before;
  rmSync(folder, { recursive: true });
});
const written = (text: string): typeof settings => {
  writeFileSync(file, text);
  return settings;
};
const newsletters = (value: unknown): typeof settings => written(JSON.stringify({ context: { newsletters: value } }));

test.each<[string, () => unknown, RegExp]>([
  ['no JSON', () => written('{ bad').localConfig(), /settings in .*press\.json cannot be read: .*JSON/],
  ['no object', () => written('[]').localConfig(), /^press\.json has no newsletter\. There are: none\.$/],
  ['a list of newsletters', () => newsletters([{ title: 'Press' }]).localConfig(), /^press\.json has no newsletter\. There are: none\.$/],
  [
    'a name that is not there',
    () => newsletters({ press: { title: 'Press' } }).localConfig('pres'),
    /has no newsletter "pres"\. There are: press\.$/,
  ],
  ['a name that every object has', () => newsletters({ press: { title: 'Press' } }).localConfig('constructor'), /has no newsletter "constructor"/],
  ['a newsletter that is nothing', () => newsletters({ press: null }).localConfig(), /does not fit.*"press": found null/s],
  ['a newsletter that is nothing, for a stack', () => newsletters({ press: null }).stackConfig(), /does not fit.*"press": found null/s],
])('%s', (_, read, message) => {
  expect(read).toThrow(message);
});

test('a local run has a sender and a reader where the settings leave them to the deployment, and no editor', () => {
  const [one] = newsletters({ press: { title: 'Press', approve: 'ada@example.com' } }).localConfig().newsletters;
  expect(one).toMatchObject({ name: 'press', from: 'digest@example.com', recipients: ['you@example.com'] });
  expect(one).not.toHaveProperty('approve');
});
