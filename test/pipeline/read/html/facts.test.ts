import { headlineOf } from '../../../../lambda/pipeline/read/html/headline.ts';
import { readHtml } from '../../../../lambda/pipeline/read/html.ts';
import { authorNames } from '../../../../lambda/pipeline/read/names.ts';

const text =
  '<p>The tide gate at Ellery held through its first storm of the year, and the harbor master said on Monday that no street of the old town was flooded.</p>'.repeat(
    3,
  );
const page = (inside: { head?: string; above?: string; below?: string; foot?: string }) =>
  `<html lang="en"><head>${inside.head ?? ''}</head><body><main>${inside.above ?? ''}<h1>Tide gate holds in first storm</h1>${inside.below ?? ''}${text}${inside.foot ?? ''}</main></body></html>`;
const told = (published: string, modified?: string) =>
  `<meta property="article:published_time" content="${published}">${modified ? `<meta property="article:modified_time" content="${modified}">` : ''}`;
const claims = (html: string, url?: string) => readHtml(html, url ? { url } : {})[0]?.claims;

describe('when a page was published', () => {
  test.each([
    ['told and printed alike', { head: told('2026-03-05T23:10:00Z'), below: '<p>March 5, 2026</p>' }, undefined, '2026-03-05T23:10:00Z'],
    [
      'told in UTC, printed a day earlier: the same moment where it is that day',
      { head: told('2026-03-06T02:41:00Z'), below: '<p>March 5, 2026</p>' },
      undefined,
      '2026-03-05T23:41:00-03:00',
    ],
    [
      'told in UTC, a day later in the address',
      { head: told('2026-03-04T23:00:00Z') },
      'https://ellery.example/2026/03/05/tide',
      '2026-03-05T00:00:00+01:00',
    ],
    [
      'told years ago, shown as of its last change',
      { head: told('2021-05-01T08:00:00Z', '2026-03-05T08:00:00Z'), below: '<p>March 5, 2026</p>' },
      undefined,
      '2026-03-05T08:00:00Z',
    ],
    [
      'a change that says so is no publication',
      { head: told('2026-03-01T08:00:00Z', '2026-03-05T08:00:00Z'), below: '<p>Updated March 5, 2026</p>' },
      undefined,
      '2026-03-01T08:00:00Z',
    ],
    [
      'a change whose label stands above it',
      { head: told('2026-03-01T08:00:00Z', '2026-03-05T08:00:00Z'), below: '<p>Last updated</p><p>March 5, 2026</p>' },
      undefined,
      '2026-03-01T08:00:00Z',
    ],
    [
      'published anew by the content system, older on the page',
      { head: told('2026-03-05T08:00:00Z', '2026-03-05T08:00:00Z'), below: '<p>By Ada Keel, 31 January 2024</p>' },
      undefined,
      '2024-01-31',
    ],
    [
      'figures with month and day the other way around',
      { head: told('2026-09-10T16:00:00Z'), below: '<p>09.10.2026</p>' },
      undefined,
      '2026-09-10T16:00:00Z',
    ],
    [
      'dates of a list of other articles',
      { head: told('2026-03-05T08:00:00Z'), below: '<p>1 May 2025</p><p>2 May 2025</p><p>3 May 2025</p>' },
      undefined,
      '2026-03-05T08:00:00Z',
    ],
    [
      "a caption's date",
      { head: told('2026-03-05T08:00:00Z'), below: '<figcaption>The gate on 2 May 2025</figcaption>' },
      undefined,
      '2026-03-05T08:00:00Z',
    ],
    ['nothing told, a year of two digits', { below: '<p>05.03.26</p>' }, undefined, '2026-03-05'],
    ['nothing told, a label at the foot', { foot: '<p>Updated: 1 April 2026. Published: 5 March 2026</p>' }, undefined, '2026-03-05'],
    [
      'drafted in the evening, changed in the morning, which is the day in the title',
      { head: `${told('2026-03-04T23:35:00', '2026-03-05T04:10:00')}<title>Tide gate holds in first storm - March 5, 2026 - Ellery Post</title>` },
      undefined,
      '2026-03-05T04:10:00',
    ],
    [
      'the day of the printed paper in the title, and no change then',
      { head: `${told('2026-03-04T19:30:00')}<title>Tide gate holds in first storm, Ellery Post, 05.03.2026</title>` },
      undefined,
      '2026-03-04T19:30:00',
    ],
    [
      'changed long after, and that day shown far down',
      { head: told('2026-03-04T19:30:00', '2026-09-05T04:10:00'), below: '<p>Harbor</p>'.repeat(12).concat('<p>September 5, 2026</p>') },
      undefined,
      '2026-03-04T19:30:00',
    ],
    [
      'nothing told, a label at the foot among other facts',
      {
        foot: `<p>Changed: 4.3.2026 - 14:49<br>Erschienen am: 05.03.2026<br>Read: 61 times<br>© the author and the Ellery Post and its readers of many years</p>`,
      },
      undefined,
      '2026-03-05',
    ],
    [
      'nothing told, the label on a line of its own, before the times of other articles',
      { above: '<time datetime="2019-01-17">x</time>', foot: '<h4>Published</h4><p>5 March 2026</p>' },
      undefined,
      '2026-03-05',
    ],
    [
      'nothing told but the last change, as wikis print it, before a day that the text looks ahead to',
      { below: '<p>The next test is on 5 April 2027 at noon.</p>', foot: '<p>This page was last edited on 5 March 2026, at 10:22.</p>' },
      undefined,
      '2026-03-05T10:22:00',
    ],
    ['RDFa', { below: '<span property="schema:dateCreated" content="2026-03-05T10:00:00+01:00"></span>' }, undefined, '2026-03-05T10:00:00+01:00'],
  ])('%s', (_, inside, url, time) => expect(claims(page(inside), url)?.publishedAt).toBe(time));
});

