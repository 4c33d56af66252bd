// To version 7: everything stays as it was, and signers of before are found once the index has caught up.
import path from "node:path";
import Database from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { catchUpSearch } from "#core/pipeline/index-signers.ts";
import { unattended } from "#core/pipeline/job.ts";
import { findSigners } from "#core/pipeline/search-signers.ts";
import { StoreWriter } from "#core/store/connection.ts";
import { migrate, migrations } from "#core/store/migrate.ts";
import { searchState } from "#core/store/search.ts";
import { openStore } from "#core/store/store.ts";
import { storeOptions, temporaryFolder, today } from "../support/workspace.ts";

const rows = `
INSERT INTO campaign (one, id, title, request, target_state, organisation, contact, languages)
  VALUES (1, 'old', 'Old', 'Do it.', 'RU', 'O', 'C', '["en"]');
INSERT INTO source_file (id, name, sha256, bytes, form, normalise_version, rows_read, imported, rejected, warnings, imported_at, signatures)
  VALUES (1, 'old.csv', 'aa', 90, '{}', 3, 3, 3, 0, '{}', '${today}', 3);
INSERT INTO stored_signature (id, source_file_id, row, country, rank, cluster_id, cells) VALUES
  (1, 1, 1, 'DK', 0, NULL, jsonb_array('Ida', 'Holm', 'ida@mail.example', 'Ry')),
  (2, 1, 2, 'DK', 1, 1, jsonb_array('IDA', 'Holm', 'ida@mail.example', NULL)),
  (5, 1, 3, NULL, 0, NULL, jsonb_array(NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Іда'));
`;

function before() {
  const file = path.join(temporaryFolder(), "old.petition");
  const database = new Database(file);
  const writer = new StoreWriter(database);
  const older = migrations.filter(({ number }) => number < 7);
  migrate(writer, file, () => expect.unreachable("copied"), older);
  writer.exec(rows);
  const signatures = writer.all("SELECT * FROM signature ORDER BY id");
  database.close();
  const store = openStore(file, storeOptions);
  onTestFinished(() => store.close());
  return { store, signatures };
}

it("every signature survives, and none is indexed yet", () => {
  const { store, signatures } = before();
  expect(signatures).toHaveLength(3);
  expect(store.reader.all("SELECT * FROM signature ORDER BY id")).toEqual(signatures);
  expect(searchState(store.reader)).toMatchObject({ upto: 0, indexed: 0, missing: 3, toPurge: 0 });
  expect(store.reader.all("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
});

it("signers of before are found", async () => {
  const { store } = before();
  await catchUpSearch(store, unattended);
  const found = (text: string) => findSigners(store.reader, text, 9).signers.map(({ signatureId }) => signatureId);
  expect([found("ida holm"), found("іда"), found("ry")]).toEqual([[1, 2], [5], [1]]);
});

it("whatever deletes a signature takes it out of the index, and the index follows its last one", async () => {
  const { store } = before();
  await catchUpSearch(store, unattended);
  store.change("source.removed", (writer) => writer.run("DELETE FROM stored_signature WHERE id IN (2, 5)"));
  expect(searchState(store.reader)).toMatchObject({ upto: 1, indexed: 1, toPurge: 2 });
  expect(findSigners(store.reader, "holm", 9).signers).toHaveLength(1);
});
