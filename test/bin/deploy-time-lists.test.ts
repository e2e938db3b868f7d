import { withoutRecipient } from '../../bin/deploy-time-lists.ts';

const morning = ['ada@example.com', 'Grace@Example.com'];
const evening = ['grace@bücher.example'];
const cdkJson = (morning: readonly string[], evening: readonly string[]): string =>
  `${JSON.stringify({ app: 'node app.ts', context: { newsletters: { morning: { recipients: morning }, evening: { recipients: evening }, weekly: {} } } }, undefined, 2)}\n`;

test.each([
  ['in another case', 'grace@example.COM', ['morning'], cdkJson(['ada@example.com'], evening)],
  ['by the ASCII name of the domain', 'grace@xn--bcher-kva.example', ['evening'], cdkJson(morning, [])],
])('somebody is taken out of the settings, %s', (_, address, newsletters, json) => {
  expect(withoutRecipient(cdkJson(morning, evening), address)).toEqual({ newsletters, json });
});

test.each(['eve@example.com', 'race@example.com'])('settings without %s stay as they are', (address) => {
  expect(withoutRecipient(cdkJson(morning, evening), address)).toBeUndefined();
});
