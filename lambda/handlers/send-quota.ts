import { GetSendQuotaCommand, SESClient } from '@aws-sdk/client-ses';

/** Asks SES how much of what it allows in 24 hours is sent, in percent; an account without a limit has used nothing of it. */
export function quotaUsedPercent(client: Pick<SESClient, 'send'> = new SESClient({})): () => Promise<number> {
  return async () => {
    const { Max24HourSend: most = 0, SentLast24Hours: sent = 0 } = await client.send(new GetSendQuotaCommand({}));
    return most > 0 ? Math.round((1000 * sent) / most) / 10 : 0;
  };
}
