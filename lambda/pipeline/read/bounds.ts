/**
 * How much of one dropped file is read at most, in one place. What is past a bound ends in `UnreadableFile` or in a decision that
 * says so; nothing is cut in silence. The figures are chosen so that the worst file ends in seconds and inside a Lambda's memory, and these
 * counts give the best reasons. What no count foresees is ended by the thread that reads: `readingTime` in `stages/ingest-file.ts`, and
 * the memory in `ports/reader-worker.ts`.
 */
export const bounds = {
  /** Bytes of one file, as dropped or as an archive's entry. */
  fileBytes: 25_000_000,
  /** Bytes that all entries of an archive, unpacked, have together. A zip bomb announces or makes more. */
  unpackedBytes: 60_000_000,
  /** Entries of one archive that are read. */
  archiveEntries: 500,
  /** An archive in an archive is read; one more level is not. */
  archiveDepth: 2,
  /** Characters of one HTML page, pictures inside it included. */
  htmlCharacters: 16_000_000,
  /** Elements of one HTML page. The longest live blogs have some 50,000. */
  htmlElements: 300_000,
  /** Open elements at one place of an HTML page. Real pages stay under 100, broken ones with unclosed elements under 500. */
  htmlDepth: 1_000,
  /** Elements deeper than this are taken as children of the element at this depth. */
  treeDepth: 120,
  /** Blocks of one article or page, lines of one text. Whole books have some 10,000 lines. */
  blocks: 30_000,
  /** Characters of one text without markup. A long book has two million. */
  textCharacters: 5_000_000,
  /** Characters of one block: a longer one is cut at a space, into several. */
  blockCharacters: 20_000,
  /** Characters in a row without a space or a full stop of any script. The longest that people write are addresses of some 4,000. */
  unbrokenCharacters: 200_000,
  /** Articles that one file (a feed, a JSON list, a mailbox, an archive) can hold. */
  articles: 1_000,
  /** Levels of a JSON value that are searched for articles or claims. */
  jsonDepth: 12,
  /** Parts of a mail in each other, and messages attached to messages. */
  mailDepth: 50,
  forwardDepth: 5,
  /** Quotations and lists in each other that one line of Markdown opens. */
  markdownDepth: 12,
  /** Groups of a Rich Text document in each other. */
  rtfDepth: 500,
  /** Pages of a PDF. */
  pdfPages: 200,
} as const;
