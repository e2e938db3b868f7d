/**
 * What delivering costs: a recipient's copy, our own CPU a mail, and a simulated send to a million. The stages are the real ones; the
 * bucket counts and forgets, SES throttles at its rate, and time is virtual, with the latencies below. `npm run bench -- deliver`;
 * BENCH_RECIPIENTS and BENCH_SAMPLE change the numbers.
 */
import { performance } from 'node:perf_hooks';
import { parseConfig } from '../../lambda/config.ts';
import { prepareCopies } from '../../lambda/pipeline/render/copies.ts';
import { renderEmail } from '../../lambda/pipeline/render/index.ts';
import { composeMessage } from '../../lambda/pipeline/render/message.ts';
import { keys } from '../../lambda/stages/keys.ts';
import { personalPlaceholder } from '../../lambda/stages/links.ts';
import { chunkSize, cutOutbox, freezeRecipients } from '../../lambda/stages/outbox.ts';
import type { Manifest } from '../../lambda/stages/records.ts';
import { pricesReadAt, unitPrice } from '../../lib/prices.ts';
import { compileTemplate } from '../../templates/compile.ts';
import { longDigest } from '../pipeline/render/fixtures.ts';
import { forgetfulStore } from './deliver/forgetful-store.ts';
import { simulateSend } from './deliver/simulated-send.ts';
import { virtualClock } from './deliver/virtual-clock.ts';

const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const recipients = Number(process.env['BENCH_RECIPIENTS'] ?? 1_000_000);
const sample = Number(process.env['BENCH_SAMPLE'] ?? 20_000);

/** Milliseconds of one call, as measured inside a region: an S3 request of a small object, and a `SendRawEmail` of 40 KB. */
const latency = { store: 20, mail: 80 };
const workers = 2;
const deliverGb = 0.5;

const [newsletter] = parseConfig({ daily: { title: 'The Harbor Morning', from: 'digest@example.com' } }).newsletters;
if (!newsletter) throw new Error('a newsletter was configured');
const manifest: Manifest = {
  version: 1,
  newsletter,
  issue: 1,
  issuedAt: '2026-11-21T06:00:00Z',
  reason: 'bench',
  articles: [{ key: 'articles/daily/a.json', etag: 'a' }],
  webBase: 'https://abcdefghijklmnopqrstuvwxyz012345.lambda-url.eu-west-1.on.aws',
};
const placeholder = personalPlaceholder(manifest);
const links = { unsubscribeUrl: `${manifest.webBase}/u/daily/${placeholder}`, webUrl: `${manifest.webBase}/i/daily/1/0` };
const digest = longDigest(20);
const message = await composeMessage(digest, renderEmail(digest, newsletter, await compileTemplate(), links).value, newsletter, links);
const issue = { manifest, message };

// A copy.
const copies = prepareCopies(message, placeholder);
const someone = { address: 'reader-1234567@example.com', name: 'Reader' };
const started = performance.now();
for (let n = 0; n < 20; n++) prepareCopies(message, placeholder);
const preparing = (performance.now() - started) / 20;
const times: number[] = [];
for (let n = 0; n < 5000; n++) {
  const at = performance.now();
  copies.copyFor(someone, placeholder);
  times.push(performance.now() - at);
}
const median = times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
say(
  `message of ${message.length} bytes with ${copies.occurrences} places: found in ${preparing.toFixed(2)} ms a chunk, a copy in ${median.toFixed(4)} ms`,
);

// Our own CPU: no latency to wait for, no rate.
const own = await simulateSend(issue, sample, workers, { rate: 1e9 }, { store: 0, mail: 0 });
say(`our own CPU, ${sample} mails without SDK calls: ${own.cpu.toFixed(3)} ms a mail`);

