import { readFileSync, writeFileSync } from 'node:fs';
import { prepareView } from '../../lambda/pipeline/render/view.ts';
import { morning, newsletterWith } from '../pipeline/render/fixtures.ts';

test('the sample data that a preview fills the templates with is what a digest gives', () => {
  const ids = morning.sections.flatMap(({ stories }) => stories.map(({ id }) => id));
  const settings = newsletterWith({ timeZone: 'Europe/Oslo', postalAddress: 'Harbor Media, Quay 1, 0155 Tarnhaven' });
  const links = { webUrl: 'https://web.example/12', unsubscribeUrl: 'https://web.example/stop' };
  const view = prepareView(morning, settings, links)({ full: new Set(ids.slice(0, 9)), brief: new Set(ids.slice(9, 11)) });
  const expected = `${JSON.stringify(view, undefined, 2)}\n`;
  if (process.env['UPDATE_GOLDEN']) writeFileSync('templates/sample.json', expected);
  expect(readFileSync('templates/sample.json', 'utf8')).toBe(expected);
});
