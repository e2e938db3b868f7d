/**
 * What a mail costs in processor time with the AWS SDK's calls: the real stages over the real S3 and SES adapters, against servers in
 * another process that answer at once. The difference to `deliver.ts` is the SDK's.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

/** Enough of S3 for the stages, and SES that takes every mail. Runs in the child, so that its time is not counted. */
function serve(): void {
  const objects = new Map<string, Buffer>();
  let mails = 0;
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const key = new URL(request.url ?? '/', 'http://x').pathname;
    if (key === '/') {
      const quota = body.includes('Action=GetSendQuota');
      const result = quota
        ? '<GetSendQuotaResult><MaxSendRate>100000</MaxSendRate><Max24HourSend>-1</Max24HourSend><SentLast24Hours>0</SentLast24Hours></GetSendQuotaResult>'
        : `<SendRawEmailResult><MessageId>id-${++mails}</MessageId></SendRawEmailResult>`;
      const name = quota ? 'GetSendQuota' : 'SendRawEmail';
      response.end(`<${name}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/">${result}</${name}Response>`);
      return;
    }
    const present = objects.get(key);
    if (request.method === 'PUT') {
      if (request.headers['if-none-match'] && present) return void response.writeHead(412).end();
      objects.set(key, body);
      response.writeHead(200, { etag: `"${objects.size}"` }).end();
    } else if (request.method === 'DELETE') {
      objects.delete(key);
      response.writeHead(204).end();
    } else if (!present) response.writeHead(404).end(request.method === 'HEAD' ? '' : '<Error><Code>NoSuchKey</Code></Error>');
    else response.writeHead(200, { etag: '"1"', 'content-length': present.length }).end(request.method === 'HEAD' ? '' : present);
  });
  server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
}

async function measure(): Promise<void> {
  const child = fork(fileURLToPath(import.meta.url), ['serve'], { execArgv: ['--import', 'tsx'] });
  try {
    const [{ port }] = (await once(child, 'message')) as [{ port: number }];
    const endpoint = `http://127.0.0.1:${port}`;
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_REGION: 'us-east-1' });
    const { S3Client } = await import('@aws-sdk/client-s3');
    const { s3Bucket } = await import('../../lambda/ports/bucket-s3.ts');
    const { sesMailer } = await import('../../lambda/ports/mailer-ses.ts');
    const { deliverChunk } = await import('../../lambda/stages/deliver-chunk.ts');
    const { composeIssue } = await import('../../lambda/stages/compose-issue.ts');
    const { systemClock } = await import('../../lambda/ports/clock.ts');
    const { article, openHouse } = await import('../helpers/house.ts');
    const recipients = 500;
    const bucket = s3Bucket('bench', new S3Client({ endpoint, forcePathStyle: true, region: 'us-east-1' }));
    // An issue composed in memory, put into the bucket as compose leaves it.
    const readers = Array.from({ length: 2 * recipients }, (_, i) => `reader-${i}@example.com`);
    const house = await openHouse({ daily: { title: 'Daily', from: 'digest@example.com', recipients: readers } });
    await house.drop('one.md', article(0));
    await house.drain();
    house.minutesPass(10);
    await composeIssue(house.run(), 'daily');
    for (const key of await house.keys()) await bucket.put(key, (await house.bucket.get(key))?.body ?? '');
    const chunks = await house.keys('outbox/');
    const context = { ...house.run(), bucket, clock: systemClock, deadline: new Date(systemClock.now().getTime() + 600_000) };
    const mailer = sesMailer({ endpoint, region: 'us-east-1' });
    let spent = 0;
    // The first chunk warms the SDK up.
    for (const key of chunks) {
      const cpu = process.cpuUsage();
      const report = await deliverChunk({ ...context, mailer }, key);
      if (report.status !== 'done' || report.figures?.sent !== recipients) throw new Error(`The chunk was not served: ${JSON.stringify(report)}`);
      const { user, system } = process.cpuUsage(cpu);
      spent = (user + system) / 1000 / recipients;
    }
    process.stdout.write(`processor time a mail with the SDK's calls to S3 and SES: ${spent.toFixed(2)} ms\n`);
  } finally {
    child.kill();
  }
}

if (process.argv[2] === 'serve' && process.send) serve();
else await measure();
