// Columns whose header is a sentence: the questions of a form. Knows words, and asks the cells whether they agree.
import type { Role } from "#shared/model/signature.ts";
import type { ContentKind } from "./content.ts";
import { headerKey } from "./header.ts";

/** What the cells below must look like for a word in the question to count. Other roles are not read out of questions. */
const kindsOfRole: { readonly [role in Role]?: readonly ContentKind[] } = {
  full_name: ["full_name", "phrases"],
  given_name: ["given_name", "words"],
  family_name: ["words", "given_name", "phrases"],
  email: ["email"],
  phone: ["phone", "postal_code"],
  city: ["words", "given_name", "phrases"],
  postal_code: ["postal_code"],
  country: ["country"],
  birth_date: ["date_of_birth", "date_signed"],
};

/** Whose name, address or town it is when it is not the signer's. */
const others =
  /organi[sz]|compan|school|friend|partner|emplo|universit|firma|verein|forening|entrepr|empresa|azienda|организац|організац|школ|kurum/iu;
const longestPhrase = 5;
const shortestKey = 4;

/**
 * The role that the longest known phrase of a question speaks for, when the cells are of its kind; null otherwise. Headers of
 * one or two words are matched as a whole elsewhere.
 * @example roleOfQuestion("Which country do you live in?", "country", roles) // "country"
 */
export function roleOfQuestion(
  header: string,
  kind: ContentKind | null,
  roleOfKey: ReadonlyMap<string, Role>,
): Role | null {
  const words = header.match(/[\p{L}\p{M}'’ʼ-]+/gu) ?? [];
  if (kind === null || words.length < 3 || others.test(header)) return null;
  for (let length = longestPhrase; length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const key = headerKey(words.slice(start, start + length).join(" "));
      const role = key.length < shortestKey ? undefined : roleOfKey.get(key);
      if (role !== undefined && kindsOfRole[role]?.includes(kind) === true) return role;
    }
  }
  return null;
}
