// How many other rows of a file the prior expects of a person. Knows the rows, not what any pair scores.
import { column, rowWidth } from "./record.ts";
import type { Rows } from "./rows.ts";
import { mix } from "./text-pool.ts";
import { leastExpectedDuplicates, mostExpectedDuplicates, repetitionsToDuplicates } from "./weights.ts";

/**
 * From the rows that repeat an earlier one in given name, family name and postal code, or e-mail where there is no postal code: a
 * part of the duplicates that needs no score to be seen. A list of many sources repeats itself often, and a single platform's
 * export hardly ever; one prior for both would link namesakes in the one or leave duplicates in the other.
 */
export function estimateDuplicates({ rows, cells }: Rows, isRepeated: Uint8Array): number {
  const keys = new Uint32Array(rows);
  let known = 0;
  for (let row = 0; row < rows; row++) {
    const at = row * rowWidth;
    const given = cells[at + column.givenName] ?? 0;
    const family = cells[at + column.familyName] ?? 0;
    const place = (cells[at + column.postalCode] ?? 0) || -(cells[at + column.email] ?? 0);
    if (given === 0 || family === 0 || place === 0 || isRepeated[row] === 1) continue;
    keys[known] = mix(mix(mix(given) + family) + place);
    known += 1;
  }
  const sorted = keys.subarray(0, known).sort();
  let repetitions = 0;
  for (let index = 1; index < known; index++) if (sorted[index] === sorted[index - 1]) repetitions += 1;
  const expected = (repetitionsToDuplicates * repetitions) / Math.max(rows, 1);
  return Math.min(mostExpectedDuplicates, Math.max(leastExpectedDuplicates, expected));
}
