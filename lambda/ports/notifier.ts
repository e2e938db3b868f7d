/**
 * The notifier: tells whoever operates a stack, once, and says what is known of it.
 *
 * Adapters: `notifier-sns.ts` (the alarms' topic), and a list in tests. A local run tells at the terminal and needs none.
 */
export interface Notice {
  /** One line. */
  subject: string;
  text: string;
}

/** As with a mail: only a received refusal may be tried again. */
export type NoticeOutcome = { status: 'sent' } | { status: 'refused'; reason: string } | { status: 'unknown'; reason: string };

export interface Notifier {
  /** Tries exactly once; never throws for what the service answered or failed to answer. */
  notify(notice: Notice): Promise<NoticeOutcome>;
}
