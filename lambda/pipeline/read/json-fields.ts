/**
 * Names under which scrapers, news APIs and content systems store an article's fields, compared in lower case without `_`, `-` and spaces.
 * The first that holds something counts. From schema.org NewsArticle, JSON Feed 1.1, IPTC ninjs 2, and the output fields that
 * trafilatura, newspaper, news-please, Readability, Scrapy examples, GNews, NewsAPI, The Guardian's and WordPress's APIs document.
 */
export const fieldNames = {
  body: ['articlebody', 'contenthtml', 'contenttext', 'bodyhtml', 'bodytext', 'bodyxhtml', 'body', 'fulltext', 'maintext', 'text', 'content', 'rawtext', 'articletext', 'html', 'story', 'article', 'paragraphs'],
  headline: ['headline', 'title', 'name', 'webtitle', 'heading'],
  authors: ['authors', 'author', 'byline', 'creator', 'creators', 'by', 'writer'],
  publisher: ['publisher', 'sitename', 'source', 'outlet', 'publication', 'sourcename', 'hostname', 'sourcedomain', 'provider'],
  publishedAt: ['datepublished', 'publishedat', 'published', 'publishdate', 'publicationdate', 'publicationtime', 'pubdate', 'datepublish', 'published_at', 'webpublicationdate', 'date', 'versioncreated', 'firstcreated', 'created', 'createdat', 'timestamp', 'datetime', 'dategmt'],
  modifiedAt: ['datemodified', 'modifiedat', 'updatedat', 'modified', 'updated', 'lastmodified', 'datemodify', 'modifiedgmt'],
  canonicalUrl: ['canonicalurl', 'canonical', 'url', 'link', 'weburl', 'sourceurl', 'externalurl', 'permalink', 'uri', 'href'],
  section: ['section', 'articlesection', 'sectionname', 'category', 'categories', 'topic'],
  language: ['language', 'lang', 'inlanguage', 'locale'],
  description: ['description', 'summary', 'excerpt', 'abstract', 'lead', 'standfirst', 'trailtext', 'dek', 'subtitle'],
} as const;

/** Names under which a list of articles stands in a bigger object. */
export const listNames = ['articles', 'items', 'results', 'entries', 'posts', 'stories', 'news', 'docs', 'documents', 'data', 'hits', 'response', 'feed', 'rows', 'records', '@graph', 'itemlistelement'] as const;
