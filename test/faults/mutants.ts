/**
 * Does the harness see what it is for? Each mutant takes one guard away from a copy of the code, and the harness has to break:
 *
 *     npm run faults -- --mutants            all of them
 *     npm run faults -- --mutants ledger     those whose name holds the word
 */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Mutant {
  name: string;
  file: string;
  from: string;
  to: string;
}

/** Guards, each with the code that is one and what would stand there without it. */
const mutants: readonly Mutant[] = [
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

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the harness on a copy of the code with this one change. @returns its first complaint, or undefined where it saw nothing */
async function caughtBy({ file, from, to }: Mutant, seeds: string): Promise<string | undefined> {
  const copy = await mkdtemp(join(tmpdir(), 'mutant-'));
  try {
    for (const part of ['lambda', 'templates', 'test/faults', 'test/helpers', 'package.json', 'tsconfig.json'])
      await cp(join(root, part), join(copy, part), { recursive: true });
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
    const path = join(copy, 'lambda', file);
    const code = await readFile(path, 'utf8');
    if (code.split(from).length !== 2) throw new Error(`${file} has ${code.split(from).length - 1} places that read: ${from}`);
    await writeFile(
      path,
      code.replace(from, () => to),
    );
    return await firstComplaint(copy, seeds);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

function firstComplaint(folder: string, seeds: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const run = spawn(process.execPath, ['--import', 'tsx', 'test/faults/run.ts', '--until-broken', '--seeds', seeds], { cwd: folder });
    let output = '';
    run.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    run.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    run.on('error', reject);
    run.on('close', (code) => {
      const [schedule, complaint] = /^VIOLATION (.*)\n {2}(.*)$/m.exec(output)?.slice(1) ?? [];
      if (schedule !== undefined) resolve(`${complaint} [${schedule}]`);
      else if (code === 0) resolve(undefined);
      else resolve(`the harness itself breaks: ${/^\s*(?:\w*Error|\[?Error).*$/m.exec(output)?.[0].trim() ?? output.trim().split('\n').at(-1)}`);
    });
  });
}

/**
 * Tries mutants and prints what caught each.
 * @returns how many went unseen
 */
export async function tryMutants(word: string, seeds: string): Promise<number> {
  let unseen = 0;
  for (const mutant of mutants.filter(({ name }) => name.includes(word))) {
    const complaint = await caughtBy(mutant, seeds);
    if (complaint === undefined) unseen++;
    process.stdout.write(
      `${complaint === undefined ? 'UNSEEN' : 'caught'}  ${mutant.name}\n        ${complaint?.slice(0, 220) ?? 'no promise broke'}\n`,
    );
  }
  return unseen;
}
