// Campaign files of earlier versions, which no code writes any more.
import path from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished } from "vitest";
import { StoreWriter } from "#core/store/connection.ts";
import { migrate, migrations } from "#core/store/migrate.ts";
import { openStore, type Store } from "#core/store/store.ts";
import { storeOptions, temporaryFolder } from "./workspace.ts";

/** A file of a version with these rows, opened by the program of today. `look` sees it before that. */
export function openOldFile(
  version: number,
  rows: string,
  look: (writer: StoreWriter) => void = () => undefined,
): Store {
  const file = path.join(temporaryFolder(), "old.petition");
  const database = new Database(file);
  const writer = new StoreWriter(database);
  const steps = migrations.filter(({ number }) => number <= version);
  migrate(writer, file, () => expect.unreachable("copied"), steps);
  writer.exec(rows);
  look(writer);
  database.close();
  const store = openStore(file, storeOptions);
  onTestFinished(() => store.close());
  return store;
}
