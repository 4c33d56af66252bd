// The first version of the file, and what opening does with files of other versions and other programs.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { createCampaign } from "#core/pipeline/campaign.ts";
import { StoreWriter } from "#core/store/connection.ts";
import { applicationId, fileVersion, type Migration, migrate, migrations } from "#core/store/migrate.ts";
import { firstTables } from "#core/store/migrations/0001-first-tables.ts";
import { checkNapi } from "#core/store/napi.ts";
import { createStore, openStore } from "#core/store/store.ts";
import { failureOf, newCampaign, resources, storeOptions, temporaryFolder } from "../support/workspace.ts";

function rawFile(file: string) {
  const database = new Database(file);
  onTestFinished(() => {
    database.close();
  });
  return database;
}

const newest = migrations.length;
const next: Migration = { number: newest + 1, name: "add-colour", sql: "ALTER TABLE campaign ADD COLUMN colour TEXT" };
const broken: Migration = {
  number: newest + 2,
  name: "broken",
  sql: "CREATE TABLE extra (a TEXT) STRICT; INSERT INTO nowhere VALUES (1)",
};

it("a new file has the newest version and the application id", () => {
  const { store } = newCampaign();
  const number = (pragma: string) =>
    Object.values(store.reader.get<Record<string, number>>(`PRAGMA ${pragma}`) ?? {})[0];
  expect(number("user_version")).toBe(newest);
  expect(number("application_id")).toBe(applicationId);
});

it("the first version has every table of the first version", () => {
  const writer = new StoreWriter(rawFile(":memory:"));
  migrate(writer, "", () => expect.unreachable("copied"), [firstTables]);
  expect(fileVersion(writer)).toBe(1);
  const tables = writer.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  expect(tables.map(({ name }) => name)).toEqual([
    "campaign",
    "country_route",
    "decision",
    "delivery",
    "event",
    "mission",
    "packet",
    "packet_line",
    "rejected_row",
    "signature",
    "source_file",
    "volume",
  ]);
});

it("a new file can be read by its owner only", () => {
  const { file } = newCampaign();
  if (process.platform !== "win32") expect(statSync(file).mode & 0o077).toBe(0);
});

it("numbers the migrations from 1 without a gap", () => {
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
});

it("refuses a file of a newer version and leaves it as it was", async () => {
  const { file, store } = newCampaign();
  store.close();
  const raw = rawFile(file);
  raw.pragma("user_version = 99");
  raw.pragma("wal_checkpoint(TRUNCATE)");
  const before = readFileSync(file);
  const failure = await failureOf(() => openStore(file, storeOptions));
  expect(failure).toEqual({ code: "STORE_FROM_THE_FUTURE", params: { file, found: 99, known: newest } });
  expect(readFileSync(file).equals(before)).toBe(true);
});

it("refuses another program's database, a text file and an empty file, and changes none of them", async () => {
  const folder = temporaryFolder();
  const other = path.join(folder, "other.petition");
  rawFile(other).exec("CREATE TABLE notes (text TEXT)");
  const text = path.join(folder, "text.petition");
  writeFileSync(text, "not a database at all, ".repeat(100));
  const empty = path.join(folder, "empty.petition");
  writeFileSync(empty, "");
  for (const file of [other, text, empty]) {
    const before = readFileSync(file);
    expect((await failureOf(() => openStore(file, storeOptions))).code, file).toBe("STORE_NOT_A_CAMPAIGN");
    expect(readFileSync(file).equals(before), file).toBe(true);
  }
});

it("never writes a new campaign over an existing file", async () => {
  const file = path.join(temporaryFolder(), "kept.petition");
  writeFileSync(file, "kept");
  expect((await failureOf(() => createStore(file, storeOptions))).code).toBe("STORE_FILE_EXISTS");
  expect(readFileSync(file, "utf8")).toBe("kept");
});

it("says that a folder is missing instead of crashing", async () => {
  const file = path.join(temporaryFolder(), "no", "such", "new.petition");
  expect((await failureOf(() => createStore(file, storeOptions))).code).toBe("FILE_NOT_WRITABLE");
  expect((await failureOf(() => openStore(file, storeOptions))).code).toBe("STORE_FILE_MISSING");
});

it("leaves no file behind when a campaign cannot be made", () => {
  const file = path.join(temporaryFolder(), "half.petition");
  const clock = (): string => {
    throw new Error("no clock");
  };
  const fields = { title: "Half", targetState: "RU" };
  expect(() => createCampaign(file, fields, resources, { ...storeOptions, clock })).toThrow("no clock");
  expect(readdirSync(path.dirname(file))).toEqual([]);
});

it("copies an older file before it changes it, and keeps the rows", () => {
  const { file, store } = newCampaign();
  store.close();
  const writer = new StoreWriter(rawFile(file));
  const order: string[] = [];
  migrate(writer, file, (version) => order.push(`copy of ${version} with ${fileVersion(writer)}`), [
    ...migrations,
    next,
  ]);
  expect(order).toEqual([`copy of ${newest} with ${newest}`]);
  expect(fileVersion(writer)).toBe(newest + 1);
  expect(writer.all("SELECT title, colour FROM campaign")).toEqual([{ title: "Test petition", colour: null }]);
});

it("makes no copy and no change when the file is up to date", () => {
  const { file, store } = newCampaign();
  store.close();
  const writer = new StoreWriter(rawFile(file));
  migrate(writer, file, () => expect.unreachable("copied"), migrations);
  openStore(file, storeOptions).close();
  expect(existsSync(`${file}.before-version-${newest}`)).toBe(false);
});

it("takes back every pending migration when one of them fails", () => {
  const { file, store } = newCampaign();
  store.close();
  const writer = new StoreWriter(rawFile(file));
  expect(() => migrate(writer, file, () => undefined, [...migrations, next, broken])).toThrow("nowhere");
  expect(fileVersion(writer)).toBe(newest);
  expect(writer.inTransaction).toBe(false);
  expect(writer.all<{ name: string }>("PRAGMA table_info(campaign)").map(({ name }) => name)).not.toContain("colour");
});

it("refuses a runtime whose Node-API is too old for the database, by number and not by text", async () => {
  for (const old of [undefined, "9", "2"])
    expect((await failureOf(() => checkNapi(old))).code).toBe("STORE_NAPI_TOO_OLD");
  checkNapi("10");
  checkNapi("11");
});
