// Writes the compared pairs as CSV, for checking the matching against known truth.

import { writeFileAtomically } from "#core/files/atomic-write.ts";
import { listPairs } from "#core/store/clusters.ts";
import type { StoreReader } from "#core/store/connection.ts";
import { readMatching } from "#core/store/matching.ts";
import { comparedPairs } from "#core/store/pairs.ts";
import type { Store } from "#core/store/store.ts";
import { csvLine } from "#shared/csv/write-csv.ts";
import { type ClosedPair, closePairs } from "#shared/matching/close-pairs.ts";

/**
 * Columns left_file,left_row,right_file,right_row,score,decision. Rows count from 1; the score is log2 of the odds, of the pair itself or
 * of the weakest link that connects the two, whichever is higher; the decision is linked, review,
 * different (a person said so) or apart.
 * Gives the number of pairs. Fails with FILE_NOT_WRITABLE.
 */
export function exportPairs(store: Store, file: string): number {
  let pairs = 0;
  function* lines() {
    yield csvLine(["left_file", "left_row", "right_file", "right_row", "score", "decision"]);
    for (const pair of listPairs(store.reader, connected(store.reader))) {
      pairs += 1;
      yield csvLine([pair.leftFile, pair.leftRow, pair.rightFile, pair.rightRow, pair.score, pair.decision]);
    }
  }
  writeFileAtomically(file, lines());
  return pairs;
}

/** What pairs from the linking threshold on connect, guarded ones among them: all that could be one person by its scores. */
function connected(reader: StoreReader): readonly ClosedPair[] {
  const { linkAt } = readMatching(reader);
  return closePairs(
    [...comparedPairs(reader)]
      .filter(({ score }) => score >= linkAt)
      .map(({ leftId, rightId, score }) => ({ left: leftId, right: rightId, score })),
  );
}
