/**
 * A short working name from a headline: lower case, letters and digits of any script joined by '-', at most
 * `maxWords` words. Needs no locale, so it is the same on every machine.
 */
export function slugFrom(headline: string, maxWords = 5): string {
  const words = headline.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(0, maxWords).join('-')
}
