/** Our own reading and cleaning of one page a line, as ingest does it. */
import { createInterface } from 'node:readline';
import { readAndClean } from '../../../lambda/stages/read-and-clean.ts';
import type { Extraction, Page } from './extract.ts';

console.log('this project');
for await (const line of createInterface({ input: process.stdin })) {
  const { html, url } = JSON.parse(line) as Page;
  // The corpora are decoded already; a byte-order mark outranks a page's own, now wrong, declaration.
  const bytes = new TextEncoder().encode(`\uFEFF${html}`);
  const start = performance.now();
  const reading = await readAndClean({ name: 'page.html', bytes, url });
  const milliseconds = performance.now() - start;
  const text = reading.status === 'read' ? reading.articles.flatMap(({ body }) => body).join('\n') : '';
  console.log(JSON.stringify({ text, milliseconds } satisfies Extraction));
}
