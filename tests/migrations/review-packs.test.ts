// To version 6: packs of volunteers; what they point at may go.
import { expect, it } from "vitest";
import { openOldFile } from "../support/old-file.ts";
import { today } from "../support/workspace.ts";

const rows = `
INSERT INTO campaign VALUES (1, 'old', 'Old', 'Do it.', 'RU', 'O', 'C', '["en"]', NULL, NULL);
INSERT INTO source_file (id, name, sha256, bytes, form, normalise_version, rows_read, imported, rejected, warnings, imported_at, signatures)
  VALUES (1, 'old.csv', 'aa', 90, '{}', 2, 2, 2, 0, '{}', '${today}', 2);
INSERT INTO stored_signature (id, source_file_id, row, cells) VALUES (1, 1, 1, jsonb_array('Ida', 'Holm')), (2, 1, 2, jsonb_array('Bo', 'Lund'));
`;

function openedFromVersionFive() {
  return openOldFile(5, rows);
}

it("every signature survives, and there are no packs yet", () => {
  const store = openedFromVersionFive();
  expect(store.reader.all("SELECT id, name FROM signature")).toEqual([
    { id: 1, name: "Ida Holm" },
    { id: 2, name: "Bo Lund" },
  ]);
  for (const table of ["review_pack", "review_pack_pair", "pack_decision"]) {
    expect(store.reader.all(`SELECT * FROM ${table}`)).toEqual([]);
  }
  expect(store.reader.all("PRAGMA foreign_key_check")).toEqual([]);
});

it("a signature that goes leaves its place in a pack empty, and what was decided stays", () => {
  const store = openedFromVersionFive();
  store.change("duplicates.found", (writer) => {
    writer.exec(`
      INSERT INTO review_pack VALUES ('p', '${today}', 1, 1, 1);
      INSERT INTO review_pack_pair VALUES ('p', 0, 1, 2);
      INSERT INTO pack_decision VALUES ('p', 'Ida', 0, 'same', '${today}');
      DELETE FROM stored_signature WHERE id = 2;
    `);
  });
  expect(store.reader.all("SELECT * FROM review_pack_pair")).toEqual([
    { pack_id: "p", position: 0, left_id: 1, right_id: null },
  ]);
  expect(store.reader.all("SELECT position, verdict FROM pack_decision")).toEqual([{ position: 0, verdict: "same" }]);
  expect(() =>
    store.change("duplicates.found", (writer) =>
      writer.exec(`INSERT INTO pack_decision VALUES ('p', 'Ida', 7, 'same', '${today}')`),
    ),
  ).toThrow(/FOREIGN KEY/);
});
