/**
 * Words of the Rich Text Format, from Microsoft's "Rich Text Format (RTF) Specification", version 1.9.1 (2008).
 */

/** Groups whose inside is no running text (table of destinations, appendix B). Groups marked `\*` that are not named here are left out too. */
export const silentDestinations: ReadonlySet<string> = new Set(
  'fonttbl colortbl stylesheet info pict object objdata header headerl headerr headerf footer footerl footerr footerf footnote annotation atnid atnauthor fldinst listtable listoverridetable listtext pntext rsidtbl generator themedata colorschememapping latentstyles datastore xmlnstbl bkmkstart bkmkend template filetbl revtbl private nonshppict shpinst ftnsep ftnsepc aftnsep aftnsepc tc xe rxe mmath'.split(
    ' ',
  ),
);

/** Words that stand for a character. */
export const characters: Readonly<Record<string, string>> = {
  tab: ' ',
  cell: ' ',
  nestcell: ' ',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  line: ' ',
  softline: ' ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
};

/** Words that end a paragraph. */
export const paragraphEnds: ReadonlySet<string> = new Set(['par', 'sect', 'page', 'row', 'nestrow', 'column']);

/** Code pages (`\ansicpg`) as the WHATWG Encoding Standard names them. */
export const codePages: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  65001: 'utf-8',
};

/** A font's character set (`\fcharset`) as a code page. Those of symbols and the system's own are not here: the document's code page holds. */
export const fontCodePages: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};