describe('who wrote a page', () => {
  const person = (...names: string[]) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Tide gate holds in first storm', author: names.map((name) => ({ '@type': 'Person', name })), publisher: { name: 'Ellery Post' } })}</script>`;
  test.each([
    ['the site is no author where the page prints one', { head: person('Ellery Post'), below: '<p>By Ada Keel</p>' }, ['Ada Keel']],
    ['nor is a login name', { head: person('ada.keel.77'), below: '<p>By Ada Keel</p>' }, ['Ada Keel']],
    ['the site stays where nobody else is named', { head: person('Ellery Post') }, ['Ellery Post']],
    ['the fuller field', { head: `${person('Ada Keel')}<meta name="author" content="Ada Keel, Ole Brandt">` }, ['Ada Keel', 'Ole Brandt']],
    ['behind the date', { below: '<p>Posted on 2026-03-05 23:30 EST by Ada Keel</p>' }, ['Ada Keel']],
    ['beside the date', { below: '<p>05.03.2026 | 13:10 | Ada Keel</p>' }, ['Ada Keel']],
    ['below a label of its own', { below: '<p>Von:</p><p>Ada Keel</p>' }, ['Ada Keel']],
    ['a card of one word', { below: '<div class="vcard author">vom <span class="fn">Hafenkieker</span></div>' }, ['Hafenkieker']],
    ["a component's name", { below: '<a data-testid="AuthorNameLink" href="/keel">Ada Keel</a>' }, ['Ada Keel']],
  ])('%s', (_, inside, names) => expect(claims(page(inside))?.authors).toEqual(names));

  test.each([
    ['Ada Keel, MS, RDN', ['Ada Keel']],
    ['Ada Keel PhD', ['Ada Keel']],
    ['Ada Keel | Sponsored', ['Ada Keel']],
    ['Ein Artikel von Ada Keel', ['Ada Keel']],
    ['Eingestellt von Ada Keel', ['Ada Keel']],
    ['Ada Ma', ['Ada Ma']],
  ])('%s', (field, names) => expect(authorNames([field])).toEqual(names));
});

test('of a hundred thousand names, the first twenty count', () => {
  const many = Array.from({ length: 100_000 }, (_, i) => `Ada Keel ${'I'.repeat((i % 300) + 1)}${i}`);
  expect(authorNames(many)).toEqual(many.slice(0, 20));
});

