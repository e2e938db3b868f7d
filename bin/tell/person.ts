/** Tells what the bucket knows about one person. */
import colors from 'picocolors';
import type { Delivery } from '../../lambda/model.ts';
import type { Person, PersonsIssue, Unwanted } from '../../lambda/stages/person.ts';

const { bold, dim, green, red, yellow } = colors;

export function tellPerson(address: string, { hash, lists, unsubscribed, suppressed, issues }: Person): string {
  const lines = [
    '',
    `${bold(address)} ${dim(`is ${hash} in keys and logs`)}`,
    lists.length > 0 ? `  on the list of ${lists.map(({ newsletter }) => newsletter).join(', ')}` : '  on no list in the bucket',
    ...unsubscribed.map(({ newsletter, ...why }) => `  ${yellow('unsubscribed')} from ${newsletter}: ${because(why)}`),
    ...(suppressed ? [`  ${red('suppressed')} for every newsletter: ${because(suppressed)}`] : []),
    '',
    ...(issues.length > 0 ? issues.flatMap(tellIssue) : ['  No issue was made for them.']),
  ];
  return `${lines.join('\n')}\n`;
}

const because = ({ reason, detail, at }: Unwanted): string => `${reason || 'no reason given'}${detail ? ` (${detail})` : ''} ${dim(at)}`;

const tellIssue = ({ newsletter, issue, issuedAt, subject, listed, delivery }: PersonsIssue): string[] => [
  `  ${bold(`${newsletter} ${issue}`)} ${subject ?? 'nothing new, no mail'} ${dim(issuedAt)}`,
  `    ${listed ? 'was on the list when it was made' : 'was not on its list'}; ${outcome(delivery)}`,
];

function outcome(delivery: Delivery | undefined): string {
  if (!delivery) return 'not served yet';
  const at = dim(delivery.at);
  switch (delivery.status) {
    case 'sent':
      return `${green('sent')} as ${delivery.messageId} ${at}`;
    case 'claimed':
      return `${yellow('being sent')} ${at}`;
    case 'unknown':
      return `${yellow('unknown')}, may have arrived and is not sent again: ${delivery.reason} ${at}`;
    case 'refused':
      return `${red('refused')}: ${delivery.reason} ${at}`;
    case 'skipped':
      return `${yellow('left out')}: ${delivery.reason} ${at}`;
  }
}
