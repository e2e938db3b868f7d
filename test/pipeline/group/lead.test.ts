import type { Article } from '../../../lambda/model.ts';
import { byFullness } from '../../../lambda/pipeline/group/lead.ts';
import { articleOf, otherWords, wire } from './articles.ts';

const copy = (id: string, more: Partial<Article> = {}) => articleOf(id, 'Dockers walk out', wire, more);
const orderOf = (...articles: Article[]) => {
  const order = byFullness(articles).map(({ id }) => id);
  expect(byFullness([...articles].reverse()).map(({ id }) => id)).toEqual(order);
  return order;
};

describe('who leads', () => {
  test.each<[string, Article[], string]>([
    [
      'of equal copies the one in a section, whatever else others know',
      [copy('a', { publisher: 'Esken Courier', canonicalUrl: 'https://courier.example/1' }), copy('b', { section: 'Business' })],
      'b',
    ],
    ['then the one with a publisher', [copy('a', { canonicalUrl: 'https://courier.example/1' }), copy('b', { publisher: 'Esken Courier' })], 'b'],
    ['then the one with an address', [copy('a', { byline: 'Ina Moor' }), copy('b', { canonicalUrl: 'https://courier.example/1' })], 'b'],
    ['then the earlier', [copy('a', { publishedAt: '2031-03-02' }), copy('b', { publishedAt: '2031-03-01' })], 'b'],
    ['the fuller report, not the first', [articleOf('a', 'Crane drivers strike', otherWords), copy('b')], 'b'],
    [
      "an outlet's page before a longer forwarded mail",
      [articleOf('a', 'Fwd: Dockers', [...wire, 'Please read.']), articleOf('b', 'Dockers', wire)],
      'b',
    ],
    [
      "an outlet's page before a mail file",
      [copy('a', { source: { key: 'inbox/a.eml', position: 0 } }), articleOf('b', 'Dockers walk out', wire.slice(0, 7))],
      'b',
    ],
    [
      'an own report before as full a copy of an agency',
      [copy('a', { publisher: 'Brief News', wireCredit: 'ESKA' }), articleOf('b', 'Dockers', wire.slice(0, 7), { publisher: 'Esken Courier' })],
      'b',
    ],
  ])('%s', (_name, articles, lead) => {
    expect(orderOf(...articles)[0]).toBe(lead);
  });

  test('copies stand together where the best of them belongs', () => {
    const long = articleOf('l', 'Dockers walk out', [...wire, ...otherWords]);
    expect(orderOf(copy('a'), long, copy('b', { publisher: 'Esken Courier', byline: 'Ina Moor', publishedAt: '2031-03-01' }))).toEqual([
      'b',
      'a',
      'l',
    ]);
  });
});
