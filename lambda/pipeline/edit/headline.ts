import type { Article, Decision, LanguageTag, Story } from '../../model.ts';
import { clip, displayText } from '../../text/display-text.ts';
import { displayWidth } from '../../text/display-width.ts';
import { siteOf } from '../../text/web-address.ts';
import { type Outlets, sameOutlet } from './outlets.ts';

/** Longest headline that the digest shows, in columns. */
const longest = 200;

/** Marks that outlets put before a headline and that say nothing about the event. */
const marks =
  /^(?:(?:live(?: updates?| blog)?|breaking(?: news)?|watch|video|photos?|in pictures|exclusive|update(?:d|s)?(?: ?\d+)?|just in|eilmeldung|en direct|direct|vidéo|última hora|en vivo|ao vivo|عاجل|速報)(?:\s*[:：|]\s*|\s+[–—-]\s+))+/iu;

const penalties: readonly { rule: string; points: number; holds: (text: string) => boolean }[] = [
  { rule: 'too-short', points: 4, holds: (text) => displayWidth(text) < 20 },
  { rule: 'long', points: 1, holds: (text) => displayWidth(text) > 90 },
  { rule: 'too-long', points: 2, holds: (text) => displayWidth(text) > 130 },
  { rule: 'cut-off', points: 3, holds: (text) => /(?:…|\.\.\.)$/.test(text) },
  { rule: 'begins-with-a-quote', points: 1, holds: (text) => /^[‘“"'«„「]/.test(text) },
  { rule: 'question', points: 1, holds: (text) => /[?？؟]$/.test(text) },
  { rule: 'shouting', points: 2, holds: (text) => /\p{Lu}/u.test(text) && text === text.toUpperCase() },
  { rule: 'exclaiming', points: 1, holds: (text) => /[!！]/.test(text) },
];

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

/**
 * Chooses a story's headline among those that outlets gave this very text: the clearest one, in the lead's language. Never words of our own.
 * The lead's stands unless another is clearer by the table above.
 */
export function chooseHeadline(story: Story, outlets: Outlets): { headline: string; article: Article; decisions: Decision[] } {
  const sameText = [story.lead, ...story.nearDuplicates.filter(({ language }) => baseOf(language) === baseOf(story.lead.language))];
  const candidates = sameText
    .map((article) => ({ article, text: withoutMarks(withoutSiteName(article.headline, article, outlets.of(article)?.name)) }))
    .filter(({ text }) => text !== '')
    .map((candidate) => ({ ...candidate, faults: penalties.filter(({ holds }) => holds(candidate.text)) }))
    .map((candidate) => ({
      ...candidate,
      points: candidate.faults.reduce((sum, { points }) => sum + points, 0) + (candidate.article === story.lead ? 0 : 0.5),
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
    reason: best.article === story.lead ? 'The headline is shown without marks and site name.' : 'Another outlet headed the same text more clearly.',
    evidence: {
      headline,
      leadHeadline: clip(asGiven, longest),
      candidates: candidates
        .slice(0, 10)
        .map(({ text, points, faults }) => `${clip(text, 90)} (${[points, ...faults.map(({ rule }) => rule)].join(', ')})`),
    },
  };
  return { headline, article: best.article, decisions: [decision] };
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
