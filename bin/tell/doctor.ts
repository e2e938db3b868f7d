import colors from 'picocolors';
import { counted } from '../../lambda/text/counted.ts';
import type { Finding } from '../doctor/checks.ts';
import { wrap } from './words.ts';

const { bold, dim, green, red, yellow } = colors;
const marks: Record<Finding['level'], string> = { ok: green('ok  '), warn: yellow('warn'), fail: red('FAIL') };

/** A line a finding, and below it what to do. */
export function tellDoctor(findings: readonly Finding[]): string {
  const count = (level: Finding['level']): number => findings.filter((finding) => finding.level === level).length;
  const next = findings.find(({ level }) => level === 'fail') ?? findings.find(({ level }) => level === 'warn');
  return `${[
    ...findings.flatMap(({ level, what, found, todo }) => [
      `${marks[level]}  ${bold(what)}  ${found}`,
      ...(todo === undefined ? [] : [dim(wrap(todo, 104, '        '))]),
    ]),
    '',
    next
      ? `${counted(count('fail'), 'thing')} must be mended, ${counted(count('warn'), 'thing')} may. Begin with: ${next.what}.`
      : 'Everything is set up right.',
  ].join('\n')}\n`;
}
