import type { Article, LanguageTag } from '../../model.ts';
import { words } from '../../text/words.ts';
import type { Candidate } from './candidate.ts';
import { speaksOfItself } from './first-person.ts';
import { opensWithHook } from './hooks.ts';
import { needIntroduction } from './introductions.ts';
import { withinSpeech } from './quoted-speech.ts';
import { inOtherScript } from './scripts.ts';

/** What an article does throughout: its sentences are judged against it. */
export interface Habits {
  language: LanguageTag;
  /** Most sentences end with a stop, so one without is a caption or a heading. */
  stops: boolean;
  /** Most sentences begin with a capital, so one without is a fragment. */
  capitals: boolean;
  /** The headline's words. */
  headline: readonly string[];
  /** The position of its first sentence, or of the one behind a standfirst without a stop, where that is a hook: the news stands behind it. */
  hook: number | undefined;
  /** Positions of sentences in which somebody speaks whom the sentence before names; none where the author writes in the first person throughout. */
  remarks: ReadonlySet<number>;
  /** Positions of sentences that open with a surname nobody has read the whole name of. */
  strangers: ReadonlySet<number>;
  /** Positions of sentences within a quotation that begins before them. */
  spoken: ReadonlySet<number>;
  /** Positions of sentences in another script than the article's. */
  foreign: ReadonlySet<number>;
}

const endsWithStop = /[.!?…。．！？؟۔।॥։።:][”"’'»›)\]」』\s]*$/;
const beginsWithCapital = /^[^\p{L}\p{N}]{0,10}\p{Lu}/u;
export const beginsSmall = (text: string): boolean => /^[^\p{L}\p{N}]{0,10}\p{Ll}/u.test(text);
/** Does a stop end it, with what closes behind it in the last few characters? */
export const isStopped = (text: string): boolean => text.endsWith('.') || endsWithStop.test(text.slice(-8));

/** From which share of its sentences on an article is told in the first person. */
const ownVoiceShare = 0.15;

/** What most sentences of an article have. */
export function habitsOf(article: Article, own: readonly Candidate[]): Habits {
  const most = Math.max(1, own.length);
  const shareOf = (holds: (text: string) => boolean): number => own.filter(({ text }) => holds(text)).length / most;
  const stops = shareOf(isStopped) >= 0.5;
  const first = stops && own[0] && !isStopped(own[0].text) ? 1 : 0;
  return {
    language: article.language,
    stops,
    capitals: shareOf((text) => beginsWithCapital.test(text)) >= 0.6,
    headline: words(article.headline, article.language),
    hook: opensWithHook(own.slice(first), own, article.language) ? first : undefined,
    remarks: remarksOf(own, article.language),
    strangers: needIntroduction(own, article),
    spoken: withinSpeech(own, article.body),
    foreign: inOtherScript(own),
  };
}

/** "Holt: Yes, that is true.", "记者：": who speaks, before a colon. */
const speaker = /^(\p{Lu}[\p{L}.’'-]{1,20}(?: \p{Lu}[\p{L}.’'-]{1,20}){0,2}|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{1,6}) ?[:：] ?(?=\S)/u;
/** A label that stands before so many sentences is a speaker of an interview: what is said answers what was asked. */
const turns = 3;
/** Three names. */
const longestLabel = 66;

/** Is there a colon where a label would have it? Most sentences have none. */
function colonNear(text: string): boolean {
  const at = text.indexOf(':');
  return at >= 0 ? at <= longestLabel : text.indexOf('：') >= 0;
}

function turnsOf(own: readonly Candidate[]): number[] {
  const labels = own.map(({ text }) => (colonNear(text) ? speaker.exec(text)?.[1] : undefined));
  const counts = new Map<string, number>();
  for (const label of labels) if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
  return own.flatMap(({ position }, i) => ((counts.get(labels[i] ?? '') ?? 0) >= turns ? [position] : []));
}

/** "I had promised my daughter a boat." The first sentence is the author's own. */
function remarksOf(own: readonly Candidate[], language: LanguageTag): ReadonlySet<number> {
  const found = own.filter(({ text, terms }) => speaksOfItself(text, terms, language)).map(({ position }) => position);
  return new Set([...(found.length < ownVoiceShare * own.length ? found : []), ...turnsOf(own)].filter((position) => position > 0));
}
