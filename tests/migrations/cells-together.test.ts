// From version 2 to 3: every signature keeps each of its values, whatever it holds.
import { expect, it } from "vitest";
import { findDuplicates } from "#core/pipeline/find-duplicates.ts";
import { unattended } from "#core/pipeline/job.ts";
import { openOldFile } from "../support/old-file.ts";
import { today } from "../support/workspace.ts";

const rows = `
INSERT INTO campaign VALUES (1, 'old', 'Old', 'Do it.', 'RU', 'O', 'C', '["en"]', NULL, NULL);
INSERT INTO source_file (id, name, sha256, bytes, form, normalise_version, rows_read, imported, rejected, warnings, imported_at, signatures)
  VALUES (1, 'old.csv', 'aa', 90, '{}', 2, 5, 5, 0, '{}', '${today}', 5);
INSERT INTO signature (id, source_file_id, row, given_name, family_name, name, email, phone, street, city, postal_code, region,
    country, country_text, birth_date, signed_at, comment, visible, external_id, exact_key, cluster_id, rank, junk, original) VALUES
  (1, 1, 1, 'Ida', 'Holm', 'Ida Holm', 'ida@mail.example', '+45 1', 'Gade "1"', 'Ry', '0150', 'Jylland', 'DK', NULL, '1980-02-29',
    '2026-01-01T10:00:00', 'Linje 1
Linje 2', 1, 'x-1', 11, NULL, 0, NULL, 0),
  (2, 1, 2, NULL, NULL, 'Іда Олена', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'Narnia', NULL, NULL, NULL, 0, NULL, 12, NULL, 0, NULL, 1),
  (3, 1, 3, 'Ida', NULL, 'Ida', 'IDA@mail.example', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, NULL, NULL, NULL, -1, 'test_name', 0),
  (4, 1, 4, 'IDA', 'HOLM', 'IDA HOLM', 'ida@mail.example', NULL, NULL, NULL, NULL, NULL, 'DK', NULL, NULL, NULL, NULL, 1, NULL, 99, NULL, 0, NULL, 0),
  (5, 1, 5, 'Eva', 'Vos', 'Eva Vos', 'eva@mail.example', NULL, NULL, NULL, NULL, NULL, 'NL', NULL, NULL, NULL, NULL, 1, NULL, 11, 1, 1, NULL, 0);
INSERT INTO decision VALUES (1, 5, 'different', '${today}');
`;

const columns = `id, source_file_id, row, given_name, family_name, name, email, phone, street, city, postal_code, region, country,
  country_text, birth_date, signed_at, comment, visible, external_id, exact_key, cluster_id, rank, junk, original`;

function versionTwo() {
  let before: readonly unknown[] = [];
  const store = openOldFile(2, rows, (writer) => {
    before = writer.all(`SELECT ${columns} FROM signature ORDER BY id`);
  });
  return { store, before };
}

it("every value of every signature survives", () => {
  const { store, before } = versionTwo();
  expect(before).toHaveLength(5);
  expect(store.reader.all(`SELECT ${columns} FROM signature ORDER BY id`)).toEqual(before);
  expect(store.reader.all("SELECT left_id, right_id FROM decision")).toEqual([{ left_id: 1, right_id: 5 }]);
  expect(store.reader.all("PRAGMA foreign_key_check")).toEqual([]);
  expect(store.reader.all("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
});

it("what referred to a signature still does", () => {
  const { store } = versionTwo();
  expect(() =>
    store.change("cluster.split", (writer) => writer.run("DELETE FROM stored_signature WHERE id = 1")),
  ).toThrow(/FOREIGN KEY/);
});

it("the keys of older rules are made anew before duplicates are sought", async () => {
  const { store } = versionTwo();
  const result = await findDuplicates(store, unattended);
  expect(result).toMatchObject({ signatures: 5, duplicates: 1, held: 1 });
  expect(store.reader.all("SELECT cluster_id, rank FROM signature WHERE id = 4")).toEqual([{ cluster_id: 1, rank: 1 }]);
  expect(store.reader.get("SELECT normalise_version AS version FROM source_file")).not.toEqual({ version: 2 });
});
