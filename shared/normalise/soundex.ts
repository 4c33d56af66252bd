// Soundex: a code that most misspellings of a name share. Knows romanised words only.

/** Digit of each letter from a to z: 0 for vowels and y, which part equal codes; 7 for h and w, which do not. */
const digits = [0, 1, 2, 3, 0, 1, 2, 7, 0, 2, 2, 4, 5, 5, 0, 1, 2, 6, 2, 3, 0, 1, 7, 2, 0, 2];

/**
 * American Soundex (Russell 1918; the rules as the National Archives of the United States give them) as a number from 1000:
 * first letter × 1000 + three digits, where `a` is 1. Zero when the word does not begin with one of a to z.
 * @example soundex("robert") // 18163, R163
 */
export function soundex(word: string): number {
  const first = word.charCodeAt(0) - 97;
  if (!(first >= 0 && first < 26)) return 0;
  let code = 0;
  let length = 0;
  let before = digits[first] ?? 0;
  for (let index = 1; index < word.length && length < 3; index++) {
    const digit = digits[word.charCodeAt(index) - 97] ?? 0;
    if (digit === 7) continue;
    if (digit !== 0 && digit !== before) {
      code = code * 10 + digit;
      length += 1;
    }
    before = digit;
  }
  return (first + 1) * 1000 + code * 10 ** (3 - length);
}