describe('which of several headlines counts', () => {
  const none = {
    jsonLd: undefined,
    openGraph: undefined,
    title: undefined,
    topHeadings: [],
    subHeadings: [],
    itemprop: undefined,
    siteNames: ['Ellery Post'],
  };
  const seo = 'Ellery storm: tide gate test ends without floods';
  test.each([
    [
      'a first level for search engines above the printed one',
      { topHeadings: [seo], jsonLd: seo, openGraph: 'Dry feet in Ellery for once', subHeadings: ['Dry feet in Ellery for once'] },
      'Dry feet in Ellery for once',
    ],
    [
      'both claims with a kicker',
      { topHeadings: ['Tide gate holds at Ellery'], jsonLd: 'Storm: Tide gate holds at Ellery', openGraph: 'Storm: Tide gate holds at Ellery' },
      'Storm: Tide gate holds at Ellery',
    ],
    [
      'both claims with something behind it',
      {
        topHeadings: ['Tide gate holds at Ellery'],
        jsonLd: 'Tide gate holds at Ellery - Latest news',
        openGraph: 'Tide gate holds at Ellery - Latest news',
      },
      'Tide gate holds at Ellery',
    ],
    [
      'one string for search engines in all data of a blog, and a heading that says nothing of it',
      { topHeadings: ['Seven dry days', 'More'], jsonLd: seo, openGraph: seo, title: `${seo} | Ellery Post`, types: ['BlogPosting'] },
      seo,
    ],
    [
      'the same, much like the heading',
      {
        topHeadings: ['The tide gate at Ellery holds: seven things to know'],
        jsonLd: 'Tide gate at Ellery: 7 things to know (2026)',
        openGraph: 'Tide gate at Ellery: 7 things to know (2026)',
        title: 'Tide gate at Ellery: 7 things to know (2026) | Ellery Post',
        types: ['BlogPosting'],
      },
      'The tide gate at Ellery holds: seven things to know',
    ],
    [
      'the same from a news desk',
      {
        topHeadings: ['The tide gate at Ellery holds: seven things to know'],
        jsonLd: 'Tide gate at Ellery: 7 things to know (2026)',
        openGraph: 'Tide gate at Ellery: 7 things to know (2026)',
        title: 'Tide gate at Ellery: 7 things to know (2026) | Ellery Post',
        types: ['NewsArticle'],
      },
      'Tide gate at Ellery: 7 things to know (2026)',
    ],
    [
      'a headline that only the data of a news desk have, beside one string for search engines',
      { topHeadings: [seo], openGraph: seo, title: `${seo} | Ellery Post`, jsonLd: 'Dry feet in Ellery for once', types: ['NewsArticle'] },
      'Dry feet in Ellery for once',
    ],
    [
      'data of a news desk that hold the beginning of the heading',
      { topHeadings: [seo], openGraph: seo, title: seo, jsonLd: 'Ellery storm: tide gate test …', types: ['NewsArticle'] },
      seo,
    ],
    [
      'data of a news desk that hold the name of a section',
      { topHeadings: [seo], openGraph: seo, title: seo, jsonLd: 'Weather in Ellery', types: ['NewsArticle'] },
      seo,
    ],
    [
      'two kickers before one headline',
      { topHeadings: ['Storm in the north - Tide gate holds at Ellery'], openGraph: 'Weather: Tide gate holds at Ellery' },
      'Tide gate holds at Ellery',
    ],
    [
      'elements without a space between them',
      { topHeadings: ['WeatherTide gate holds at Ellery'], openGraph: 'Weather / Tide gate holds at Ellery' },
      'Weather / Tide gate holds at Ellery',
    ],
    [
      'the name glued to its end',
      { jsonLd: 'Tide gate holds at Ellery', openGraph: 'Tide gate holds at Ellery-News·Ellery Post' },
      'Tide gate holds at Ellery',
    ],
  ])('%s', (_, given, headline) => expect(headlineOf({ ...none, ...given }).headline).toBe(headline));
});
