// Divides a name that stands in one piece into a given and a family name, for comparison only. Knows names, not signatures.
import { nameParticles, twoLetterFamilyNames } from "./name-particles.ts";
import { romanise, scriptOf } from "./romanise.ts";

export type DividedName = { readonly given: string | null; readonly family: string | null };

const longestEastAsianName = 4;

/**
 * The last word and the particles before it are the family name, the words before are given names; “Family, Given” is turned
 * round. A name of Chinese, Japanese or Korean letters without spaces has its family name first: one letter, two of four, or a
 * known family name of two. One word alone is a family name, as in printed lists. Which order was meant stays unknown: whoever
 * compares takes both.
 * @example divideName("Anna Maria van der Berg") // { given: "Anna Maria", family: "van der Berg" }
 */
export function divideName(name: string): DividedName {
  const comma = name.indexOf(",");
  if (comma > 0 && comma < name.length - 1) {
    return { given: name.slice(comma + 1).trim(), family: name.slice(0, comma).trim() };
  }
  const words = name.split(/\s+/).filter((word) => word !== "");
  if (words.length < 2) return divideUnspaced(name.trim());
  let start = words.length - 1;
  while (start > 1 && nameParticles.has(romanise(words[start - 1] ?? ""))) start -= 1;
  const eastAsian = scriptOf(name) === "cjk";
  if (eastAsian) return { given: words.slice(1).join(" "), family: words[0] ?? null };
  return { given: words.slice(0, start).join(" "), family: words.slice(start).join(" ") };
}

function divideUnspaced(name: string): DividedName {
  const characters = Array.from(name);
  if (scriptOf(name) !== "cjk" || characters.length < 2 || characters.length > longestEastAsianName) {
    return { given: null, family: name === "" ? null : name };
  }
  const isLong =
    characters.length === longestEastAsianName || twoLetterFamilyNames.has(characters.slice(0, 2).join(""));
  const at = isLong && characters.length > 2 ? 2 : 1;
  return { given: characters.slice(at).join(""), family: characters.slice(0, at).join("") };
}
