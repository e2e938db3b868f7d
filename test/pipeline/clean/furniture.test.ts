import { furnitureByItself, listsOfArticles } from '../../../lambda/pipeline/clean/furniture.ts';
import type { Line } from '../../../lambda/pipeline/clean/lines.ts';

describe('furnitureByItself', () => {
  test.each([
    ['Advertisement', 'advertisement-line'],
    ['Short Url', 'share-line'],
    ['Share · Save · Comments (12)', 'row-of-buttons'],
    ['READ MORE: Why the ferry costs twice what it did', 'more-stories-line'],
    ['Lesen Sie auch: Warum die Fähre teurer wird', 'more-stories-line'],
    ['The post Ferry sails again appeared first on The Tarvik Gazette.', 'more-stories-line'],
    ['Sign up for Low Water, our weekly letter about the coast. Subscribe', 'follow-line'],
    ['Follow the Gazette’s coverage of the islands at https://gazette.example/islands', 'follow-line'],
    ['View this email in your browser', 'follow-line'],
    ['© 2024 Tarvik Gazette. All rights reserved. No part may be copied.', 'legal-line'],
    ['無断転載を禁じます', 'legal-line'],
    ['جميع الحقوق محفوظة', 'legal-line'],
    ['Leave a comment', 'comment-line'],
    ['Become a member', 'menu-line'],
    ['Zum Inhalt springen', 'menu-line'],
    ['コンテンツへスキップ', 'menu-line'],
    ['Create an account', 'menu-line'],
    ['اقرأ أيضا: لماذا ترتفع أسعار العبارات', 'more-stories-line'],
  ])('%s', (text, rule) => {
    expect(furnitureByItself(text)?.rule).toBe(rule);
  });

  test.each([
    'My account of that night differs, the captain said.',
    'Become a member of the crew for a day: the ferry invites children.',
    'Follow-up talks are planned for Monday in the town hall.',
    'The post office in Tarvik appeared on the list of buildings to be sold.',
    'Subscribers of the ferry service will pay less from May.',
    'Share prices of the ferry company fell by a tenth on Tuesday.',
    'More than forty people waited on the quay.',
    'Comments by the mayor had angered the islanders.',
    'Related costs, she said, were not counted.',
    'Save the harbor, said the banner above the gate.',
    'Werbung auf Fähren ist künftig verboten.',
  ])('keeps "%s"', (text) => {
    expect(furnitureByItself(text)).toBeUndefined();
  });
});

test('a list of other articles ends where sentences begin again', () => {
  const line = (text: string): Line => ({ kind: 'paragraph', text, gap: 0, indented: false, hrefs: 0, sources: [0] });
  const lines = [
    'The ferry sails again.',
    'Related:',
    'Explainer: Why the quay sank',
    'The last pilot of Tarvik',
    'The ministry did not answer a request for comment.',
  ].map(line);
  expect([...listsOfArticles(lines)].map(({ text }) => text)).toEqual(['Related:', 'Explainer: Why the quay sank', 'The last pilot of Tarvik']);
});
