import { type Owner, owners, secondLevels, sharedSites } from './owners.ts';

/** The same for "The Arab News", "Arab News" and "ARAB NEWS". */
export function nameKey(name: string): string {
  const folded = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return folded === '' ? name : folded;
}

/** The part of a host that somebody registered: `sport.kurier.example` is `kurier.example`'s. Undefined where it is many publishers' house. */
export function registeredSite(host: string): string | undefined {
  const labels = host.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  const kept = top.length === 2 && secondLevels.has(second) ? 3 : 2;
  const site = labels.slice(-kept).join('.');
  return labels.length < kept || sharedSites.has(site) ? undefined : site;
}

const list = (text: string | undefined, separator: string) => (text ?? '').split(separator).filter(Boolean);
const byTitle = new Map(owners.flatMap((owner) => list(owner.titles, '|').map((title): [string, Owner] => [nameKey(title), owner])));
const bySite = new Map(owners.flatMap((owner) => list(owner.sites, ' ').map((site): [string, Owner] => [site, owner])));

/** Who is known to own an outlet: by its title, else by the longest part of its host that is in the table. */
export function ownerOf(key: string, host: string | undefined): string | undefined {
  const labels = host?.split('.') ?? [];
  const hosts = labels.map((_, from) => labels.slice(from).join('.'));
  return (byTitle.get(key) ?? hosts.map((one) => bySite.get(one)).find((owner) => owner !== undefined))?.name;
}
