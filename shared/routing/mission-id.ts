// The name of a mission that files, packets and the command line use.
import { foldLetters } from "#shared/normalise/letters.ts";

/**
 * The id of a mission: sending state, receiving state (ISO 3166-1 alpha-2) and slug of the city: lower case without diacritics,
 * every run of other characters one hyphen. Letters of other scripts stay as they are.
 * @example missionId("RU", "DK", "København") // "RU-DK-kobenhavn"
 */
export function missionId(sendingState: string, receivingState: string, city: string): string {
  return `${sendingState.toUpperCase()}-${receivingState.toUpperCase()}-${citySlug(city)}`;
}

/** True for an id that can name files on every system: letters of any script, digits and hyphens. */
export function isMissionId(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u.test(text);
}

/**
 * What a page code, in which all letters are capitals, and a file system that minds neither capitals nor how an accent is
 * encoded see of an id: two missions of one campaign never have the same.
 */
export function missionKey(id: string): string {
  return id.normalize("NFC").toUpperCase();
}

function citySlug(city: string): string {
  const slug = foldLetters(city)
    .replace(/['’ʼ]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-");
  return slug.replace(/^-|-$/g, "");
}
