import type { Block, IsoTime } from '../../../model.ts';
import { findDate } from '../../../text/dates.ts';
import { dateInAddress, isoTime } from '../../../text/times.ts';
import type { JsonObject } from './json-ld.ts';
import type { Survey } from './survey.ts';

/** Meta elements that hold the day of publication, the surest first. */
const publishedMeta =
  'parsely-pub-date sailthru.date dc.date.issued dcterms.created dcterms.date dc.date dc.date.created datepublished pubdate publish-date publish_date date article.published article:published publication_date citation_publication_date citation_date cxenseparse:recs:publishtime originalpublicationdate vr:published_time release_date creation_date created'.split(
    ' ',
  );

/** When the page says that its article was published: by its data, else by its address, else by the first date that a reader sees: at the headline, then anywhere. */
export function publishedOf(
  page: Survey,
  article: JsonObject,
  url: string | undefined,
  head: readonly Block[],
  blocks: readonly Block[],
): IsoTime | undefined {
  const meta = (name: string) => page.meta.get(name)?.[0];
  const language = page.language ?? meta('og:locale') ?? 'und';
  const printed = (texts: readonly string[]) => {
    for (const text of texts) {
      const date = findDate(text, language);
      if (date !== undefined) return date;
    }
    return undefined;
  };
  const short = (some: readonly Block[], longest: number) =>
    some.filter(({ text }) => text.length < longest && /\d{4}/.test(text)).map(({ text }) => text);
  return (
    firstTime(
      article['datePublished'],
      meta('article:published_time'),
      meta('og:article:published_time'),
      page.itemprops.get('datepublished')?.[0],
      article['dateCreated'],
      article['uploadDate'],
    ) ??
    firstTime(...publishedMeta.map(meta)) ??
    firstTime(...page.times.filter((time) => time.published).map((time) => time.value)) ??
    firstTime(...page.times.slice(0, 3).map((time) => time.value)) ??
    printed(page.dateTexts) ??
    dateInAddress(url) ??
    printed(short(head, 160)) ??
    firstTime(...page.times.map((time) => time.value)) ??
    printed(short(blocks, 120))
  );
}

/** The first of the values that names a point in time. */
export const firstTime = (...values: readonly unknown[]): IsoTime | undefined => {
  for (const value of values) {
    const time = isoTime(value);
    if (time !== undefined) return time;
  }
  return undefined;
};
