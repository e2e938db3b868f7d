import type { Arbitrary } from 'fast-check';
import type { Block, RawArticle } from '../../../../lambda/model.ts';
import { cleanArticles } from '../../../../lambda/pipeline/clean/index.ts';
import { featureNames } from '../../../../lambda/pipeline/clean/page/feature-names.ts';
import { pickPage } from '../../../../lambda/pipeline/clean/page/index.ts';
import { said, sayFeature } from '../../../../lambda/pipeline/clean/page/reasons.ts';
import { readHtml } from '../../../../lambda/pipeline/read/html/index.ts';
import fc from '../../../laws.ts';

const lead = 'The council of Port Ellery voted on Tuesday to rebuild the old fish market, after two years of argument about its roof and its rats.';
const second = 'Eleven members were in favour, four against, and one was asleep, according to the minutes that the town clerk read out afterwards.';
const third = '“We have waited long enough,” said the mayor, Ines Tarrow, who has bought her herring there since she was a child of six.';
const last = 'Work is to begin in September, and the market moves to the ferry hall until then; the fishwives have been promised their old places.';
const article = `<h1>Council votes to rebuild fish market</h1><p>${lead}</p><p>${second}</p>INSERT<p>${third}</p><p>${last}</p>`;

/** A news page around an article's HTML. */
const pageAround = (
  inner: string,
) => `<html lang="en"><head><title>Council votes to rebuild fish market - Ellery Post</title><meta property="og:site_name" content="Ellery Post"></head><body>
<header class="site-header"><nav class="main-menu"><ul><li><a href="/">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/sea">Sea and harbour</a></li></ul></nav></header>
<main><article class="post"><div class="entry-content">${inner}</div></article>
<aside class="sidebar"><h3>Most read</h3><ul><li><a href="/1">Ferry fares rise again in spring</a></li><li><a href="/2">A whale in the harbour, and what it wanted</a></li></ul></aside></main>
<footer class="site-footer"><p>Copyright 2026 Ellery Post. All rights reserved. Terms of use and privacy policy.</p></footer></body></html>`;

const pick = (html: string) => {
  const [raw] = readHtml(html, {});
  const { value, decisions } = pickPage(raw as RawArticle);
  return { texts: value.map((block) => block.text), blocks: value, decisions, raw: raw as RawArticle };
};

describe('the body of a page stays whole and in order', () => {
  test('paragraphs stay, menus, sidebars and footers go', () => {
    expect(pick(pageAround(article.replace('INSERT', ''))).texts).toEqual([lead, second, third, last]);
  });

  test.each([
    [
      'a list',
      '<p>The plan has three parts, which the council voted on one by one over the evening:</p><ul><li>a new roof of slate, paid for by the harbour fund,</li><li>cold rooms below the hall, paid for by the fishermen, and</li><li>a cat, paid for by nobody so far, as the clerk noted.</li></ul>',
      'a cat, paid for',
    ],
    [
      'a quotation',
      '<blockquote><p>“No market in this country smells like ours, and I mean that kindly,” the mayor told the crowd on the steps of the hall.</p></blockquote>',
      'No market in this',
    ],
    [
      'a subhead',
      '<h2>A roof with a history</h2><p>The roof was built in 1891 by a shipwright who had never built a house, and it has leaked since the day when it was done.</p>',
      'A roof with a history',
    ],
  ])('%s stays', (_, insert, text) => {
    expect(pick(pageAround(article.replace('INSERT', insert))).texts.join('\n')).toContain(text);
  });
});

describe('furniture inside the body goes, with a decision that names it', () => {
  test.each([
    ['a caption', '<figure><img src="m.jpg"><figcaption>The fish market in June. Photo: K. Hale</figcaption></figure>', 'The fish market in June'],
    [
      'a share bar',
      '<div class="share-buttons"><ul><li><a href="#">Share on Chirper</a></li><li><a href="#">Send by mail</a></li></ul></div>',
      'Share on Chirper',
    ],
    ['a teaser', '<div class="related-articles"><h3>Related</h3><a href="/3">Why herring is dear this year</a></div>', 'Why herring is dear'],
    [
      'a newsletter box',
      '<div class="newsletter-signup"><p>Get the harbour news in your inbox every morning.</p><form><input name="mail"><button>Sign up</button></form></div>',
      'in your inbox',
    ],
    ['tags', '<ul class="tags"><li><a href="/t/market">market</a></li><li><a href="/t/council">council</a></li></ul>', 'market · council'],
  ])('%s', (_, insert, text) => {
    const { texts, decisions } = pick(pageAround(article.replace('INSERT', insert)));
    expect(texts).toEqual([lead, second, third, last]);
    expect(decisions.find(({ subject }) => subject.includes(text))).toMatchObject({
      step: 'clean',
      action: 'removed',
      rule: expect.stringMatching(/^[a-z-]+$/),
      reason: expect.stringMatching(/\.$/),
    });
  });

  test.each([
    [
      'a cookie notice before the article',
      `<div class="cookie-consent"><p>We and our 800 partners store cookies on your device to measure and improve what you see. You can change your choice at any time.</p></div>`,
    ],
    [
      'comments after the article',
      `<section class="comments"><h3>Comments</h3><div class="comment"><p>I have bought fish there for forty years and never met a rat that I did not like, so leave the roof alone.</p></div><div class="comment"><p>My cousin sells eels in the ferry hall already and says that it is draughty there.</p></div></section>`,
    ],
  ])('%s', (_, box) => {
    expect(pick(pageAround(article.replace('INSERT', '')).replace('<aside', `${box}<aside`)).texts).toEqual([lead, second, third, last]);
  });
});

