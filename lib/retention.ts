/** How long the bucket keeps what is done with, as lifecycle rules by prefix. */
import type { Retention } from '../lambda/config.ts';

export interface RetentionRule {
  id: string;
  prefix: string;
  days: number;
}

type Kept = { name: string; retentionDays: Retention };

const folders = ['archive', 'rejected', 'issues', 'deliveries'] as const;
/** S3 takes so many rules a bucket; a few are the bucket's own. */
const mostRules = 900;

/**
 * A rule a folder where all newsletters agree, which then also holds for what is left of newsletters that are gone and for files of no
 * newsletter; a rule a newsletter where they do not.
 */
export function retentionRules(newsletters: readonly Kept[]): RetentionRule[] {
  const rules = folders.flatMap((folder) => {
    const days = [...new Set(newsletters.map(({ retentionDays }) => retentionDays[folder]))];
    const [only, ...others] = days;
    if (only !== undefined && others.length === 0) return [{ id: folder, prefix: `${folder}/`, days: only }];
    const own = newsletters.map(({ name, retentionDays }) => ({
      id: `${folder} of ${name}`,
      prefix: `${folder}/${name}/`,
      days: retentionDays[folder],
    }));
    // No newsletter's: nobody said how long, so as long as the most patient one keeps its own.
    const unknown =
      folder === 'archive' || folder === 'rejected' ? [{ id: `${folder} of none`, prefix: `${folder}/_unknown/`, days: Math.max(...days) }] : [];
    return [...own, ...unknown];
  });
  if (rules.length > mostRules)
    throw new RangeError(`${rules.length} lifecycle rules are more than a bucket takes: let newsletters keep things equally long.`);
  return rules;
}
