/** What `doctor` asks: an AWS account, and DNS. Kept to the few answers that it judges, so that tests can give them. */
import type { GetAccountResponse, GetConfigurationSetResponse, GetEmailIdentityResponse } from '@aws-sdk/client-sesv2';

/** Who confirmed to hear of alarms: SNS says `PendingConfirmation` in place of an ARN until somebody did. */
export interface Subscription {
  protocol: string;
  endpoint: string;
  arn: string;
}

export interface Account {
  /** @throws where there are no credentials */
  credentials(): Promise<void>;
  /** @throws where none is set */
  region(): Promise<string>;
  /** Names of the buckets that begin so. @throws where AWS refuses */
  buckets(prefix: string): Promise<string[]>;
  mail(): Promise<GetAccountResponse>;
  /** An address or a domain; undefined where it is none of the account's. */
  identity(name: string): Promise<GetEmailIdentityResponse | undefined>;
  /** The configuration set of a stack; undefined where there is none. */
  configurationSet(stack: string): Promise<GetConfigurationSetResponse | undefined>;
  /** Subscriptions of a stack's alarms; undefined where it has no topic. */
  subscriptions(stack: string): Promise<Subscription[] | undefined>;
}

/** The text records of a name: none where there is no such name; undefined where DNS does not answer here. */
export type TextRecords = (name: string) => Promise<string[] | undefined>;
