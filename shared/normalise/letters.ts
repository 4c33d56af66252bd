// Folds letters that people type in several ways onto one. Knows letters only, not names or languages.

/**
 * Letters that Unicode does not decompose, so that removing diacritics leaves them as they are, though people and platforms
 * type them without the stroke: Łukasz as Lukasz, Øystein as Oystein, Weiß as Weiss. Lower case only. `ø` gives `o` and `ä`
 * gives `a` (not `oe`, `ae`), as for every other diacritic: one rule for all languages; “Mueller” for “Müller” is left to the
 * tiers that people review.
 */
const foldedLetters: { readonly [letter: string]: string } = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ħ: "h",
  ŧ: "t",
  ı: "i",
  ĸ: "k",
  ŋ: "n",
  ς: "σ",
  ё: "е",
};
const foldedLetter = new RegExp(`[${Object.keys(foldedLetters).join("")}]`, "g");

// Marks of other scripts are vowels and not decoration (Devanagari, Thai), and й is a letter of its own: they stay.
const latinMarks = /([\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+/gu;

/** Text that needs lower case alone, as most addresses do: normalising it would take ten times as long. */
const plain = /^[\x20-\x7e]*$/;

/**
 * Lower case without diacritics: `Łukasz Žižka` gives `lukasz zizka`. Compatibility forms (full-width letters, ligatures) become
 * plain ones. Cyrillic `ё` gives `е`; `й` stays.
 */
export function foldLetters(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(latinMarks, "$1")
    .normalize("NFKC")
    .replace(foldedLetter, (letter) => foldedLetters[letter] ?? letter);
}
