import readWorkbook from 'read-excel-file/universal';
import { type Decision, type RawArticle, UnreadableFile } from '../../../model.ts';
import { articleOf, type Fields } from '../fields.ts';
import { foldSpace } from '../fold.ts';
import { mostArticles } from '../most-articles.ts';
import { isHeader, rowsWithText, withoutArticles } from '../table.ts';

/** Rows that may stand above a table's names: its title, who exported it, and when. */
const rowsAbove = 20;

/**
 * The articles of an Excel workbook (Office Open XML), a row each, from every sheet that has a table of them.
 * @throws {UnreadableFile} `broken-workbook`, `no-article-in-table`
 */
export async function readXlsx(bytes: Uint8Array, decisions: Decision[]): Promise<RawArticle[]> {
  const sheets = await readWorkbook(new Uint8Array(bytes).buffer).catch((cause: unknown) => {
    throw new UnreadableFile('broken-workbook', 'The Excel workbook is broken or protected and cannot be read. Save it again, or export it as CSV.', {
      cause,
    });
  });
  const articles: Fields[] = [];
  const others: string[] = [];
  for (const { sheet, data } of sheets) {
    const rows = data.map((row) => row.map(valueOfCell));
    const header = rows.slice(0, rowsAbove).findIndex((row) => isHeader(row.map((cell) => String(cell ?? ''))));
    if (header < 0) others.push(sheet);
    else for (const fields of rowsWithText(rows.slice(header), decisions)) articles.push(fields);
  }
  if (articles.length === 0) throw withoutArticles('Excel workbook');
  for (const sheet of others)
    decisions.push({
      step: 'read',
      action: 'left out',
      subject: foldSpace(sheet.slice(0, 300)),
      rule: 'sheet-without-articles',
      reason: 'No row of this sheet names columns for a headline and a text.',
    });
  return mostArticles(articles, ['row'], decisions).map((fields) => articleOf(fields));
}

/** Excel's days and times know no zone: the library gives them as if they were UTC. A figure that is no day, in a cell of days, is nothing. */
function valueOfCell(cell: unknown): unknown {
  if (!(cell instanceof Date)) return cell;
  if (Number.isNaN(cell.getTime())) return undefined;
  const [day = '', time = ''] = cell.toISOString().slice(0, 19).split('T');
  return time === '00:00:00' ? day : `${day}T${time}`;
}
