import type { Block, Claims } from '../../../../lambda/model.ts';
import { findBody } from '../../../../lambda/pipeline/clean/page/body.ts';
import { consentDialogs, speaksOfConsent } from '../../../../lambda/pipeline/clean/page/consent.ts';

const inside = (place: string, texts: readonly string[]): Block[] =>
  texts.map((text, i) => ({ kind: 'paragraph', text, containers: ['body', `div ${place}`, `p${i > 0 ? ` @${i + 1}` : ''}`] }));
const story = inside('a1', [
  'The ferry to Skarholm will run all winter for the first time, its captain told the passengers on Sunday evening.',
  'Until now the boat stopped in November, when the pier ices over. A warm pipe now keeps its steps dry and safe.',
]);
const dialog = [
  'We and our partners store cookies on your device, in order to choose advertisements and to improve our services.',
  'With your consent, our partners process personal data such as your address and what you have looked at before.',
  'You can withdraw your consent whenever you like, by a link to the cookie settings at the foot of every page.',
];
const dialogsIn = (blocks: readonly Block[], claims: Claims = { headline: 'Night ferry runs all winter' }) =>
  consentDialogs(
    blocks,
    claims,
    findBody(blocks),
    blocks.map(({ text }) => speaksOfConsent(text)),
  );

test.each([
  ['a dialog beside a story', [...story, ...inside('b2', dialog)], [false, false, true, true, true]],
  [
    'one in German',
    [
      ...story,
      ...inside('b2', [
        'Wir und unsere Partner speichern Cookies auf Ihrem Gerät, um Werbung auszuwählen und unsere Angebote zu verbessern.',
        'Mit Ihrer Einwilligung verarbeiten wir personenbezogene Daten wie Ihre Adresse und was Sie zuvor gelesen haben.',
        'Sie können Ihre Einwilligung jederzeit widerrufen; den Link zu den Cookie-Einstellungen finden Sie auf jeder Seite.',
      ]),
    ],
    [false, false, true, true, true],
  ],
  ['two paragraphs are no dialog', [...story, ...inside('b2', dialog.slice(0, 2))], [false, false, false, false]],
  [
    'a report on privacy law speaks to nobody',
    inside('a1', [
      'The court fined the network because it had kept personal data of children without any consent of their parents.',
      'Consent under the GDPR has to be freely given, the judges wrote, and a banner without a choice does not suffice.',
      'The network said that it would appeal. It had asked users for consent since May, a spokesman told reporters there.',
    ]),
    [false, false, false],
  ],
])('%s', (_, blocks, expected) => expect(dialogsIn(blocks)).toEqual(expected));

test('an article about cookies keeps its text', () => {
  expect(dialogsIn(inside('a1', dialog), { headline: 'What cookie banners say' })).toEqual([false, false, false]);
});
