/** WordPress's exports (WXR 1.2): a site's posts, among its pictures, menus and drafts. */
import { type Decision, type RawArticle, UnreadableFile } from '../../model.ts';
import { counted } from '../../text/counted.ts';
import { isoTime } from '../../text/times.ts';
import { languageTag, webAddress } from './claim-values.ts';
import type { Element } from './html/tree.ts';
import { blocksOfField, itemOf, lineOfField } from './item.ts';
import { mostArticles } from './most-articles.ts';
import { authorNames } from './names.ts';
import { allIn, firstIn, lineIn, parseXml, textIn } from './xml.ts';

/** Post types that are no articles: those that WordPress registers itself, but for posts and pages (wp-includes/post.php, `create_initial_post_types`). */
const machinery = /^(?:attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_\w{1,40})$/;

/**
 * The published posts and pages of an export. What is not published, and what is no article, is left out with a decision.
 * @throws {UnreadableFile} `no-post-in-export`
 */
export function readWxr(xml: string, decisions: Decision[]): RawArticle[] {
  const channel = parseXml(xml);
  const items = allIn(channel, 'item');
  const names = new Map(allIn(channel, 'author').flatMap((author) => nameOf(author)));
  const outer = { publisher: lineIn(firstIn(channel, 'title')), language: languageTag(lineIn(firstIn(channel, 'language'))) };
  const articles = items.filter((item) => !machinery.test(lineIn(firstIn(item, 'post_type')) ?? 'post'));
  const isPublic = (item: Element): boolean => /^(?:publish|inherit)$/.test(lineIn(firstIn(item, 'status')) ?? 'publish');
  const withText = articles.filter((item) => isPublic(item) && contentOf(item) !== '');
  if (withText.length === 0)
    throw new UnreadableFile(
      'no-post-in-export',
      `The export of a WordPress site holds ${counted(items.length, 'entry', 'entries')}, but no published post with a text. Export the posts, or drop their pages.`,
    );
  note(items.length - articles.length, 'no-post', 'They are pictures, menus and settings of the site.', decisions);
  for (const item of articles.filter((one) => !isPublic(one)))
    decisions.push({
      ...left,
      subject: titleOf(item),
      rule: 'unpublished-post',
      reason: `Its status is “${lineIn(firstIn(item, 'status'))?.slice(0, 40)}”: nobody published it.`,
    });
  note(articles.filter((item) => isPublic(item) && contentOf(item) === '').length, 'entry-without-text', 'The export gives them no text.', decisions);
  return mostArticles(withText, ['post'], decisions).map((item) => {
    const author = lineIn(firstIn(item, 'creator'));
    return itemOf(blocksOfField(contentOf(item)), {
      ...outer,
      headline: lineOfField(lineIn(firstIn(item, 'title'))),
      authors: authorNames(author === undefined ? [] : [names.get(author) ?? author]),
      publishedAt: isoTime(lineIn(firstIn(item, 'pubdate'))),
      canonicalUrl: webAddress(lineIn(firstIn(item, 'link')), undefined),
      section: lineIn(allIn(item, 'category').find(({ attributes }) => attributes['domain'] === 'category')),
    });
  });
}

/** An author's name by the name that they log in with. */
function nameOf(author: Element): [login: string, name: string][] {
  const login = lineIn(firstIn(author, 'author_login'));
  const name = lineIn(firstIn(author, 'author_display_name'));
  return login === undefined || name === undefined ? [] : [[login, name]];
}

/** WordPress's own shortcodes (wp-includes/media.php, shortcodes.php): a caption keeps its words as such, what shows media goes. */
const caption = /\[(?:wp_)?caption\b[^\]]{0,400}\]([^[]{0,4000})\[\/(?:wp_)?caption\]/g;
const media = /\[\/?(?:gallery|playlist|audio|video|embed)\b[^\]]{0,400}\]/g;

/** A post's text as HTML: blank lines part its paragraphs (`wpautop`). */
function contentOf(item: Element): string {
  const texts = allIn(item, 'encoded').map((one) => textIn(one).trim());
  const [content = ''] = texts;
  return content
    .replace(caption, '\n\n<figure><figcaption>$1</figcaption></figure>\n\n')
    .replace(media, ' ')
    .replace(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/g, '<br><br>')
    .trim();
}

const left = { step: 'read', action: 'left out' } as const;
const titleOf = (item: Element): string => lineIn(firstIn(item, 'title'))?.slice(0, 300) ?? '(post without title)';

function note(count: number, rule: string, reason: string, decisions: Decision[]): void {
  if (count > 0) decisions.push({ ...left, subject: counted(count, 'entry', 'entries'), rule, reason });
}
