/** Tells what a month costs, every line of it. */
import colors from 'picocolors';
import { type Price, prices, pricesReadAt } from '../../lib/prices.ts';
import type { Cost, CostLine, Usage } from '../cost.ts';

const { bold, dim } = colors;
const money = (dollars: number): string => `$${dollars.toFixed(2)}`;

/** Units as a person reads them: `2,611,200`, `1.35`, `0.006`. */
const amount = (units: number): string =>
  Number.isInteger(units) || units >= 100 ? Math.round(units).toLocaleString('en') : units === 0 ? '0' : units.toPrecision(units >= 1 ? 3 : 2);

export function tellCost({ files, recipients, issues }: Usage, { lines, listed, dollars }: Cost): string {
  const pages = [...new Set(lines.map(({ what }) => prices[what].page))];
  return `${[
    bold(`${issues} issues a month, ${files} files each, to ${recipients.toLocaleString('en')} recipients`),
    '',
    dim(row('', 'a month', 'price', 'free', 'list', 'with free', '')),
    ...lines.map(tellLine),
    bold(row('In all', '', '', '', money(listed), money(dollars), '')),
    '',
    `US dollars, us-east-1, without tax, in an account that has nothing else. "Free" is what AWS gives every account each month for good.`,
    'A key of your own (-c kms=true) is $1.00 more; each further newsletter adds its mails and files, and a look every five minutes.',
    `Looked up ${pricesReadAt}: ${pages.join(', ')}`,
  ].join('\n')}\n`;
}

const row = (what: string, units: string, price: string, free: string, listed: string, withFree: string, because: string): string =>
  `${what.padEnd(22)}${units.padStart(18)}  ${price.padEnd(28)}${free.padStart(11)}${listed.padStart(8)}${withFree.padStart(11)}  ${dim(because)}`.trimEnd();

function tellLine({ what, units, because, listed, dollars }: CostLine): string {
  const price: Price = prices[what];
  const per = `$${Number(price.dollars.toPrecision(6))} / ${price.per === 1 ? '' : `${price.per.toLocaleString('en')} `}${price.unit}`;
  const free = price.free === undefined ? '' : amount(price.free);
  return row(price.name, `${amount(units)} ${price.unit}`, per, free, money(listed), money(dollars), because);
}
