const block = '(?:!doctype|html|head|title|meta|style|body|div|table|tbody|tr|td|p|h[1-6])';
const afterBlock = new RegExp(`(</?${block}\\b[^<>]*>)\\s+`, 'gi');
const beforeBlock = new RegExp(`\\s+(</?${block}\\b)`, 'gi');

/**
 * Takes out what htmlnano leaves: white space around block elements, where it shows nothing, and inside style sheets. Conditional
 * comments and everything in them stay as they are.
 */
export function tidyHtml(html: string): string {
  return html
    .split(/(<!--\[if [\s\S]*?<!\[endif\]-->)/)
    .map((piece) =>
      piece.startsWith('<!--[if')
        ? piece
        : piece
            .replace(/(<style[^>]*>)([^<]*)/g, (_, tag: string, css: string) => tag + tidyCss(css))
            .replace(afterBlock, '$1')
            .replace(beforeBlock, '$1'),
    )
    .join('')
    .replace(/>\s+(<!--\[if )/g, '>$1')
    .replace(/(<!\[endif\]-->)\s+</g, '$1<');
}

/** White space in a style sheet that separates nothing. Values keep theirs. */
function tidyCss(css: string): string {
  return css
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replace(/;\}/g, '}')
    .trim();
}
