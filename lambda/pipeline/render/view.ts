import type { Newsletter } from '../../config.ts';
import type { Digest, Direction, LanguageTag } from '../../model.ts';
import { fillIn, plural, wordingLanguage, wordsFor } from '../../text/catalogue.ts';
import { clip, displayText } from '../../text/display-text.ts';
import { safeUrl } from '../../text/web-address.ts';
import { datesIn } from './dates.ts';
import { alignOf, fontOf, glued } from './typesetting.ts';
import { type BriefView, rule, type Speaker, type StoryView, viewBrief, viewStory } from './view-story.ts';

/** Everything that a template shows, as text. What is absent is the empty string or list, so that `if` leaves it out. */
export interface EmailView {
  /** Of the mail's own words. */
  lang: LanguageTag;
  dir: Direction;
  align: 'left' | 'right';
  title: string;
  titleFont: string;
  date: string;
  preheader: string;
  /** "Issue 12" */
  edition: string;
  /** "12 stories from 32 outlets · 6 min read" */
  figures: string;
  contentsHeading: string;
  contents: readonly { id: string; name: string; headline: string; lang: LanguageTag; dir: Direction; more: string }[];
  sections: readonly SectionView[];
  /** How many stories had no room. */
  more: string;
  note: string;
  reason: string;
  readInBrowser: string;
  webUrl: string;
  stop: string;
  stopUrl: string;
  postalAddress: string;
}

export interface SectionView {
  /** Where the contents lead to. */
  id: string;
  name: string;
  stories: readonly StoryView[];
  briefs: readonly BriefView[];
  /** "More in World"; empty where the section has nothing else. */
  briefsHeading: string;
}

/** Addresses that exist only where something serves them. */
export interface EmailLinks {
  /** This issue's web version. */
  webUrl?: string;
  /** The page on which a recipient unsubscribes. */
  unsubscribeUrl?: string;
}

/** The same for a reader of the web version, who got no mail: nothing to stop, and no link that is one recipient's. */
export function asWebVersion(view: EmailView): EmailView {
  return { ...view, webUrl: '', readInBrowser: '', reason: '', stop: '', stopUrl: '' };
}

/** Which stories are shown in full, which as a headline only, by id; others not at all. */
export interface Selection {
  full: ReadonlySet<string>;
  brief: ReadonlySet<string>;
}

/** Stories from which on a table of contents helps more than it takes. */
const contentsFrom = 6;
const mostContents = 12;
const longestSection = 60;

/**
 * Prepares a digest for showing: each story is put into words once, and the returned function makes the view of any selection of them. Every text is
 * freed of what could change how its neighbors read, and every address is http or https or absent; escaping is the template's matter.
 */
export function prepareView(digest: Digest, newsletter: Newsletter, links: EmailLinks = {}): (selection: Selection) => EmailView {
  const lang = wordingLanguage(digest.language);
  const words = wordsFor(lang);
  const dates = datesIn({ language: lang, timeZone: digest.timeZone, issuedAt: digest.issuedAt, comma: words.comma });
  const date = dates.issueDay;
  const title = displayText(digest.title);
  const say: Speaker = {
    words,
    lang,
    dir: digest.direction,
    time: (story) => dates.timeOf(story.publishedAt),
    minutesRead: counted((n) => plural(words.minutesRead, n, lang)),
    reportedBy: counted((n) => (n === 1 ? words.reportedBy.one : plural(words.reportedBy, n, lang))),
  };
  const prepared = digest.sections.map((section, index) => ({
    id: `s${index + 1}`,
    name: clip(displayText(section.name), longestSection),
    stories: section.stories.map((story) => ({ id: story.id, full: viewStory(story, say), brief: once(() => viewBrief(story, say)) })),
  }));
  const all = digest.sections.flatMap(({ stories }) => stories);
  const webUrl = safeUrl(links.webUrl) ?? '';
  const unsubscribeUrl = safeUrl(links.unsubscribeUrl);
  const page = {
    lang,
    dir: digest.direction,
    align: alignOf(digest.direction),
    title,
    titleFont: fontOf(title),
    date: date.replaceAll(' ', '\u00a0'),
    preheader: displayText(digest.preheader),
    edition: fillIn(words.issue, { n: String(digest.number) }),
    figures: [countsOf(digest, say), plural(words.minutesRead, digest.minutes, lang)]
      .map((figure) => figure.replaceAll(' ', '\u00a0'))
      .join('\u00a0· '),
    note: all.some(({ url }) => safeUrl(url) !== undefined) ? words.note : words.noteUnlinked,
    reason: fillIn(words.reason, { title }),
    readInBrowser: words.readInBrowser,
    webUrl,
    stop: unsubscribeUrl === undefined ? words.stopByReply : words.unsubscribe,
    stopUrl:
      unsubscribeUrl ??
      `mailto:${encodeURIComponent(newsletter.replyTo ?? newsletter.from).replace('%40', '@')}?subject=${encodeURIComponent(words.stopSubject)}`,
    postalAddress: displayText(newsletter.postalAddress ?? ''),
  };
  return ({ full, brief }) => {
    let lead = true;
    const sections: SectionView[] = [];
    for (const { id, name, stories } of prepared) {
      const shown = stories
        .filter((story) => full.has(story.id))
        .map(({ full: view }, index) => ({ ...view, rule: index === 0 ? '0' : rule, lead: index === 0 && lead }));
      const briefs = stories.filter((story) => brief.has(story.id)).map((story) => story.brief());
      if (shown.length > 0) lead = false;
      if (shown.length + briefs.length === 0) continue;
      const briefsHeading = shown.length > 0 && briefs.length > 0 ? fillIn(words.moreIn, { section: name }) : '';
      sections.push({ id, name, stories: shown, briefs, briefsHeading });
    }
    const left = all.length - full.size - brief.size;
    const contents = contentsOf(sections, say);
    return {
      ...page,
      contents,
      contentsHeading: contents.length > 0 ? words.inThisIssue : '',
      sections,
      more: left > 0 ? plural(webUrl === '' ? words.moreLeftOut : words.moreOnTheWeb, left, lang) : '',
    };
  };
}

/** Made when it is first asked for: most issues show every story in full. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** A phrase of a small number, put together once for each. */
function counted(tell: (n: number) => string): (n: number) => string {
  const told = new Map<number, string>();
  return (n) => {
    const phrase = told.get(n) ?? tell(n);
    told.set(n, phrase);
    return phrase;
  };
}

/** Stories and outlets of the whole issue, without outlets where none is known. */
function countsOf({ storyCount, outletCount }: Digest, { words, lang }: Speaker): string {
  const stories = plural(words.stories, storyCount, lang);
  return outletCount > 0 ? plural(words.storiesFromOutlets, outletCount, lang, { stories }) : stories;
}

/** The contents of a long issue: the first headline of each section that has one. */
function contentsOf(sections: readonly SectionView[], { words, lang }: Speaker): EmailView['contents'] {
  const count = sections.reduce((sum, { stories, briefs }) => sum + stories.length + briefs.length, 0);
  if (count < contentsFrom || sections.length < 2) return [];
  return sections.slice(0, mostContents).flatMap(({ id, name, stories, briefs }) => {
    const first = stories[0] ?? briefs[0];
    const others = stories.length + briefs.length - 1;
    return first === undefined
      ? []
      : [
          {
            id,
            name,
            headline: first.headline,
            lang: first.lang,
            dir: first.dir,
            more: others > 0 ? glued(plural(words.andMore, others, lang)) : '',
          },
        ];
  });
}
