/** The guards of the stages, each with the code that is one and what would stand there without it. `try-mutants.ts` takes them away. */

export interface Mutant {
  name: string;
  /** Below `lambda/`. */
  file: string;
  /** Stands there exactly once. */
  from: string;
  to: string;
}

export const mutants: readonly Mutant[] = [
  {
    name: 'ledger: claim without If-None-Match',
    file: 'stages/ledger.ts',
    from: 'const created = await writeRecord(bucket, key, first, { create: true });',
    to: 'const created = await writeRecord(bucket, key, first);',
  },
  {
    name: 'ledger: a claim that seems lost is nobody’s',
    file: 'stages/ledger.ts',
    from: "return landed.value.owner === owner ? { kind: 'mine', claim: holding(key, landed.etag) } : held;",
    to: "return { kind: 'mine', claim: holding(key, landed.etag) };",
  },
  {
    name: 'ledger: send again where the worker is gone',
    file: 'stages/ledger.ts',
    from: "if (rules.onUnknown === 'resend')",
    to: 'if (rules.onUnknown)',
  },
  {
    name: 'ledger: leases that nobody respects',
    file: 'stages/ledger.ts',
    from: 'if (present.owner !== owner && Date.parse(present.leaseUntil) > clock.now().getTime()) return held;',
    to: '',
  },
  {
    name: 'ledger: nobody looks who unsubscribed',
    file: 'stages/ledger.ts',
    from: "if (await bucket.head(keys.unsubscribed(newsletter, name))) return 'unsubscribed';",
    to: '',
  },
  {
    name: 'ledger: look for an entry, send, claim afterwards',
    file: 'stages/deliver-chunk.ts',
    from: 'const claimed = await ledger.claim(recipient.address, turn);',
    to: `if (!(await bucket.head(keys.delivery(newsletter, issue, secret.hash(recipient.address)))))
      await mailer.send({ from: rules.from, to: recipient.address, raw: copyFor(recipient) });
    const claimed = await ledger.claim(recipient.address, turn);
    if (claimed.kind === 'mine') {
      await claimed.claim.settle({ status: 'sent', messageId: 'x' });
      figures.sent++;
      return undefined;
    }`,
  },
  {
    name: 'deliver: retry on lost answers',
    file: 'stages/deliver-chunk.ts',
    from: "if (outcome.status !== 'refused' || outcome.because === 'recipient') {",
    to: "if (outcome.status === 'unknown') continue;\n      if (outcome.status !== 'refused' || outcome.because === 'recipient') {",
  },
  {
    name: 'deliver: give the claim back on lost answers',
    file: 'stages/deliver-chunk.ts',
    from: "if (outcome.status !== 'refused' || outcome.because === 'recipient') {",
    to: "if (outcome.status === 'unknown') {\n        await claim.giveBack();\n        return { reason: outcome.reason };\n      }\n      if (outcome.status !== 'refused' || outcome.because === 'recipient') {",
  },
  {
    name: 'deliver: mark after the loop',
    file: 'stages/deliver-chunk.ts',
    from: '  const pause = await eachInFlight(found.value.recipients, pace.inFlight, serve);',
    to: `  const pause = await eachInFlight(found.value.recipients, pace.inFlight, async (recipient) => {
    if (await bucket.head(keys.delivery(newsletter, issue, secret.hash(recipient.address)))) return undefined;
    await mailer.send({ from: rules.from, to: recipient.address, raw: copyFor(recipient) });
    return undefined;
  });
  if (found) {
    for (const { address } of found.value.recipients) {
      const claimed = await ledger.claim(address, turn);
      if (claimed.kind === 'mine') await claimed.claim.settle({ status: 'sent', messageId: 'x' });
      figures.sent++;
    }
  } else await eachInFlight([], 1, serve);`,
  },
  {
    name: 'deliver: advance before sending',
    file: 'stages/deliver-chunk.ts',
    from: '  const pause = await eachInFlight(',
    to: '  await bucket.delete(key, { ifMatch: found.etag });\n  const pause = await eachInFlight(',
  },
  {
    name: 'deliver: the chunk goes though others are held',
    file: 'stages/deliver-chunk.ts',
    from: 'if (held > 0) return',
    to: 'if (held > 99) return',
  },
  {
    name: 'deliver: everybody gets the first one’s copy',
    file: 'stages/deliver-chunk.ts',
    from: 'const raw = copyFor(recipient);',
    to: 'const raw = copyFor(found.value.recipients[0] ?? recipient);',
  },
  {
    name: 'compose: claim without If-Match',
    file: 'stages/claim.ts',
    from: 'head, etag ? { ifMatch: etag } : { create: true })) !== undefined;',
    to: 'head)) !== undefined;',
  },
  {
    name: 'compose: begin an issue that another holds',
    file: 'stages/claim.ts',
    from: 'head.inProgress !== undefined && head.inProgress.owner !== context.owner',
    to: 'false && head.inProgress !== undefined && head.inProgress.owner !== context.owner',
  },
  {
    name: 'compose: count up before the issue is done',
    file: 'stages/claim.ts',
    from: 'issue: head.inProgress?.issue ?? head.lastIssue + 1,',
    to: 'issue: (head.inProgress?.issue ?? head.lastIssue) + 1,',
  },
  {
    name: 'compose: artefacts written over',
    file: 'stages/record-store.ts',
    from: 'const present = await bucket.get(key);\n  if (present) return present;\n  await bucket.put(key, await make(), { create: true });',
    to: 'await bucket.put(key, await make());',
  },
  {
    name: 'compose: released before the outbox is cut',
    file: 'stages/compose-issue.ts',
    from: '    await cutOutbox(bucket, newsletter.name, claim.issue, context.chunkSize);',
    to: '    await releaseIssue(context, newsletter.name, claim);\n    await cutOutbox(bucket, newsletter.name, claim.issue, context.chunkSize);',
  },
  {
    name: 'compose: released as soon as it is frozen',
    file: 'stages/compose-issue.ts',
    from: '  await freezeRecipients(bucket, newsletter, claim.issue);\n  const manifest = await freeze(context, newsletter, claim.issue, reason);',
    to: '  await freezeRecipients(bucket, newsletter, claim.issue);\n  const manifest = await freeze(context, newsletter, claim.issue, reason);\n  await releaseIssue(context, newsletter.name, claim);',
  },
  {
    name: 'compose: an issue goes out before its editor saw it',
    file: 'stages/compose-issue.ts',
    from: "editor !== undefined && claim.phase !== 'approved'",
    to: "editor !== undefined && claim.phase === 'awaiting approval'",
  },
  {
    name: 'compose: who asked for the issue has approved it',
    file: 'stages/compose-issue.ts',
    from: '    await forgetWishes(bucket, newsletter.name);\n    return',
    to: '    return',
  },
  {
    name: 'compose: an approval is forgotten when its worker dies',
    file: 'stages/claim.ts',
    from: "phase: begin.phase ?? head.inProgress?.phase ?? 'composing',",
    to: "phase: begin.phase ?? 'composing',",
  },
  {
    name: 'compose: a discarded issue is remembered nowhere',
    file: 'stages/set-aside.ts',
    from: '    await bucket.copy({ key, etag }, keys.setAside(newsletter, issue, id));',
    to: '    void id;',
  },
  {
    name: 'deliver: a proof passes for the issue',
    file: 'stages/ledger.ts',
    from: "of === 'proof' ? keys.proofDelivery(newsletter, issue, name) : keys.delivery(newsletter, issue, name)",
    to: 'keys.delivery(newsletter, issue, name)',
  },
  {
    name: 'compose: a slot is not used up',
    file: 'stages/claim.ts',
    from: 'const slots = head.inProgress ? head.slots : begin.slots;',
    to: 'const slots = head.slots;',
  },
  {
    name: 'records: the head of an earlier version is not brought up to date',
    file: 'stages/records.ts',
    from: "inProgress: { ...inProgress, phase: 'composing' }",
    to: 'inProgress: { ...inProgress }',
  },
  {
    name: 'compose: each version makes a digest of its own',
    file: 'stages/compose-issue.ts',
    from: '  const { digest, report, remembered } = await makeDigest(bucket, manifest, context.compose);',
    to: `  await bucket.delete(keys.issue(newsletter.name, claim.issue, 'digest.json'));
  const { digest, report, remembered } = await makeDigest(bucket, manifest, context.compose);`,
  },
  {
    name: 'ingest: the receipt before the articles',
    file: 'stages/ingest-file.ts',
    from: '  for (const article of articles) await writeRecord(',
    to: `  await bucket.put(receiptKey, JSON.stringify({ version: 1, key, etag: found.etag, newsletter: place.newsletter, path: place.path, size: 1,
    readAt: clock.now().toISOString(), outcome: reading.outcome, articles: [], decisions: [] }));
  for (const article of articles) await writeRecord(`,
  },
  {
    name: 'ingest: the original goes before the receipt',
    file: 'stages/ingest-file.ts',
    from: '  await writeRecord(bucket, receiptKey, receipt, { create: true });\n  await moveAway(context, place, found, receipt);',
    to: '  await moveAway(context, place, found, receipt);\n  await writeRecord(bucket, receiptKey, receipt, { create: true });',
  },
  {
    name: 'ingest: the original goes before it is kept',
    file: 'stages/ingest-file.ts',
    from: '  const kept = await bucket.copy(',
    to: '  await bucket.delete(found.key);\n  const kept = await bucket.copy(',
  },
  {
    name: 'sweep: forgets open chunks',
    file: 'stages/sweep.ts',
    from: "wakes.push({ stage: 'deliver', key });",
    to: 'void key;',
  },
  {
    name: 'web: answers before it has written',
    file: 'stages/web.ts',
    from: "if (wish === 'unsubscribe') await writeRecord(",
    to: "if (wish === 'unsubscribe') void writeRecord(",
  },
];
