/** Tells a preview's result at the terminal: each file, what was cleaned away, which articles are one story and why, the issue, where it lies. */
import colors from 'picocolors';
import type { Decision, Digest } from '../../lambda/model.ts';
import type { ComposeReport } from '../../lambda/stages/compose-issue.ts';
import type { IngestReport } from '../../lambda/stages/ingest-file.ts';
import type { Report } from '../../lambda/stages/records.ts';
import { counted } from '../../lambda/text/counted.ts';
import type { DropEntry } from '../drop.ts';
import { cut, nameOf, wrap } from './words.ts';

/** All that a preview brought about. */
export interface PreviewResult {
  title: string;
  dropped: DropEntry[];
  files: IngestReport[];
  /** Absent where no issue came of it; `waiting` says why. */
  issue?: Extract<ComposeReport, { issue: number }>;
  waiting?: string;
  digest?: Digest;
  delivered: number;
  /** What arrived in the mailbox in this run, by path from the working directory. */
  mail: { html: string; txt: string; eml: string }[];
  /** The bucket's folder. */
  bucket: string;
}

const { bold, dim, green, red, yellow } = colors;

export function tellStory(result: PreviewResult): string {
  const parts = [
    heading(`${result.title}: ${counted(result.dropped.length, 'file')} dropped`),
    ...result.files.filter(({ status }) => status !== 'set-aside').map(tellFile),
    ...tellSetAside(result.files.filter(({ status }) => status === 'set-aside')),
    ...tellCleaning(result.files),
    ...tellStories(result),
    ...tellIssue(result),
  ];
  return `${parts.join('\n')}\n`;
}

const heading = (text: string): string => `\n${bold(text)}`;

function tellFile(report: IngestReport): string {
  const name = nameOf(report.key);
  if (report.status === 'nothing-there') return `  ${dim('·')} ${name} ${dim('was gone before it was read')}`;
  const { receipt } = report;
  if (report.status === 'already-read') return `  ${dim('·')} ${name} ${dim(`was read before, at ${receipt.readAt}; it is not read again`)}`;
  if (report.status === 'rejected') return `  ${red('✗')} ${name} ${red('rejected:')} ${receipt.reason ?? ''}`;
  const removed = receipt.decisions.filter(({ action }) => action === 'removed').length;
  const facts = [receipt.format ?? '', removed > 0 ? `${counted(removed, 'block')} cleaned away` : ''].filter(Boolean).join(', ');
  const rejected = receipt.decisions
    .filter(({ action }) => action === 'rejected')
    .map((decision) => `      ${yellow('!')} ${decision.subject}: ${decision.reason}`);
  return [
    `  ${green('✓')} ${name} ${dim(facts)}`,
    ...receipt.articles.map(({ headline, words }) => `      ${cut(headline, 86)} ${dim(`${words} words`)}`),
    ...rejected,
  ].join('\n');
}

/** A page that a browser saved brings dozens of pictures and scripts: one line tells them all. */
function tellSetAside(files: readonly IngestReport[]): string[] {
  const [first] = files;
  if (first === undefined) return [];
  const name = nameOf(first.key);
  const more = files.length > 1 ? ` and ${counted(files.length - 1, 'other file')} that nobody writes by hand,` : '';
  return [`  ${dim('·')} ${name}${more} ${dim('set aside')}`];
}

/** The rules that cleaned most, each with one example, shortest story first told: what a person would doubt is in `newsletter explain`. */
function tellCleaning(files: readonly IngestReport[]): string[] {
  const decisions = files.flatMap((report) =>
    report.status === 'accepted' ? report.receipt.decisions.filter(({ action }) => action === 'removed') : [],
  );
  if (decisions.length === 0) return [];
  const rules = new Map<string, Decision[]>();
  for (const decision of decisions) rules.set(decision.rule, [...(rules.get(decision.rule) ?? []), decision]);
  const ranked = [...rules].sort(([a, left], [b, right]) => right.length - left.length || a.localeCompare(b, 'en'));
  return [
    heading('Cleaned away'),
    ...ranked.map(([rule, all]) => `  ${String(all.length).padStart(4)} × ${rule.padEnd(28)} ${dim(`such as “${cut(all[0]?.subject ?? '', 64)}”`)}`),
    dim('  newsletter explain FILE shows every one.'),
  ];
}

