import type { Block, IsoTime } from '../../../model.ts';
import { findDate } from '../../../text/dates.ts';
import { dateInAddress, isoTime } from '../../../text/times.ts';
import type { JsonObject } from './json-ld.ts';
import { agreedTime, labelledDate, printedDates } from './printed-date.ts';
import type { Survey } from './survey.ts';

/** Meta elements that hold the day of publication, the surest first. */
const publishedMeta =
  'parsely-pub-date sailthru.date dc.date.issued dcterms.created dcterms.date dc.date dc.date.created datepublished pubdate publish-date publish_date date article.published article:published publication_date citation_publication_date citation_date cxenseparse:recs:publishtime originalpublicationdate vr:published_time release_date creation_date created published w-published-date published_time dateofpublication schema:datepublished schema:datecreated'.split(
    ' ',
  );

/**
 * When the page says that its article was published: by its data where what it shows agrees, else by the first date that a reader sees at the
 * headline, by its address, then anywhere.
 */
export function publishedOf(
  page: Survey,
  article: JsonObject,
  url: string | undefined,
  head: readonly Block[],
  blocks: readonly Block[],
  { headline, changed }: { headline: string | undefined; changed: IsoTime | undefined },
): IsoTime | undefined {
  const meta = (name: string) => page.meta.get(name)?.[0];
  const language = page.language ?? meta('og:locale') ?? 'und';
  const dates = printedDates(blocks, headline, language);
  const inAddress = dateInAddress(url);
  const told =
    firstTime(
      article['datePublished'],
      meta('article:published_time'),
      meta('og:article:published_time'),
      page.itemprops.get('datepublished')?.[0],
      article['dateCreated'],
      article['uploadDate'],
    ) ??
    firstTime(...publishedMeta.map(meta)) ??
    firstTime(page.itemprops.get('datecreated')?.[0], ...page.times.filter((time) => time.published).map((time) => time.value));
  if (told !== undefined) return agreedTime(told, changed, dates, inAddress);
  const printed = (texts: readonly string[]) => {
    for (const text of texts) {
      const date = findDate(text, language);
      if (date !== undefined) return date;
    }
    return undefined;
  };
  const shown = dates.find((date) => date.near && !date.changed)?.date;
  const short = (some: readonly Block[], longest: number) =>
    some.filter(({ text }) => text.length < longest && /\d{4}/.test(text)).map(({ text }) => text);
  return (
    (shown && (firstTime(...page.times.map((time) => time.value).filter((value) => isoTime(value)?.startsWith(shown.slice(0, 10)))) ?? shown)) ??
    firstTime(...page.times.slice(0, 3).map((time) => time.value)) ??
    printed(page.dateTexts) ??
    inAddress ??
    labelledDate(blocks, language) ??
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
