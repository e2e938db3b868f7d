/** What an account's answers mean for a newsletter, each with what to do. Pure. */
import type { GetAccountResponse, GetConfigurationSetResponse, GetEmailIdentityResponse } from '@aws-sdk/client-sesv2';
import type { Subscription } from './account.ts';

export interface Finding {
  level: 'ok' | 'warn' | 'fail';
  what: string;
  found: string;
  /** Absent where nothing is to be done. */
  todo?: string;
}

const ok = (what: string, found: string): Finding => ({ level: 'ok', what, found });
const warn = (what: string, found: string, todo: string): Finding => ({ level: 'warn', what, found, todo });
const fail = (what: string, found: string, todo: string): Finding => ({ level: 'fail', what, found, todo });

/** "New Amazon SES accounts are in the sandbox": 200 mails in 24 hours, to verified addresses ("Request production access" in the SES developer guide, read November 2026). */
export function judgeMail(account: GetAccountResponse, recipients: number): Finding[] {
  const {
    ProductionAccessEnabled: production,
    SendingEnabled: sending,
    EnforcementStatus: standing,
    SendQuota: quota = {},
    Details: details,
  } = account;
  const findings: Finding[] = [];
  if (sending === false)
    findings.push(
      fail('sending', 'the account may not send', "SES's console tells why, under Account dashboard; mend that, and ask AWS there to lift it."),
    );
  if (standing !== undefined && standing !== 'HEALTHY')
    findings.push(
      warn('reputation', `AWS has the account under "${standing}"`, 'Look at who bounced and who complained in the SES console, and clean the list.'),
    );
  const review = details?.ReviewDetails?.Status;
  findings.push(
    production
      ? ok('sandbox', 'the account is out of it')
      : warn(
          'sandbox',
          `mail goes to verified addresses only${review === 'PENDING' ? '; AWS is looking at the request to leave it' : review === 'DENIED' ? '; AWS denied the request to leave it' : ''}`,
          review === 'PENDING'
            ? 'Wait for AWS, usually a day. Meanwhile verify each recipient: aws sesv2 create-email-identity --email-identity ADDRESS'
            : 'Begin with recipients that you verify (aws sesv2 create-email-identity --email-identity ADDRESS); for everybody else request production access: SES console, Account dashboard.',
        ),
  );
  const { Max24HourSend: most = 0, SentLast24Hours: sent = 0, MaxSendRate: rate = 0 } = quota;
  const limits = most < 0 ? `no daily limit, ${rate} a second` : `${sent} of ${most} mails in 24 hours are sent, ${rate} a second`;
  if (most >= 0 && most - sent < recipients)
    findings.push(
      warn(
        'quota',
        limits,
        `An issue to ${recipients} recipients would take more than a day: ask for a higher quota in Service Quotas, "Sending quota".`,
      ),
    );
  else if (most > 0 && sent / most >= 0.8)
    findings.push(warn('quota', limits, 'What is left of an issue waits until it is free again; ask for a higher quota.'));
  else findings.push(ok('quota', limits));
  return findings;
}

/**
 * @param own the identity of the sender's address itself
 * @param domain that of its domain, which holds for every address of it
 */
export function judgeSender(sender: string, own: GetEmailIdentityResponse | undefined, domain: GetEmailIdentityResponse | undefined): Finding[] {
  const what = `sender ${sender}`;
  const name = sender.slice(sender.indexOf('@') + 1);
  const verified = own?.VerifiedForSendingStatus || domain?.VerifiedForSendingStatus;
  const findings: Finding[] = [];
  if (verified) findings.push(ok(what, domain?.VerifiedForSendingStatus ? `the domain ${name} is verified` : 'the address is verified'));
  else if (own || domain)
    findings.push(
      fail(
        what,
        domain ? `the domain ${name} is not verified yet` : 'not verified yet',
        domain
          ? 'Publish its DKIM records (below); SES looks for them by itself.'
          : 'Open the mail that AWS sent to it and follow the link; or ask for it anew in the SES console.',
      ),
    );
  else
    findings.push(
      fail(
        what,
        'SES does not know it in this region',
        `Best verify the domain: aws sesv2 create-email-identity --email-identity ${name} and publish the records that it answers. For a first try the address alone: deploy with -c createIdentity=true, and follow the link in the mail that comes.`,
      ),
    );
  findings.push(...judgeDkim(name, domain));
  return findings;
}

