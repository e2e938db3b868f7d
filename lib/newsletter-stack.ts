/** The whole system: a bucket, queues, three stages and the sweep, readers' pages, mail and its feedback, alarms and a dashboard. Each concern is a construct beside this file. */
import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as FunctionTarget } from 'aws-cdk-lib/aws-events-targets';
import { type Code, FunctionUrlAuthType } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { Alarms } from './alarms.ts';
import type { HandlerName } from './bundles.ts';
import { ContentBucket } from './content-bucket.ts';
import { Dashboard } from './dashboard.ts';
import { Encryption } from './encryption.ts';
import { newslettersVariable } from './environment.ts';
import { Health } from './health.ts';
import { MailFeedback } from './mail-feedback.ts';
import { MailSender } from './mail-sender.ts';
import { bucketAccess } from './permissions.ts';
import { retentionRules } from './retention.ts';
import { SavedQueries } from './saved-queries.ts';
import type { Settings } from './settings.ts';
import { SlotWakes } from './slot-wakes.ts';
import { StageFunction, type StageFunctionProps } from './stage-function.ts';
import { WorkQueue } from './work-queue.ts';

export interface NewsletterStackProps extends StackProps {
  settings: Settings;
  /** Each handler's bundle. */
  code: (handler: HandlerName) => Code;
}

/** SQS delays a message no longer. */
const longestDelaySeconds = 900;
/** Receipts come in bursts: compose hears of them together and looks once. */
const composeWindow = Duration.seconds(20);

/** Workers that send at once; they share the account's rate. Lambda allows no smaller limit. */
const deliverWorkers = 2;

/** How long each stage may run, and with how much memory (PDF and DOCX are what ingest needs it for). */
const sizes: Readonly<Record<HandlerName, Pick<StageFunctionProps, 'timeout' | 'memory'>>> = {
  ingest: { timeout: Duration.minutes(2), memory: 1769 },
  compose: { timeout: Duration.minutes(10), memory: 1769 },
  deliver: { timeout: Duration.minutes(15), memory: 512 },
  sweep: { timeout: Duration.minutes(2), memory: 512 },
  web: { timeout: Duration.seconds(20), memory: 512 },
  feedback: { timeout: Duration.minutes(1), memory: 512 },
};

