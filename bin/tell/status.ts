/** Tells a newsletter's status at the terminal. */
import colors from 'picocolors';
import type { IssueStatus, NewsletterStatus } from '../../lambda/stages/status.ts';
import { plural } from './words.ts';

const { bold, dim, green, red, yellow } = colors;

export function tellStatus(title: string, status: NewsletterStatus): string {
  const { hold, send, files, articles, next, inProgress, issues } = status;
  const lines = [
    `${bold(title)} ${dim(status.newsletter)}`,
    `  waiting      ${plural(articles, 'article')}${files > 0 ? `, ${plural(files, 'file')} still to be read` : ''}`,
    `  next issue   ${next.due ? green('due') : 'not yet'}: ${next.reason}${!next.due && next.lookAgainAt ? dim(` Looked at again at ${next.lookAgainAt.toISOString()}.`) : ''}`,
    ...(hold ? [`  ${yellow('on hold')}      no new issue, and recipients still to be served wait; "newsletter resume" goes on`] : []),
    ...(send ? ['  asked for    somebody asked for the issue now'] : []),
    ...(inProgress ? [`  in progress  issue ${inProgress.issue}, attempt ${inProgress.attempts}, until ${inProgress.leaseUntil}`] : []),
    ...issues.flatMap(tellIssue),
  ];
  return `${lines.join('\n')}\n`;
}

function tellIssue({ issue, status, issuedAt, reason, stories, recipients, figures, openChunks, stopped }: IssueStatus): string[] {
  const { sent, refused, unknown, skipped } = figures;
  const head = `  issue ${String(issue).padEnd(6)} ${dim(issuedAt)}`;
  if (status !== 'issued') return [`${head} ${status === 'set-aside' ? red('set aside') : 'not sent'}: ${reason}`];
  return [
    `${head} ${plural(stories, 'story', 'stories')} to ${plural(recipients, 'recipient')}: ${green(`${sent} sent`)}, ${refused} refused, ${unknown} unknown, ${skipped} skipped${openChunks > 0 ? `, ${yellow(`${plural(openChunks, 'chunk')} still to be served`)}` : ''}`,
    ...(stopped ? [`               ${red('stopped')}: ${stopped}`] : []),
  ];
}
