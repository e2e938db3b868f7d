/**
 * The records in the bucket: each has a schema, a version, and is validated where it is read, so that a hand-edited or foreign object
 * is told from one of ours.
 */
import * as v from 'valibot';
import { frozenSettings, type Newsletter } from '../config.ts';
import type { Article, Decision, Delivery, Digest, Memory } from '../model.ts';
import { versioned } from './versions.ts';

const isoTime = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'should be an ISO 8601 time'),
);
const version1 = v.literal(1);
const direction = v.picklist(['ltr', 'rtl']);
const list = <S extends v.GenericSchema>(item: S) => v.pipe(v.array(item), v.readonly());

/** A schema of one of the domain's types: it fails to compile where the two part. */
type Describes<T> = v.GenericSchema<unknown, T>;

const decisionSchema = v.object({
  step: v.picklist(['read', 'clean', 'group', 'summarize', 'edit', 'render']),
  action: v.string(),
  subject: v.string(),
  rule: v.string(),
  reason: v.string(),
  evidence: v.exactOptional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), list(v.string())]))),
}) satisfies Describes<Decision>;

export const articleSchema = versioned(
  1,
  v.object({
    version: version1,
    id: v.string(),
    headline: v.string(),
    byline: v.exactOptional(v.string()),
    dateline: v.exactOptional(v.string()),
    publisher: v.exactOptional(v.string()),
    wireCredit: v.exactOptional(v.string()),
    publishedAt: v.exactOptional(v.string()),
    modifiedAt: v.exactOptional(v.string()),
    section: v.exactOptional(v.string()),
    language: v.string(),
    direction,
    canonicalUrl: v.exactOptional(v.string()),
    lede: v.string(),
    body: v.pipe(v.array(v.string()), v.minLength(1)),
    source: v.object({ key: v.string(), position: v.number() }),
  }),
) satisfies Describes<Article>;

/** What became of one dropped file. */
export const receiptSchema = versioned(
  1,
  v.object({
    version: version1,
    key: v.string(),
    etag: v.string(),
    newsletter: v.string(),
    path: v.string(),
    size: v.number(),
    readAt: isoTime,
    outcome: v.picklist(['accepted', 'rejected', 'set-aside']),
    /** Why it was rejected or set aside, for a person. */
    reason: v.exactOptional(v.string()),
    format: v.exactOptional(v.string()),
    articles: list(v.object({ id: v.string(), headline: v.string(), words: v.number() })),
    decisions: list(decisionSchema),
  }),
);
export type Receipt = v.InferOutput<typeof receiptSchema>;

/**
 * Where an issue in progress stands. `composing` until its message is written; then, where an editor has to approve it, `awaiting approval`
 * until somebody asked for one or the other: `approved` or `discarded`.
 */
export const phases = ['composing', 'awaiting approval', 'approved', 'discarded'] as const;
export type Phase = (typeof phases)[number];

/** The compare-and-swap object of a newsletter: whoever swaps their claim into it composes the next issue. */
export const headSchema = versioned(
  2,
  v.object({
    version: v.literal(2),
    lastIssue: v.number(),
    inProgress: v.exactOptional(
      v.object({
        issue: v.number(),
        owner: v.string(),
        leaseUntil: isoTime,
        /** Claims made for this issue so far, this one included. */
        attempts: v.number(),
        phase: v.picklist(phases),
        /** Since when it waits for approval; what was asked before is not about its proof. */
        awaitingSince: v.exactOptional(isoTime),
        /** Stories below which the issue is not begun; absent where it goes out with any. */
        minimumStories: v.exactOptional(v.number()),
      }),
    ),
    /** The slot that was used last, by which schedule and zone; another schedule begins anew. */
    slots: v.exactOptional(v.object({ schedule: v.string(), last: isoTime })),
    /** When an issue was last not begun because of its few stories, and of how many articles these were. */
    tooFew: v.exactOptional(v.object({ at: isoTime, stories: v.number(), minimum: v.number(), articles: v.number() })),
  }),
  {
    // Version 1 knew no phases: an issue in progress was one that is being composed.
    1: ({ inProgress, ...head }) => ({
      ...head,
      ...(typeof inProgress === 'object' && inProgress !== null && { inProgress: { ...inProgress, phase: 'composing' } }),
    }),
  },
);
export type Head = v.InferOutput<typeof headSchema>;

