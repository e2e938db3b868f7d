import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as FunctionTarget } from 'aws-cdk-lib/aws-events-targets';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import { deadLetterQueue } from './dead-letters.ts';
import type { Encryption } from './encryption.ts';
import type { MailSender } from './mail-sender.ts';

export interface MailFeedbackProps {
  mail: MailSender;
  /** Takes the events in. */
  function: LambdaFunction;
  alarms: Alarms;
  encryption: Encryption;
}

/**
 * When to look before AWS does: it reviews an account at 5 % bounces or 0.1 % complaints ("Reputation metrics messages" in the SES
 * developer guide, read November 2026). SES gives the rates as parts of 1.
 */
const reputation = [
  { id: 'BounceRateAlarm', metricName: 'Reputation.BounceRate', threshold: 0.03, what: '3 % of the mails bounce; AWS reviews an account at 5 %' },
  {
    id: 'ComplaintRateAlarm',
    metricName: 'Reputation.ComplaintRate',
    threshold: 0.0008,
    what: '0.08 % of the mails are complained about; AWS reviews an account at 0.1 %',
  },
] as const;

/** What receiving servers and readers answer: SES's events about this stack's mails to the feedback function, and alarms on the account's rates. */
export class MailFeedback extends Construct {
  constructor(scope: Construct, id: string, { mail, function: feedback, alarms, encryption }: MailFeedbackProps) {
    super(scope, id);
    mail.configurationSet.addEventDestination('Events', {
      // SES knows the default bus only.
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'DefaultBus', 'default')),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT],
    });
    const deadLetters = deadLetterQueue(
      this,
      { alarms, encryption },
      'an event about a mail failed for hours or three times. Look at the function\'s log, mend the cause, then run "newsletter retry dead-letters".',
    );
    feedback.configureAsyncInvoke({ onFailure: new SqsDestination(deadLetters) });
    new Rule(this, 'Rule', {
      description: "What became of this stack's mails, to the function that writes down who must not get mail.",
      // The account's other mails are none of our business.
      eventPattern: { source: ['aws.ses'], detail: { mail: { tags: { 'ses:configuration-set': [mail.configurationSetName] } } } },
      targets: [new FunctionTarget(feedback, { retryAttempts: 20, deadLetterQueue: deadLetters })],
    });
    for (const { id: alarmId, metricName, threshold, what } of reputation) {
      alarms.onThreshold(this, alarmId, {
        metric: new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Average', period: Duration.hours(1) }),
        threshold,
        description: `${what}. Look at who bounced or complained in the SES console, and hold the newsletter until the list is clean.`,
        // SES says nothing for hours where nothing was sent: the last word stands.
        missing: 'keeps',
      });
    }
  }
}
