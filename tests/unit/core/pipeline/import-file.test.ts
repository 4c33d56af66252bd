// Importing: every row is accounted for, or nothing is imported.
import { appendFileSync, chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { importFile } from "#core/pipeline/import-file.ts";
import { understandFile } from "#core/pipeline/inspect-file.ts";
import { type JobControl, unattended } from "#core/pipeline/job.ts";
import { exportRejectedRows, listRejectedRows } from "#core/pipeline/rejected-rows.ts";
import { listSourceFiles, rejectedRows } from "#core/store/source-files.ts";
import {
  countRows,
  differentSigners,
  eventLog,
  failureOf,
  importText,
  newCampaign,
  plainCsv,
  resources,
  type TestCampaign,
} from "../../../support/workspace.ts";

const header = "first_name,last_name,email,city,postcode,country,signed_at";
const mixed = [
  header,
  "Ida,Holm,ida@mail.example,Ry,8680,DK,2026-05-01",
  ",,nobody@mail.example,Ry,8680,DK,2026-05-01",
  "Bo,Lund,bo@mail.example,Ry,8680,Atlantis,2026-05-02",
  "Eva,Vos,eva@mail.example,Ry,8680,NL,2026-05-03,surplus",
  "Per,Dahl,per@mail.example,Ry,8680,,32.13.2026",
  "",
].join("\n");

function contents({ store }: TestCampaign) {
  return [
    countRows(store, "signature"),
    countRows(store, "rejected_row"),
    countRows(store, "source_file"),
    countRows(store, "event"),
  ];
}

it("rows read are imported and rejected rows, with a warning for each cell that was not understood", async () => {
  const campaign = newCampaign();
  const source = await importText(campaign, "mixed.csv", mixed);
  expect(source).toMatchObject({ rowsRead: 5, imported: 3, rejected: 2, name: "mixed.csv" });
  expect(source.warnings).toEqual({ unknownCountries: 1, missingCountries: 1, unreadableDates: 1 });
  expect(listSourceFiles(campaign.store.reader)).toEqual([source]);
  expect(contents(campaign)).toEqual([3, 2, 1, 2]);
  const rows = campaign.store.reader.all(
    "SELECT row, name, country, iif(country IS NULL, country_text, NULL) AS unsettled FROM signature ORDER BY id",
  );
  expect(rows).toEqual([
    { row: 1, name: "Ida Holm", country: "DK", unsettled: null },
    { row: 3, name: "Bo Lund", country: null, unsettled: "Atlantis" },
    { row: 5, name: "Per Dahl", country: null, unsettled: null },
  ]);
});

it("a rejected row is kept with its number, its reason and its cells as they stood in the file", async () => {
  const campaign = newCampaign();
  const source = await importText(campaign, "mixed.csv", mixed);
  expect(rejectedRows(campaign.store.reader, source.id)).toEqual([
    { row: 2, reason: "no_name", cells: ["", "", "nobody@mail.example", "Ry", "8680", "DK", "2026-05-01"] },
    {
      row: 4,
      reason: "wrong_cell_count",
      cells: ["Eva", "Vos", "eva@mail.example", "Ry", "8680", "NL", "2026-05-03", "surplus"],
    },
  ]);
  expect(listRejectedRows(campaign.store, source.id, 1, 10)).toMatchObject({ total: 2, rows: [{ row: 4 }] });
});

it("exported rejected rows cannot run as formulas in a spreadsheet", async () => {
  const campaign = newCampaign();
  const cells = ["=1+1", "+cmd", "-2", "@SUM(A1)", "'=x", "plain"];
  const source = await importText(
    campaign,
    "formulas.csv",
    `${header}\n${cells.map((cell) => `,,${cell},,,,`).join("\n")}\n`,
  );
  const file = path.join(campaign.folder, "rejected.csv");
  expect(exportRejectedRows(campaign.store, [source.id], file)).toBe(6);
  const { data } = Papa.parse<string[]>(
    readFileSync(file, "utf8")
      .replace(/^\uFEFF/, "")
      .trimEnd(),
  );
  expect(data[0]).toEqual(["file", "row", "reason", "cells"]);
  expect(data.slice(1).map((row) => row[5])).toEqual(["'=1+1", "'+cmd", "'-2", "'@SUM(A1)", "''=x", "plain"]);
});

it("refuses the same bytes a second time, under another name too", async () => {
  const campaign = newCampaign();
  await importText(campaign, "mixed.csv", mixed);
  const before = contents(campaign);
  const failure = await failureOf(() => importText(campaign, "renamed.csv", mixed));
  expect(failure).toEqual({
    code: "IMPORT_DUPLICATE_FILE",
    params: { file: "renamed.csv", earlier: "mixed.csv", date: "2026-11-21" },
  });
  expect(contents(campaign)).toEqual(before);
});

/** Does something once, when part of the file is already in the transaction. */
function inTheMiddle(work: (cancel: AbortController) => void): JobControl {
  const cancel = new AbortController();
  let once = false;
  return {
    signal: cancel.signal,
    progress: (_phase, done, total) => {
      if (once || done >= total) return;
      once = true;
      work(cancel);
    },
  };
}
const large = plainCsv(differentSigners(12_000, "DK", "large"));

it("a cancelled import leaves nothing behind, not even an event, and can be done again", async () => {
  const campaign = newCampaign();
  const failure = await failureOf(() =>
    importText(
      campaign,
      "large.csv",
      large,
      inTheMiddle((cancel) => cancel.abort()),
    ),
  );
  expect(failure.code).toBe("CANCELLED");
  expect(contents(campaign)).toEqual([0, 0, 0, 1]);
  expect((await importText(campaign, "large.csv", large)).imported).toBe(12_000);
});

it("an import is cancelled before its first row is there", async () => {
  const campaign = newCampaign();
  const cancelled = { ...unattended, signal: AbortSignal.abort() };
  expect((await failureOf(() => importText(campaign, "large.csv", large, cancelled))).code).toBe("CANCELLED");
  expect(contents(campaign)).toEqual([0, 0, 0, 1]);
});

it("a file that changes while it is read is not imported", async () => {
  const campaign = newCampaign();
  const file = path.join(campaign.folder, "large.csv");
  const append = inTheMiddle(() => appendFileSync(file, "Late,Comer,late@mail.example,Ry,8680,DK,2026-05-01\n"));
  expect((await failureOf(() => importText(campaign, "large.csv", large, append))).code).toBe("FILE_CHANGED");
  expect(contents(campaign)).toEqual([0, 0, 0, 1]);
});

it("a file that has vanished, a folder and a file without permission are told apart", async () => {
  const campaign = newCampaign();
  const file = path.join(campaign.folder, "gone.csv");
  writeFileSync(file, mixed);
  const form = await understandFile(file, resources, {});
  rmSync(file);
  const params = (detail: string) => ({ code: "FILE_NOT_READABLE", params: { file, detail } });
  expect(await failureOf(() => importFile(campaign.store, file, form, unattended))).toEqual(params("not found"));
  mkdirSync(file);
  expect(await failureOf(() => importFile(campaign.store, file, form, unattended))).toEqual(params("it is a folder"));
  rmSync(file, { recursive: true });
  writeFileSync(file, mixed);
  chmodSync(file, 0);
  // The administrator may read everything, so there is no failure to see.
  if (process.getuid?.() !== 0 && process.platform !== "win32") {
    expect(await failureOf(() => importFile(campaign.store, file, form, unattended))).toEqual(params("no permission"));
  }
  expect(countRows(campaign.store, "source_file")).toBe(0);
});

it("a bad byte in the last row takes the whole import back", async () => {
  const campaign = newCampaign();
  const file = path.join(campaign.folder, "bad.csv");
  writeFileSync(file, Buffer.concat([Buffer.from(large), Buffer.from([0x42, 0xff, 0x2c, 0x0a])]));
  const form = await understandFile(file, resources, {});
  expect((await failureOf(() => importFile(campaign.store, file, form, unattended))).code).toBe("IMPORT_ENCODING");
  expect(contents(campaign)).toEqual([0, 0, 0, 1]);
});

it("neither the events nor the failures hold anything of a signer", async () => {
  const campaign = newCampaign();
  await importText(campaign, "mixed.csv", mixed);
  const again = await failureOf(() => importText(campaign, "again.csv", mixed));
  const badByte = path.join(campaign.folder, "bad.csv");
  writeFileSync(badByte, Buffer.from(mixed.replace("Holm", "H\u00f8lm"), "latin1"));
  const encoding = await failureOf(() => understandFile(badByte, resources, { encoding: "utf-8" }));
  const told = JSON.stringify([eventLog(campaign.store), again, encoding]);
  for (const value of ["Ida", "Holm", "mail.example", "8680", "Atlantis"]) expect(told).not.toContain(value);
});

it("imports the next file beside the first, under its own row numbers", async () => {
  const campaign = newCampaign();
  await importText(campaign, "mixed.csv", mixed);
  const second = await importText(campaign, "second.csv", plainCsv(differentSigners(2, "NL", "second")));
  expect(second.id).toBe(2);
  const ids = campaign.store.reader.all(
    "SELECT id, row, coalesce(cluster_id, id) AS cluster, rank FROM signature WHERE source_file_id = 2",
  );
  expect(ids).toEqual([
    { id: 4, row: 1, cluster: 4, rank: 0 },
    { id: 5, row: 2, cluster: 5, rank: 0 },
  ]);
});
