// The key under which two spellings of one telephone number are the same. Knows nothing of countries' formats.

/** Digits at the end that are compared: with and without the country's code and the leading zero they are the same. */
const comparedDigits = 8;
const fewestDigits = 7;

/**
 * The last eight digits; null when there are fewer than seven.
 * @example phoneKey("+45 12 34 56 78") // "12345678"
 */
export function phoneKey(phone: string): string | null {
  const digits = phone.normalize("NFKC").replace(/[^0-9]+/g, "");
  return digits.length < fewestDigits ? null : digits.slice(-comparedDigits);
}
