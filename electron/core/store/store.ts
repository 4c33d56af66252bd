// An open campaign file: one writer, one reader, one job at a time.
import { closeSync, copyFileSync, existsSync, openSync, rmSync } from "node:fs";
import type BetterSqlite3 from "better-sqlite3";
import { failAboutFile } from "#core/files/system-failures.ts";
import { fail } from "#shared/errors/outcome.ts";
import { StoreReader, StoreWriter } from "./connection.ts";
import { appendEvent, type EventFacts, type EventKind } from "./events.ts";
import { loadDatabase } from "./load-database.ts";
import { checkApplication, migrate } from "./migrate.ts";
import { keepWriteAheadLog, logLimit } from "./write-ahead-log.ts";

/** Milliseconds that a statement waits for another program's lock before STORE_IN_USE. */
const busyTimeout = 3000;

/**
 * KiB. COMMIT writes what of it was changed, while no call is answered: 7,000 pages in 50 ms. With less, pages are written twice, and
 * then COMMIT makes the checksums of the whole log anew, 100 ms for a million rows.
 */
const cacheSize = 32_768;

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
  /**
   * Leaves writing to a thread that has opened the file with `openForJob`, until the work has ended: changes and jobs fail with
   * STORE_BUSY meanwhile, and reading goes on.
   */
  readonly lend: <T>(work: () => Promise<T>) => Promise<T>;
  /**
   * Brings what is derived from the rest up to date, in one transaction that should last a few milliseconds: whoever has much to
   * do calls it again and again, so that changes run between. It never stands in anybody's way: while a job or another program
   * writes, nothing is done and false is given, to be tried again later. It writes no event, as nothing was done with the
   * campaign: what is derived can be made anew at any time. For the same reason the disk is not waited for; after a power cut
   * some of it may have to be derived again.
   */
  readonly derive: (work: (writer: StoreWriter) => void) => boolean;
  /** True while a job runs, here or in a thread that the file was lent to. */
  readonly isBusy: () => boolean;
  /** Calls the listener after every change and job that was committed, and when the file is no longer lent. */
  readonly onWritten: (listener: () => void) => void;
  readonly now: Clock;
  readonly close: () => void;
};

export type StoreOptions = { readonly clock: Clock; readonly actor: string };

/** Makes a new campaign file. Fails with STORE_FILE_EXISTS, FILE_NOT_WRITABLE. */
export function createStore(file: string, options: StoreOptions): Store {
  claimFile(file);
  try {
    return connect(file, options, { isNew: true });
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
    return connect(file, options);
  } catch (error) {
    throw failAboutFile(error, file, "write");
  }
}

/** Opens a campaign file once more, in a thread that does a job for the store that has lent it; that one is closed later. */
export function openForJob(file: string, options: StoreOptions): Store {
  return connect(file, options, { isLent: true });
}

/** Opens a campaign file for reading alone, beside whoever writes it: for threads. */
export function openReader(file: string): { readonly reader: StoreReader; readonly close: () => void } {
  const Database = loadDatabase();
  const database = new Database(file, { readonly: true, timeout: busyTimeout });
  return { reader: new StoreReader(database), close: () => database.close() };
}

function connect(file: string, options: StoreOptions, { isNew = false, isLent = false } = {}): Store {
  const Database = loadDatabase();
  const written = new Database(file, { fileMustExist: true, timeout: busyTimeout });
  const writer = new StoreWriter(written);
  let read: BetterSqlite3.Database | undefined;
  try {
    if (!isNew) checkApplication(writer, file);
    writer.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
    writer.exec(`PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -${cacheSize};`);
    migrate(writer, file, (version) => {
      writer.exec("PRAGMA wal_checkpoint(TRUNCATE)");
      copyFileSync(file, `${file}.before-version-${version}`);
    });
    read = new Database(file, { readonly: true, timeout: busyTimeout });
    // Checkpoints are made by a thread of its own; a log that it could not empty is cut when it is begun anew.
    writer.exec(`PRAGMA wal_autocheckpoint = 0; PRAGMA journal_size_limit = ${logLimit};`);
  } catch (error) {
    written.close();
    throw error;
  }
  const reading = read;
  const log = keepWriteAheadLog(file, busyTimeout, () => {
    if (written.open) writer.exec("PRAGMA wal_autocheckpoint = 1000");
  });

  let jobRuns = false;
  function begin() {
    if (jobRuns) fail("STORE_BUSY");
    writer.exec("BEGIN IMMEDIATE");
  }
  /** Begins a transaction that does not wait, neither for another program nor for the disk; false when it cannot. */
  function beginAtOnce(): boolean {
    writer.exec("PRAGMA busy_timeout = 0");
    try {
      writer.exec("PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE");
      return true;
    } catch (error) {
      writer.exec("PRAGMA synchronous = FULL");
      if (error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY")) return false;
      throw failAboutFile(error, file, "write");
    } finally {
      writer.exec(`PRAGMA busy_timeout = ${busyTimeout}`);
    }
  }
  const listeners: (() => void)[] = [];
  function end(kind: EventKind, facts: EventFacts) {
    appendEvent(writer, options.clock(), options.actor, kind, facts);
    writer.exec("COMMIT");
    log.checkpointSoon();
  }
  function tellWritten() {
    for (const listener of listeners) listener();
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
        tellWritten();
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
        const value = await log.syncDuring(() =>
          work(writer, (noted) => {
            facts = noted;
          }),
        );
        end(kind, facts);
        jobRuns = false;
        tellWritten();
        return value;
      } catch (error) {
        undo();
        throw failAboutFile(error, file, "write");
      } finally {
        jobRuns = false;
      }
    },
    async lend(work) {
      if (jobRuns) fail("STORE_BUSY");
      jobRuns = true;
      try {
        return await work();
      } finally {
        jobRuns = false;
        log.checkpointSoon();
        tellWritten();
      }
    },
    isBusy: () => jobRuns,
    derive(work) {
      if (jobRuns || !beginAtOnce()) return false;
      try {
        work(writer);
        writer.exec("COMMIT");
        log.checkpointSoon();
        return true;
      } catch (error) {
        undo();
        throw failAboutFile(error, file, "write");
      } finally {
        writer.exec("PRAGMA synchronous = FULL");
      }
    },
    onWritten(listener) {
      listeners.push(listener);
    },
    close() {
      reading.close();
      log.settle();
      if (written.open) {
        undo();
        if (!isLent) written.pragma("wal_checkpoint(TRUNCATE)");
        written.close();
      }
    },
  };
}
