// The key under which two spellings of one postal code are the same. Knows nothing of countries' formats.

const plainCode = /^[0-9]+$/;

/**
 * Only `A-Z` and `0-9`, upper case; null when nothing is left. Leading zeros count: `0150` is not `150`.
 * @example postalKey("sw1a 1aa") // "SW1A1AA"
 */
export function postalKey(postalCode: string): string | null {
  if (plainCode.test(postalCode)) return postalCode;
  const key = postalCode
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "");
  return key === "" ? null : key;
}
