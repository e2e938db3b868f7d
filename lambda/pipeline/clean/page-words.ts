/**
 * Words in an element's tag, id, class or role that tell what it is for. Provenance: the word lists of Readability (Mozilla, 2010–2025), boilerpipe and
 * trafilatura name the same things; this table was put together anew from the content systems' own documentation (WordPress, Drupal, Arc, Brightspot,
 * BEM class names) and from the pages of the development corpora, looked at one by one. A word counts where it stands as a whole between separators, unless it ends in `*`.
 */

/** Never part of an article's body, whatever it says. */
const furniture = `
  nav navbar navigation menu* breadcrumb* masthead site-header footer* siteinfo sidebar* side-bar rail aside
  comment* disqus* respond replies discussion reactions
  share* sharing social* sharebar addthis* addtoany sharedaddy follow-us
  related* recommend* read-more readmore read-also more-stories more-news more-from more-on also-like you-may* trending most-read mostread popular* most-popular latest* teaser* promo* recirc* outbrain* taboola* carousel* slider up-next next-up further-reading recommended
  newsletter* subscribe* subscription* signup sign-up paywall* donate donation* membership cta call-to-action
  ad ads advert* advertisement sponsor* dfp gpt banner* adsense
  cookie* consent gdpr onetrust* popup* modal* overlay lightbox toast
  byline* author-box author-bio author-info authorbox about-author about-the-author bio contributor*
  tags taglist tag-list article-tags post-tags entry-tags topics keywords tagcloud
  meta entry-meta post-meta article-meta metadata timestamp dateline pubdate publish-date
  caption* wp-caption-text image-caption figcaption credit copyright photo-credit image-credit
  pagination pager paging prev-next post-navigation skip-link screen-reader-text sr-only visually-hidden visuallyhidden print-only noprint hidden
  toc table-of-contents print-link tools toolbar utility rating* feedback poll survey quiz login log-in register search* widget* video-player player audio-player playlist
  infobox factbox-related gallery-nav correction-policy disclaimer*
`;

/** Where articles' bodies stand. */
const body = `
  article-body articlebody article-content article-text article__body article__content article__text entry-content post-content post-body postbody story-body storybody story-content
  content-body body-content body-copy bodycopy main-content maincontent rich-text richtext text-body article-copy news-content newscontent single-content td-post-content wysiwyg
  field-name-body field--name-body article-main article-detail article_body article_content article_text entry-body text-content paywall-content
`;

const listOf = (words: string) => words.trim().split(/\s+/);

/** One pattern for a table's words, in which any run of `-`, `_` and `:` separates. */
function patternOf(words: readonly string[]): RegExp {
  const parts = words.map((word) => word.replace(/[-_]+/g, '[-_]*').replace(/\*$/, '[a-z]*'));
  return new RegExp(`(?<![a-z])(${parts.join('|')})(?![a-z])`);
}

export const furniturePattern = patternOf(listOf(furniture));
export const bodyPattern = patternOf(listOf(body));
/** Tags that frame furniture by their meaning (HTML Living Standard, 4.3). */
export const furnitureTags: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'form', 'button', 'menu', 'dialog', 'address', 'figcaption', 'amp-sidebar', 'label', 'legend']);
