/**
 * Checks that a mail's elements nest as both families of clients read them: Outlook on Windows, which takes what stands in
 * `<!--[if mso]>` as markup, and all others, for which that is a comment.
 */
type Reader = 'outlook' | 'others';

/** What one family of clients sees of a mail; problems with the conditional comments themselves go to `report`. */
function asSeenBy(reader: Reader, html: string, report: (problem: string) => void): string {
  let seen = '';
  let at = 0;
  let condition: string | undefined;
  while (at < html.length) {
    const opening = html.startsWith('<!--[if ', at);
    const closing = html.startsWith('<![endif]-->', at) ? '<![endif]-->' : html.startsWith('<!--<![endif]-->', at) ? '<!--<![endif]-->' : undefined;
    if (opening) {
      const end = html.indexOf(']>', at);
      if (condition !== undefined) report(`a condition inside "${condition}" at ${at}`);
      condition = html.slice(at + '<!--[if '.length, end).trim();
      at = end + ']>'.length;
      if (condition.startsWith('!mso')) {
        if (!html.startsWith('<!-->', at)) report(`"${condition}" at ${at} hides its content from everybody`);
        at += '<!-->'.length;
      }
    } else if (closing !== undefined) {
      if (condition === undefined) report(`an end of no condition at ${at}`);
      condition = undefined;
      at += closing.length;
    } else if (html.startsWith('<!--', at) && condition === undefined) {
      const end = html.indexOf('-->', at);
      at = end < 0 ? html.length : end + 3;
    } else {
      const shown = condition === undefined || (reader === 'outlook') !== condition.startsWith('!mso');
      const next = html.indexOf('<!', at + 1);
      const end = next < 0 ? html.length : next;
      if (shown) seen += html.slice(at, end);
      at = end;
    }
  }
  if (condition !== undefined) report(`"${condition}" never ends`);
  return seen;
}

/** Elements that have no content. */
const empty = new Set(['meta', 'br', 'img', 'link', 'hr', 'input', 'o:allowpng']);
/** Where an element may stand, for those that browsers and Word move about if they stand elsewhere. */
const parents: Readonly<Record<string, readonly string[]>> = { tr: ['table', 'tbody'], td: ['tr'], tbody: ['table'] };
/** What an element may hold, likewise. */
const children: Readonly<Record<string, readonly string[]>> = { table: ['tbody', 'tr'], tbody: ['tr'], tr: ['td'] };

function nesting(html: string, report: (problem: string) => void): void {
  const open: string[] = [];
  const withoutRawText = html.replace(/(<(style|title|script)\b[^>]*>)[\s\S]*?(<\/\2>)/gi, '$1$3');
  for (const match of withoutRawText.matchAll(/<(\/?)([a-z][a-z0-9:]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/gi)) {
    const name = (match[2] ?? '').toLowerCase();
    if (empty.has(name) || match[3]?.endsWith('/')) continue;
    if (match[1] === '/') {
      const closed = open.pop();
      if (closed === name) continue;
      report(`</${name}> closes <${closed ?? 'nothing'}> at ${match.index}`);
      return;
    }
    const parent = open.at(-1) ?? 'nothing';
    if (parents[name] && !parents[name].includes(parent)) report(`<${name}> inside <${parent}> at ${match.index}`);
    if (children[parent] && !children[parent].includes(name)) report(`<${name}> directly inside <${parent}> at ${match.index}`);
    open.push(name);
  }
  if (open.length > 0) report(`never closed: ${open.join(' > ')}`);
}

/** Every problem of a mail's nesting, for either reader; none where it is sound. */
export function nestingProblems(html: string): string[] {
  const problems = new Set<string>();
  for (const reader of ['outlook', 'others'] as const) {
    const report = (problem: string): void => void problems.add(`${reader}: ${problem}`);
    nesting(asSeenBy(reader, html, report), report);
  }
  return [...problems];
}
