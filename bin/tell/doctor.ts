import colors from 'picocolors';
import type { Finding } from '../doctor/checks.ts';
import { plural, wrap } from './words.ts';

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
      ? `${plural(count('fail'), 'thing')} must be mended, ${plural(count('warn'), 'thing')} may. Begin with: ${next.what}.`
      : 'Everything is set up right.',
  ].join('\n')}\n`;
}
