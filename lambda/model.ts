/**
 * Every domain type, in pipeline order:
 *
 *     RawArticle → Article → Story → Summary → Digest → RenderedEmail → Delivery
 *
 * Names follow schema.org's NewsArticle and mail practice. What crosses a boundary (files, config, stored objects, CSV rows)
 * is validated by schema where it enters (`stages/records.ts`, `config.ts`); inside, these types are facts.
 */

/** A language tag as BCP 47 has it: `en`, `pt-BR`, `zh-Hant`; `und` where nothing could be told. */
export type LanguageTag = string;
export type Direction = 'ltr' | 'rtl';
/** A point in time, ISO 8601. With an offset or `Z` where the zone is known; a bare date where only the day is. */
export type IsoTime = string;

// ── Decisions ────────────────────────────────────────────────────────────────────────────────────────────────────────────────

export type StepName = 'read' | 'clean' | 'group' | 'summarize' | 'edit' | 'render';

/** Why something was dropped, merged, trimmed or ranked: data, never only a log line. */
export interface Decision {
  step: StepName;
  /** What was done, as one verb in the past: `removed`, `lifted`, `split`, `merged`, `left out`, `rejected`, `ranked`, `trimmed`, `chosen`. */
  action: string;
  /** What it was done to: the text of a block, the id of an article or story, a key. At most a few hundred characters. */
  subject: string;
  /** The rule that decided, in kebab case, as it stands in the code: `caption-with-credit`, `shared-rare-shingles`. */
  rule: string;
  /** One sentence for a person. */
  reason: string;
  /** The figures and texts the rule looked at. */
  evidence?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** What every step returns: its value, and how it came to it. */
export interface Decided<T> {
  value: T;
  decisions: Decision[];
}

// ── read: a file's bytes to raw articles ─────────────────────────────────────────────────────────────────────────────────────

/** One file as it was dropped. */
export interface DroppedFile {
  /** The file's own name, with its ending, without folders. A hint only: formats are recognized by content. */
  name: string;
  bytes: Uint8Array;
  /** The address the page was saved from, where it is known. */
  url?: string;
}

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'quote' | 'caption' | 'rule';

/** One visual block of text as its source had it, white space folded, before anything is judged. */
export interface Block {
  kind: BlockKind;
  /** Empty only for a `rule` (a horizontal line). */
  text: string;
  /** Of a heading, 1 to 6. */
  level?: number;
  /** Share of the text's characters that stand in links, 0 to 1. */
  linkShare?: number;
  /** Behind it stood a link to the whole, which is no part of the text. Plain mails only. */
  leadsOn?: boolean;
  /** The elements around it, outermost first, each as tag, id and class words in lower case: `['main', 'div article-body', 'figure']`. HTML only. */
  containers?: readonly string[];
  /** Blank lines before it. Text dumps only. */
  gap?: number;
  /** Set off from the margin or marked by a bullet in the source. Text dumps only. */
  indented?: boolean;
}

/** What a file claims about an article outside its running text: JSON-LD, meta elements, mail headers, front matter, feed fields. */
export interface Claims {
  headline?: string;
  /** Other strings the source offers as its headline (`<title>`, `og:title`), to recognize a repeated one by. */
  otherHeadlines?: readonly string[];
  /** Names without "By" and roles. */
  authors?: readonly string[];
  publisher?: string;
  publishedAt?: IsoTime;
  modifiedAt?: IsoTime;
  canonicalUrl?: string;
  section?: string;
  language?: LanguageTag;
  /** A standfirst or description, to recognize a teaser by. */
  description?: string;
  /** The place the report was filed from, where a field of its own says it. */
  dateline?: string;
  /** Whom such a field credits, as it stands there: an agency, or the outlet itself. */
  wireCredit?: string;
  /** The text that the page itself says is the article's body, from its JSON-LD: to know paragraphs by, and to read where nothing is visible. */
  articleBody?: string;
}

/**
 * How far a source's own boundaries can be trusted:
 * `page`, one HTML page with its furniture; `dump`, running text that may hold several articles and any furniture;
 * `item`, one article that a format delimits (a feed entry, a JSON object, a mail, a Markdown file with front matter).
 */
export type Layout = 'page' | 'dump' | 'item';

/** One article, or a dump of several, as blocks: what read returns and clean takes. */
export interface RawArticle {
  layout: Layout;
  blocks: readonly Block[];
  claims: Claims;
}

/** What read made of a file. */
export interface ReadFile {
  /** The recognized format: `text`, `html`, `markdown`, `json`, `rss`, `atom`, `eml`, `pdf`, `docx`, `zip` … */
  format: string;
  raw: RawArticle[];
}

/** Thrown by read and clean where a file cannot become articles. The message is for a person and says what to do. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  /** The rule that rejects, in kebab case: `empty-file`, `unknown-format`, `too-large`. */
  readonly rule: string;
  constructor(rule: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.rule = rule;
  }
}

// ── clean: raw articles to articles ──────────────────────────────────────────────────────────────────────────────────────────

