// Writes the compared pairs as CSV, for checking the matching against known truth.

import { writeFileAtomically } from "#core/files/atomic-write.ts";
import { csvLine } from "#core/files/csv-file.ts";
import { listPairs } from "#core/store/clusters.ts";
import type { Store } from "#core/store/store.ts";
import { exactLinkScore } from "#shared/matching/exact.ts";

/**
 * Columns left_file,left_row,right_file,right_row,score,decision. Rows count from 1; the score is log2 of the odds.
 * Gives the number of pairs. Fails with FILE_NOT_WRITABLE.
 */
export function exportPairs(store: Store, file: string): number {
  let pairs = 0;
  function* lines() {
    yield csvLine(["left_file", "left_row", "right_file", "right_row", "score", "decision"]);
    for (const pair of listPairs(store.reader)) {
      pairs += 1;
      yield csvLine([pair.leftFile, pair.leftRow, pair.rightFile, pair.rightRow, exactLinkScore, pair.decision]);
    }
  }
  writeFileAtomically(file, lines());
  return pairs;
}
