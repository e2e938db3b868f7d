import type { Newsletter } from '../../config.ts';
import type { Decided, Digest, IsoTime, Story, Summary } from '../../model.ts';

/** A story with its summary. */
export interface SummarizedStory {
  story: Story;
  summary: Summary;
}
/** The issue's frame. */
export interface IssueFrame {
  newsletter: Newsletter;
  number: number;
  issuedAt: IsoTime;
}

/** Ranks the stories, puts them into sections, caps publishers, and writes subject and preheader. Order-free. */
export function editDigest(_stories: readonly SummarizedStory[], _issue: IssueFrame): Decided<Digest> {
  throw new Error('to be written');
}
