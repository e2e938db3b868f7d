import { Logger } from '@aws-lambda-powertools/logger';

export interface Log {
  info(message: string, fields: Record<string, unknown>): void;
  error(message: string, fields: Record<string, unknown>): void;
}

/** Anything that looks like an address: dropped files' names and SES's answers may hold one. Linear: neither class overlaps the `@`. */
const address = /[^\s@<>"'(),;:=/]{1,64}@[^\s@<>"'(),;:=/]{1,255}/gu;

/** A text without e-mail addresses. */
export const withoutAddresses = (text: string): string => text.replace(address, '[address]');

/** Structured logs, one JSON line an entry, without any address. */
export function openLog(stage: string): Log {
  return new Logger({ serviceName: stage, jsonReplacerFn: (_key, value) => (typeof value === 'string' ? withoutAddresses(value) : value) });
}
