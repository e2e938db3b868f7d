/** `newsletter doctor`: whether an AWS account is ready to send, and a stack in it; each line with what to do. It changes nothing. */

import * as v from 'valibot';
import { type Config, InvalidConfig } from '../../lambda/config.ts';
import { emailAddress } from '../../lambda/config-values.ts';
import type { Finding } from '../doctor/checks.ts';
import { examine } from '../doctor/examine.ts';
import { textRecords } from '../doctor/text-records.ts';
import { readSenders, stackConfig } from '../settings.ts';
import { tellDoctor } from '../tell/doctor.ts';
import { UsageError } from '../usage-error.ts';

export interface DoctorOptions {
  stack: string;
  from?: string;
  json?: true;
}

export async function doctor({ stack, from, json }: DoctorOptions): Promise<void> {
  if (from !== undefined && !v.is(emailAddress, from)) throw new UsageError(`"${from}" is no e-mail address such as you@example.com.`);
  const findings: Finding[] = [];
  let config: Config = { newsletters: [] };
  try {
    config = stackConfig();
    findings.push({ level: 'ok', what: 'settings', found: `cdk.json has ${config.newsletters.map(({ name }) => name).join(', ')}` });
  } catch (error) {
    if (!(error instanceof InvalidConfig)) throw error;
    findings.push({ level: 'fail', what: 'settings', found: 'cdk.json does not fit', todo: error.message.replaceAll('\n', ' ') });
  }
  // The SDK takes its time to load.
  const { awsAccount } = await import('../doctor/aws-account.ts');
  const senders = from === undefined ? readSenders() : [from];
  findings.push(...(await examine(awsAccount(), textRecords(), { stack, senders, newsletters: config.newsletters })));
  process.stdout.write(json ? `${JSON.stringify(findings, undefined, 2)}\n` : tellDoctor(findings));
  if (findings.some(({ level }) => level === 'fail')) process.exitCode = 1;
}
