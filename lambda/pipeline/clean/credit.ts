/** Wire credits: the agency whose copy an article is, on a line of its own or at the end of the text. */
import { agencyName, wireAgency } from './agencies.ts';

/** What introduces a credit, by language. Compiled for this project from newspapers' foot lines. */
const source =
  'source|sources|quelle|quellen|fuente|fuentes|fonte|fonti|bron|källa|kilde|źródło|zdroj|forrás|kaynak|nguồn|sumber|източник|источник|джерело|المصدر|مصدر|מקור|来源|來源|出典|提供|출처|with (?:inputs?|reporting|files|agencies)(?: from)?|reporting by|mit material (?:von|der)|avec|con información de|von|by|from|agencies';
/** Initials and other agencies behind the first, each behind a mark: a space before the mark belongs to what stands before it, so that there is one way to read it. */
const initials = '(?:\\s?[/,-]\\s?\\p{L}[\\p{L} .]{0,30}(?:[/,-]\\s?\\p{L}[\\p{L} .]{0,30})*)?';

/** An agency. The look ahead keeps V8 from compiling all their names anew for every way that leads to them. */
const agency = `(?=.)(${wireAgency})`;

/** Agencies that no table names credit themselves by an acronym behind the label. */
const LABELLED_ACRONYM = new RegExp(`^(?:${source})\\s?[:：]\\s?(\\p{Lu}{2,6})(?:\\s?[/,-]\\s?[a-z]{1,4})*\\.?$`, 'u');
const LABELLED = new RegExp(
  `^[(\\[（]?(?:${source})\\s?[:：]?\\s?(?:the )?${agency}(?:\\s?(?:/|,|&|and|und|et|y|e)\\s?(?:the )?(?=.)(?:${wireAgency})){0,6}${initials}\\s?[)\\]）]?\\.?$`,
  'iu',
);
const ALONE = new RegExp(`^[-–—(\\[（©/ ]*${agency}(?:\\s?[/,-]\\s?[\\p{L}]{1,4}){0,3}[)\\]）/ .]*$`, 'u');
/** `… he said. (Reuters)`, `… he said. – AFP`, `… he said. AFP/ab` */
const AT_END = new RegExp(
  `^(.*[.!?…。！？؟]["”’»」』)]*)\\s*(?:[(\\[（]\\s?(?:(?:${source})\\s?[:：]?\\s?)?${agency}(?:[ /,;-][^()（）]{0,30})?[)\\]）]|[-–—]{1,2}\\s?${agency}|${agency}(?:/[a-z]{1,4})+)\\.?$`,
  'u',
);

/** The agency that a line of its own credits: `Source: AFP/sn`, `– Reuters`, `(dpa)`. */
export function readCreditLine(line: string): string | undefined {
  if (line.length > 120) return undefined;
  const match = LABELLED.exec(line) ?? ALONE.exec(line) ?? LABELLED_ACRONYM.exec(line.replace(/^\p{L}/u, (first) => first.toLowerCase()));
  return match?.[1] === undefined ? undefined : agencyName(match[1]);
}

/** The agency credited after a text's last sentence, and the text without it. */
export function readCreditAtEnd(paragraph: string): { agency: string; rest: string } | undefined {
  if (!AT_END.test(paragraph.slice(-120))) return undefined;
  const match = AT_END.exec(paragraph);
  const printed = match?.[2] ?? match?.[3] ?? match?.[4];
  return match?.[1] === undefined || printed === undefined ? undefined : { agency: agencyName(printed), rest: match[1].trim() };
}

const WIRE = new RegExp(`^(?:${wireAgency})$`, 'u');
/** Signs of agencies that no table names, and words that agencies have in their names. */
const SIGN = /^\p{Lu}{2,6}$/u;
const AGENCY = /agenc|agence|agentur|agenz|agênc|bureau|byrå|агент|وكالة|通信|通訊|通讯|통신|wire|press|presse/iu;

/** The agency that a field of its own credits, by its usual name where it is known; undefined for an outlet that credits itself. */
export function creditOfField(field: string | undefined): string | undefined {
  const printed = field?.trim() ?? '';
  const known = agencyName(printed);
  return known !== printed || WIRE.test(printed) || SIGN.test(printed) || AGENCY.test(printed) ? known || undefined : undefined;
}