/** One cleaned text by one publisher, before it has a place in the bucket. */
export interface CleanArticle {
  headline: string;
  /** The authors' names, joined by ", ", without "By" and roles. */
  byline?: string;
  /** The place the report was filed from, as printed: `KYIV`. */
  dateline?: string;
  publisher?: string;
  /** The agency whose copy this is: `AFP`, `Reuters`. */
  wireCredit?: string;
  publishedAt?: IsoTime;
  modifiedAt?: IsoTime;
  section?: string;
  language: LanguageTag;
  direction: Direction;
  canonicalUrl?: string;
  /** The first paragraph of the body. */
  lede: string;
  /** Paragraphs, in order, each on one line. Never empty. */
  body: readonly string[];
}

export interface Article extends CleanArticle {
  version: 1;
  /** Hash of inbox key, file bytes and position: the same file gives the same ids. */
  id: string;
  /** Where it came from. */
  source: { key: string; position: number };
}

// ── group: articles to stories ───────────────────────────────────────────────────────────────────────────────────────────────

/** One event: a lead article, its near-duplicates (the same text) and its related coverage (other words). */
export interface Story {
  /** The lead's id. */
  id: string;
  lead: Article;
  /** Reprints and wire copy of the lead's text. */
  nearDuplicates: readonly Article[];
  /** Other articles about the same event, fullest first. */
  related: readonly Article[];
  /** Every group of two or more article ids of this story that are the same text. */
  duplicateGroups: readonly (readonly string[])[];
  /** Set where the story goes on with an event that an earlier issue told: the last one that did. */
  updates?: { issue: number };
}

/** Compact fingerprints of what one issue carried. */
export interface MemoryEntry {
  issue: number;
  issuedAt: IsoTime;
  stories: readonly { headline: string; fingerprint: readonly number[] }[];
}
/** What recent issues carried, oldest first. */
export interface Memory {
  version: 1;
  entries: readonly MemoryEntry[];
}

// ── summarize: stories to summaries ──────────────────────────────────────────────────────────────────────────────────────────

/** A sentence that stands verbatim (white space aside) in a paragraph of an article. */
export interface SummarySentence {
  text: string;
  articleId: string;
  /** Index into the article's body. */
  paragraph: number;
  /** Index of the sentence within the paragraph. */
  sentence: number;
}
/** A figure as an outlet prints it, with the sentence it stands in. */
export interface PrintedFigure extends SummarySentence {
  /** Verbatim: `12,000 people`. */
  figure: string;
  /** The outlet's name, where one is known. */
  outlet?: string;
  /** Which report came first, where both say when they were published. */
  when?: 'earlier' | 'later';
}
export interface Summary {
  sentences: readonly SummarySentence[];
  /** Where outlets give different figures for the same thing: each time the figures, in turn. Absent where none differ, and in earlier versions' digests. */
  figuresDiffer?: readonly (readonly PrintedFigure[])[];
}
/** At most so many sentences, or about so many words; the tighter one rules. */
export interface SummaryBudget {
  sentences?: number;
  words?: number;
}

// ── edit: stories and summaries to a digest ──────────────────────────────────────────────────────────────────────────────────

export interface DigestSource {
  /** The outlet as a reader knows it: `Arab News`, or the site's host where no name is known. */
  name: string;
  /** The agency whose copy it carried: shown as "AFP via CNA". */
  wireCredit?: string;
  /** http or https only. */
  url?: string;
  language: LanguageTag;
  direction: Direction;
}

export interface DigestStory {
  id: string;
  headline: string;
  url?: string;
  language: LanguageTag;
  direction: Direction;
  /** A word or two above the headline: the dateline or the article's own section. */
  kicker?: string;
  /** The earlier issue whose story this one goes on with. */
  update?: { issue: number };
  publishedAt?: IsoTime;
  /** Minutes to read the lead article, at least 1. */
  minutes: number;
  summary: Summary;
  /** One a publisher, the lead's first. */
  sources: readonly DigestSource[];
}

export interface DigestSection {
  name: string;
  stories: readonly DigestStory[];
}

/** The editorial content of one issue: everything the mail says, nothing about how it looks. */
export interface Digest {
  version: 1;
  newsletter: string;
  title: string;
  number: number;
  issuedAt: IsoTime;
  language: LanguageTag;
  direction: Direction;
  /** IANA zone in which the mail's dates and times are told. */
  timeZone: string;
  subject: string;
  preheader: string;
  storyCount: number;
  outletCount: number;
  /** Minutes to read the digest itself, at least 1. */
  minutes: number;
  sections: readonly DigestSection[];
}

// ── render: a digest to an e-mail ────────────────────────────────────────────────────────────────────────────────────────────

export interface RenderedEmail {
  subject: string;
  /** The mail's HTML, under 100,000 bytes of UTF-8. */
  html: string;
  /** The mail's text part: 72 columns, LF line ends. */
  text: string;
  /** The web version, for everybody: every story in full, no byte budget, no word about a mail that its reader did not get. */
  webHtml: string;
}

// ── deliver: one issue to one recipient ──────────────────────────────────────────────────────────────────────────────────────

export interface Recipient {
  address: string;
  name?: string;
}

/**
 * The ledger entry of one delivery. `claimed` has no outcome yet; `unknown` means that the mail may or may not have gone out
 * (the answer was lost) and will not be sent again; `skipped` that the person unsubscribed or is suppressed.
 */
export type Delivery = { version: 1; at: IsoTime } & (
  | { status: 'claimed'; owner: string; leaseUntil: IsoTime }
  | { status: 'sent'; messageId: string }
  | { status: 'refused'; reason: string }
  | { status: 'unknown'; reason: string }
  | { status: 'skipped'; reason: string }
);
