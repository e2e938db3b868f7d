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

/** The site as a reader knows it: the host without `www.`, `m.` or `amp.`; undefined where there is no safe address. */
export function siteOf(address: string | undefined): string | undefined {
  const href = safeUrl(address);
  return href === undefined ? undefined : new URL(href).hostname.replace(/^(?:www\d?|m|mobile|amp|edition)\.(?=[^.]+\.)/, '');
}
