/** A deployed stack as the end-to-end tests reach it: by what `.ci/emulator` says in the environment, by its bucket, and by the command line. */
import { execFile } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { S3Client } from '@aws-sdk/client-s3';
import { type Bucket, keysBelow } from '../../lambda/ports/bucket.ts';
import { s3Bucket } from '../../lambda/ports/bucket-s3.ts';

/** A variable of the environment. @throws where it is not set */
export function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run .ci/run`);
  return value;
}

/**
 * Looks twice a second until there is something to see; `false` is nothing yet, as `undefined` is.
 * @throws where nothing came within these minutes
 */
export async function until<T>(what: string, look: () => Promise<T | false | undefined>, minutes = 2): Promise<T> {
  for (const end = performance.now() + minutes * 60_000; performance.now() < end; await wait(500)) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
  }
  throw new Error(`Waited ${minutes} minutes for ${what}.`);
}

export interface DeployedBucket {
  bucket: Bucket;
  keysBelow(prefix: string): Promise<string[]>;
  /** An object as JSON, once it is there: a stage writes several, one after the other, and whoever saw one of them may be ahead of the next. */
  json<T>(key: string): Promise<T>;
  /** Waits until nothing stands below any of these prefixes. */
  untilEmpty(...prefixes: string[]): Promise<void>;
}

/** The bucket whose name stands in this variable of the environment. */
export function openBucket(variable: string): DeployedBucket {
  const bucket = s3Bucket(needed(variable), new S3Client({ forcePathStyle: true }));
  const below = (prefix: string): Promise<string[]> => keysBelow(bucket, prefix);
  return {
    bucket,
    keysBelow: below,
    json: async (key) => JSON.parse(new TextDecoder().decode((await until(key, () => bucket.get(key))).body)),
    async untilEmpty(...prefixes) {
      await until(`nothing below ${prefixes.join(' and ')}`, async () => (await Promise.all(prefixes.map(below))).flat().length === 0);
    },
  };
}

export interface Called {
  /** What the process ended with. */
  code: number;
  stdout: string;
  stderr: string;
}

/** Calls the command line on a stack, as a person would; its words go into the run's log. Failing is an answer too. */
export async function call(stack: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Called> {
  const command = [...args, '--stack', stack];
  const env = { ...process.env, NO_COLOR: '1', ...environment };
  const done = await promisify(execFile)(process.execPath, ['bin/newsletter.mjs', ...command], { env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: Called) => ({ code, stdout, stderr }),
  );
  process.stdout.write(`  $ newsletter ${command.join(' ')}\n${done.stdout.replace(/^/gm, '  ')}${done.stderr.replace(/^/gm, '  ')}\n`);
  return done;
}

/** As `call`, where it has to succeed. @returns what it said @throws where it failed */
export async function said(stack: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const { code, stdout, stderr } = await call(stack, args, environment);
  if (code !== 0) throw new Error(`newsletter ${args.join(' ')} ended with ${code}: ${stderr}`);
  return stdout;
}

/** The header by which the emulator knows which service a request is for. */
export const signed = (service: string): { authorization: string } => ({
  authorization: `AWS4-HMAC-SHA256 Credential=test/20261121/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=0`,
});
