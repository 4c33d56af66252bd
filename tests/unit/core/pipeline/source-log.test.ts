// The survey before an import and the log after it tell the same numbers.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { importFile } from "#core/pipeline/import-file.ts";
import { understandFile } from "#core/pipeline/inspect-file.ts";
import { unattended } from "#core/pipeline/job.ts";
import { addPaperSheet } from "#core/pipeline/paper-sheet.ts";
import { campaignOverview } from "#core/pipeline/report.ts";
import { exportSourceLog, sourceLog } from "#core/pipeline/source-log.ts";
import { surveyFile } from "#core/pipeline/survey-file.ts";
import { countRows, failureOf, importText, newCampaign, resources } from "../../../support/workspace.ts";

const header = "first_name,last_name,email,city,postcode,country,signed_at";
const mixed = [
  header,
  "Ida,Holm,ida@mail.example,Ry,8680,DK,2026-05-01",
  ",,nobody@mail.example,Ry,8680,DK,2026-05-01",
  "test,test,t@mail.example,Ry,8680,DK,2026-05-01",
  "Bo,Lund,bo@mail.example,Ry,8680,Atlantis,2026-05-02",
  "Mia,Lund,mia@mail.example,Ry,8680,Atlantis,2026-05-02",
  "Jon,Lund,jon@mail.example,Ry,8680,Utopia,2026-05-02",
  "Eva,Vos,eva@mail.example,Ry,8680,NL,2026-05-03,surplus",
  "Ola,Vik,ola@mail.example,Ry,8680,NL,2026-05-03",
  ",,,,,,",
  "Per,Dahl,per@mail.example,Ry,8680,,32.13.2026",
  "",
].join("\n");

it("a survey tells exactly what importing gives, and stores nothing", async () => {
  const campaign = newCampaign();
  const file = path.join(campaign.folder, "mixed.csv");
  writeFileSync(file, mixed);
  const form = await understandFile(file, resources, {});
  const survey = await surveyFile(file, form, unattended);
  expect([countRows(campaign.store, "source_file"), countRows(campaign.store, "event")]).toEqual([0, 1]);
  const source = await importFile(campaign.store, file, form, unattended);
  const { reasons, junk, unknownCountryTexts, commonCountry, ...counts } = survey;
  expect(source).toMatchObject(counts);
  expect(sourceLog(campaign.store.reader)).toMatchObject([{ reasons }]);
  expect(reasons).toEqual({ no_name: 1, wrong_cell_count: 1, empty_row: 1 });
  expect(campaignOverview(campaign.store.reader).held).toBe(junk);
  expect(junk).toBe(1);
  expect(unknownCountryTexts).toEqual([
    { text: "Atlantis", rows: 2 },
    { text: "Utopia", rows: 1 },
  ]);
  expect(commonCountry).toBe("DK");
});

it("a survey can be cancelled, and fails as an import would", async () => {
  const campaign = newCampaign();
  const file = path.join(campaign.folder, "mixed.csv");
  writeFileSync(file, mixed);
  const form = await understandFile(file, resources, {});
  const cancelled = { ...unattended, signal: AbortSignal.abort() };
  expect((await failureOf(() => surveyFile(file, form, cancelled))).code).toBe("CANCELLED");
  const cancel = new AbortController();
  const halfWay = { signal: cancel.signal, progress: () => cancel.abort() };
  expect((await failureOf(() => surveyFile(file, form, halfWay))).code).toBe("CANCELLED");
  const missing = { ...form, mapping: { full_name: "Nowhere" } };
  expect((await failureOf(() => surveyFile(file, missing, unattended))).code).toBe("IMPORT_COLUMN_MISSING");
  expect((await failureOf(() => surveyFile(campaign.folder, form, unattended))).code).toBe("FILE_NOT_READABLE");
});

it("the exported log adds up per file: rows read are imported and rejected rows, these the sum of their reasons", async () => {
  const campaign = newCampaign();
  await importText(campaign, "mixed.csv", mixed);
  await importText(campaign, "=whole.csv", `${header}\nIda,Lund,i@mail.example,Ry,8680,DK,2026-05-01\n`);
  addPaperSheet(campaign.store, {
    sheet: "12",
    date: null,
    lines: [{ line: 1, name: "Eva Vos", city: "", postalCode: "", country: "DK" }],
    illegible: 2,
  });
  const file = path.join(campaign.folder, "log.csv");
  expect(exportSourceLog(campaign.store.reader, file)).toBe(3);
  const text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  const { data } = Papa.parse<{ [column: string]: string }>(text.trimEnd(), { header: true });
  const files = Map.groupBy(data, ({ file: name }) => name);
  expect([...files.keys()]).toEqual(["mixed.csv", "'=whole.csv", "12"]);
  for (const lines of files.values()) {
    const [first] = lines;
    const number = (column: string) => Number(first?.[column]);
    expect(number("rows_read")).toBe(number("imported") + number("rejected"));
    expect(lines.reduce((sum, { rows }) => sum + Number(rows), 0)).toBe(number("rejected"));
  }
  expect(text).not.toMatch(/Holm|mail\.example/);
});
