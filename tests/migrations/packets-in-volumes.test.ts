// From version 7 to 8: packets that were sealed and saved before stay as they are, and can still be asked for.
import { expect, it } from "vitest";
import { findDuplicates } from "#core/pipeline/find-duplicates.ts";
import { unattended } from "#core/pipeline/job.ts";
import { makePackets } from "#core/pipeline/packets/make-packets.ts";
import { sealedDocument, sealedOutline } from "#core/pipeline/packets/packet-document.ts";
import { readPacketSettings } from "#core/pipeline/packets/packet-settings.ts";
import { packetRecords } from "#core/pipeline/report.ts";
import { routeSigners } from "#core/pipeline/route-signers.ts";
import { defaultPacketSettings } from "#shared/model/packet-settings.ts";
import { openOldFile } from "../support/old-file.ts";
import { drawVolume, linesOfPacket } from "../support/packets.ts";
import { resources, temporaryFolder, today } from "../support/workspace.ts";
import { oldDocument } from "./old-document.ts";

const id = "RU-DK-kobenhavn-1";
const rows = `
INSERT INTO mission VALUES ('RU-DK-kobenhavn', 'RU', 'DK', 'embassy', 'København', '', 'open', '');
INSERT INTO campaign VALUES (1, 'old', 'Old', 'Do it.', 'RU', 'O', 'C', '["ru"]', NULL, NULL);
INSERT INTO source_file (id, name, sha256, bytes, form, normalise_version, rows_read, imported, rejected, warnings, imported_at, signatures)
  VALUES (1, 'old.csv', 'aa', 90, '{}', 2, 2, 2, 0, '{}', '${today}', 2);
INSERT INTO stored_signature (id, source_file_id, row, country, cells)
  VALUES (1, 1, 1, 'DK', jsonb_array('Ida', 'Holm')), (2, 1, 2, 'DK', jsonb_array('Bo', 'Holm'));
INSERT INTO country_route VALUES ('DK', 'RU-DK-kobenhavn');
INSERT INTO packet (key, id, mission_id, sealed_at, paper, language, signers, duplicates_removed, document, originals)
  VALUES (1, '${id}', 'RU-DK-kobenhavn', '${today}', 'a4', 'en', 2, 0, '${oldDocument}', 0);
INSERT INTO packet_line (packet_key, original, line, signature_id) VALUES (1, 0, 1, 1), (1, 0, 2, 2);
INSERT INTO volume VALUES (1, 1, 'p.pdf', '/tmp/p.pdf', 4, 1, 2, 'bb');
`;

it("a packet that was saved before keeps its file, and says that its layout was not kept", () => {
  const { reader } = openOldFile(7, rows);
  expect(packetRecords(reader)).toMatchObject([
    {
      id,
      state: "saved",
      volumes: [{ number: 1, file: "p.pdf", savedTo: "/tmp/p.pdf", firstPage: 0, pages: 4, sheets: 0, sha256: "bb" }],
      labels: null,
      size: null,
      settings: null,
      replaced: 0,
      withdrawn: 0,
    },
  ]);
});

it("a packet that was sealed before is laid out when it is asked for, with all its lines", async () => {
  const store = openOldFile(7, rows);
  expect(sealedDocument(store.reader, id)).toMatchObject({ packetNumber: id, signers: 2, earlier: [] });
  expect(linesOfPacket(store.reader, id).map(({ name }) => name)).toEqual(["Ida Holm", "Bo Holm"]);
  const outline = await sealedOutline(store.reader, resources, id);
  expect(outline.plans).toEqual({ online: { firstLines: [1], lastLine: 2 }, originals: null });
  expect((await drawVolume(store, id)).pages).toBe(outline.pages);
});

it("a file that was written before is not made again, and keeps no later packet from being made", async () => {
  const store = openOldFile(7, rows);
  await findDuplicates(store, unattended);
  routeSigners(store);
  const order = { folder: temporaryFolder(), missions: [], settings: defaultPacketSettings };
  const { packets } = await makePackets(store, resources, order, unattended);
  expect(packets).toMatchObject([{ id, volumes: [{ savedTo: "/tmp/p.pdf", sha256: "bb" }] }]);
});

it("packets are made in the campaign's first language until somebody chooses otherwise", () => {
  const { reader } = openOldFile(7, rows);
  expect(readPacketSettings(reader)).toEqual({ ...defaultPacketSettings, language: "ru" });
});

it("nothing else of the file changes", () => {
  const { reader } = openOldFile(7, rows);
  for (const table of [
    "box_labels",
    "replaced_text",
    "checked_page",
    "packet_settings",
    "letterhead",
    "own_letter",
    "request_translation",
  ]) {
    expect(reader.all(`SELECT * FROM ${table}`), table).toEqual([]);
  }
  expect(reader.all("SELECT count(*) AS n FROM packet_line")).toEqual([{ n: 2 }]);
  expect(reader.all("PRAGMA foreign_key_check")).toEqual([]);
  expect(reader.all("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
});
