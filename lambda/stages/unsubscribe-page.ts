import { createHash } from 'node:crypto';
import { escapeHtml } from '../pipeline/render/template.ts';
import { unsubscribeWords } from '../text/unsubscribe-words.ts';

/** What the page says: before anything was done, after unsubscribing, after taking it back. */
export type PageState = 'question' | 'done' | 'again';

const style =
  'body{margin:0;padding:12vh 24px;font:17px/1.5 system-ui,sans-serif;color:#111;background:#fff;text-align:center}' +
  'h1{font-size:24px;margin:0 0 24px}p{max-width:34em;margin:0 auto 28px}' +
  'button{font:inherit;padding:12px 28px;border:2px solid #111;border-radius:4px;background:#111;color:#fff;cursor:pointer}' +
  'button.quiet{background:none;color:#111}' +
  '@media (prefers-color-scheme:dark){body{background:#111;color:#eee}button{background:#eee;color:#111;border-color:#eee}button.quiet{color:#eee}}';

/** No script, no picture, no font, no frame; the one style is named by its hash, and the form leads back to this page. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The page as HTML: one sentence and one button that posts back to the address it stands at. It names no address of a person. */
export function unsubscribePage(state: PageState, title: string, language: string): string {
  const words = unsubscribeWords(language);
  const sentence = escapeHtml(words[state]).replace('{title}', () => `<bdi>${escapeHtml(title)}</bdi>`);
  const [action, label, quiet] = state === 'done' ? ['subscribe', words.back, ' class="quiet"'] : ['unsubscribe', words.unsubscribe, ''];
  return `<!doctype html>
<html lang="${words.lang}" dir="${words.dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${escapeHtml(words.unsubscribe)}</title><style>${style}</style></head>
<body><main><h1><bdi>${escapeHtml(title)}</bdi></h1><p>${sentence}</p><form method="post"><button name="action" value="${action}"${quiet}>${escapeHtml(label)}</button></form></main></body>
</html>
`;
}