test('a wrapper whose class names a sidebar takes nothing away', () => {
  expect(pick(pageAround(article.replace('INSERT', '')).replace('<body>', '<body class="has-sidebar comments-open">')).texts).toEqual([
    lead,
    second,
    third,
    last,
  ]);
});

test('a script inside a template does no harm', () => {
  expect(pick(pageAround(article.replace('INSERT', '<template><script>document.write("</p>")</script><p>never</p></template>'))).texts).toEqual([
    lead,
    second,
    third,
    last,
  ]);
});

test('text that only the page data tell is read where nothing is visible', () => {
  const html = `<html><head><title>Council votes</title><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Council votes', articleBody: [lead, second, third, last].join('\n\n') })}</script></head><body><div id="app"></div></body></html>`;
  expect(pick(html).texts).toEqual([lead, second, third, last]);
});

test('the next article, loaded below the first, goes with a decision that says so', () => {
  const post = (title: string, texts: readonly string[]) =>
    `<article class="post"><h1>${title}</h1><div class="entry-content">${texts.map((text) => `<p>${text}</p>`).join('')}</div></article>`;
  const next = 'The whale that came into the harbour on Friday left again on Sunday, and nobody on the quay could say what it had wanted there.';
  const { texts, decisions } = pick(`<html><head><title>Council votes to rebuild fish market</title></head><body><main>
    ${post('Council votes to rebuild fish market', [lead, second, third, last])}${post('A whale leaves', [next, `${next} It was seen off Skarholm.`])}</main></body></html>`);
  expect(texts).toEqual([lead, second, third, last]);
  expect(decisions.find(({ subject }) => subject.includes(next))).toMatchObject({ rule: 'another-article', action: 'removed' });
});

test('paragraphs that a page sets as headings are its text', () => {
  const large = article.replace('INSERT', '').replaceAll('<p>', '<h3>').replaceAll('</p>', '</h3>');
  const [raw] = readHtml(pageAround(large), {});
  expect(cleanArticles([raw as RawArticle]).value[0]?.body).toEqual([lead, second, third, last]);
});

test('a kicker above the headline is no text', () => {
  expect(pick(pageAround(`<p>Fish market dispute</p>${article.replace('INSERT', '')}`)).texts).toEqual([lead, second, third, last]);
});

test('a decision tells what spoke most against what it removed', () => {
  const { decisions } = pick(pageAround(article.replace('INSERT', '')));
  const most = decisions.find(({ subject }) => subject.includes('Ferry fares rise'));
  const because = most?.evidence?.['because'] as string[];
  expect(because.length).toBeGreaterThanOrEqual(2);
  expect(because.every((words) => /^[a-z].{8,}[^.]$/.test(words))).toBe(true);
  expect(because.join('; ')).toMatch(/link|sidebar|text/);
});

test('every phrase belongs to a feature of the model', () => {
  expect(Object.keys(said).filter((name) => !featureNames.includes(name))).toEqual([]);
  expect(sayFeature('far comments', true)).toBe('it stands in a box named for comments');
  expect(sayFeature('in div', true)).toBeUndefined();
});

describe('laws', () => {
  const block: Arbitrary<Block> = fc.record({
    kind: fc.constantFrom('heading', 'paragraph', 'item', 'quote', 'caption'),
    text: fc.oneof(fc.constantFrom(lead, second, 'Share', 'By Mara Lindqvist', '2 March 2026'), fc.string({ minLength: 1, unit: 'grapheme' })),
    linkShare: fc.double({ min: 0, max: 1, noNaN: true }),
    containers: fc.array(fc.constantFrom('div', 'main', 'article post', 'div comments', 'p', 'ul tags', 'aside', 'div entry-content'), {
      maxLength: 5,
    }),
  });
  const page = fc.array(block, { maxLength: 40 }).map((blocks): RawArticle => ({ layout: 'page', blocks, claims: { headline: 'Share' } }));

  test('what is picked stands in the page, in its order, unchanged', () => {
    fc.assert(
      fc.property(page, (raw) => {
        // But for the kind: where only headings and captions are kept, sentences among them are paragraphs.
        const bare = ({ kind: _, level: __, ...block }: Block) => JSON.stringify(block);
        let from = 0;
        for (const picked of pickPage(raw).value) {
          const place = raw.blocks.findIndex(
            (block, i) => i >= from && (block === picked || (picked.kind === 'paragraph' && bare(block) === bare(picked))),
          );
          expect(place).toBeGreaterThanOrEqual(from);
          from = place + 1;
        }
      }),
    );
  });

  test('every block is picked or named by a decision', () => {
    fc.assert(
      fc.property(page, (raw) => {
        const { value, decisions } = pickPage(raw);
        expect(decisions.length === 0).toBe(value.length === raw.blocks.length);
      }),
    );
  });

  test('the same page gives the same pick', () => {
    fc.assert(
      fc.property(page, (raw) => expect(pickPage(raw)).toEqual(pickPage(raw))),
      { numRuns: 20 },
    );
  });
});
