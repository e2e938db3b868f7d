/** Everything the line model learns from: marked dumps, marked and unmarked pages set in further styles, composed dumps of several articles. */
import { composed } from './compose.ts';
import { type Example, exampleOf, readRows } from './corpus.ts';
import { restyledRows, silverRows } from './render.ts';

/** Collections of pages whose text nobody marked. */
const UNMARKED = ['traf', 'hdate', 'rdbl', 'post'];
/** What a dump of the second hand counts: its style is our own, or its truth the page model's. */
const SECOND_HAND = 0.5;
const COMPOSED = { dumps: 2400, weight: 1.2 };

/**
 * Always the same ones in the same order.
 * @param folder holds `text.jsonl.gz` (dumps with their article's text), `meta.json` (titles) and `html-*.jsonl.br` (pages for further dumps)
 */
export async function examplesIn(folder: string): Promise<Example[]> {
  const rows = readRows(folder);
  const further = [...(await silverRows(folder, UNMARKED)), ...restyledRows(folder, rows)];
  return [
    ...rows.map((row) => exampleOf(row)),
    ...further.map((row) => exampleOf(row, SECOND_HAND)),
    ...composed(rows, COMPOSED.dumps, COMPOSED.weight),
  ].filter(({ lines }) => lines.length > 0);
}
