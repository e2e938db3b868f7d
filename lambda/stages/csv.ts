/** Writes rows as CSV (RFC 4180): a field with a quote, comma or line break is quoted, and its quotes are doubled. */
export const formatCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',')}\r\n`).join('');
