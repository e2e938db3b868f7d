/** Small builders of the files that people drop: each writes the least that its format asks for. */
import { strToU8, zipSync } from 'fflate';
import { encodeAs } from './encode.ts';

/** An OpenDocument text with these paragraphs: `Title`, `Heading`, `Item` or `Text`, and a text that may hold the format's own elements. */
export function odtOf(paragraphs: readonly (readonly [style: 'Title' | 'Heading' | 'Item' | 'Text', text: string])[], manifest = ''): Uint8Array {
  const body = paragraphs
    .map(([style, text]) => {
      if (style === 'Heading') return `<text:h text:style-name="Heading_20_2" text:outline-level="2">${text}</text:h>`;
      if (style === 'Item') return `<text:list><text:list-item><text:p text:style-name="P2">${text}</text:p></text:list-item></text:list>`;
      return `<text:p text:style-name="${style === 'Title' ? 'P1' : 'Text_20_body'}">${text}</text:p>`;
    })
    .join('');
  const names = ['office', 'style', 'text', 'table', 'draw']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names} office:version="1.3"><office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return zipSync(
    {
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'META-INF/manifest.xml': strToU8(`<manifest:manifest>${manifest}</manifest:manifest>`),
      'content.xml': strToU8(content),
    },
    { mtime: new Date('2026-11-20T12:00:00Z') },
  );
}

/** A PDF whose pages show these lines: text, place from the lower left corner, type size. `garbage` objects stand between that nothing refers to. */
export function pdfOf(pages: readonly (readonly (readonly [text: string, x: number, y: number, size: number])[])[], garbage = 0): Uint8Array {
  const objects: string[] = [];
  const kids = pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ');
  objects.push(
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  );
  for (const [index, lines] of pages.entries()) {
    const stream = lines.map(([text, x, y, size]) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`).join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  }
  for (let i = 0; i < garbage; i++) objects.push(`[${i}]`);
  const parts = ['%PDF-1.4\n'];
  let size = parts[0]?.length ?? 0;
  const offsets = objects.map((object, i) => {
    const offset = size;
    const part = `${i + 1} 0 obj\n${object}\nendobj\n`;
    size += part.length;
    parts.push(part);
    return offset;
  });
  parts.push(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${size}\n%%EOF\n`,
  );
  return encodeAs('windows-1252', parts.join(''));
}
