/** Tells one story of an issue: its articles with what joined them, and its summary's sentences with where they stand. */
import colors from 'picocolors';
import type { Decision } from '../../lambda/model.ts';
import type { Report } from '../../lambda/stages/records.ts';
import { counted } from '../../lambda/text/counted.ts';
import { cut, nameOf } from './words.ts';

type ReportedArticle = Report['stories'][number]['articles'][number];

export interface ExplainedStory {
  newsletter: string;
  issue: number;
  /** Its number in the issue, counted from its top; absent where the issue did not show it. */
  number?: number;
  section?: string;
  headline: string;
  /** The issue whose story this one goes on with. */
  update?: number;
  /** The lead, then its near-duplicates, then related coverage, each with the decisions that joined it to others of the story. */
  articles: (ReportedArticle & { evidence: readonly Decision[] })[];
  /** Each sentence with the article it stands in; paragraphs and sentences are counted from 1. */
  summary: { text: string; key: string; headline: string; paragraph: number; sentence: number }[];
  /** Whatever else was decided about the story: its rank, its headline, its section, why it is an update or was left out. */
  decisions: readonly Decision[];
}

const { bold, cyan, dim, green, yellow } = colors;

const roles = { lead: 'lead', 'near-duplicate': 'same text', related: 'same event' } as const;

export function tellStory({ newsletter, issue, number, section, headline, update, articles, summary, decisions }: ExplainedStory): string {
  const where = number === undefined ? yellow(`not shown in issue ${issue}`) : `#${issue}:${number}${section === undefined ? '' : `, ${section}`}`;
  const lines = [
    '',
    `${bold(headline)} ${dim(`${newsletter} ${where}`)}`,
    ...(update === undefined ? [] : [`  ${yellow('update')} of a story in issue ${update}`]),
    '',
    `  ${bold(counted(articles.length, 'article'))}`,
    ...articles.flatMap(({ role, key, headline: own, evidence }) => [
      `    ${(role === 'lead' ? green : cyan)(roles[role].padEnd(10))} ${nameOf(key)} ${dim(cut(own, 100))}`,
      // What joined a report to the lead stands with the report.
      ...(role === 'lead' && articles.length > 1 ? [] : evidence.flatMap(tellEvidence)),
    ]),
    ...(summary.length === 0 ? [] : ['', `  ${bold('summary')}`]),
    ...summary.flatMap(({ text, key, paragraph, sentence }) => [
      `    “${cut(text, 400)}”`,
      `               ${dim(`stands in ${nameOf(key)}, paragraph ${paragraph}, sentence ${sentence}`)}`,
    ]),
    ...(decisions.length === 0 ? [] : ['', `  ${bold(counted(decisions.length, 'decision'))}`]),
    ...decisions.flatMap((decision) => [`    ${decision.action.padEnd(10)} ${cut(decision.subject, 100)}`, ...tellEvidence(decision)]),
  ];
  return `${lines.join('\n')}\n`;
}

function tellEvidence({ rule, reason, evidence }: Decision): string[] {
  const facts = Object.entries(evidence ?? {})
    .filter(([name]) => name !== 'ids')
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(' | ') : value}`);
  return [
    `               ${dim(`${rule}: ${cut(reason, 200)}`)}`,
    ...(facts.length > 0 ? [`               ${dim(cut(facts.join('; '), 400))}`] : []),
  ];
}
