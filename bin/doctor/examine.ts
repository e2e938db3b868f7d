/** Asks an account one thing after the other, as far as it gets: without credentials there is nothing more to ask. */
import type { Newsletter } from '../../lambda/config.ts';
import type { Account, TextRecords } from './account.ts';
import { type Finding, judgeBootstrap, judgeConfigurationSet, judgeDns, judgeMail, judgeSender, judgeStack, judgeSubscriptions } from './checks.ts';

export interface Wanted {
  stack: string;
  /** The senders; none where nobody names one. */
  senders: readonly string[];
  newsletters: readonly Newsletter[];
}

/** Recipients that are looked at one by one in the sandbox. */
const mostLookedAt = 10;

export async function examine(account: Account, text: TextRecords, { stack, senders, newsletters }: Wanted): Promise<Finding[]> {
  const findings: Finding[] = [];
  /** Adds what a look finds; @returns false where it could not look. */
  const look = async (what: string, ask: () => Promise<Finding | Finding[]>, todo: (error: Error) => string): Promise<boolean> => {
    try {
      findings.push(...[await ask()].flat());
      return true;
    } catch (error) {
      findings.push({ level: 'fail', what, found: oneLine((error as Error).message), todo: todo(error as Error) });
      return false;
    }
  };

  const credentials = async (): Promise<Finding> => {
    await account.credentials();
    return { level: 'ok', what: 'credentials', found: 'there are some' };
  };
  if (!(await look('credentials', credentials, () => howToSignIn))) return findings;
  let region = '';
  const where = async (): Promise<Finding> => {
    region = await account.region();
    return { level: 'ok', what: 'region', found: region };
  };
  if (!(await look('region', where, () => 'export AWS_REGION=eu-west-1, or another where SES is at home; or set it in your profile.')))
    return findings;
  if (!(await look('bootstrap', async () => judgeBootstrap(region, await account.buckets('cdk-hnb659fds-assets-')), afterRefusal))) return findings;

  const recipients = Math.max(0, ...newsletters.map((newsletter) => newsletter.recipients.length));
  let sandbox = false;
  await look(
    'SES',
    async () => {
      const mail = await account.mail();
      sandbox = mail.ProductionAccessEnabled !== true;
      return judgeMail(mail, recipients);
    },
    afterRefusal,
  );
  if (senders.length === 0)
    findings.push({
      level: 'warn',
      what: 'sender',
      found: 'cdk.json names none',
      todo: 'Write "from" into the newsletter, or name it here: newsletter doctor --from you@example.com',
    });
  for (const sender of senders) {
    const domain = sender.slice(sender.indexOf('@') + 1);
    await look(
      `sender ${sender}`,
      async () => {
        const [own, whole] = await Promise.all([account.identity(sender), account.identity(domain)]);
        const signed = whole?.DkimAttributes?.Status === 'SUCCESS';
        const [spf, dmarc] = await Promise.all([text(domain), text(`_dmarc.${domain}`)]);
        return [...judgeSender(sender, own, whole), ...judgeDns(domain, spf, dmarc, signed)];
      },
      afterRefusal,
    );
  }
  if (sandbox) await look('recipients', () => judgeRecipients(account, newsletters), afterRefusal);
  await look('stack', async () => judgeStack(stack, await account.buckets(`${stack}-contentbucket`.toLowerCase())), afterRefusal);
  await look('configuration set', async () => judgeConfigurationSet(stack, await account.configurationSet(stack)), afterRefusal);
  await look('alarms', async () => judgeSubscriptions(stack, await account.subscriptions(stack)), afterRefusal);
  return findings;
}

/** In the sandbox each recipient has to be verified, or their domain. */
async function judgeRecipients(account: Account, newsletters: readonly Newsletter[]): Promise<Finding[]> {
  const addresses = [...new Set(newsletters.flatMap(({ recipients }) => recipients))];
  const missing: string[] = [];
  for (const address of addresses.slice(0, mostLookedAt)) {
    const found = await Promise.all([address, address.slice(address.indexOf('@') + 1)].map((name) => account.identity(name)));
    if (!found.some((identity) => identity?.VerifiedForSendingStatus)) missing.push(address);
  }
  if (addresses.length === 0) return [];
  if (missing.length === 0)
    return [{ level: 'ok', what: 'recipients', found: `those in cdk.json are verified (looked at ${Math.min(addresses.length, mostLookedAt)})` }];
  return [
    {
      level: 'warn',
      what: 'recipients',
      found: `in the sandbox SES refuses ${missing.join(', ')}`,
      todo: `aws sesv2 create-email-identity --email-identity ${missing[0]}; they follow the link in the mail that comes.`,
    },
  ];
}

const howToSignIn =
  'Sign in as for AWS’s own tools: aws configure sso, then aws sso login and export AWS_PROFILE=…; or export AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.';

function afterRefusal({ name, message }: Error): string {
  if (/Expired|InvalidClientToken|InvalidAccessKeyId|UnrecognizedClient|SignatureDoesNotMatch|CredentialsProvider|TokenProvider/.test(name))
    return `AWS does not take these credentials. ${howToSignIn}`;
  if (/AccessDenied|NotAuthorized|Forbidden/.test(name))
    return 'These credentials may not look at this. Ask whoever runs the account for ReadOnlyAccess.';
  if (/ENOTFOUND|ECONNREFUSED|EAI_AGAIN|[Tt]imed? ?out/.test(`${name} ${message}`))
    return 'AWS was not reached: look at the network, and whether the region exists.';
  return 'Try again; if it stays, look the message up in the AWS documentation.';
}

const oneLine = (text: string): string => text.split('\n')[0]?.trim() || 'it failed';
