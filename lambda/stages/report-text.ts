/** The operator's report as text: what became of a drop, in one screen. Pure. */
import type { Notice } from '../ports/notifier.ts';
import { counted } from '../text/counted.ts';
import type { Figures } from './figures.ts';
import type { Report } from './records.ts';

export interface RejectedFile {
  path: string;
  reason: string;
}

/** What there is to tell of one issue, or of a drop that made none. */
export interface News {
  newsletter: string;
  title: string;
  /** Files that were read since the last report, the rejected ones included. */
  files: number;
  rejected: readonly RejectedFile[];
  /** Absent where the drop made no issue. */
  issue?: { report: Report; figures: Figures };
  /** Why sending the issue stands still, where the account refuses: files and figures are told when it is done. */
  stopped?: string;
  /** The issue whose report may not have arrived, or that of no issue: the one who sent it is gone. */
  doubtful?: string;
}

const mostNamed = 20;
const field = (name: string, text: string): string => `${name.padEnd(10)}${text}`;
const below = (text: string): string => `${' '.repeat(12)}${text}`;

export function reportText(news: News): Notice {
  const { issue } = news;
  if (issue && news.stopped !== undefined) return stoppedText(news, issue.report, news.stopped);
  const lines = [
    issue ? `${news.title}, issue ${issue.report.issue}, ${issue.report.issuedAt}` : `${news.title}: a drop came to nothing`,
    '',
    ...tellFiles(news),
    ...(issue
      ? tellIssue(issue.report, issue.figures)
      : [field('Issue', 'none: every file was rejected. Mend what the reasons name and drop them again.')]),
    ...(news.doubtful ? ['', `The report on ${news.doubtful} may not have reached you; "newsletter status" tells what became of it.`] : []),
    '',
    `Why, file by file: npx newsletter explain FILE --stack NAME --newsletter ${news.newsletter}`,
  ];
  return { subject: `${news.newsletter}: ${subjectOf(news)}`, text: `${lines.join('\n')}\n` };
}

function stoppedText({ newsletter, title }: News, { issue, issuedAt, recipients }: Report, reason: string): Notice {
  const lines = [
    `${title}, issue ${issue}, ${issuedAt}: sending stands still`,
    '',
    field('Why', reason),
    field('What now', 'mend the account or the sender ("newsletter doctor" looks at both). It goes on by itself within five minutes;'),
    below(`nobody of the ${counted(recipients, 'recipient')} is left out or served twice.`),
  ];
  return { subject: `${newsletter}: issue ${issue} stands still`, text: `${lines.join('\n')}\n` };
}

function subjectOf({ issue, rejected }: News): string {
  const lost = rejected.length > 0 ? `, ${counted(rejected.length, 'file')} rejected` : '';
  if (!issue) return `no issue${lost}`;
  const { report, figures } = issue;
  if (report.status === 'set-aside') return `issue ${report.issue} was set aside`;
  if (report.status === 'discarded') return `issue ${report.issue} was discarded${lost}`;
  if (report.status === 'nothing-new') return `issue ${report.issue} had nothing new${lost}`;
  const doubt = figures.unknown > 0 ? `, ${figures.unknown} unknown` : '';
  return `issue ${report.issue} went to ${figures.sent} of ${report.recipients}${doubt}${lost}`;
}

function tellFiles({ files, rejected }: News): string[] {
  const named = rejected.slice(0, mostNamed);
  return [
    field('Files', `${counted(files, 'file')} read, ${rejected.length} rejected`),
    ...named.map(({ path, reason }) => below(`${path}: ${reason}`)),
    ...(rejected.length > named.length ? [below(`and ${rejected.length - named.length} more, in rejected/`)] : []),
  ];
}

function tellIssue(report: Report, figures: Figures): string[] {
  const { status, reason, stories, decisions, recipients } = report;
  if (status !== 'issued')
    return [field('Issue', status === 'set-aside' ? `set aside: ${reason}` : `not sent: ${reason}`), ...tellLeftOut(decisions)];
  const articles = stories.reduce((sum, story) => sum + story.articles.length, 0);
  const { sent, refused, unknown, skipped } = figures;
  return [
    field('Stories', `${counted(stories.length, 'story', 'stories')} of ${counted(articles, 'article')}, ${articles - stories.length} merged`),
    ...tellLeftOut(decisions),
    field('Mails', `${sent} of ${recipients} sent, ${refused} refused, ${unknown} unknown, ${skipped} skipped (unsubscribed or bounced before)`),
    ...(unknown > 0
      ? [below('Unknown: the answer of SES was lost. They may have arrived, and are not sent again unless the newsletter says so.')]
      : []),
  ];
}

function tellLeftOut(decisions: Report['decisions']): string[] {
  const rules = new Map<string, number>();
  for (const { step, action, rule } of decisions)
    if (action === 'left out' && (step === 'group' || step === 'edit')) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  const told = [...rules].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, count]) => `${rule} ${count}`);
  return told.length === 0 ? [] : [field('Left out', told.join(', '))];
}
