import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { ConfigurationSet, EmailIdentity, Identity, SuppressionReasons } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';

export interface MailSenderProps {
  /** The newsletters' senders. */
  from: readonly string[];
  createIdentity: boolean;
}

/** SES as the stack uses it: a configuration set that stops mail to bounced and complaining addresses, and, if asked, the identities. */
export class MailSender extends Construct {
  readonly configurationSet: ConfigurationSet;
  readonly configurationSetName: string;
  readonly #from: readonly string[];

  constructor(scope: Construct, id: string, { from, createIdentity }: MailSenderProps) {
    super(scope, id);
    this.#from = [...new Set(from)].sort();
    this.configurationSet = new ConfigurationSet(this, 'Mails', {
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      reputationMetrics: true,
    });
    this.configurationSetName = this.configurationSet.configurationSetName;
    if (!createIdentity) return;
    for (const address of this.#from) {
      // Retained: a verified sender may be in use elsewhere, and verifying it again takes a person.
      new EmailIdentity(this, `Sender-${address}`, { identity: Identity.email(address) }).applyRemovalPolicy(RemovalPolicy.RETAIN);
    }
  }

  /**
   * Lets a stage send as the newsletters' senders, and only as them. In the SES sandbox sending is authorized on the recipient's
   * identity as well, so the resource is every identity and the condition is what holds.
   */
  grantSend(grantee: IGrantable): void {
    const stack = Stack.of(this);
    Grant.addToPrincipal({
      grantee,
      actions: ['ses:SendRawEmail'],
      resourceArns: [
        stack.formatArn({ service: 'ses', resource: 'identity', resourceName: '*' }),
        stack.formatArn({ service: 'ses', resource: 'configuration-set', resourceName: this.configurationSetName }),
      ],
      conditions: { StringEquals: { 'ses:FromAddress': this.#from } },
    });
    this.grantQuota(grantee);
  }

  /** Lets a function see what the account may send, and has sent. */
  grantQuota(grantee: IGrantable): void {
    // It knows no resources.
    Grant.addToPrincipal({ grantee, actions: ['ses:GetSendQuota'], resourceArns: ['*'] });
  }
}
