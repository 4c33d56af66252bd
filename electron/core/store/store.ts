// An open campaign file: one writer, one reader, one job at a time.
import { closeSync, copyFileSync, existsSync, openSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import type BetterSqlite3 from "better-sqlite3";
import { failAboutFile } from "#core/files/system-failures.ts";
import { fail } from "#shared/errors/outcome.ts";
import { StoreReader, StoreWriter } from "./connection.ts";
import { appendEvent, type EventFacts, type EventKind } from "./events.ts";
import { checkApplication, migrate } from "./migrate.ts";
import { checkNapi } from "./napi.ts";

/** Milliseconds that a statement waits for another program's lock before STORE_IN_USE. */
const busyTimeout = 3000;

/** Now, as ISO 8601 in UTC. Passed in wherever time matters. */
export type Clock = () => string;

export type Store = {
  readonly file: string;
  readonly reader: StoreReader;
  /** Changes the file and logs it, in one transaction. Fails with STORE_BUSY while a job runs. */
  readonly change: <T>(kind: EventKind, work: (writer: StoreWriter, note: (facts: EventFacts) => void) => T) => T;
  /** As `change`, for work that takes time; everything is rolled back when it fails. */
  readonly job: <T>(
    kind: EventKind,
    work: (writer: StoreWriter, note: (facts: EventFacts) => void) => Promise<T>,
  ) => Promise<T>;
  readonly now: Clock;
  readonly close: () => void;
};

export type StoreOptions = { readonly clock: Clock; readonly actor: string };

/** Makes a new campaign file. Fails with STORE_FILE_EXISTS, FILE_NOT_WRITABLE. */
export function createStore(file: string, options: StoreOptions): Store {
  claimFile(file);
  try {
    return connect(file, true, options);
  } catch (error) {
    removeStoreFile(file);
    throw failAboutFile(error, file, "write");
  }
}

/** Makes an empty file that only its owner may read (SQLite gives its -wal the same rights), never over another. */
function claimFile(file: string): void {
  if (existsSync(file)) fail("STORE_FILE_EXISTS", { file });
  try {
    closeSync(openSync(file, "wx", 0o600));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") fail("STORE_FILE_EXISTS", { file });
    throw failAboutFile(error, file, "write");
  }
}

/** Removes a campaign file whose making failed, with what SQLite keeps beside it. */
export function removeStoreFile(file: string): void {
  for (const part of [file, `${file}-wal`, `${file}-shm`]) rmSync(part, { force: true });
}

/** Opens a campaign file and brings it to the newest version. Fails with STORE_FILE_MISSING and the codes of migrate. */
export function openStore(file: string, options: StoreOptions): Store {
  if (!existsSync(file)) fail("STORE_FILE_MISSING", { file });
  try {
    return connect(file, false, options);
  } catch (error) {
    throw failAboutFile(error, file, "write");
  }
}

function connect(file: string, isNew: boolean, options: StoreOptions): Store {
  const Database = loadDatabase();
  const written = new Database(file, { fileMustExist: true, timeout: busyTimeout });
  const writer = new StoreWriter(written);
  let read: BetterSqlite3.Database | undefined;
  try {
    if (!isNew) checkApplication(writer, file);
    writer.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
    writer.exec("PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768;");
    migrate(writer, file, (version) => {
      writer.exec("PRAGMA wal_checkpoint(TRUNCATE)");
      copyFileSync(file, `${file}.before-version-${version}`);
    });
    read = new Database(file, { readonly: true, timeout: busyTimeout });
  } catch (error) {
    written.close();
    throw error;
  }
  const reading = read;

  let jobRuns = false;
  function begin() {
    if (jobRuns) fail("STORE_BUSY");
    writer.exec("BEGIN IMMEDIATE");
  }
  function end(kind: EventKind, facts: EventFacts) {
    appendEvent(writer, options.clock(), options.actor, kind, facts);
    writer.exec("COMMIT");
  }
  function undo() {
    if (writer.inTransaction) writer.exec("ROLLBACK");
  }

  return {
    file,
    reader: new StoreReader(reading),
    now: options.clock,
    change(kind, work) {
      let facts: EventFacts = {};
      try {
        begin();
        const value = work(writer, (noted) => {
          facts = noted;
        });
        end(kind, facts);
        return value;
      } catch (error) {
        if (!jobRuns) undo();
        throw failAboutFile(error, file, "write");
      }
    },
    async job(kind, work) {
      let facts: EventFacts = {};
      begin();
      jobRuns = true;
      try {
        const value = await work(writer, (noted) => {
          facts = noted;
        });
        end(kind, facts);
        return value;
      } catch (error) {
        undo();
        throw failAboutFile(error, file, "write");
      } finally {
        jobRuns = false;
      }
    },
    close() {
      reading.close();
      if (written.open) {
        undo();
        written.pragma("wal_checkpoint(TRUNCATE)");
        written.close();
      }
    },
  };
}

function loadDatabase(): typeof BetterSqlite3 {
  checkNapi(process.versions["napi"]);
  return createRequire(import.meta.url)("better-sqlite3") as typeof BetterSqlite3;
}