/** All that an issue is made of, frozen: every artefact is a function of it. */
export const manifestSchema = versioned(
  1,
  v.object({
    version: version1,
    /** As the settings were at the freeze. Fields that have been added since have their defaults. */
    newsletter: v.pipe(
      v.custom<Newsletter>((input) => typeof input === 'object' && input !== null && 'name' in input && 'title' in input),
      v.transform(frozenSettings),
    ),
    issue: v.number(),
    issuedAt: isoTime,
    reason: v.string(),
    articles: list(v.object({ key: v.string(), etag: v.string() })),
    /** Where the unsubscribe page and the web version are served. */
    webBase: v.exactOptional(v.string()),
    /** The entity tag of the `send` that was there. */
    send: v.exactOptional(v.string()),
  }),
);
export type Manifest = v.InferOutput<typeof manifestSchema>;

export const memorySchema = versioned(
  1,
  v.object({
    version: version1,
    entries: list(
      v.object({
        issue: v.number(),
        issuedAt: isoTime,
        stories: list(v.object({ headline: v.string(), fingerprint: list(v.number()) })),
      }),
    ),
  }),
) satisfies Describes<Memory>;

/** Why the issue is as it is, and what it carried. */
export const reportSchema = versioned(
  1,
  v.object({
    version: version1,
    newsletter: v.string(),
    issue: v.number(),
    issuedAt: isoTime,
    status: v.picklist(['issued', 'nothing-new', 'set-aside', 'discarded']),
    reason: v.string(),
    stories: list(
      v.object({
        id: v.string(),
        headline: v.string(),
        articles: list(v.object({ id: v.string(), headline: v.string(), key: v.string(), role: v.picklist(['lead', 'near-duplicate', 'related']) })),
      }),
    ),
    decisions: list(decisionSchema),
    recipients: v.number(),
  }),
);
export type Report = v.InferOutput<typeof reportSchema>;

/** What became of a recipient list's rows at the freeze, without any address. */
export const recipientsReportSchema = versioned(
  1,
  v.object({
    version: version1,
    /** The list that was read; absent for the deploy-time list. */
    list: v.exactOptional(v.object({ key: v.string(), etag: v.string() })),
    accepted: v.number(),
    duplicates: v.number(),
    refusedInAll: v.number(),
    refused: list(v.object({ line: v.number(), reason: v.string() })),
  }),
);
export type RecipientsReport = v.InferOutput<typeof recipientsReportSchema>;

/** The digest, with its report and the memory as it will be: one object, so that they can never come from two versions of the code. */
export const digestRecordSchema = versioned(
  1,
  v.object({
    version: version1,
    digest: v.custom<Digest>((input) => typeof input === 'object' && input !== null && 'sections' in input && 'subject' in input),
    report: reportSchema,
    remembered: memorySchema,
  }),
);

/** Recipients still to be served. */
export const chunkSchema = versioned(
  1,
  v.object({
    version: version1,
    newsletter: v.string(),
    issue: v.number(),
    recipients: list(v.object({ address: v.string(), name: v.exactOptional(v.string()) })),
  }),
);

const base = { version: version1, at: isoTime };
export const deliverySchema = versioned(
  1,
  v.variant('status', [
    v.object({ ...base, status: v.literal('claimed'), owner: v.string(), leaseUntil: isoTime }),
    v.object({ ...base, status: v.literal('sent'), messageId: v.string() }),
    v.object({ ...base, status: v.literal('refused'), reason: v.string() }),
    v.object({ ...base, status: v.literal('unknown'), reason: v.string() }),
    v.object({ ...base, status: v.literal('skipped'), reason: v.string() }),
  ]),
) satisfies Describes<Delivery>;

export const secretSchema = versioned(1, v.object({ version: version1, key: v.pipe(v.string(), v.hexadecimal(), v.length(64)) }));
