/** Other versions of the code that run beside this one while it is being deployed: what they make and read differently. */
import { type Compose, composeDigest } from '../../lambda/stages/compose-digest.ts';

/** What the later version's pipeline puts before a subject, to be told by. */
export const laterMark = 'v2: ';
/** The later version's pipeline: the same, with a mark. */
export const laterCompose: Compose = (...parts) => {
  const made = composeDigest(...parts);
  return { ...made, digest: { ...made.digest, subject: `${laterMark}${made.digest.subject}` } };
};

/** A head as the earlier version wrote and read it, where it could. */
export const earlierHead = {
  written(body: Uint8Array | string): string {
    const { inProgress, ...head } = JSON.parse(typeof body === 'string' ? body : new TextDecoder().decode(body)) as {
      inProgress?: { phase: string };
    };
    const { phase: _, ...begun } = inProgress ?? { phase: '' };
    return JSON.stringify({ ...head, version: 1, ...(inProgress && { inProgress: begun }) });
  },
  read(body: Uint8Array): void {
    if ((JSON.parse(new TextDecoder().decode(body)) as { version: number }).version > 1) throw new Error('the earlier version knows no such head');
  },
};
