/** What a claim may say, whichever format it comes in: an address of the web, a language. */

/** http and https only, resolved against the page's own address, without the fragment. */
export function webAddress(address: string | undefined, base: string | undefined): string | undefined {
  if (!address || address.length > 2_000 || !URL.canParse(address, base)) return undefined;
  const resolved = new URL(address, base);
  resolved.hash = '';
  return /^https?:$/.test(resolved.protocol) ? resolved.href : undefined;
}

/** A tag in canonical form (`pt-BR`), also from a locale's name (`pt_BR`). */
export function languageTag(value: string | undefined): string | undefined {
  const tag = value
    ?.trim()
    .split(/[,;\s]/)[0]
    ?.replace(/_/g, '-');
  if (!tag || !/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
