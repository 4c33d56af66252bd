// Keeps the index by which signers are found up to date, in steps so short that everything else runs between them.
import { setTimeout } from "node:timers/promises";
import type { StoreWriter } from "#core/store/connection.ts";
import {
  emptySearch,
  indexSignature,
  mergeSearch,
  purgeSearch,
  type SearchedRow,
  type SearchState,
  searchedRowsAfter,
  searchState,
  setAllIndexed,
  setIndexed,
} from "#core/store/search.ts";
import type { Store } from "#core/store/store.ts";
import { indexWords } from "#shared/normalise/search-words.ts";
import { normaliseVersion } from "#shared/normalise/version.ts";
import { type JobControl, pause } from "./job.ts";

/** Milliseconds of adding words in one step; committing them takes about as long again. */
const adding = 6;
/** Signatures between two looks at the clock. */
const atOnce = 100;
/** Pages of the index that are written in one step: about 5 ms. Purging reads more of them than it writes. */
const pages = { joined: 48, purged: 16 };
/** Milliseconds until a file that somebody else writes is tried again, and until a search does without. */
const patience = { again: 50, most: 3000 };

/** `done`: nothing is left to do; `busy`: a job or another program writes, to be tried again later. */
export type IndexStep = "done" | "busy" | "more";

/** The words under which a signature stands in the index. */
export function wordsOf({ name, email, city }: SearchedRow): readonly string[] {
  return [name, email, city].flatMap((text) => (text === null ? [] : indexWords(text)));
}

/**
 * Prepares the steps of indexing a store: each call does one, of about 20 ms at most, and says whether another is needed. What
 * was done is kept, so that it may stop after any of them. Fails with STORE_DAMAGED, FILE_NOT_WRITABLE.
 */
export function indexSteps(store: Store): () => IndexStep {
  // Parts of the index are joined as they come; were they left, every search would have to look into hundreds.
  let parts = true;
  return () => {
    if (!parts && isUpToDate(searchState(store.reader))) return "done";
    const written = store.derive((writer) => {
      // Read anew: another program may have indexed meanwhile.
      const state = searchState(writer);
      if (state.normaliseVersion !== normaliseVersion) emptySearch(writer, normaliseVersion);
      else if (state.toPurge > 0) purgeSearch(writer, pages.purged);
      else if (parts) parts = mergeSearch(writer, pages.joined);
      else if (state.missing > 0) {
        addSome(writer, state.upto);
        parts = true;
      }
    });
    return written ? "more" : "busy";
  };
}

function isUpToDate(state: SearchState): boolean {
  return state.normaliseVersion === normaliseVersion && state.toPurge === 0 && state.missing === 0;
}

function addSome(writer: StoreWriter, upto: number): void {
  const end = performance.now() + adding;
  let last = upto;
  let added = 0;
  do {
    const rows = searchedRowsAfter(writer, last, atOnce);
    for (const row of rows) indexSignature(writer, row.id, wordsOf(row).join(" "));
    added += rows.length;
    last = rows.at(-1)?.id ?? last;
    if (rows.length < atOnce) {
      setAllIndexed(writer, last);
      return;
    }
  } while (performance.now() < end);
  setIndexed(writer, last, added);
}

/**
 * Prepares the index for the removal of so many signatures in this job. When most of what it holds would be of removed ones, it is
 * emptied and made anew from the others: that is quicker than taking out one after the other, and leaves nothing to purge.
 */
export function prepareRemoval(writer: StoreWriter, signatures: number): void {
  const { indexed, toPurge } = searchState(writer);
  if (indexed === 0 || indexed - signatures >= toPurge + signatures) return;
  emptySearch(writer, normaliseVersion);
}

/**
 * Brings the index up to date and tells its progress. Gives up without a failure when others write the file all the time: a
 * search then says how many signatures it did not look at. Fails with CANCELLED; what was indexed is kept.
 */
export async function catchUpSearch(store: Store, control: JobControl): Promise<void> {
  const step = indexSteps(store);
  let waited = 0;
  for (;;) {
    const result = step();
    const { indexed, missing } = searchState(store.reader);
    control.progress("indexing", indexed, indexed + missing);
    if (result === "done") return;
    if (result === "busy") {
      if (waited >= patience.most) return;
      waited += patience.again;
      await setTimeout(patience.again);
    } else waited = 0;
    await pause(control);
  }
}
