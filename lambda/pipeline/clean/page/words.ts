/**
 * Words in an element's tag, id, class or role that tell what it is for, by what they announce. Provenance: the word lists of Readability (Mozilla),
 * boilerpipe and trafilatura name the same things; this table was put together anew from the content systems' own documentation (WordPress, Drupal,
 * Arc, Brightspot, BEM class names) and from the pages of the development corpora. A word counts where it stands as a whole between separators;
 * one that ends in `*` counts with any letters behind it.
 */
const furniture = {
  navigation:
    'nav navbar navigation menu* breadcrumb* masthead site-header siteinfo pagination pager paging prev-next post-navigation skip-link toc table-of-contents jump-link* dropdown topbar subnav',
  footer: 'footer* colophon imprint copyright legal disclaimer*',
  sidebar: 'sidebar* side-bar rail aside right-col* left-col* rightcol* leftcol* secondary complementary infobox widget*',
  comments: 'comment* disqus* respond replies discussion reactions livefyre coral feedback',
  sharing: 'share* sharing social* sharebar addthis* addtoany sharedaddy follow follow-us shariff icons',
  related:
    'related* recommend* read-more readmore read-also more-stories more-news more-from more-on also-like you-may* trending most-read mostread popular* most-popular latest* teaser* promo* recirc* outbrain* taboola* carousel* slider* up-next next-up further-reading relevant* similar* cards card see-also zergnet',
  newsletter: 'newsletter* subscribe* subscription* signup sign-up donate donation* membership cta call-to-action mailchimp mc-embed* optin',
  advertising: 'ad ads advert* advertisement sponsor* dfp gpt banner* adsense affiliate* commercial',
  consent:
    'cookie* consent gdpr onetrust* ot-sdk* ot-pc* popup* modal* overlay lightbox toast alertdialog dialog privacy* cmp didomi* qc-cmp* usercentrics',
  biography:
    'author-bio* bio author-info* author-box* authorbox about-author about-the-author post-author-bio contributor-bio writer-bio author-description author-desc author-card author-details biography',
  byline: 'byline* author* by-author bio contributor* writer profile* avatar',
  tags: 'tags tag tag-list taglist article-tags post-tags entry-tags topics topic keywords tagcloud tag-cloud categories category cat-links',
  date: 'meta entry-meta post-meta article-meta metadata timestamp dateline pubdate publish-date date time updated published posted-on',
  caption:
    'caption* wp-caption-text image-caption figcaption credit* photo-credit image-credit img-caption media-caption mediaobject gallery* slideshow* photo*',
  hidden: 'screen-reader* sr-only visually-hidden visuallyhidden print-only noprint hidden hide accessibility offscreen a11y',
  tools:
    'tools toolbar utility rating* poll survey quiz login log-in register search* player video* audio* podcast* listen print email form input button btn tooltip',
  post: 'twitter-tweet* instagram-media* tweet* fb-post tiktok-embed bluesky-embed',
  aside:
    'factbox fact-box infocard highlights key-points summary* pullquote pull-quote embed* tweet* twitter* instagram* correction* editors-note note* box callout tip',
} as const;

const articleBody =
  'article-body articlebody article-content article-text article__body article__content article__text entry-content post-content post-body postbody story-body storybody story-content content-body body-content body-copy bodycopy main-content maincontent rich-text richtext text-body article-copy news-content newscontent single-content td-post-content wysiwyg field-name-body field--name-body article-main article-detail article_body article_content article_text entry-body text-content paywall-content articletext artikel* body__inner body-text story__body';
const article = 'article* story* post entry* content* main text paragraph* prose blog* news* body editor*';
const header = 'header* headline* title* lead lede intro* standfirst dek deck subtitle subheadline hero summary excerpt abstract teaser-text';

/** What a container's words can announce: furniture first, then the article's own parts. */
const tables: Readonly<Record<string, string>> = { ...furniture, 'article body': articleBody, article, header };
/** The names of what can be announced, in the order of `announcedIn`'s bits. */
export const announcements: readonly string[] = Object.keys(tables);
/** The first so many of `announcements` are furniture. */
export const furnitureKinds = Object.keys(furniture).length;
/** Those that are furniture beyond doubt wherever the container is not most of the page. */
export const surelyFurniture: ReadonlySet<string> = new Set([
  'navigation',
  'footer',
  'sidebar',
  'comments',
  'sharing',
  'related',
  'newsletter',
  'advertising',
  'consent',
  'tags',
]);

/** A place in the tables' words, read letter by letter. */
interface Place {
  next: Map<number, Place>;
  /** Bits of the words that end here, and of those that any letters may follow. */
  ended: number;
  open: number;
}
const emptyPlace = (): Place => ({ next: new Map(), ended: 0, open: 0 });
const isLetter = (code: number) => code >= 97 && code <= 122;
const DASH = 45;
const parts = (code: number) => code === DASH || code === 95;

/** All words of all tables in one tree, so that a description is read once, not once a table. A word with a dash stands there with and without it. */
const start = emptyPlace();
Object.values(tables).forEach((words, bit) => {
  for (const word of words.split(' ')) {
    let ends = [start];
    for (const char of word.replace(/[-_]+/g, '-').replace(/\*$/, '')) {
      const reached = ends.map((place) => {
        const next = place.next.get(char.charCodeAt(0)) ?? emptyPlace();
        place.next.set(char.charCodeAt(0), next);
        return next;
      });
      ends = char === '-' ? [...ends, ...reached] : reached;
    }
    for (const place of ends) place[word.endsWith('*') ? 'open' : 'ended'] |= 1 << bit;
  }
});

/** What the words of a container's description announce: a bit for each of `announcements`. */
export function announcedIn(description: string): number {
  let bits = 0;
  for (let from = 0; from < description.length; from++) {
    if (from > 0 && isLetter(description.charCodeAt(from - 1))) continue;
    let at: Place | undefined = start;
    for (let i = from; at; i++) {
      const code = description.charCodeAt(i);
      bits |= at.open;
      if (!isLetter(code)) bits |= at.ended;
      // A run of dashes is one.
      while (parts(code) && parts(description.charCodeAt(i + 1))) i++;
      at = at.next.get(parts(code) ? DASH : code);
    }
  }
  return bits;
}

/** Tags that frame furniture by their meaning (HTML Living Standard, 4.3). */
export const furnitureTags: ReadonlySet<string> = new Set([
  'nav',
  'footer',
  'aside',
  'form',
  'button',
  'menu',
  'dialog',
  'address',
  'figcaption',
  'amp-sidebar',
  'label',
  'legend',
]);
/** Tags that say something about what is in them. */
export const tellingTags = [
  'main',
  'article',
  'section',
  'header',
  'footer',
  'nav',
  'aside',
  'figure',
  'form',
  'table',
  'ul',
  'blockquote',
  'details',
  'a',
  'em',
  'strong',
  'span',
  'time',
  'p',
  'div',
  'td',
  'pre',
] as const;
