// From version 1 to 2: a campaign with a sealed, delivered packet keeps exactly its rows.
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { missionPackets } from "#core/pipeline/packets/packet-lists.ts";
import { campaignOverview } from "#core/pipeline/report.ts";
import { StoreWriter } from "#core/store/connection.ts";
import { appendEvent, firstBrokenEvent } from "#core/store/events.ts";
import { fileVersion, migrate } from "#core/store/migrate.ts";
import { firstTables } from "#core/store/migrations/0001-first-tables.ts";
import { openStore } from "#core/store/store.ts";
import { linesOfPacket } from "../support/packets.ts";
import { storeOptions, temporaryFolder, today } from "../support/workspace.ts";

const denmark = "RU-DK-kobenhavn";
const form = JSON.stringify({
  encoding: "utf-8",
  delimiter: ",",
  preset: null,
  mapping: { full_name: "name" },
  dateOrder: null,
  defaultCountry: null,
});
const warnings = JSON.stringify({ unknownCountries: 0, missingCountries: 0, unreadableDates: 0 });

/** The rows of a file of version 1; written out, as no code writes this version any more. */
const rows = `
INSERT INTO mission VALUES ('${denmark}', 'RU', 'DK', 'embassy', 'København', 'Street 1', 'open', '');
INSERT INTO campaign VALUES (1, 'old', 'Old', 'Do it.', 'RU', 'O', 'C', '["en"]', NULL, NULL);
INSERT INTO source_file VALUES (1, 'old.csv', 'aa', 90, '${form}', 1, 5, 4, 1, '${warnings}', '${today}');
INSERT INTO signature (id, source_file_id, row, name, email, city, country, visible, exact_key, cluster_id, rank) VALUES
  (1, 1, 1, 'Ida Holm', 'ida@mail.example', 'Ry', 'DK', 1, 11, NULL, 0),
  (2, 1, 2, 'Bo Lund', 'bo@mail.example', NULL, 'DK', 0, 12, NULL, 0),
  (3, 1, 3, 'Ida Holm', 'ida@mail.example', 'Ry', 'DK', 1, 11, 1, 1),
  (4, 1, 5, 'Eva Vos', NULL, 'Ry', 'DK', 1, NULL, NULL, 0);
INSERT INTO rejected_row VALUES (1, 4, 'no_name', '["","x"]');
INSERT INTO decision VALUES (2, 4, 'different', '${today}');
INSERT INTO country_route VALUES ('DK', '${denmark}');
INSERT INTO packet VALUES (1, '${denmark}-1', '${denmark}', '${today}', 'a4', 'en', 2, 1, '{}');
INSERT INTO packet_line VALUES (1, 1, 1), (1, 2, 2);
INSERT INTO volume VALUES (1, 1, 'p.pdf', '/tmp/p.pdf', 4, 1, 2, 'bb');
INSERT INTO delivery VALUES (1, 1, 'accepted_at_door', '2026-11-20', 'Gate', 'R', 'S', '${today}');
`;
const tables = [
  "mission",
  "campaign",
  "source_file",
  "signature",
  "rejected_row",
  "decision",
  "country_route",
  "packet",
  "packet_line",
  "volume",
  "delivery",
  "event",
] as const;

function contents(read: { all: (sql: string) => unknown[] }) {
  return Object.fromEntries(tables.map((table) => [table, read.all(`SELECT * FROM ${table} ORDER BY 1, 2`)]));
}

function versionOne() {
  const file = path.join(temporaryFolder(), "old.petition");
  const database = new Database(file);
  const writer = new StoreWriter(database);
  migrate(writer, file, () => expect.unreachable("copied"), [firstTables]);
  writer.exec(rows);
  for (const kind of ["campaign.created", "source.imported", "duplicates.found", "signers.routed"] as const) {
    appendEvent(writer, today, "old", kind, { source: 1 });
  }
  const before = contents(writer);
  database.close();
  return { file, before };
}

function open(file: string) {
  const store = openStore(file, storeOptions);
  onTestFinished(() => store.close());
  return store;
}

it("every row of version 1 survives with its values, and nothing is added", () => {
  const { file, before } = versionOne();
  const store = open(file);
  const after = contents(store.reader);
  for (const table of tables) {
    const added: { readonly [name: string]: object } = {
      source_file: { kind: "export", signatures: 4 },
      signature: { junk: null, original: 0 },
      packet: { originals: 0, settings: null, outline: null },
      packet_line: { original: 0 },
      volume: { first_page: 0, sheets: 0, codes: "", csv_sha256: null },
    };
    const expected =
      table === "decision"
        ? [{ id: 1, left_id: 2, right_id: 4, verdict: "different", round: 1, ended_by: null }]
        : (before[table] as object[]).map((row) => ({ ...row, ...added[table] }));
    expect(after[table], table).toEqual(expected);
  }
  expect(firstBrokenEvent(store.reader)).toBeNull();
  expect(store.reader.all("SELECT * FROM form_memory")).toEqual([]);
  expect(store.reader.all("PRAGMA foreign_key_check")).toEqual([]);
  expect(store.reader.all("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
});

it("the sealed packet keeps its lines, and the campaign its numbers", () => {
  const { file } = versionOne();
  const { reader } = open(file);
  expect(linesOfPacket(reader, `${denmark}-1`).map(({ line, name }) => [line, name])).toEqual([
    [1, "Ida Holm"],
    [2, null],
  ]);
  expect(campaignOverview(reader)).toMatchObject({
    collected: 4,
    counted: 3,
    duplicates: 1,
    held: 0,
    originals: 0,
    printed: 2,
    delivered: 2,
  });
  expect(missionPackets(reader).missions).toMatchObject([{ signers: 3, waiting: 1, waitingOriginals: 0 }]);
});

it("the file is copied first, with the version and the rows it had", () => {
  const { file, before } = versionOne();
  open(file);
  const copy = `${file}.before-version-1`;
  expect(existsSync(copy)).toBe(true);
  if (process.platform !== "win32") expect(statSync(copy).mode & 0o777).toBe(statSync(file).mode & 0o777);
  const database = new Database(copy, { readonly: true });
  onTestFinished(() => {
    database.close();
  });
  const reader = new StoreWriter(database);
  expect(fileVersion(reader)).toBe(1);
  expect(contents(reader)).toEqual(before);
});
