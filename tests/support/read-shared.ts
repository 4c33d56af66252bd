// Reads bytes as the import's threads do, in this one: with a helper, who answers late, or without.
import { setImmediate } from "node:timers/promises";
import Database from "better-sqlite3";
import { type ReadAnywhere, readPiecesAnywhere } from "#core/pipeline/piece-reader.ts";
import { createSharedReader, type ReadingHelper } from "#core/pipeline/shared-reading.ts";
import { type Failure, settleAsync } from "#shared/errors/outcome.ts";
import type { SourceCounts } from "#shared/import/table-reader.ts";
import type { JunkReason, RejectedRow } from "#shared/model/signature.ts";
import type { SourceForm } from "#shared/model/source-file.ts";

export type ReadByThreads = {
  readonly signatures: readonly unknown[];
  readonly junk: readonly { readonly at: number; readonly reason: JunkReason }[];
  readonly rejected: readonly RejectedRow[];
  readonly counts: SourceCounts | null;
  readonly failure: Failure | null;
  /** Bytes that were told as read. */
  readonly done: number;
};

const database = new Database(":memory:");
const unpack = database.prepare<[Uint8Array], { readonly cells: string }>(
  "SELECT json(value) AS cells FROM jsonb_each(?)",
);

/** `turns`: how many turns of the event loop the helper's answers take, one number after the other. */
export async function readByThreads(
  form: SourceForm,
  bytes: Uint8Array,
  { piece, turns }: { readonly piece: number; readonly turns?: readonly number[] },
): Promise<ReadByThreads & { readonly helped: number }> {
  const signatures: unknown[] = [];
  const junk: { at: number; reason: JunkReason }[] = [];
  const rejected: RejectedRow[] = [];
  let done = 0;
  const helper = turns === undefined ? null : createHelper(form, turns);
  const reader = createSharedReader(form, "a.csv", helper?.read ?? null, async (rows) => {
    const before = signatures.length;
    for (const { cells } of unpack.all(rows.packed.bytes)) {
      const [row, ...values] = JSON.parse(cells) as readonly [number, ...unknown[]];
      signatures.push([row + rows.rowsBefore, ...values]);
    }
    for (const { position, reason } of rows.junk) junk.push({ at: before + position, reason });
    rejected.push(...rows.rejected);
    done = rows.done;
  });
  const read = await settleAsync(async () => {
    for (let start = 0; start < bytes.length; start += piece) await reader.push(bytes.slice(start, start + piece));
    return reader.end();
  });
  const [counts, failure] = read.ok ? [read.value, null] : [null, read.failure];
  return { signatures, junk, rejected, counts, failure, done, helped: helper?.helped() ?? 0 };
}

function createHelper(
  form: SourceForm,
  turns: readonly number[],
): { readonly read: ReadingHelper; helped: () => number } {
  let readPiece: ReadAnywhere | null = null;
  let asked = 0;
  let helped = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    helped: () => helped,
    read(first, bytes) {
      const wait = turns[asked++ % turns.length] ?? 0;
      const answer = last.then(async () => {
        for (let turn = 0; turn < wait; turn++) await setImmediate();
        readPiece ??= readPiecesAnywhere(form, "a.csv", first);
        const read = readPiece(bytes);
        if (read !== null) helped += 1;
        return read;
      });
      last = answer;
      return answer;
    },
  };
}

/** What one reader gives before its failure depends on where the pieces end; what is imported does not. */
export function outcomeOf({ helped: _, ...read }: Awaited<ReturnType<typeof readByThreads>>): Partial<ReadByThreads> {
  return read.failure === null ? read : { failure: read.failure };
}
