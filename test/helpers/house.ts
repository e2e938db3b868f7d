/** A house for tests: the real stages over a bucket in memory, a mailbox that can be told to misbehave, and a clock that tests move. */
import { type Config, parseConfig } from '../../lambda/config.ts';
import type { CompiledTemplate } from '../../lambda/pipeline/render/template.ts';
import { type Bucket, keysBelow } from '../../lambda/ports/bucket.ts';
import { memoryBucket } from '../../lambda/ports/bucket-memory.ts';
import { simulatedClock } from '../../lambda/ports/clock.ts';
import type { Mailer, OutgoingMail, SendOutcome, SendQuota } from '../../lambda/ports/mailer.ts';
import { inlineReader } from '../../lambda/ports/reader-inline.ts';
import type { StageContext } from '../../lambda/stages/context.ts';
import { drain, type StageReport } from '../../lambda/stages/drain.ts';
import { readAndClean } from '../../lambda/stages/read-and-clean.ts';
import { compileTemplate } from '../../templates/compile.ts';

export interface Mailbox extends Mailer {
  /** Mails that were sent, in order. */
  mails: OutgoingMail[];
  /** Answers to give instead of sending, first come first served. */
  answers: SendOutcome[];
  limits: SendQuota;
}

export function mailbox(): Mailbox {
  const mails: OutgoingMail[] = [];
  const answers: SendOutcome[] = [];
  const limits: SendQuota = { rate: 14, remaining: 50_000 };
  return {
    mails,
    answers,
    limits,
    quota: async () => ({ ...limits }),
    async send(mail) {
      const answer = answers.shift();
      if (answer && answer.status !== 'sent') return answer;
      mails.push(mail);
      return { status: 'sent', messageId: `id-${mails.length}` };
    },
  };
}

export interface House {
  bucket: Bucket;
  mailbox: Mailbox;
  clock: ReturnType<typeof simulatedClock>;
  config: Config;
  /** A context for one invocation; each call is another owner. */
  run(owner?: string): StageContext;
  /** Puts a file into the inbox. */
  drop(name: string, content: string | Uint8Array): Promise<void>;
  /** Runs the stages until nothing is due. */
  drain(): Promise<StageReport[]>;
  minutesPass(minutes: number): void;
  keys(prefix?: string): Promise<string[]>;
  json(key: string): Promise<unknown>;
  text(key: string): Promise<string>;
}

export const start = new Date('2026-11-21T06:00:00Z');
let template: Promise<CompiledTemplate> | undefined;

const daily = { title: 'The Harbour Morning', from: 'digest@example.com', recipients: ['ada@example.com', 'grace@example.com'] };

export async function openHouse(
  newsletters: Record<string, unknown> = { daily },
  more: Partial<Pick<StageContext, 'webBase' | 'reader'>> = {},
): Promise<House> {
  template ??= compileTemplate();
  const compiled = await template;
  const clock = simulatedClock(start);
  const bucket = memoryBucket(clock);
  const post = mailbox();
  const config = parseConfig(newsletters);
  let owners = 0;
  const context = { bucket, clock, config, reader: inlineReader(readAndClean), mailer: post, templates: { [compiled.name]: compiled }, ...more };
  const deadline = (): Date => new Date(clock.now().getTime() + 15 * 60_000);
  const text = async (key: string): Promise<string> => {
    const object = await bucket.get(key);
    if (!object) throw new Error(`${key} is not in the bucket`);
    return new TextDecoder().decode(object.body);
  };
  return {
    bucket,
    mailbox: post,
    clock,
    config,
    run: (owner = `worker ${++owners}`) => ({ ...context, owner, deadline: deadline(), announcer: { announce: async () => undefined } }),
    drop: async (name, content) => void (await bucket.put(`inbox/${name}`, content)),
    async drain() {
      const reports: StageReport[] = [];
      await drain({ ...context, deadline: deadline() }, (report) => reports.push(report));
      return reports;
    },
    minutesPass: (minutes) => clock.advance(minutes * 60_000),
    keys: (prefix = '') => keysBelow(bucket, prefix),
    json: async (key) => JSON.parse(await text(key)),
    text,
  };
}

/** A Markdown article about one of many events that have nothing in common. */
export function article(number: number, outlet = 'Harbour Post'): string {
  const [place, thing, person, verb] = events[number % events.length] ?? ['Port Ellery', 'ferry', 'Ines Calder', 'reopened'];
  const round = Math.floor(number / events.length);
  return [
    '---',
    `title: ${place} ${thing} ${verb} after ${number + 3} weeks`,
    `author: Reporter ${number}`,
    `publisher: ${outlet}`,
    'date: 2026-11-20',
    '---',
    '',
    `The ${thing} in ${place} was ${verb} on Friday, ${number + 3} weeks after the council had ordered a review of it, officials said.`,
    '',
    `“We looked at every part of the ${thing}, and then we looked again,” said ${person}, who led the work in ${place} for the ${['county', 'state', 'city', 'federal'][round % 4]} office. ${person} put the price at ${number * 7 + 41} million crowns.`,
    '',
    `Residents of ${place} had asked for the ${thing} since the spring of ${1990 + number}. A second review of it will follow in ${number + 2} months.`,
    '',
  ].join('\n');
}

const events: readonly (readonly [string, string, string, string])[] = [
  ['Port Ellery', 'ferry', 'Ines Calder', 'reopened'],
  ['Norrhamn', 'observatory', 'Tove Lindqvist', 'dismantled'],
  ['Valdoro', 'aqueduct', 'Bruno Salviati', 'flooded'],
  ['Kesh Tala', 'spice market', 'Amara Dessie', 'relocated'],
  ['Brightwater', 'velodrome', 'Owen Tarrant', 'auctioned'],
  ['Sankt Merten', 'glassworks', 'Klara Vogt', 'insulated'],
  ['Oakhaven', 'orchestra hall', 'Lucius Penn', 'rewired'],
  ['Tamarisk Bay', 'coral nursery', 'Noor Haddad', 'stocked'],
  ['Ironvale', 'tram depot', 'Petra Novak', 'electrified'],
  ['Lowmarsh', 'windmill', 'Gerrit Bakker', 'painted'],
];
