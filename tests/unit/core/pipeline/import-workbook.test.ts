// Workbooks, web pages named .xls and rows of two people, from file to store.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { importFile } from "#core/pipeline/import-file.ts";
import { type FileChoices, fingerprintOf, inspectFile, understandFile } from "#core/pipeline/inspect-file.ts";
import { type JobControl, unattended } from "#core/pipeline/job.ts";
import { surveyFile } from "#core/pipeline/survey-file.ts";
import { rejectedRows } from "#core/store/source-files.ts";
import { makeXlsx, oneSheet, textRow } from "../../../support/make-xlsx.ts";
import {
  countRows,
  failureOf,
  newCampaign,
  projectRoot,
  resources,
  type TestCampaign,
} from "../../../support/workspace.ts";

const fixture = (name: string) => path.join(projectRoot, "tests/fixtures/exports", name);

function write({ folder }: TestCampaign, name: string, content: Uint8Array | string): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}
async function importAny(
  { store }: TestCampaign,
  file: string,
  choices: FileChoices = {},
  control: JobControl = unattended,
) {
  return importFile(store, file, await understandFile(file, resources, choices), control);
}
function people({ store }: TestCampaign): readonly string[] {
  return store.reader
    .all<{ row: number; name: string; city: string | null; postal: string | null; date: string | null }>(
      "SELECT row, name, city, postal_code AS postal, signed_at AS date FROM signature ORDER BY id",
    )
    .map(({ row, name, city, postal, date }) => [row, name, city ?? "-", postal ?? "-", date ?? "-"].join(" | "));
}

it.each(["typed-from-paper-libreoffice.xlsx", "typed-from-paper-html-libreoffice.xls"])(
  "imports %s with leading zeros and dates, every row accounted for",
  async (name) => {
    const campaign = newCampaign();
    const source = await importAny(campaign, fixture(name));
    expect(source.rowsRead).toBe(source.imported + source.rejected);
    expect(source.imported).toBe(countRows(campaign.store, "signature"));
    expect(rejectedRows(campaign.store.reader, source.id)).toHaveLength(source.rejected);
    expect(people(campaign)[0]).toBe("1 | Zoë Ångström | Aarhus | 08000 | 2026-05-01");
  },
);

it("an old binary workbook is refused with what to do, and nothing is imported", async () => {
  const campaign = newCampaign();
  expect((await failureOf(() => importAny(campaign, fixture("typed-from-paper-excel-97.xls")))).code).toBe(
    "IMPORT_WORKBOOK_OLD",
  );
  expect(countRows(campaign.store, "source_file")).toBe(0);
});

/** A page in windows-1251 that says so, as older web programs write it. */
function russianPage(): Uint8Array {
  const text = "<tr><td>Name</td><td>City</td></tr><tr><td>Nina \u0001</td><td>Riga</td></tr>";
  const page = `<html><meta charset="windows-1251"><table>${text}</table></html>`;
  const letters = [0xcb, 0xe8, 0xef, 0xe0]; // Липа
  return Buffer.concat(
    page.split("\u0001").flatMap((part, index) => [...(index > 0 ? [Buffer.from(letters)] : []), Buffer.from(part)]),
  );
}

it("a page that declares its encoding is imported as it was shown", async () => {
  const campaign = newCampaign();
  const file = write(campaign, "page.xls", russianPage());
  expect(await inspectFile(file, resources, {})).toMatchObject({
    encoding: "windows-1251",
    rows: [["Nina Липа", "Riga"]],
  });
  await importAny(campaign, file);
  expect(people(campaign)).toEqual(["1 | Nina Липа | Riga | - | -"]);
});

const twoSheets = makeXlsx({
  sheets: [
    { name: "Notes", rows: textRow("Name", "City") + textRow("Cover Page", "Ry"), state: "hidden" },
    { name: "May", rows: textRow("Name", "City") + textRow("Ida Holm", "Ry") },
    {
      name: "June",
      rows: textRow("Name", "City") + textRow("Bo Lund", "Ry") + textRow("", "") + textRow("Eva Vos", "Ry"),
    },
  ],
});

