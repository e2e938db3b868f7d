/** The command line: `npx newsletter`. Each command is a file in `commands/`; this one only names them and their options, and loads the one that is called. */
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import type { CostOptions } from './commands/cost.ts';
import type { DoctorOptions } from './commands/doctor.ts';
import type { ExplainOptions } from './commands/explain.ts';
import type { ForgetOptions } from './commands/forget.ts';
import type { PreviewOptions } from './commands/preview.ts';
import type { ServeOptions } from './commands/serve.ts';
import type { StatusOptions } from './commands/status.ts';
import { UsageError } from './usage-error.ts';
import type { WhereOptions } from './where.ts';

/** Exit codes: 0 done, 1 failed, 2 called wrongly. */
const wrongCall = 2;

const program = new Command('newsletter')
  .description('Files in, one good mail out: cleans, de-duplicates and summarizes dropped articles into an e-mail digest.')
  .exitOverride()
  .showHelpAfterError('(--help tells how to call it)');

program
  .command('preview')
  .description('make a digest of files or folders on this machine; nothing leaves it')
  .argument('[paths...]', 'article files, or folders whose sub-folders are sections; the samples where none is given')
  .option('--out <folder>', 'the folder that stands for the bucket and the mailbox', '.newsletter')
  .option('--keep', 'go on with what the folder holds, instead of starting empty')
  .option('--at <iso-time>', 'the issue time, such as 2026-11-21T06:30:00Z; now by default', parseTime)
  .option('--newsletter <name>', 'the newsletter of cdk.json to make; its first by default')
  .option('--web <address>', 'where "newsletter serve" will answer, such as http://127.0.0.1:8080: the mail gets links to it', parseWeb)
  .option('--json', 'print one JSON object instead of the story')
  .action(async (paths: string[], options: PreviewOptions) => (await import('./commands/preview.ts')).preview(paths, options));

/** Options of the commands that work on a local run or a deployed stack alike. */
const atPlace = (command: Command): Command =>
  command
    .option('--out <folder>', 'the folder of a local run', '.newsletter')
    .option('--stack <name>', 'a deployed stack instead, such as NewsletterDigest; credentials and region as for AWS’s own tools')
    .option('--bucket <name>', 'its bucket (the output BucketName), where the stack’s name does not tell it')
    .option('--newsletter <name>', 'the newsletter of cdk.json');

atPlace(program.command('explain').description('tell what became of a dropped file, why a story is as it is, or what somebody got'))
  .argument(
    '<what>',
    'a file: its name, its path in the inbox, or one on this machine; a story: "#3:2" or words of its headline; or an e-mail address',
  )
  .option('--page', 'show the file part by part: what was kept, lifted and cut')
  .option('--json', 'print one JSON object')
  .action(async (file: string, options: ExplainOptions) => (await import('./commands/explain.ts')).explain(file, options));

atPlace(program.command('forget').description('erase a person everywhere but in the mark that keeps them from being mailed again'))
  .argument('<address>', 'their e-mail address')
  .option('--json', 'print one JSON object')
  .action(async (address: string, options: ForgetOptions) => (await import('./commands/forget.ts')).forget(address, options));

program
  .command('serve')
  .description('serve unsubscribe pages and web versions of a local run on 127.0.0.1')
  .option('--out <folder>', 'the folder that stands for the bucket', '.newsletter')
  .option('--port <number>', 'where to listen; 0 for any free port', parsePort, 8080)
  .option('--newsletter <name>', 'the newsletter of cdk.json; its first by default')
  .action(async (options: ServeOptions) => (await import('./commands/serve.ts')).serve(options));

function parseWeb(text: string): string {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) throw new InvalidArgumentError('It should be an address such as http://127.0.0.1:8080.');
  return text;
}

atPlace(program.command('status').description('tell what waits, what is in progress, and what became of the last issues'))
  .option('--json', 'print one JSON list')
  .action(async (options: StatusOptions) => (await import('./commands/status.ts')).status(options));

for (const [wish, description] of [
  ['send', 'ask for the next issue now; where one waits for approval, approve it'],
  ['discard', 'drop the issue that waits for approval'],
  ['hold', 'hold the newsletter: no new issue, and recipients still to be served wait'],
  ['resume', 'end a hold'],
] as const) {
  atPlace(program.command(wish).description(description)).action(async (options: WhereOptions) =>
    (await import('./commands/hold.ts')).ask(wish, options),
  );
}

atPlace(program.command('test').description('send the last issue to one address as a proof; nobody else gets it, and no ledger knows'))
  .argument('<address>', 'an e-mail address; in the SES sandbox a verified one')
  .action(async (address: string, options: WhereOptions) => (await import('./commands/test.ts')).test(address, options));

atPlace(program.command('retry').description('try again what failed, once its cause is mended'))
  .argument('<what>', '"rejected": files that could not be read; "dead-letters": messages that failed too often')
  .argument('[file]', 'of the rejected files, those of this name or path')
  .action(async (what: string, file: string | undefined, options: WhereOptions) => (await import('./commands/retry.ts')).retry(what, file, options));

program
  .command('doctor')
  .description('look whether an AWS account is ready, and the stack in it, and tell what to do')
  .option('--stack <name>', 'the stack’s name', 'NewsletterDigest')
  .option('--from <address>', 'the sender, where cdk.json does not name it')
  .option('--json', 'print one JSON list')
  .action(async (options: DoctorOptions) => (await import('./commands/doctor.ts')).doctor(options));

program
  .command('cost')
  .description('tell what a month costs, line by line; asks nobody')
  .requiredOption('--files <number>', 'files of an issue', parseCount)
  .requiredOption('--recipients <number>', 'recipients of an issue', parseCount)
  .option('--issues <number>', 'issues a month', parseCount, 30)
  .option('--json', 'print one JSON object')
  .action(async (options: CostOptions) => (await import('./commands/cost.ts')).cost(options));

function parseCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It should be a whole number.');
  return Number(text);
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new InvalidArgumentError('It should be a port number, 0 to 65535.');
  return port;
}

function parseTime(text: string): Date {
  const time = new Date(text);
  if (!/^\d{4}-\d{2}-\d{2}(?:T|$)/.test(text) || Number.isNaN(time.getTime()))
    throw new InvalidArgumentError('It should be an ISO 8601 time such as 2026-11-21T06:30:00Z.');
  return time;
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : wrongCall;
  else if (error instanceof UsageError) {
    process.stderr.write(`newsletter: ${error.message}\n`);
    process.exitCode = wrongCall;
  } else {
    process.stderr.write(`newsletter: ${error instanceof Error ? (process.env['DEBUG'] ? error.stack : error.message) : String(error)}\n`);
    process.exitCode = 1;
  }
}