say(`\n${recipients} recipients, ${workers} workers, ${latency.store} ms a store call, ${latency.mail} ms a mail; list prices of ${pricesReadAt}`);
say('rate/s free mails tried throttled   in all  mails/s     GET     PUT  DELETE GB sent ledger MB Lambda h peak MB   dollars (SES + S3 + Lambda)');
// Alone in the account nobody is throttled, because every worker keeps to nine tenths of its share; beside another sender everybody is.
for (const { rate, free } of [
  ...[14, 50, 200, 500].map((rate) => ({ rate, free: rate })),
  ...[14, 50, 200, 500].map((rate) => ({ rate, free: rate * 0.7 })),
]) {
  // The whole million where a second of it is cheap to simulate, a part of it elsewhere: it is the same chunk over and over.
  const mails = rate === 500 ? recipients : Math.min(recipients, sample);
  const { counts, invocations, peak, lambdaSeconds, elapsedSeconds } = await simulateSend(issue, mails, workers, { rate, free }, latency);
  if (counts.send !== Math.ceil(mails / chunkSize) * chunkSize) throw new Error(`${mails} mails were to go, and ${counts.send} went`);
  const scale = recipients / counts.send;
  const millions = (count: number): string => `${((count * scale) / 1e6).toFixed(2)}M`;
  const hours = (elapsedSeconds * scale) / 3600;
  const dollars = {
    ses: recipients * unitPrice('mail'),
    s3: scale * (counts.get * unitPrice('storeRead') + counts.put * unitPrice('storeWrite')),
    lambda:
      scale * (lambdaSeconds * deliverGb * unitPrice('lambdaTime') + invocations * (unitPrice('lambdaRequest') + 3 * unitPrice('queueRequest'))),
  };
  say(
    [
      String(rate).padStart(6),
      free.toFixed(0).padStart(4),
      String(counts.send + counts.throttled).padStart(11),
      String(counts.throttled).padStart(9),
      (hours >= 1 ? `${hours.toFixed(1)} h` : `${(hours * 60).toFixed(0)} min`).padStart(8),
      (counts.send / elapsedSeconds).toFixed(1).padStart(8),
      millions(counts.get).padStart(7),
      millions(counts.put).padStart(7),
      millions(counts.delete).padStart(7),
      ((counts.bytesOut * scale) / 1e9).toFixed(1).padStart(7),
      ((counts.bytesStored * scale) / 1e6).toFixed(0).padStart(9),
      ((lambdaSeconds * scale) / 3600).toFixed(1).padStart(8),
      (peak / 1e6).toFixed(0).padStart(7),
      `  ${(dollars.ses + dollars.s3 + dollars.lambda).toFixed(2)} (${dollars.ses.toFixed(2)} + ${dollars.s3.toFixed(2)} + ${dollars.lambda.toFixed(2)})`,
    ].join(' '),
  );
}

// A million rows: frozen, reported and cut.
{
  const clock = virtualClock();
  const kept = new Map<string, Uint8Array>();
  const { bucket, counts } = forgetfulStore(kept, clock, 0);
  const parts = ['email,name\r\n'];
  for (let i = 0; i < recipients; i++) parts.push(`reader-${i}@example-${i % 997}.com,Reader ${i}\r\n`);
  kept.set(keys.recipients('daily'), Buffer.from(parts.join('')));
  parts.length = 0;
  const at = performance.now();
  await freezeRecipients(bucket, newsletter, 1);
  const frozen = performance.now();
  let peak = process.memoryUsage().rss;
  const put = bucket.put;
  bucket.put = (...chunk) => {
    peak = Math.max(peak, process.memoryUsage().rss);
    return put(...chunk);
  };
  await cutOutbox(bucket, 'daily', 1);
  say(
    `${recipients} rows (${((kept.get(keys.recipients('daily'))?.length ?? 0) / 1e6).toFixed(0)} MB): frozen in ${((frozen - at) / 1000).toFixed(1)} s, cut into ${counts.put - 2} chunks in ${((performance.now() - frozen) / 1000).toFixed(1)} s, ${(peak / 1e6).toFixed(0)} MB resident`,
  );
}
