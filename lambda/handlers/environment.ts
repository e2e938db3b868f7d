/** A function's environment, parsed once when it starts. `lib/` writes what stands here. */
import * as v from 'valibot';
import { type Config, InvalidConfig, parseConfig } from '../config.ts';

const variable = v.pipe(v.string(), v.minLength(1));
const schema = v.object({
  /** Newsletters by name, as JSON. */
  NEWSLETTERS: variable,
  BUCKET: variable,
  /** The stack's name: what metrics are told apart by. */
  STACK: v.optional(variable, 'NewsletterDigest'),
  /** Queue URLs, where the function announces. */
  INGEST_QUEUE: v.optional(variable),
  CONTROL_QUEUE: v.optional(variable),
  DELIVER_QUEUE: v.optional(variable),
  CONFIGURATION_SET: v.optional(variable),
  /** The topic that hears reports; absent where nobody is to be told. */
  REPORT_TOPIC: v.optional(variable),
  /** Where readers' links lead. */
  WEB_BASE: v.optional(v.pipe(variable, v.url('should be a URL'))),
  /** How many workers of this stage may run at once. */
  WORKERS: v.optional(v.pipe(variable, v.toNumber(), v.integer(), v.minValue(1)), '1'),
  /** How often the queue hands one message out before it goes to the dead letters. */
  MAX_RECEIVES: v.optional(v.pipe(variable, v.toNumber(), v.integer(), v.minValue(1)), '3'),
});

export interface Environment extends Omit<v.InferOutput<typeof schema>, 'NEWSLETTERS'> {
  config: Config;
}

/**
 * @throws {InvalidConfig} naming the variable that is missing or wrong
 */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const result = v.safeParse(schema, variables);
  if (!result.success)
    throw new InvalidConfig(result.issues.map((issue) => `Environment variable ${v.getDotPath(issue)}: ${issue.message}`).join('\n'));
  const { NEWSLETTERS: newsletters, ...rest } = result.output;
  return { ...rest, config: parseConfig(JSON.parse(newsletters)) };
}

/** A variable that this function needs. @throws {InvalidConfig} where it is missing */
export function needed(environment: Environment, name: 'INGEST_QUEUE' | 'CONTROL_QUEUE' | 'DELIVER_QUEUE'): string {
  const value = environment[name];
  if (value === undefined) throw new InvalidConfig(`Environment variable ${name} is missing.`);
  return value;
}
