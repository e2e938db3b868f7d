/** What the mail itself says, in any language: each language's file in `catalogues/` has all of it. */

/** A phrase for each of CLDR's plural categories that the language has; `{n}` is the number. */
export type Plural = Readonly<{ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>>;

export interface Catalogue {
  /** The section of stories that name none. */
  news: string;
  /** `{n}` is the issue's number. */
  issue: string;
  /** Above a story that goes on with one of an earlier issue; `{n}` is that issue's number. */
  update: string;
  inThisIssue: string;
  stories: Plural;
  /** `{stories}` is the phrase above; `{n}` counts outlets. */
  storiesFromOutlets: Plural;
  minutesRead: Plural;
  /** After a section's first headline in the contents, with what separates it: ", and 2 more". */
  andMore: Plural;
  /** Before the names of a story's outlets, with what separates it; `{n}` counts them. One outlet: `one` even where the language has no such category. */
  reportedBy: Plural & { one: string };
  /** An agency's copy in an outlet: `{agency}`, `{outlet}`. */
  via: string;
  /** Before the figures that outlets give for the same thing, with what separates it. */
  figuresDiffer: string;
  /** One of them: `{figure}` as printed, `{outlet}`; `earlier` and `later` where it is known which report came first. */
  figureOf: Readonly<Record<'plain' | 'earlier' | 'later', string>>;
  /** Between names in a list, with its space. */
  comma: string;
  /** After a list of names that goes on. */
  moreOutlets: Plural;
  /** `{section}` */
  moreIn: string;
  /** Stories that the mail has no room for, where the web version shows them and where there is none. */
  moreOnTheWeb: Plural;
  moreLeftOut: Plural;
  /** Where the summaries come from. `Unlinked` where no story has an address. */
  note: string;
  noteUnlinked: string;
  /** Why this mail came; `{title}` is the newsletter's. */
  reason: string;
  readInBrowser: string;
  unsubscribe: string;
  /** How to stop where there is no page for it. */
  stopByReply: string;
  /** Subject of that reply. */
  stopSubject: string;
}
