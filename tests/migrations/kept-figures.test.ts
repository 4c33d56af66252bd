// From version 3 to 4: the figures are made of what the file holds, to the same numbers as counting them.
import { expect, it } from "vitest";
import { waitingByMission } from "#core/store/waiting-signers.ts";
import { countedAnew, distinctSignersAnew } from "../oracle/counted-anew.ts";
import { openOldFile } from "../support/old-file.ts";
import { today } from "../support/workspace.ts";

const rows = `
INSERT INTO mission VALUES ('m-dk', 'RU', 'DK', 'embassy', 'København', '', 'open', ''), ('m-nl', 'RU', 'NL', 'embassy', 'Den Haag', '', 'open', '');
INSERT INTO campaign VALUES (1, 'old', 'Old', 'Do it.', 'RU', 'O', 'C', '["en"]', NULL, NULL);
INSERT INTO source_file (id, name, sha256, bytes, form, normalise_version, rows_read, imported, rejected, warnings, imported_at, signatures)
  VALUES (1, 'old.csv', 'aa', 90, '{}', 2, 9, 9, 0, '{}', '${today}', 9);
INSERT INTO stored_signature (id, source_file_id, row, country, cluster_id, rank, junk, original, cells)
  SELECT id, 1, id, country, cluster_id, rank, junk, original, jsonb_array('Ida', 'Holm') FROM (
  SELECT 1 AS id, 'DK' AS country, NULL AS cluster_id, 0 AS rank, NULL AS junk, 0 AS original
  UNION ALL SELECT 2, 'DK', NULL, 0, NULL, 0 UNION ALL SELECT 3, 'DK', NULL, 0, NULL, 1 UNION ALL SELECT 4, NULL, NULL, 0, NULL, 0
  UNION ALL SELECT 5, 'NL', NULL, 0, NULL, 0 UNION ALL SELECT 6, 'NL', 5, 1, NULL, 0 UNION ALL SELECT 7, 'NL', NULL, -1, 'test_name', 0
  UNION ALL SELECT 8, 'DK', NULL, 0, NULL, 0 UNION ALL SELECT 9, 'NL', NULL, 0, NULL, 0);
INSERT INTO country_route VALUES ('DK', 'm-dk'), ('NL', 'm-nl');
INSERT INTO packet (key, id, mission_id, sealed_at, paper, language, signers, duplicates_removed, document, originals) VALUES
  (1, 'm-dk-1', 'm-dk', '${today}', 'a4', 'en', 2, 0, '{}', 0), (2, 'm-dk-2', 'm-dk', '${today}', 'a4', 'en', 1, 0, '{}', 1),
  (3, 'm-nl-1', 'm-nl', '${today}', 'a4', 'en', 1, 0, '{}', 0);
INSERT INTO packet_line (packet_key, original, line, signature_id)
  VALUES (1, 0, 1, 1), (1, 0, 2, 2), (2, 0, 1, 2), (2, 1, 1, 3), (3, 0, 1, 6);
INSERT INTO delivery (packet_key, outcome, date, place, received_by, said, recorded_at)
  VALUES (1, 'refused', '2026-11-21', '', '', '', '${today}');
`;

function versionThree() {
  return openOldFile(3, rows);
}

it("counts the signatures by how they stand, by country and by original", () => {
  const { reader } = versionThree();
  expect(reader.all("SELECT standing, country, original, signatures FROM signature_figure")).toEqual([
    { standing: -1, country: "NL", original: 0, signatures: 1 },
    { standing: 0, country: "", original: 0, signatures: 1 },
    { standing: 0, country: "DK", original: 0, signatures: 3 },
    { standing: 0, country: "DK", original: 1, signatures: 1 },
    { standing: 0, country: "NL", original: 0, signatures: 2 },
    { standing: 1, country: "NL", original: 0, signatures: 1 },
  ]);
});

it("counts the signers of packets by the packets that they stand in, and knows who counts no longer", () => {
  const { reader } = versionThree();
  expect(reader.all("SELECT packets, country, original, signers FROM sealed_figure")).toEqual([
    { packets: "[1,2]", country: "DK", original: 0, signers: 1 },
    { packets: "[1]", country: "DK", original: 0, signers: 1 },
    { packets: "[2]", country: "DK", original: 1, signers: 1 },
    { packets: "[3]", country: "NL", original: 0, signers: 1 },
  ]);
  expect(reader.all("SELECT signature_id AS id FROM sealed_uncounted")).toEqual([{ id: 6 }]);
  expect(distinctSignersAnew(reader, ["m-dk-1", "m-dk-2"])).toBe(3);
});

it("the waiting signers of each mission are the same as before", () => {
  const { reader } = versionThree();
  const waiting = [...waitingByMission(reader)].map(([missionId, counts]) => ({ missionId, ...counts }));
  expect(waiting).toEqual([
    { missionId: "m-dk", online: 2, originals: 0 },
    { missionId: "m-nl", online: 1, originals: 0 },
  ]);
  expect(waiting).toEqual(countedAnew(reader).waiting);
});

it("nothing else of the file changes", () => {
  const { reader } = versionThree();
  expect(reader.all("SELECT count(*) AS n, sum(rank) AS ranks FROM signature")).toEqual([{ n: 9, ranks: 0 }]);
  expect(reader.all("PRAGMA foreign_key_check")).toEqual([]);
  expect(reader.all("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
});
