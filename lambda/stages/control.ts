/** What people can ask of a newsletter, as objects in the bucket: the same on a laptop and on AWS. */
import type { Bucket } from '../ports/bucket.ts';
import { keys } from './keys.ts';

/**
 * `send`: an issue now, or, where one waits for approval, its approval. `discard`: the end of the one that waits. `hold`: no new issue, and
 * open chunks wait. `resume`: the end of a hold.
 */
export type Wish = 'send' | 'discard' | 'hold' | 'resume';

/** Writes the wish down. However often it is asked, the outcome is the same. */
export async function askFor(bucket: Bucket, newsletter: string, wish: Wish): Promise<void> {
  if (wish === 'resume') await bucket.delete(keys.hold(newsletter));
  else await bucket.put(keys[wish](newsletter), '');
}

/** Takes the wishes away that were about an issue's proof. */
export async function forgetWishes(bucket: Bucket, newsletter: string): Promise<void> {
  await bucket.delete(keys.send(newsletter));
  await bucket.delete(keys.discard(newsletter));
}
