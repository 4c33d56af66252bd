// From version 4 to 5: what people decided before stays decided, in rounds of the times when they did.
import { expect, it } from "vitest";
import { takeBack } from "#core/pipeline/review.ts";
import { holdingDecisions, listRounds } from "#core/store/decisions.ts";
import { readMatching } from "#core/store/matching.ts";
import { shippedSettings } from "#shared/model/review.ts";
import { openOldFile } from "../support/old-file.ts";
import { today } from "../support/workspace.ts";

const earlier = "2026-11-20T10:00:00.000Z";
const rows = `
INSERT INTO campaign VALUES (1, 'old', 'Old', 'Do it.', 'RU', 'O', 'C', '["en"]', NULL, NULL);
INSERT INTO source_file (id, name, sha256, bytes, form, normalise_version, rows_read, imported, rejected, warnings, imported_at, signatures)
  VALUES (1, 'old.csv', 'aa', 90, '{}', 3, 4, 4, 0, '{}', '${today}', 4);
INSERT INTO stored_signature (id, source_file_id, row, cells)
  SELECT value, 1, value, jsonb_array('Ida', 'Holm') FROM generate_ids;
INSERT INTO decision VALUES (1, 2, 'different', '${today}'), (1, 3, 'different', '${earlier}'), (2, 4, 'different', '${today}');
`.replace("generate_ids", "json_each('[1,2,3,4]')");

function versionFour() {
  return openOldFile(4, rows);
}

it("every decision holds, in the round of its time", () => {
  const { reader } = versionFour();
  expect(holdingDecisions(reader)).toEqual([
    { leftId: 1, rightId: 2, verdict: "different" },
    { leftId: 1, rightId: 3, verdict: "different" },
    { leftId: 2, rightId: 4, verdict: "different" },
  ]);
  expect(listRounds(reader, 0, 9).rounds).toEqual([
    { id: 2, kind: "split", at: today, by: "", decisions: 2, holding: 2 },
    { id: 1, kind: "split", at: earlier, by: "", decisions: 1, holding: 1 },
  ]);
  expect(reader.all("PRAGMA foreign_key_check")).toEqual([]);
});

it("a round of before can be taken back, and nothing was compared yet", () => {
  const store = versionFour();
  expect(takeBack(store, 2).decisions).toBe(2);
  expect(holdingDecisions(store.reader)).toEqual([{ leftId: 1, rightId: 3, verdict: "different" }]);
  expect(readMatching(store.reader)).toEqual({ ...shippedSettings, comparedUpTo: 0, version: 0 });
});
