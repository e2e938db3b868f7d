/** Tells a newsletter's status at the terminal. */
import colors from 'picocolors';
import { tellTime } from '../../lambda/schedule/zone.ts';
import { storiesText } from '../../lambda/stages/settle.ts';
import type { IssueStatus, NewsletterStatus } from '../../lambda/stages/status.ts';
import { counted } from '../../lambda/text/counted.ts';

const { bold, dim, green, red, yellow } = colors;

export function tellStatus(title: string, status: NewsletterStatus): string {
  const { hold, send, files, articles, next, schedule, tooFew, issues } = status;
  const lines = [
    `${bold(title)} ${dim(status.newsletter)}`,
    `  waiting      ${counted(articles, 'article')}${files > 0 ? `, ${counted(files, 'file')} still to be read` : ''}`,
    `  next issue   ${next.due ? green('due') : 'not yet'}: ${next.reason}${!next.due && next.lookAgainAt ? dim(` Looked at again at ${next.lookAgainAt.toISOString()}.`) : ''}`,
    ...(hold ? [`  ${yellow('on hold')}      no new issue, and recipients still to be served wait; "newsletter resume" goes on`] : []),
    ...(send ? ['  asked for    somebody asked for the issue now'] : []),
    ...(schedule
      ? [`  schedule     ${schedule.cron} ${dim(schedule.timeZone)}${schedule.next ? `, next ${tellTime(schedule.next, schedule.timeZone)}` : ''}`]
      : []),
    ...(tooFew ? [`  too few      ${storiesText(tooFew)} at ${tooFew.at}; the articles wait`] : []),
    ...tellInProgress(status),
    ...issues.flatMap(tellIssue),
  ];
  return `${lines.join('\n')}\n`;
}

function tellInProgress({ newsletter, inProgress, proof }: NewsletterStatus): string[] {
  if (!inProgress) return [];
  const { issue, phase, attempts, leaseUntil, awaitingSince } = inProgress;
  if (phase !== 'awaiting approval') return [`  in progress  issue ${issue}, ${phase}, attempt ${attempts}, until ${leaseUntil}`];
  const outcome = !proof
    ? 'its proof is on its way'
    : proof.sent > 0
      ? 'its proof was sent'
      : yellow(
          `its proof ${proof.refused > 0 ? 'was refused by the mail service' : 'may not have arrived'}; see issues/${newsletter}/${issue}/email.html`,
        );
  return [
    `  ${yellow('approval')}     issue ${issue} waits since ${awaitingSince}; ${outcome}`,
    `               "newsletter send --newsletter ${newsletter}" sends it, "newsletter discard --newsletter ${newsletter}" drops it`,
  ];
}

function tellIssue({ issue, status, issuedAt, reason, stories, recipients, figures, openChunks, stopped }: IssueStatus): string[] {
  const { sent, refused, unknown, skipped } = figures;
  const head = `  issue ${String(issue).padEnd(6)} ${dim(issuedAt)}`;
  if (status !== 'issued')
    return [`${head} ${status === 'set-aside' ? red('set aside') : status === 'discarded' ? 'discarded' : 'not sent'}: ${reason}`];
  return [
    `${head} ${counted(stories, 'story', 'stories')} to ${counted(recipients, 'recipient')}: ${green(`${sent} sent`)}, ${refused} refused, ${unknown} unknown, ${skipped} skipped${openChunks > 0 ? `, ${yellow(`${counted(openChunks, 'chunk')} still to be served`)}` : ''}`,
    ...(stopped ? [`               ${red('stopped')}: ${stopped}`] : []),
  ];
}
