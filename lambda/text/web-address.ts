/** The address in its normal form if a reader may be sent there: http or https, with a host, without a password. Else undefined. */
export function safeUrl(address: string | undefined): string | undefined {
  if (address === undefined || address.length > 2000 || !/^\s*https?:/i.test(address)) return undefined;
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    return undefined;
  }
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.username !== '' || url.password !== '' || url.hostname === '') return undefined;
  return url.href;
}

/**
 * Parameters that only tell a site where a reader came from: Google Analytics' campaign parameters, and the click marks of ad networks and mailers.
 * After the lists that miniflux, ClearURLs and browsers strip; none of them changes which page is shown.
 */
const trackingParameters =
  /^(?:utm_[a-z_]+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|oly_(?:anon|enc)_id|vero_id|wickedid|ns_campaign|ns_mchannel|ns_source|at_(?:campaign|medium|custom\d)|cmpid|ref_src|spm)$/i;

/** A report's address as a reader may be sent there: as `safeUrl`, and without what would tell the site that this mail sent them. */
export function articleUrl(address: string | undefined): string | undefined {
  const href = safeUrl(address);
  if (href === undefined || !href.includes('?')) return href;
  const url = new URL(href);
  const tracking = [...url.searchParams.keys()].filter((name) => trackingParameters.test(name));
  // Only where there is something to take out: writing the parameters anew would change how they are encoded.
  if (tracking.length === 0) return href;
  for (const name of tracking) url.searchParams.delete(name);
  return url.href;
}

/** The site as a reader knows it: the host without `www.`, `m.` or `amp.`; undefined where there is no safe address. */
export function siteOf(address: string | undefined): string | undefined {
  const href = safeUrl(address);
  return href === undefined ? undefined : new URL(href).hostname.replace(/^(?:www\d?|m|mobile|amp|edition)\.(?=[^.]+\.)/, '');
}
