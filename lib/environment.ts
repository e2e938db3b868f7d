import { InvalidConfig } from '../lambda/config.ts';
import type { Settings } from './settings.ts';

/** Lambda takes 4,096 bytes of names and values; the rest is for queue URLs and names, of a length that only the deployment knows. */
const mostBytes = 3_300;

/**
 * The newsletters as a function's environment holds them; how long things are kept is the bucket's affair.
 * @param recipients whether this function reads the deploy-time lists; the others get no addresses of readers and editors
 * @throws {InvalidConfig} where it is more than an environment holds
 */
export function newslettersVariable(newsletters: Settings['newsletters'], recipients: boolean): string {
  const shown = Object.fromEntries(
    Object.entries(newsletters).map(([name, { recipients: list, approve, retentionDays: _, ...rest }]) => [
      name,
      recipients ? { ...rest, ...(list !== undefined && { recipients: list }), ...(approve !== undefined && { approve }) } : rest,
    ]),
  );
  const json = JSON.stringify(shown);
  const bytes = Buffer.byteLength(json);
  if (bytes <= mostBytes) return json;
  const lists = Object.entries(newsletters).filter(
    ([, newsletter]) => Array.isArray(newsletter['recipients']) && newsletter['recipients'].length > 0,
  );
  const advice =
    lists.length > 0 && recipients
      ? lists
          .map(
            ([name, newsletter]) =>
              `Put the ${(newsletter['recipients'] as unknown[]).length} recipients of "${name}" into the bucket as recipients/${name}.csv (header: email,name) and leave them out here.`,
          )
          .join(' ')
      : 'Deploy some of the newsletters as a stack of their own.';
  throw new InvalidConfig(`The newsletters' settings take ${bytes} bytes, and a function's environment holds ${mostBytes}. ${advice}`);
}
