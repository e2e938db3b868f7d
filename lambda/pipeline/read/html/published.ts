import type { Block, IsoTime } from '../../../model.ts';
import { dateInAddress, isoTime } from '../../../text/times.ts';
import type { JsonObject } from '../json-object.ts';
import { agreedTime, dateInTitle } from './agreed-time.ts';
import { changedDate, labelledDate } from './labelled-date.ts';
import { dateIn, isOfAccount, type PrintedDate, printedDates } from './printed-date.ts';
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
    agreeing(
      [
        article['datePublished'],
        meta('article:published_time'),
        meta('og:article:published_time'),
        meta('og:published_time'),
        page.itemprops.get('datepublished')?.[0],
        article['dateCreated'],
        article['uploadDate'],
      ],
      dates,
    ) ??
    firstTime(...publishedMeta.map(meta)) ??
    firstTime(page.itemprops.get('datecreated')?.[0], ...page.times.filter((time) => time.published).map((time) => time.value));
  if (told !== undefined) return agreedTime(told, changed, dates, { inAddress, inTitle: dateInTitle(page.title, language) });
  const printed = (texts: readonly string[]) => {
    for (const text of texts) {
      const date = dateIn(text, language);
      if (date !== undefined) return date;
    }
    return undefined;
  };
  const short = (some: readonly Block[], longest: number) =>
    some.filter(({ text }) => text.length < longest && /\d{4}/.test(text) && !isOfAccount(text)).map(({ text }) => text);
  const times = page.times.map((time) => time.value);
  /** A day on the page with its time of day, where an element has that. */
  const exact = (shown: IsoTime | undefined) =>
    shown && (firstTime(...times.filter((time) => isoTime(time)?.startsWith(shown.slice(0, 10)))) ?? shown);
  return (
    exact(dates.find((date) => date.near && !date.changed)?.date) ??
    exact(labelledDate(blocks, language)) ??
    firstTime(...times.slice(0, 3)) ??
    printed(page.dateTexts) ??
    inAddress ??
    changedDate(blocks, language) ??
    printed(short(head, 160)) ??
    firstTime(...times) ??
    printed(short(blocks, 120))
  );
}

/** Of the times that a page's data tell, the first; where its day is not printed, the first of the others whose day is. */
function agreeing(values: readonly unknown[], printed: readonly PrintedDate[]): IsoTime | undefined {
  const times = values.map((value) => isoTime(value)).filter((time) => time !== undefined);
  return times.find((time) => printed.some(({ date }) => date.slice(0, 10) === time.slice(0, 10))) ?? times[0];
}

/** The first of the values that names a point in time. */
export const firstTime = (...values: readonly unknown[]): IsoTime | undefined => {
  for (const value of values) {
    const time = isoTime(value);
    if (time !== undefined) return time;
  }
  return undefined;
};
