import type { Article, LanguageTag } from '../../model.ts';
import { words } from '../../text/words.ts';
import type { Candidate } from './candidate.ts';
import { speaksOfItself } from './first-person.ts';
import { opensWithHook } from './hooks.ts';
import { needIntroduction } from './introductions.ts';
import { withinSpeech } from './quoted-speech.ts';

/** What an article does throughout: its sentences are judged against it. */
export interface Habits {
  language: LanguageTag;
  /** Most sentences end with a stop, so one without is a caption or a heading. */
  stops: boolean;
  /** Most sentences begin with a capital, so one without is a fragment. */
  capitals: boolean;
  /** The headline's words. */
  headline: readonly string[];
  /** Its first sentence is a hook: the news stands behind it. */
  hook: boolean;
  /** Positions of sentences in which somebody speaks whom the sentence before names; none where the author writes in the first person throughout. */
  remarks: ReadonlySet<number>;
  /** Positions of sentences that open with a surname nobody has read the whole name of. */
  strangers: ReadonlySet<number>;
  /** Positions of sentences within a quotation that begins before them. */
  spoken: ReadonlySet<number>;
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
  return {
    language: article.language,
    stops: shareOf(isStopped) >= 0.5,
    capitals: shareOf((text) => beginsWithCapital.test(text)) >= 0.6,
    headline: words(article.headline, article.language),
    hook: opensWithHook(own, article.language),
    remarks: remarksOf(own, article.language),
    strangers: needIntroduction(own, article),
    spoken: withinSpeech(own, article.body),
  };
}

/** "I had promised my daughter a boat." The first sentence is the author's own. */
function remarksOf(own: readonly Candidate[], language: LanguageTag): ReadonlySet<number> {
  const found = own.filter(({ text, terms }) => speaksOfItself(text, terms, language)).map(({ position }) => position);
  return new Set(found.length < ownVoiceShare * own.length ? found.filter((position) => position > 0) : []);
}
