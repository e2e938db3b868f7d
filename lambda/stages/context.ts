import type { Config } from '../config.ts';
import type { CompiledTemplate } from '../pipeline/render/template.ts';
import type { Announcer } from '../ports/announcer.ts';
import type { Bucket } from '../ports/bucket.ts';
import type { Clock } from '../ports/clock.ts';
import type { Mailer } from '../ports/mailer.ts';
import type { Reader } from '../ports/reader.ts';
import type { Compose } from './compose-digest.ts';

/** All that a stage may touch. The same functions run on AWS, on a laptop and in the tests; only this differs. */
export interface StageContext {
  bucket: Bucket;
  mailer: Mailer;
  announcer: Announcer;
  clock: Clock;
  /** Reads and cleans dropped files. */
  reader: Reader;
  config: Config;
  /** The compiled templates by name; an issue is made with the one that its newsletter had chosen when it was frozen, while it is there. */
  templates: Readonly<Record<string, CompiledTemplate>>;
  /** Where unsubscribe pages and web versions are served, such as `https://….lambda-url.eu-west-1.on.aws`; absent where nothing serves them. */
  webBase?: string;
  /** Recipients of a chunk, where it should not be the usual number: tests and simulations. */
  chunkSize?: number;
  /** The pipeline's second half, where it should be another version's: simulations of a deployment. */
  compose?: Compose;
  /** Names this invocation in its claims; never used twice. */
  owner: string;
  /** When this invocation has to be done; work that is left waits for the sweep. */
  deadline: Date;
}
