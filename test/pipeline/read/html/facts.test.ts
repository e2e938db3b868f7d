import { headlineOf } from '../../../../lambda/pipeline/read/html/headline.ts';
import { readHtml } from '../../../../lambda/pipeline/read/html/index.ts';
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
      'told in figures with the month first, as the address says',
      { head: told('03/05/2026 10:46:12') },
      'https://ellery.example/news/20260305/tide',
      '2026-03-05T10:46:12',
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
    ['nothing told, glued to the name before it', { below: '<p><span>By Ada Keel</span><span>Mar. 5, 2026</span></p>' }, undefined, '2026-03-05'],
    ['nothing told, a short year behind a weekday', { below: '<p>Do 05.03.26 | 14:07 Uhr | Von Ada Keel</p>' }, undefined, '2026-03-05T14:07:00'],
    [
      'nothing told, below the day on which the writer joined',
      { below: '<p>Registriert: 18.09.2018, 05:56</p><p>von keel » 05.03.2026, 05:42</p>' },
      undefined,
      '2026-03-05T05:42:00',
    ],
    [
      'two fields with two days, of which the page prints one',
      {
        head: `${told('2026-03-05T08:00:00Z')}<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2019-01-02T08:00:00Z"}</script>`,
        below: '<p>March 5, 2026</p>',
      },
      undefined,
      '2026-03-05T08:00:00Z',
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
    ['printed, where the data name who put it in', { head: person('Marlow Webdesk'), below: '<p>By Ada Keel</p>' }, ['Ada Keel']],
    [
      'printed, where the data name the first one only',
      { head: person('Ada Keel'), below: '<p>By Ada Keel and Ole Brandt, Ellery Post</p>' },
      ['Ada Keel', 'Ole Brandt'],
    ],
    [
      'printed, where the data name contributors too',
      { head: person('Ada Keel', 'Ole Brandt'), below: '<p>By Ada Keel</p><p>Contributions from</p><p>Ole Brandt</p>' },
      ['Ada Keel'],
    ],
    [
      'as told, where the line has more than names',
      { head: person('Ada Keel', 'Ole Brandt'), below: '<p>By Ada Keel, Ole Brandt - @ellerypost</p>' },
      ['Ada Keel', 'Ole Brandt'],
    ],
    ['as told, where the line has a role', { head: person('Ada Keel'), below: '<p>By Ada Keel Harbor Correspondent</p>' }, ['Ada Keel']],
    ['as told, where the line names who reviewed it', { head: person('Ada Keel'), below: '<p>Reviewed by Ole Brandt</p>' }, ['Ada Keel']],
    ['the first name told, both printed', { head: '<meta name="author" content="Ada">', below: '<p>Eine Kolumne von Ada Keel</p>' }, ['Ada Keel']],
    ['below a label of several words', { below: '<p>Written by</p><p>Ada Keel</p>' }, ['Ada Keel']],
    ['below the headline, above the date', { below: '<p>Ada Keel</p><p>5 March 2026</p>' }, ['Ada Keel']],
    ['below the headline, above the role', { below: '<p>Ada Keel</p><p>Marketing Director</p>' }, ['Ada Keel']],
    ['a button above the date is nobody', { below: '<p>Share Post</p><p>5 March 2026</p>' }, undefined],
    ['a subheading is nobody', { below: '<h2>Cautionary Tale</h2>' }, undefined],
    [
      'a firm stays where nobody else is named',
      { head: person('Ada Keel').replace('"Person"', '"Organization"').replace('Ada Keel', 'Keel Tide Works') },
      ['Keel Tide Works'],
    ],
    [
      'a firm is no author where the page prints one',
      { head: person('Keel Tide Works').replace('"Person"', '"Organization"'), below: '<p>Ada Keel</p><p>5 March 2026</p>' },
      ['Ada Keel'],
    ],
    [
      'links of one byline',
      { below: '<p>By <a rel="author" href="/a">Ada Keel</a> and <a rel="author" href="/o">Ole Brandt</a></p>' },
      ['Ada Keel', 'Ole Brandt'],
    ],
    [
      'a link to who reviewed it',
      { below: '<p>Words: <a rel="author" href="/a">Ada Keel</a>. Reviewed by <a rel="author" href="/o">Ole Brandt</a></p>' },
      ['Ada Keel'],
    ],
    [
      'links below other articles',
      { below: '<p><a rel="author" href="/a">Ada Keel</a></p>', foot: `${'<i></i>'.repeat(20)}<p><a rel="author" href="/o">Ole Brandt</a></p>` },
      ['Ada Keel'],
    ],
    ['a desk in a byline', { below: '<p class="byline">Harbor Team</p>' }, ['Harbor Team']],
    ['one word in a byline and its link', { below: '<p class="byline"><a rel="author" href="/a">Adakeel</a></p>' }, ['Adakeel']],
    ['a role in the element of the name', { below: '<div itemprop="author"><b>Ada Keel</b><i>Senior Harbor Reporter</i></div>' }, ['Ada Keel']],
    ['a name in two elements', { below: '<div itemprop="author"><b>Ada</b> <b>Keel</b></div>' }, ['Ada Keel']],
    [
      'as scholars tell it',
      { head: '<meta name="citation_author" content="Keel, Ada"><meta name="citation_author" content="Brandt, Ole">' },
      ['Ada Keel', 'Ole Brandt'],
    ],
  ])('%s', (_, inside, names) => expect(claims(page(inside))?.authors).toEqual(names));

  test.each([
    ['Ada (Addie) Keel', ['Ada (Addie) Keel']],
    ['Ada Keel on Tuesday', ['Ada Keel']],
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
    [
      "a section's name on the first level, which shares small words with the title",
      { topHeadings: ['The Harbor Log of the Week', 'Tide, Gate, and the Quay'], title: 'Tide, Gate, and the Quay - The Harbor Log' },
      'Tide, Gate, and the Quay',
    ],
    [
      'another first level before the one that the data tell',
      {
        topHeadings: ['Harbor signals', 'How to write (well) of tides'],
        openGraph: 'How to write (well) of tides',
        title: 'How to write (well) of tides - by Ada',
      },
      'How to write (well) of tides',
    ],
    [
      'a second level that is the title, below the name of an association',
      {
        topHeadings: ['Harbor Circle e.V. Society for old moles and piers'],
        subHeadings: ['Quays and their friends'],
        title: 'Quays and their friends » Harbor Circle e.V.',
        siteNames: ['Harbor Circle'],
      },
      'Quays and their friends',
    ],
    [
      'the name of a blog before it, which nothing else tells',
      { topHeadings: ['Slack Water Notes'], openGraph: 'The lean quay', title: 'Slack Water Notes: The lean quay' },
      'The lean quay',
    ],
    [
      'the name of a blog behind it, which stands on the first level',
      { topHeadings: ['Slack Water – Notes from a quay', 'Small tides'], title: 'Small tides | Slack Water – Notes from a quay' },
      'Small tides',
    ],
    [
      'three voices that do not agree',
      {
        topHeadings: ["Ellery's harbor folk clear the mud"],
        jsonLd: 'Strong storm floods fields',
        openGraph: 'Worst storm in nine years',
        types: ['NewsArticle'],
      },
      "Ellery's harbor folk clear the mud",
    ],
    ['a Chinese title with section and outlet', { title: '海边小镇的邮差退休--社会--潮音网' }, '海边小镇的邮差退休'],
    [
      "a Japanese title with the site's name behind a colon",
      { title: '灯台守の猫、二代目が着任：汐見新報デジタル', siteNames: ['汐見新報デジタル'] },
      '灯台守の猫、二代目が着任',
    ],
    ['a Chinese title with a dash in it', { title: '邮差-海边小镇的人和信' }, '邮差-海边小镇的人和信'],
    [
      'the whole title on the first level',
      { topHeadings: ['Tide gate holds at Ellery | Weather | Ellery Post'], title: 'Tide gate holds at Ellery | Weather | Ellery Post' },
      'Tide gate holds at Ellery',
    ],
  ])('%s', (_, given, headline) => expect(headlineOf({ ...none, ...given }).headline).toBe(headline));
});
