/** Tells what became of one file: its receipt, each decision about it in order, and what the issues made of it. */
import colors from 'picocolors';
import type { Decision } from '../../lambda/model.ts';
import type { Receipt, Report } from '../../lambda/stages/records.ts';
import { counted } from '../../lambda/text/counted.ts';
import { type MarkedPart, tellMarkedParts } from './marked-file.ts';
import { cut, nameOf } from './words.ts';

/** What is known of one file. */
export interface Explanation {
  /** The receipt, or what a receipt would say where the file was never dropped. */
  receipt: Omit<Receipt, 'etag' | 'newsletter' | 'path' | 'readAt' | 'size' | 'version'> & Partial<Receipt>;
  /** What each issue decided about its articles. */
  issues: { issue: number; status: Report['status']; decisions: readonly Decision[]; stories: Report['stories'] }[];
  /** The file's parts in its own order, as it would be read now, where they were asked for. */
  parts?: readonly MarkedPart[];
}

const { bold, cyan, dim, green, red, yellow } = colors;
const paint: Readonly<Record<string, (text: string) => string>> = { removed: yellow, lifted: cyan, rejected: red, merged: green, chosen: green };

export function tellExplanation({ receipt, issues, parts }: Explanation): string {
  const lines = [
    '',
    bold(nameOf(receipt.key)),
    `  ${receipt.outcome === 'rejected' ? red('rejected') : receipt.outcome}${receipt.reason ? `: ${receipt.reason}` : ''}${receipt.format ? `, read as ${receipt.format}` : ''}${receipt.readAt ? dim(` at ${receipt.readAt}`) : dim(' (not dropped: read just now)')}`,
    ...receipt.articles.map(({ headline, words }, i) => `  article ${i + 1}: ${headline} ${dim(`${words} words`)}`),
    ...(parts
      ? ['', `  ${bold('the file, part by part')}`, ...tellMarkedParts(parts)]
      : section(`${counted(receipt.decisions.length, 'decision')} in reading and cleaning`, receipt.decisions)),
    ...issues.flatMap(({ issue, status, decisions, stories }) => [
      '',
      `  ${bold(`Issue ${issue}`)} ${dim(status)}`,
      ...stories.map(
        ({ headline, articles }) =>
          `    in the story “${headline}” with ${counted(articles.length, 'article')}: ${articles.map(({ key, role }) => `${nameOf(key)} (${role})`).join(', ')}`,
      ),
      ...section(`${counted(decisions.length, 'decision')} of the issue`, decisions),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

const section = (title: string, decisions: readonly Decision[]): string[] =>
  decisions.length === 0 ? [] : ['', `  ${bold(title)}`, ...decisions.flatMap(tellDecision)];

function tellDecision({ action, subject, rule, reason, evidence }: Decision): string[] {
  const color = paint[action] ?? ((text: string) => text);
  const facts = Object.entries(evidence ?? {}).map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(' | ') : value}`);
  return [
    `    ${color(action.padEnd(9))} ${cut(subject, 120)}`,
    `              ${dim(`${rule}: ${reason}`)}`,
    ...(facts.length > 0 ? [`              ${dim(cut(facts.join('; '), 400))}`] : []),
  ];
}
