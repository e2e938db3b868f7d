import type { CleanArticle, Decision, DroppedFile } from '../model.ts';

/** What reading and cleaning one file came to. All of it is data that can be handed from one thread to another. */
export type Reading =
  | { status: 'read'; format: string; articles: readonly CleanArticle[]; decisions: readonly Decision[] }
  /** The file cannot become articles: the rule that says so, and a sentence for a person with what to do. */
  | { status: 'unreadable'; rule: string; reason: string }
  /** It took more time or memory than it was given, and was stopped. */
  | { status: 'stopped'; by: 'time' | 'memory' };

/**
 * Reads and cleans files. The same file gives the same reading, whichever adapter reads it; where reading is stopped depends on the
 * machine, and only an adapter that can stop a reader ever answers `stopped`.
 */
export interface Reader {
  /**
   * @param milliseconds how long this file may take
   * @throws whatever is not the file's fault: a defect in the code, a reader that cannot be started
   */
  read(file: DroppedFile, milliseconds: number): Promise<Reading>;
}
