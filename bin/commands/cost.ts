/** `newsletter cost`: what a month costs, without asking AWS. */
import { monthlyCost, type Usage } from '../cost.ts';
import { tellCost } from '../tell/cost.ts';

export interface CostOptions extends Usage {
  json?: true;
}

export function cost({ json, ...usage }: CostOptions): void {
  const counted = monthlyCost(usage);
  process.stdout.write(json ? `${JSON.stringify({ ...usage, ...counted }, undefined, 2)}\n` : tellCost(usage, counted));
}
