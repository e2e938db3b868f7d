const block = '(?:!doctype|html|head|title|meta|style|body|div|table|tbody|tr|td|p|h[1-6])';
const afterBlock = new RegExp(`(</?${block}\\b[^<>]*>) `, 'gi');
const beforeBlock = new RegExp(` (</?${block}\\b)`, 'gi');

/**
 * Takes out the white space that shows nothing: runs of it, around block elements, and in style sheets. Our own few lines and not mjml's
 * `minify`, which sorts class lists and merges attributes (that moves Handlebars' tokens about) and needs packages that it cannot load everywhere.
 * Conditional comments keep their shape: Outlook reads them line by line.
 */
export function tidyHtml(html: string): string {
  return html
    .replace(/(<style[^>]*>)([^<]*)/g, (_, tag: string, css: string) => tag + tidyCss(css))
    .replace(/<style[^>]*><\/style>/g, '')
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(afterBlock, '$1')
    .replace(beforeBlock, '$1')
    .replace(/ ?(<!--\[if [^\]]*\]>(?:<!-->)?|(?:<!--)?<!\[endif\]-->) ?/g, '$1')
    .replace(/;"/g, '"')
    .trim();
}

/** White space in a style sheet that separates nothing. Values keep theirs. */
function tidyCss(css: string): string {
  return css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;\}/g, '}')
    .trim();
}