export class NewsletterStack extends Stack {
  constructor(scope: Construct, id: string, { settings, code, ...props }: NewsletterStackProps) {
    super(scope, id, { description: 'Newsletter digest: article files in, an e-mail digest out.', analyticsReporting: false, ...props });
    const { newsletters, config } = settings;

    const encryption = new Encryption(this, 'Encryption', { kms: settings.kms });
    const alarms = new Alarms(this, 'Alarms', { email: settings.alarmEmail, encryption });
    const mail = new MailSender(this, 'Mail', { from: config.newsletters.map(({ from }) => from), createIdentity: settings.createIdentity });

    // A scheduled newsletter has none; where all are, a receipt only matters to a slot that waits for the last files.
    const quiet = config.newsletters.filter(({ schedule }) => schedule === undefined).map(({ quietMinutes }) => quietMinutes * 60);
    const shortestQuiet = quiet.length > 0 ? Math.min(...quiet) : 60;
    const ingestQueue = new WorkQueue(this, 'IngestQueue', { alarms, encryption, timeout: sizes.ingest.timeout, maxReceives: 3 });
    const composeQueue = new WorkQueue(this, 'ComposeQueue', {
      alarms,
      encryption,
      timeout: sizes.compose.timeout,
      maxReceives: 5,
      // What is quiet for longer is found by the sweep.
      delay: Duration.seconds(Math.ceil(Math.min(shortestQuiet, longestDelaySeconds))),
      batchingWindow: composeWindow,
    });
    const controlQueue = new WorkQueue(this, 'ControlQueue', { alarms, encryption, timeout: sizes.compose.timeout, maxReceives: 5 });
    const deliverQueue = new WorkQueue(this, 'DeliverQueue', { alarms, encryption, timeout: sizes.deliver.timeout, maxReceives: 5 });

    const { bucket } = new ContentBucket(this, 'Content', {
      wakes: { 'inbox/': ingestQueue.queue, 'receipts/': composeQueue.queue, 'control/': controlQueue.queue, 'outbox/': deliverQueue.queue },
      retention: retentionRules(config.newsletters),
      encryption,
    });

    const stage = (name: HandlerName, constructId: string, description: string, environment: Record<string, string> = {}): StageFunction =>
      new StageFunction(this, constructId, {
        code: code(name),
        description,
        ...sizes[name],
        environment: { NEWSLETTERS: newslettersVariable(newsletters, name === 'compose'), ...environment },
        bucket,
        access: bucketAccess[name],
        alarms,
        tracing: settings.tracing,
      });

    const ingest = stage('ingest', 'Ingest', 'Reads and cleans one dropped file.', { MAX_RECEIVES: String(ingestQueue.maxReceives) });
    ingest.consumes(ingestQueue, { batchSize: 1, maxConcurrency: 5 });

    const web = stage('web', 'Web', "Answers readers: unsubscribe pages, and issues' web versions.");
    // Mail programs call it without any account of ours: what a request may do, its token says.
    const { url: webBase } = web.function.addFunctionUrl({ authType: FunctionUrlAuthType.NONE });

    const compose = stage('compose', 'Compose', 'Makes an issue of the articles that wait.', { WEB_BASE: webBase });
    compose.consumes(composeQueue, { batchSize: 1000, maxBatchingWindow: composeWindow, maxConcurrency: 2 });
    compose.consumes(controlQueue, { batchSize: 10, maxConcurrency: 2 });
    new SlotWakes(this, 'Slots', { newsletters: config.newsletters, queue: controlQueue.queue });

    const deliver = stage('deliver', 'Deliver', 'Sends an issue to a chunk of its recipients.', {
      CONFIGURATION_SET: mail.configurationSetName,
      WORKERS: String(deliverWorkers),
    });
    deliver.consumes(deliverQueue, { batchSize: 1, maxConcurrency: deliverWorkers });
    mail.grantSend(deliver.function);

    const feedback = stage('feedback', 'Feedback', 'Writes down who must not get mail: bounced, or complained.');
    new MailFeedback(this, 'MailFeedback', { mail, function: feedback.function, alarms, encryption });

    const sweep = stage('sweep', 'Sweep', 'Wakes the stages for what was left undone.', {
      INGEST_QUEUE: ingestQueue.queue.queueUrl,
      CONTROL_QUEUE: controlQueue.queue.queueUrl,
      DELIVER_QUEUE: deliverQueue.queue.queueUrl,
    });
    for (const { queue } of [ingestQueue, controlQueue, deliverQueue]) queue.grantSendMessages(sweep.function);
    mail.grantQuota(sweep.function);
    for (const [name, value] of Object.entries(alarms.letReport(sweep.role))) sweep.function.addEnvironment(name, value);
    new Rule(this, 'SweepSchedule', {
      description: 'Wakes the sweep, which finds what events missed.',
      schedule: Schedule.rate(Duration.minutes(5)),
      // The next sweep is as good as a second try of this one.
      targets: [new FunctionTarget(sweep.function, { retryAttempts: 0 })],
    });

    const functions = { Ingest: ingest, Compose: compose, Deliver: deliver, Sweep: sweep, Web: web, Feedback: feedback };
    new Health(this, 'Health', { alarms });
    new Dashboard(this, 'Dashboard', { functions, queues: [ingestQueue, composeQueue, controlQueue, deliverQueue], alarms: alarms.all });
    if (settings.savedQueries) new SavedQueries(this, 'Queries', { logs: Object.values(functions).map(({ logGroup }) => logGroup) });
    encryption.grantToRolesBelow(this);

    new CfnOutput(this, 'BucketName', { value: bucket.bucketName, description: 'Where everything lives.' });
    new CfnOutput(this, 'Inbox', { value: `s3://${bucket.bucketName}/inbox/`, description: 'Drop article files here.' });
    new CfnOutput(this, 'WebBase', { value: webBase, description: "Where readers' links lead: unsubscribing, and issues on the web." });
  }
}
