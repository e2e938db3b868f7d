import type { Article, PrintedFigure } from '../../model.ts';
import type { Candidate } from './candidate.ts';
import { contentOf, isNumber } from './content.ts';
import { type Figure, figuresOf } from './figures.ts';
import { outletOf } from './voices.ts';

/** Figures stand in the news of an article, not in its background: the first so many sentences are compared. */
const deepest = 6;
/**
 * Share of the shorter sentence's content words, numbers aside, that both must have, and how many at least: else they tell of different things. Less for
 * the dead and the injured of one event, of whom there is one count; more for shares and sums, of which a report gives many.
 */
const sameMatter = { fate: 0.35, thing: 0.5, sum: 0.6 };
const fewestCommon = { fate: 3, thing: 4, sum: 5 };
/** Reports further apart, in hours, tell of different days. */
const sameDays = 60;
/** Figures further apart than by this factor count different things. */
const farthest = 5;
/** As far as a guess may be off before it says something else. */
const guess = 0.15;
/** From here on papers round. */
const rounded = 100;
/** More of them and one of the reports tells of something else. */
const mostDifferences = 2;

interface Stated extends Figure {
  candidate: Candidate;
  voice: string;
}

/** The content words of a sentence, numbers aside; counted once, and only where two figures are compared. */
type ContentBy = (candidate: Candidate) => ReadonlySet<string>;

/**
 * Where outlets give different numbers of the same thing: the same unit, the same fate, sentences that share most of what they say, reports of different
 * voices in one language, and values that no rounding or "more than" reconciles. Says less rather than more: a false alarm costs more
 * trust than one that is missed. Where both reports are dated, the earlier comes first, because a count grows.
 */
export function figuresThatDiffer(
  candidates: readonly Candidate[],
  articles: readonly Article[],
  voices: readonly (string | undefined)[],
): (readonly PrintedFigure[])[] {
  if (new Set(voices.filter((voice) => voice !== undefined)).size < 2) return [];
  const stated = candidates.flatMap((candidate): Stated[] => {
    const article = articles[candidate.article] as Article;
    const voice = voices[candidate.article];
    if (voice === undefined || candidate.position >= deepest) return [];
    return figuresOf(candidate.text, article.language).map((figure) => ({ ...figure, candidate, voice }));
  });
  const counts = new Map<string, Stated[]>();
  for (const one of stated) {
    const about = `${one.unit} ${one.fate ?? ''}`;
    const same = counts.get(about);
    if (same) same.push(one);
    else counts.set(about, [one]);
  }
  const told = new Map<Candidate, ReadonlySet<string>>();
  const contentBy = (candidate: Candidate): ReadonlySet<string> => {
    const known = told.get(candidate) ?? new Set([...contentOf(candidate.terms)].filter((term) => !isNumber(term)));
    told.set(candidate, known);
    return known;
  };
  return [...counts.values()].flatMap((same) => firstDifference(same, stated, articles, contentBy) ?? []).slice(0, mostDifferences);
}

/** The first two of the figures of one count that differ. */
function firstDifference(
  same: readonly Stated[],
  all: readonly Stated[],
  articles: readonly Article[],
  contentBy: ContentBy,
): [readonly PrintedFigure[]] | undefined {
  for (const [index, one] of same.entries())
    for (let next = index + 1; next < same.length; next++) {
      const other = same[next] as Stated;
      if (one.value === other.value || !sameCount(one, other) || agree(one, other)) continue;
      if (!sameThing(one, other, articles, contentBy) || reconciled(one, other, all)) continue;
      return [printed(one, other, articles)];
    }
  return undefined;
}

/** Could two figures count the same? Cheap, and asked of every two. */
function sameCount(a: Stated, b: Stated): boolean {
  return a.voice !== b.voice && Math.max(a.value, b.value) <= farthest * Math.min(a.value, b.value);
}

/** Do their sentences tell of the same, on the same days, in one language? */
function sameThing(a: Stated, b: Stated, articles: readonly Article[], contentBy: ContentBy): boolean {
  if (base(articles[a.candidate.article]) !== base(articles[b.candidate.article])) return false;
  const [content, others] = [contentBy(a.candidate), contentBy(b.candidate)];
  let common = 0;
  for (const word of content) if (others.has(word)) common++;
  const kind = a.fate !== undefined && a.unit === 'people' ? 'fate' : /^[\p{L}\p{M}]/u.test(a.unit) ? 'thing' : 'sum';
  if (common < fewestCommon[kind] || common < sameMatter[kind] * Math.min(content.size, others.size)) return false;
  const hours = Math.abs(timeOf(articles[a.candidate.article]) - timeOf(articles[b.candidate.article])) / 3_600_000;
  return !(hours > sameDays);
}

const base = (article: Article | undefined): string => article?.language.split('-', 1)[0] ?? '';

/** Do two figures say the same, as papers round and hedge? */
function agree(a: Figure, b: Figure): boolean {
  if (a.value === b.value) return true;
  const [small, large] = a.value < b.value ? [a, b] : [b, a];
  if (small.hedge === 'least' || large.hedge === 'most') return true;
  if ((a.hedge === 'about' || b.hedge === 'about') && large.value - small.value <= guess * large.value) return true;
  return roundsTo(a.value, b.value) || roundsTo(b.value, a.value);
}

/** Is `coarse` what a paper would make of `fine`? Small whole numbers are not rounded. */
function roundsTo(fine: number, coarse: number): boolean {
  if (Number.isInteger(fine) && fine < rounded) return false;
  const significant = coarse
    .toPrecision(12)
    .replace(/[.]/u, '')
    .replace(/^0+|0+$/gu, '').length;
  return Number(fine.toPrecision(Math.max(1, Math.min(12, significant)))) === coarse;
}

/** Does either voice give the other's figure too, of whatever? Or two such figures in one sentence? Then it compares them itself. */
function reconciled(a: Stated, b: Stated, all: readonly Stated[]): boolean {
  return all.some(
    (other) =>
      (other.voice === a.voice && other.value === b.value) ||
      (other.voice === b.voice && other.value === a.value) ||
      (other !== a && other !== b && other.unit === a.unit && (other.candidate === a.candidate || other.candidate === b.candidate)),
  );
}

function printed(a: Stated, b: Stated, articles: readonly Article[]): readonly PrintedFigure[] {
  const [from, to] = [a, b].map(({ candidate }) => timeOf(articles[candidate.article])) as [number, number];
  const dated = Number.isFinite(from) && Number.isFinite(to) && from !== to;
  const ordered = dated && to < from ? [b, a] : [a, b];
  return ordered.map(({ candidate: { text, articleId, paragraph, sentence, article }, printed: figure }, index) => {
    const outlet = outletOf(articles[article] as Article);
    return {
      figure,
      text,
      articleId,
      paragraph,
      sentence,
      ...(outlet === undefined ? {} : { outlet }),
      ...(dated ? { when: index === 0 ? ('earlier' as const) : ('later' as const) } : {}),
    };
  });
}

/** A point in time in milliseconds; a bare day says nothing about which of two reports of that day is the later. */
function timeOf(article: Article | undefined): number {
  const time = article?.publishedAt ?? '';
  return /T/u.test(time) ? Date.parse(time) : Number.NaN;
}
