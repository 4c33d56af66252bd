// From version 8 to 9: what counted counts, what was held back is held back, and nobody has withdrawn.
import { expect, it } from "vitest";
import { restoreSigner, withdrawSigner } from "#core/pipeline/withdraw-signer.ts";
import { countSigners } from "#core/store/clusters.ts";
import { countedAnew } from "../oracle/counted-anew.ts";
import { openOldFile } from "../support/old-file.ts";
import { today } from "../support/workspace.ts";

const rows = `
INSERT INTO campaign VALUES (1, 'old', 'Old', 'Do it.', 'RU', 'O', 'C', '["en"]', NULL, NULL);
INSERT INTO source_file (id, name, sha256, bytes, form, normalise_version, rows_read, imported, rejected, warnings, imported_at, signatures)
  VALUES (1, 'old.csv', 'aa', 90, '{}', 2, 4, 4, 0, '{}', '${today}', 4);
INSERT INTO stored_signature (id, source_file_id, row, country, cluster_id, rank, junk, cells) VALUES
  (1, 1, 1, 'DK', NULL, 0, NULL, jsonb_array('Ida', 'Holm')), (2, 1, 2, 'DK', 1, 1, NULL, jsonb_array('Ida', 'Holm')),
  (3, 1, 3, 'NL', NULL, -1, 'test_name', jsonb_array('test', 'test')), (4, 1, 4, 'NL', NULL, 0, NULL, jsonb_array('Bo', 'Vos'));
INSERT INTO signature_figure VALUES (0, 'DK', 0, 1), (1, 'DK', 0, 1), (-1, 'NL', 0, 1), (0, 'NL', 0, 1);
`;

it("counts as before, and nobody has withdrawn", () => {
  const { reader } = openOldFile(8, rows);
  expect(countSigners(reader)).toEqual({ signatures: 4, signers: 2, duplicates: 1, held: 1, withdrawn: 0 });
  expect(reader.all("SELECT * FROM withdrawal")).toEqual([]);
  expect(reader.all("SELECT id, rank, cluster_id FROM stored_signature WHERE rank <> 0")).toEqual([
    { id: 2, rank: 1, cluster_id: 1 },
    { id: 3, rank: -1, cluster_id: null },
  ]);
  expect(reader.all("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
});

it("the figures follow a signer of the old file who withdraws and counts again", () => {
  const store = openOldFile(8, rows);
  withdrawSigner(store, 2);
  expect(countSigners(store.reader)).toEqual({ signatures: 4, signers: 1, duplicates: 1, held: 1, withdrawn: 1 });
  expect(countSigners(store.reader)).toEqual(countedAnew(store.reader).signers);
  restoreSigner(store, 1);
  expect(countSigners(store.reader)).toEqual({ signatures: 4, signers: 2, duplicates: 1, held: 1, withdrawn: 0 });
});