it("imports the first sheet that is shown, or the one that was chosen, and remembers its form", async () => {
  const campaign = newCampaign();
  const file = write(campaign, "two.xlsx", twoSheets);
  const inspection = await inspectFile(file, resources, {});
  expect(inspection.sheet).toBe("May");
  expect(inspection.sheets).toEqual([
    { name: "Notes", hidden: true },
    { name: "May", hidden: false },
    { name: "June", hidden: false },
  ]);
  const source = await importAny(campaign, file, { sheet: "june" });
  expect(source).toMatchObject({ rowsRead: 3, imported: 2, rejected: 1 });
  expect(people(campaign)).toEqual(["1 | Bo Lund | Ry | - | -", "3 | Eva Vos | Ry | - | -"]);
  expect(await fingerprintOf(file, resources, source.form)).toMatch(/^2-/);
  expect(await failureOf(() => importAny(campaign, file, { sheet: "July" }))).toMatchObject({
    code: "IMPORT_SHEET_UNKNOWN",
  });
});

const largeSheet = oneSheet(
  textRow("Name", "City") + Array.from({ length: 20_000 }, (_, index) => textRow(`Ida Holm${index}`, "Ry")).join(""),
);

it("a cancelled import of a workbook leaves nothing, and can be done again", async () => {
  const campaign = newCampaign();
  const file = write(campaign, "large.xlsx", largeSheet);
  const cancel = new AbortController();
  let told = 0;
  const control: JobControl = {
    signal: cancel.signal,
    progress: (_phase, done, total) => {
      told += 1;
      expect(done).toBeLessThanOrEqual(total);
      cancel.abort();
    },
  };
  expect((await failureOf(() => importAny(campaign, file, {}, control))).code).toBe("CANCELLED");
  expect(told).toBeGreaterThan(0);
  expect([countRows(campaign.store, "signature"), countRows(campaign.store, "source_file")]).toEqual([0, 0]);
  expect(countRows(campaign.store, "event")).toBe(1);
  expect((await importAny(campaign, file)).imported).toBe(20_000);
});

it("a workbook that is cut off imports nothing", async () => {
  const campaign = newCampaign();
  const file = write(campaign, "cut.xlsx", largeSheet.subarray(0, largeSheet.length / 2));
  expect((await failureOf(() => importAny(campaign, file))).code).toBe("IMPORT_WORKBOOK_DAMAGED");
  expect([countRows(campaign.store, "signature"), countRows(campaign.store, "event")]).toEqual([0, 1]);
});

it("a row of two people is one row and two signatures, each with the shared address", async () => {
  const campaign = newCampaign();
  const source = await importAny(campaign, fixture("salesforce-npsp-two-people.csv"));
  expect(source).toMatchObject({ rowsRead: 4, imported: 3, rejected: 1, signatures: 4 });
  expect(people(campaign)).toEqual([
    "1 | Rosa Lind | Salem | 97301 | 2026-02-17",
    "1 | Max Lind | Salem | 97301 | 2026-02-17",
    "2 | Kofi Mensah | Bend | 97701 | 2026-02-18",
    "3 | Ines Sousa | Reno | 89501 | 2026-02-19",
  ]);
  const emails = campaign.store.reader.all<{ email: string }>("SELECT email FROM signature ORDER BY id");
  expect(emails.map(({ email }) => email)).toEqual([
    "rosa@example.com",
    "max@example.com",
    "kofi@example.com",
    "ines@example.com",
  ]);
});

it("the second person is still read when the mapping is the remembered one", async () => {
  const campaign = newCampaign();
  const file = fixture("salesforce-npsp-two-people.csv");
  const form = await understandFile(file, resources, {});
  await importFile(campaign.store, file, form, unattended, await fingerprintOf(file, resources, form));
  const more = readFileSync(file, "utf8").replaceAll("Lind", "Lund");
  const next = await inspectFile(write(campaign, "next.csv", more), resources, {}, campaign.store.reader);
  expect(next.remembered).toBe(true);
  expect(next.second).toEqual(form.second);
  expect(next.second).toBeDefined();
});

it.each(["typed-from-paper-libreoffice.xlsx", "salesforce-npsp-two-people.csv", "totals-at-the-end.csv"])(
  "a survey of %s tells what importing it gives",
  async (name) => {
    const campaign = newCampaign();
    const form = await understandFile(fixture(name), resources, {});
    const { rowsRead, imported, rejected, signatures, warnings } = await surveyFile(fixture(name), form, unattended);
    const source = await importFile(campaign.store, fixture(name), form, unattended);
    expect(source).toMatchObject({ rowsRead, imported, rejected, signatures, warnings });
  },
);
