// Brings a campaign file to the newest version: all pending migrations in one transaction, the file copied first.
import { ExpectedFailure, fail } from "#shared/errors/outcome.ts";
import type { StoreWriter } from "./connection.ts";
import { firstTables } from "./migrations/0001-first-tables.ts";
import { junkPaperAndForms } from "./migrations/0002-junk-paper-and-forms.ts";
import { cellsTogether } from "./migrations/0003-cells-together.ts";
import { keptFigures } from "./migrations/0004-kept-figures.ts";
import { pairsAndDecisions } from "./migrations/0005-pairs-and-decisions.ts";
import { reviewPacks } from "./migrations/0006-review-packs.ts";
import { searchIndex } from "./migrations/0007-search-index.ts";
import { packetsInVolumes } from "./migrations/0008-packets-in-volumes.ts";
import { withdrawnSigners } from "./migrations/0009-withdrawn-signers.ts";

export type Migration = { readonly number: number; readonly name: string; readonly sql: string };

/** All migrations in order; the last number is the file version. */
export const migrations: readonly Migration[] = [
  firstTables,
  junkPaperAndForms,
  cellsTogether,
  keptFigures,
  pairsAndDecisions,
  reviewPacks,
  searchIndex,
  packetsInVolumes,
  withdrawnSigners,
];

/** Marks a SQLite file as a campaign: "HNIN" in the header's application id. */
export const applicationId = 0x484e494e;

export function fileVersion(writer: StoreWriter): number {
  return writer.get<{ user_version: number }>("PRAGMA user_version")?.user_version ?? 0;
}

/**
 * Runs what is pending. `copyFirst(version)` is called before an existing file is changed.
 * Fails with STORE_FROM_THE_FUTURE, STORE_NOT_A_CAMPAIGN.
 */
export function migrate(
  writer: StoreWriter,
  file: string,
  copyFirst: (version: number) => void,
  steps: readonly Migration[] = migrations,
): void {
  const found = fileVersion(writer);
  const known = steps.at(-1)?.number ?? 0;
  if (found > known) fail("STORE_FROM_THE_FUTURE", { file, found, known });
  const pending = steps.filter((step) => step.number > found);
  if (pending.length === 0) return;
  if (found > 0) copyFirst(found);
  // A table that others refer to can be made anew only without foreign keys; https://sqlite.org/lang_altertable.html, section 7.
  writer.exec("PRAGMA foreign_keys = OFF");
  writer.exec("BEGIN EXCLUSIVE");
  try {
    for (const step of pending) writer.exec(step.sql);
    if (writer.all("PRAGMA foreign_key_check").length > 0)
      throw new Error("a migration left rows that refer to nothing");
    writer.exec(`PRAGMA application_id = ${applicationId}`);
    writer.exec(`PRAGMA user_version = ${known}`);
    writer.exec("COMMIT");
  } catch (error) {
    if (writer.inTransaction) writer.exec("ROLLBACK");
    throw error;
  } finally {
    writer.exec("PRAGMA foreign_keys = ON");
  }
}

/** Fails with STORE_NOT_A_CAMPAIGN when the open database is another program's. */
export function checkApplication(writer: StoreWriter, file: string): void {
  let found: number | undefined;
  try {
    found = writer.get<{ application_id: number }>("PRAGMA application_id")?.application_id;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "SQLITE_NOTADB") {
      throw new ExpectedFailure({ code: "STORE_NOT_A_CAMPAIGN", params: { file } });
    }
    throw error;
  }
  if (found !== applicationId) fail("STORE_NOT_A_CAMPAIGN", { file });
}