function judgeDkim(name: string, domain: GetEmailIdentityResponse | undefined): Finding[] {
  const dkim = domain?.DkimAttributes;
  if (!domain)
    return [
      warn(
        'DKIM',
        `mails are not signed as ${name}`,
        `Mail programs sort them out sooner. Verify the domain: aws sesv2 create-email-identity --email-identity ${name}`,
      ),
    ];
  if (dkim?.Status === 'SUCCESS' && dkim.SigningEnabled !== false) return [ok('DKIM', `mails are signed as ${name}`)];
  const records = (dkim?.Tokens ?? []).map(
    (token) => `${token}._domainkey.${name} CNAME ${token}.${dkim?.SigningHostedZone ?? 'dkim.amazonses.com'}`,
  );
  return [
    fail(
      'DKIM',
      `SES has not found its records: ${dkim?.Status ?? 'not set up'}`,
      records.length > 0 ? `Publish in DNS: ${records.join('; ')}` : 'Turn Easy DKIM on for the domain in the SES console.',
    ),
  ];
}

/** SPF (RFC 7208) and DMARC (RFC 7489), as the domain publishes them; undefined where DNS did not answer. */
export function judgeDns(name: string, spf: readonly string[] | undefined, dmarc: readonly string[] | undefined, signed: boolean): Finding[] {
  if (spf === undefined || dmarc === undefined)
    return [warn('SPF, DMARC', 'DNS does not answer here', `Look from elsewhere: dig TXT ${name} and dig TXT _dmarc.${name}`)];
  const sender = spf.find((record) => /^v=spf1(?: |$)/i.test(record));
  const policy = dmarc.find((record) => /^v=DMARC1\s*(?:;|$)/i.test(record));
  const strict = /;\s*p\s*=\s*(reject|quarantine)/i.exec(policy ?? '')?.[1];
  return [
    sender === undefined || /include:amazonses\.com/i.test(sender)
      ? ok('SPF', sender === undefined ? `${name} has no record; SES's own, for the envelope, passes` : `${name} lets SES send`)
      : ok('SPF', `${name} does not name SES; SES's own record, for the envelope, passes`),
    policy === undefined
      ? warn('DMARC', `${name} has no policy`, `Large mail providers want one: publish _dmarc.${name} TXT "v=DMARC1; p=none"`)
      : strict !== undefined && !signed
        ? fail(
            'DMARC',
            `${name} wants mails without its signature to be thrown away (p=${strict})`,
            'Send from a domain of your own that is verified with DKIM: from a mail provider’s address this cannot be mended.',
          )
        : ok('DMARC', policy),
  ];
}

export function judgeConfigurationSet(stack: string, set: GetConfigurationSetResponse | undefined): Finding {
  const what = 'configuration set';
  if (!set) return warn(what, `none of a stack ${stack}`, 'It comes with the stack: npx cdk deploy');
  const reasons = set.SuppressionOptions?.SuppressedReasons ?? [];
  if (set.SendingOptions?.SendingEnabled === false)
    return fail(
      what,
      `${set.ConfigurationSetName} may not send`,
      `aws sesv2 put-configuration-set-sending-options --configuration-set-name ${set.ConfigurationSetName} --sending-enabled`,
    );
  return reasons.includes('BOUNCE') && reasons.includes('COMPLAINT')
    ? ok(what, `${set.ConfigurationSetName} stops mail to addresses that bounced or complained`)
    : warn(
        what,
        `${set.ConfigurationSetName} does not stop mail to addresses that bounced or complained`,
        'Somebody changed it: npx cdk deploy brings it back.',
      );
}

export function judgeSubscriptions(stack: string, subscriptions: readonly Subscription[] | undefined): Finding {
  if (!subscriptions || subscriptions.length === 0)
    return warn(
      'alarms',
      `nobody hears of alarms and issues of ${stack}`,
      'Deploy with -c alarmEmail=you@example.com, and confirm the mail that comes.',
    );
  const waiting = subscriptions.filter(({ arn }) => !arn.startsWith('arn:'));
  return waiting.length > 0
    ? warn(
        'alarms',
        `${waiting.map(({ endpoint }) => endpoint).join(', ')} has not confirmed yet`,
        'Follow the link in the mail "AWS Notification - Subscription Confirmation"; look into the spam folder.',
      )
    : ok('alarms', `go to ${subscriptions.map(({ endpoint }) => endpoint).join(', ')}`);
}

export function judgeBootstrap(region: string, buckets: readonly string[]): Finding {
  const here = buckets.find((name) => name.endsWith(`-${region}`));
  return here
    ? ok('bootstrap', `account ${/-(\d{12})-/.exec(here)?.[1] ?? '?'} is ready for CDK in ${region}`)
    : fail('bootstrap', `CDK's bucket is not in ${region}`, 'npx cdk bootstrap');
}

export function judgeStack(stack: string, buckets: readonly string[]): Finding {
  const [only, ...others] = buckets;
  if (only === undefined) return warn('stack', `${stack} is not deployed`, 'npx cdk deploy -c from=you@example.com -c to=you@example.com');
  return others.length === 0
    ? ok('stack', `${stack}: drop files into s3://${only}/inbox/`)
    : warn(
        'stack',
        `several buckets may be of ${stack}: ${buckets.join(', ')}`,
        'A destroyed stack leaves its bucket. Other commands want --bucket to know which.',
      );
}