function tellStories({ issue }: PreviewResult): string[] {
  if (!issue) return [];
  const { stories, decisions } = issue.report;
  const merged = decisions.filter(({ action }) => action === 'merged');
  const leftOut = decisions.filter(({ step, action }) => (step === 'group' || step === 'edit') && action === 'left out');
  const several = stories.filter(({ articles }) => articles.length > 1);
  const articles = stories.reduce((sum, story) => sum + story.articles.length, 0);
  return [
    heading(`${counted(stories.length, 'story', 'stories')} from ${counted(articles, 'article')}`),
    ...several.flatMap((story) => tellMerged(story, merged)),
    ...(several.length < stories.length ? [dim(`  ${counted(stories.length - several.length, 'story', 'stories')} of one article each.`)] : []),
    ...leftOut.map(({ subject, reason }) => `  ${yellow('left out')} ${cut(subject, 60)} ${dim(reason)}`),
  ];
}

/** One story of several articles: each with its place in it, and why it belongs there. */
function tellMerged({ headline, articles }: Report['stories'][number], merged: readonly Decision[]): string[] {
  const ids = new Set(articles.map(({ id }) => id));
  const why = merged.filter(({ evidence }) => idsOf(evidence).some((id) => ids.has(id)));
  return [
    `  ${bold(cut(headline, 88))}`,
    ...articles.map(({ key, role }) => `    ${role === 'lead' ? green(role) : yellow(role)} ${nameOf(key)}`),
    ...why
      .slice(0, mostReasons)
      .map(({ subject, reason, evidence }) => dim(wrap(`“${cut(subject, 60)}” ${reason}${example(evidence)}.`, 92, '      '))),
    ...(why.length > mostReasons
      ? [dim(`      … and ${counted(why.length - mostReasons, 'reason')} more: newsletter explain with words of the headline.`)]
      : []),
  ];
}

/** Reasons that are told of one story: a wire report that forty outlets print has forty. */
const mostReasons = 6;

const idsOf = (evidence: Decision['evidence']): readonly string[] => (Array.isArray(evidence?.['ids']) ? evidence['ids'] : []);

/** One thing that a person can check: a shared phrase, or the words that both are about. */
function example(evidence: Decision['evidence']): string {
  const [phrase] = Array.isArray(evidence?.['phrases']) ? evidence['phrases'] : [];
  if (phrase) return `, such as “${cut(phrase, 72)}”`;
  const terms = Array.isArray(evidence?.['terms']) ? evidence['terms'] : [];
  return terms.length > 0 ? ` (both about: ${terms.join(', ')})` : '';
}

function tellIssue({ issue, waiting, digest, delivered, mail, bucket, files }: PreviewResult): string[] {
  if (!issue) {
    const again = files.filter(({ status }) => status === 'already-read').length;
    return [
      heading('No issue'),
      `  Nothing is sent. ${waiting ?? ''}`,
      ...(again > 0 ? [`  ${counted(again, 'file')} had been read before: the same bytes in the same place are told once.`] : []),
    ];
  }
  if (issue.status !== 'issued' || !digest) return [heading('No issue'), `  Nothing is sent. ${issue.reason}`];
  return [
    heading(`Issue ${issue.issue}`),
    `  Subject    ${digest.subject}`,
    wrap(digest.preheader, 88, '             ').replace(/^ {13}/, '  Preheader  '),
    `  Content    ${counted(digest.storyCount, 'story', 'stories')} in ${counted(digest.sections.length, 'section')}, from ${counted(digest.outletCount, 'outlet')}, ${digest.minutes} min to read`,
    `  Delivered  to ${counted(delivered, 'recipient')} of ${issue.report.recipients}`,
    heading('Where to look'),
    ...mail.flatMap(({ html, txt, eml }) => [`  ${bold(html)}`, `  ${txt}`, `  ${eml}`]),
    dim(`  ${bucket} is the bucket: receipts, decisions (report.json), the web version (index.html).`),
    '',
  ];
}
