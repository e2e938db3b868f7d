/**
 * Who may do what in the bucket: DESIGN's table of keys, stage by stage. Everything else is denied by being absent.
 * A conditional delete or copy needs `s3:GetObject` on the object as well; each such prefix stands under `read` too.
 */
import type { HandlerName } from './bundles.ts';

export interface BucketAccess {
  read: readonly string[];
  write: readonly string[];
  remove: readonly string[];
}

export const bucketAccess: Readonly<Record<HandlerName, BucketAccess>> = {
  ingest: {
    read: ['inbox/*', 'receipts/*'],
    write: ['articles/*', 'receipts/*', 'archive/*', 'rejected/*'],
    remove: ['inbox/*'],
  },
  compose: {
    read: ['articles/*', 'control/*', 'state/*/head.json', 'state/*/memory.json', 'state/secret.json', 'issues/*', 'recipients/*'],
    write: ['state/*/head.json', 'state/*/memory.json', 'state/secret.json', 'issues/*', 'outbox/*'],
    remove: ['articles/*', 'control/*/send', 'control/*/discard'],
  },
  deliver: {
    read: ['outbox/*', 'issues/*', 'deliveries/*', 'control/*', 'unsubscribed/*', 'suppressed/*', 'state/secret.json'],
    write: ['deliveries/*', 'issues/*/delivered/*', 'issues/*/proof.json', 'issues/*/stopped.json', 'state/secret.json'],
    // A delivery's entry is taken away only to give a claim back: the mail was refused for now and surely did not go out.
    remove: ['outbox/*', 'deliveries/*'],
  },
  sweep: {
    // To report: what became of an issue, and why files were rejected.
    read: [
      'control/*',
      'state/*/head.json',
      'state/*/reported.json',
      'issues/*/report.json',
      'issues/*/stopped.json',
      'issues/*/delivered/*',
      'receipts/*',
    ],
    write: ['state/*/reported.json'],
    remove: [],
  },
  // The one that strangers can call. What it may change is who gets no mail, and only with a token that the bucket's key made.
  web: {
    read: ['state/secret.json', 'issues/*/index.html', 'unsubscribed/*'],
    write: ['unsubscribed/*'],
    remove: ['unsubscribed/*'],
  },
  feedback: {
    read: ['state/secret.json'],
    write: ['suppressed/*', 'unsubscribed/*'],
    remove: [],
  },
};
