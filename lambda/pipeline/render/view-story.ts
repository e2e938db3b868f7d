import type { DigestSource, DigestStory, Direction, LanguageTag, Summary } from '../../model.ts';
import { fillIn, plural } from '../../text/catalogue.ts';
import { clip, displayText } from '../../text/display-text.ts';
import { displayWidth, isWide } from '../../text/display-width.ts';
import type { Catalogue } from '../../text/phrases.ts';
import { safeUrl } from '../../text/web-address.ts';
import { alignOf, fontOf, glued, turnBack } from './typesetting.ts';

export interface StoryView {
  lang: LanguageTag;
  dir: Direction;
  align: 'left' | 'right';
  /** Whether it opens the issue. */
  lead: boolean;
  /** The line above it, as a CSS border: none above a section's first. */
  rule: string;
  font: string;
  /** "Update since issue 11 · Tarnhaven" */
  kicker: string;
  /** "5:40 AM, 4 min read" */
  figures: string;
  headline: string;
  url: string;
  summary: string;
  /** "Figures differ: 12 people (Coast Courier), 14 people (Delta Post)"; empty where none do. */
  differs: string;
  /** "Reported by 4 outlets: " */
  reportedBy: string;
  sources: readonly { name: string; url: string; after: string }[];
}

export interface BriefView {
  lang: LanguageTag;
  dir: Direction;
  headline: string;
  url: string;
  /** "Arab News and 3 more" */
  outlets: string;
}

const mostSources = 8;
/** The line above a story. */
export const rule = '1px solid #ddd';
const longest = { headline: 200, sentence: 1000, summary: 4000, kicker: 40, outlet: 60, figure: 60, glued: 22 };

/** Who speaks around the stories: the mail's words, its language and direction. */
export interface Speaker {
  words: Catalogue;
  lang: LanguageTag;
  dir: Direction;
  time: (story: DigestStory) => string;
  minutesRead: (n: number) => string;
  reportedBy: (n: number) => string;
}

/** A story shown in full. */
export function viewStory(story: DigestStory, say: Speaker): StoryView {
  const headline = clip(displayText(story.headline), longest.headline);
  const summary = clip(joinSentences(story.summary.sentences.map(({ text }) => clip(displayText(text), longest.sentence))), longest.summary);
  const figures = [say.time(story), say.minutesRead(story.minutes)].filter(Boolean).join(say.words.comma);
  return {
    lang: story.language,
    dir: story.direction,
    align: alignOf(story.direction),
    lead: false,
    rule,
    font: fontOf(headline),
    kicker: [
      story.update === undefined ? '' : fillIn(say.words.update, { n: String(story.update.issue) }),
      clip(displayText(story.kicker ?? ''), longest.kicker),
    ]
      .filter(Boolean)
      .join(' · '),
    figures,
    headline,
    url: safeUrl(story.url) ?? '',
    summary: saysMore(summary, headline) ? summary : '',
    differs: viewDifferences(story.summary, say),
    ...viewSources(story.sources, say),
  };
}

/**
 * Where outlets give different figures, in one line: "Figures differ: 12 people (Coast Courier), 14 people (Delta Post)". Only figures whose outlets have
 * names: the reader must be able to look each up.
 */
function viewDifferences({ figuresDiffer = [] }: Summary, { words, dir }: Speaker): string {
  const told = figuresDiffer
    .filter((figures) => figures.every(({ outlet = '' }) => displayText(outlet) !== ''))
    .map((figures) =>
      figures
        .map(({ figure, outlet = '', when }) => {
          const shown = whole(clip(displayText(figure), longest.figure));
          const name = whole(clip(displayText(outlet), longest.outlet));
          return fillIn(words.figureOf[when ?? 'plain'], { figure: shown + turnBack(shown, dir), outlet: name + turnBack(name, dir) });
        })
        .join(words.comma),
    );
  return told.length === 0 ? '' : words.figuresDiffer + told.join(' · ');
}

function viewSources(sources: readonly DigestSource[], say: Speaker): Pick<StoryView, 'reportedBy' | 'sources'> {
  const { words, lang } = say;
  const named = sources.map((source) => ({ source, name: sourceName(source, words) })).filter(({ name }) => name !== '');
  if (named.length === 0) return { reportedBy: '', sources: [] };
  const shown = named.slice(0, mostSources);
  const hidden = named.length - shown.length;
  const end = hidden > 0 ? plural(words.moreOutlets, hidden, lang) : '';
  return {
    reportedBy: say.reportedBy(named.length),
    sources: shown.map(({ source, name }, index) => ({
      name: whole(name),
      url: safeUrl(source.url) ?? '',
      after: turnBack(name, say.dir) + (index < shown.length - 1 ? words.comma : end),
    })),
  };
}

/** A story as a headline with its outlets. */
export function viewBrief(story: DigestStory, say: Speaker): BriefView {
  const [first, ...others] = story.sources.map((source) => sourceName(source, say.words)).filter(Boolean);
  return {
    lang: story.language,
    dir: story.direction,
    headline: clip(displayText(story.headline), longest.headline),
    url: safeUrl(story.url) ?? '',
    outlets:
      first === undefined
        ? ''
        : first + turnBack(first, say.dir) + (others.length > 0 ? glued(plural(say.words.moreOutlets, others.length, say.lang)) : ''),
  };
}

/** Whether a summary is more than its headline over again, as that of a flash of one line is. */
function saysMore(summary: string, headline: string): boolean {
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim();
  return bare(summary) !== bare(headline);
}

/** A short name or figure, which no line break tears apart. */
function whole(text: string): string {
  return displayWidth(text) <= longest.glued ? text.replaceAll(' ', '\u00a0') : text;
}

/** "AFP via CNA" where an outlet carried an agency's copy. */
export function sourceName({ name, wireCredit }: DigestSource, words: Catalogue): string {
  const outlet = clip(displayText(name), longest.outlet);
  const agency = clip(displayText(wireCredit ?? ''), longest.outlet);
  return agency === '' || outlet === '' ? outlet : fillIn(words.via, { agency, outlet });
}

/** Sentences as running text; after full-width punctuation no space follows. */
function joinSentences(sentences: readonly string[]): string {
  let text = '';
  for (const sentence of sentences) text += text === '' || isWide(text.at(-1) ?? '') ? sentence : ` ${sentence}`;
  return text;
}
