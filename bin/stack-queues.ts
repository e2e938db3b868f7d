/** A deployed stack's dead-letter queues, each with where its messages came from. */
import {
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  paginateListQueues,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { DeadLetter, Redrive } from './dead-letters.ts';
import { UsageError } from './usage-error.ts';

export interface DeadLetterQueue {
  /** As the stack calls it: `IngestQueue`. */
  name: string;
  /** Reads it, and puts messages back where they came from; where no queue is (events), the caller says how. */
  redrive(putBack?: Redrive['putBack']): Redrive;
}

const hiddenSeconds = 120;
const nameOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1);

/**
 * Finds a stack's dead-letter queues by the names that CloudFormation gives: stack, construct, hash.
 * @throws {UsageError} where nobody can be asked, or there are none
 */
export async function stackDeadLetters(stack: string, client: SQSClient = new SQSClient({})): Promise<DeadLetterQueue[]> {
  const urls: string[] = [];
  try {
    for await (const { QueueUrls = [] } of paginateListQueues({ client, pageSize: 1000 }, { QueueNamePrefix: `${stack}-` })) urls.push(...QueueUrls);
  } catch (cause) {
    throw new UsageError(`AWS cannot be asked: ${(cause as Error).message}. Set credentials and a region as for AWS's own tools.`, { cause });
  }
  const found: { name: string; dead: string; work: string | undefined }[] = [];
  for (const dead of urls) {
    // Another stack's name may begin with this one's: `NewsletterDigest-dev`.
    const name = /^([A-Za-z]+?)DeadLetters[0-9A-F]{8}-/.exec(nameOf(dead).slice(stack.length + 1))?.[1];
    if (name === undefined) continue;
    const work = urls.find((url) => new RegExp(`^${name}[0-9A-F]{8}-`).test(nameOf(url).slice(stack.length + 1)));
    found.push({ name, dead, work });
  }
  if (found.length === 0) throw new UsageError(`there are no queues of a stack "${stack}" in this account and region.`);
  return found.map(({ name, dead, work }) => ({ name, redrive: (putBack) => queuePair(client, dead, putBack ?? sendTo(client, work)) }));
}

function queuePair(client: SQSClient, dead: string, putBack: Redrive['putBack']): Redrive {
  return {
    putBack,
    async count() {
      const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl: dead, AttributeNames: ['ApproximateNumberOfMessages'] }));
      return Number(Attributes?.['ApproximateNumberOfMessages'] ?? 0);
    },
    async receive() {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({ QueueUrl: dead, MaxNumberOfMessages: 10, WaitTimeSeconds: 2, VisibilityTimeout: hiddenSeconds }),
      );
      return Messages.map(({ Body = '', ReceiptHandle = '' }) => ({ body: Body, handle: ReceiptHandle }));
    },
    async delete(messages) {
      const entries = messages.map(({ handle }, index) => ({ Id: String(index), ReceiptHandle: handle }));
      await client.send(new DeleteMessageBatchCommand({ QueueUrl: dead, Entries: entries }));
    },
  };
}

const sendTo =
  (client: SQSClient, work: string | undefined): Redrive['putBack'] =>
  async (messages: readonly DeadLetter[]) => {
    if (work === undefined) return [];
    const entries = messages.map(({ body }, index) => ({ Id: String(index), MessageBody: body }));
    const { Successful = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: work, Entries: entries }));
    const sent = new Set(Successful.map(({ Id }) => Number(Id)));
    return messages.filter((_, index) => sent.has(index));
  };
