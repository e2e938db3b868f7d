import type { Article, Decision, LanguageTag, Story, Summary } from '../../model.ts';
import { clip, displayText } from '../../text/display-text.ts';
import { displayWidth } from '../../text/display-width.ts';
import { anyFunctionWord } from '../../text/function-words.ts';
import { indexTerm } from '../../text/idf.ts';
import { siteOf } from '../../text/web-address.ts';
import { words } from '../../text/words.ts';
import { clickbait, liveBlog, marks, notNews } from './headline-words.ts';
import { type Outlets, sameOutlet } from './outlets.ts';

/** Longest headline that the digest shows, in columns. */
const longest = 200;

interface Fault {
  rule: string;
  points: number;
  holds: (text: string) => boolean;
}

/** What makes a headline less clear, each with its points; a headline of 40 to 90 columns that names somebody or something has none. */
const faults: readonly Fault[] = [
  { rule: 'too-short', points: 4, holds: (text) => displayWidth(text) < 20 },
  { rule: 'short', points: 1, holds: (text) => displayWidth(text) < 40 },
  { rule: 'long', points: 1, holds: (text) => displayWidth(text) > 90 },
  { rule: 'too-long', points: 2, holds: (text) => displayWidth(text) > 130 },
  { rule: 'cut-off', points: 3, holds: (text) => /(?:…|\.\.\.)$/.test(text) },
  { rule: 'begins-with-a-quote', points: 1, holds: (text) => /^[‘“"'«„「]/.test(text) },
  { rule: 'question', points: 2, holds: (text) => /[?？؟]/.test(text) },
  { rule: 'shouting', points: 2, holds: (text) => /\p{Lu}/u.test(text) && text === text.toUpperCase() },
  { rule: 'exclaiming', points: 1, holds: (text) => /[!！]/.test(text) },
  { rule: 'clickbait', points: 4, holds: (text) => clickbait.test(text) },
  { rule: 'live-blog', points: 3, holds: (text) => liveBlog.test(text) },
  { rule: 'not-news', points: 3, holds: (text) => notNews.test(text) },
  { rule: 'names-nothing', points: 1, holds: (text) => /\p{Ll}/u.test(text) && !/\p{N}|.\P{L}\p{Lu}/u.test(text) },
];

/** What a headline loses whose words nobody else uses, neither the summary nor another outlet's headline. */
const unsupported = 3;
/** A headline of related coverage heads this story only if so many of its words are what others say too. */
const relatedSupport = 0.6;
/** The lead's stands where another is hardly clearer; other coverage has its own angle. */
const handicap = { lead: 0, copy: 0.5, related: 1.5 } as const;

/**
 * A headline without the name of its site: "Talks resume | Arab News" is "Talks resume". Only what names the article's outlet or
 * site goes, or a last part after "|" of at most four words.
 */
export function withoutSiteName(headline: string, article: Article, outletName: string | undefined): string {
  const text = displayText(headline);
  const match = /^(.+?\S)\s+[|–—-]\s+([^|–—]{1,60})$/u.exec(text) ?? /^(.+?\S)\s*[|｜]\s*([^|｜]{1,60})$/u.exec(text);
  const [, rest, last] = match ?? [];
  if (rest === undefined || last === undefined || displayWidth(rest) < 12) return text;
  const site = siteOf(article.canonicalUrl);
  const names = [outletName, article.publisher, site, site?.split('.')[0]].filter((name) => name !== undefined);
  const separator = text.slice(rest.length, text.length - last.length).trim();
  const isName = names.some((name) => sameOutlet(name, last));
  const looksLikeName = /[|｜]/.test(separator) && last.split(/\s+/).length <= 4;
  return isName || looksLikeName ? rest : text;
}

interface Heading {
  article: Article;
  text: string;
  place: keyof typeof handicap;
  terms: readonly string[];
}

/**
 * Chooses a story's headline among its outlets' own, in the lead's language: the clearest one. Never words of our own. The lead's stands unless another
 * is clearer by the table above and by what the summary and the other headlines say.
 */
export function chooseHeadline(story: Story, outlets: Outlets, summary?: Summary): { headline: string; article: Article; decisions: Decision[] } {
  const headings = headingsOf(story, outlets);
  const told = termsOf(summary?.sentences.map(({ text }) => text).join(' ') ?? '', story.lead.language);
  const candidates = headings
    .map((heading) => ({ ...heading, faults: faults.filter(({ holds }) => holds(heading.text)), support: supportOf(heading, headings, told) }))
    .filter(({ place, support }) => place !== 'related' || support >= relatedSupport)
    .map((candidate) => ({
      ...candidate,
      points: candidate.faults.reduce((sum, { points }) => sum + points, handicap[candidate.place] + unsupported * (1 - candidate.support)),
    }))
    .sort((a, b) => a.points - b.points || (a.article.id < b.article.id ? -1 : 1));
  const best = candidates[0];
  if (!best) return { headline: clip(displayText(story.lead.lede), 90), article: story.lead, decisions: [] };
  const headline = clip(best.text, longest);
  const asGiven = displayText(story.lead.headline);
  if (headline === asGiven) return { headline, article: best.article, decisions: [] };
  const decision: Decision = {
    step: 'edit',
    action: 'chosen',
    subject: story.id,
    rule: 'clearest-headline',
    reason: best.article === story.lead ? 'The headline is shown without marks and site name.' : 'Another outlet headed the same news more clearly.',
    evidence: {
      headline,
      leadHeadline: clip(asGiven, longest),
      article: best.article.id,
      candidates: candidates
        .slice(0, 10)
        .map(
          ({ text, points, support, faults: found }) =>
            `${clip(text, 90)} (${[points.toFixed(1), `${Math.round(support * 100)} % of its words supported`, ...found.map(({ rule }) => rule)].join(', ')})`,
        ),
    },
  };
  return { headline, article: best.article, decisions: [decision] };
}

/** The headlines of a story's articles in the lead's language, as they would be shown. */
function headingsOf(story: Story, outlets: Outlets): Heading[] {
  const all: [Article, keyof typeof handicap][] = [
    [story.lead, 'lead'],
    ...story.nearDuplicates.map((article): [Article, 'copy'] => [article, 'copy']),
    ...story.related.map((article): [Article, 'related'] => [article, 'related']),
  ];
  return all
    .filter(([{ language }]) => baseOf(language) === baseOf(story.lead.language))
    .map(([article, place]) => {
      const text = withoutMarks(withoutSiteName(article.headline, article, outlets.of(article)?.name));
      return { article, place, text, terms: [...termsOf(text, article.language)] };
    })
    .filter(({ text }) => text !== '');
}

/** The share of a headline's content words that the summary or another outlet's headline has too; 1 where there is nothing to compare. */
function supportOf({ terms, text }: Heading, headings: readonly Heading[], told: ReadonlySet<string>): number {
  const others = headings.filter((other) => other.text !== text);
  if (terms.length === 0 || (others.length === 0 && told.size === 0)) return terms.length === 0 ? 0 : 1;
  return terms.filter((term) => told.has(term) || others.some((other) => other.terms.includes(term))).length / terms.length;
}

function termsOf(text: string, language: LanguageTag): ReadonlySet<string> {
  return new Set(words(text, language).flatMap((word) => (anyFunctionWord.has(word) ? [] : [indexTerm(word, language)])));
}

/** Without marks, and with a first letter in upper case where taking one away left a small one. */
function withoutMarks(text: string): string {
  const bare = text.replace(marks, '');
  if (bare === text || !/^\p{Ll}\p{Ll}/u.test(bare)) return bare;
  const [first = ''] = bare;
  return first.toUpperCase() + bare.slice(first.length);
}

/** The language itself, whatever the region: "en-GB" and "en-US" head each other's texts. */
function baseOf(language: LanguageTag): string {
  return language.toLowerCase().split('-')[0] ?? '';
}
