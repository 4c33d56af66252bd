// A file that two threads read is imported as though one had read it.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { importFile } from "#core/pipeline/import-file.ts";
import { understandFile } from "#core/pipeline/inspect-file.ts";
import { type JobControl, unattended } from "#core/pipeline/job.ts";
import type { ReadingChoices } from "#core/pipeline/source-batches.ts";
import { rejectedRows } from "#core/store/source-files.ts";
import type { SourceForm } from "#shared/model/source-file.ts";
import { countRows, failureOf, newCampaign, resources, type TestCampaign } from "../../../support/workspace.ts";

const header = "first_name,last_name,email,city,postcode,country,signed_at\n";
const rows = Array.from({ length: 9_000 }, (_, row) => {
  if (row % 50 === 7) return ",,nobody@mail.example,Ry,8680,DK,2026-05-01\n";
  if (row % 70 === 9) return '"Bo\nOle","Lu""nd",b@mail.example,Ry,8680,Atlantis,2026-05-01\n';
  if (row % 900 === 11) return "test,test,t@mail.example,Ry,8680,DK,2026-05-01\n\n";
  return `Ida,Holm,i${row}@mail.example,Ry,8680,DK,2026-05-01\n`;
}).join("");
const two: ReadingChoices = { threads: 2, pieceBytes: 4_000 };

async function importBy(
  campaign: TestCampaign,
  text: string,
  choices: ReadingChoices,
  control: JobControl = unattended,
  changes: Partial<SourceForm> = {},
) {
  const file = path.join(campaign.folder, "export.csv");
  writeFileSync(file, text);
  const form = { ...(await understandFile(file, resources, {})), ...changes };
  return importFile(campaign.store, file, form, control, null, choices);
}

it("stores the same rows, junk, rejected rows and counts", async () => {
  const read = async (choices: ReadingChoices) => {
    const campaign = newCampaign();
    const told: number[] = [];
    const control = { ...unattended, progress: (_: string, done: number) => told.push(done) };
    const source = await importBy(campaign, `${header}${rows}Total,9000\n`, choices, control);
    expect(told).toEqual(told.toSorted((left, right) => left - right));
    expect(told.at(-1)).toBe(source.bytes);
    return {
      source,
      signatures: campaign.store.reader.all("SELECT * FROM signature ORDER BY id"),
      figures: campaign.store.reader.all("SELECT * FROM signature_figure ORDER BY 1, 2, 3"),
      rejected: rejectedRows(campaign.store.reader, source.id),
    };
  };
  const alone = await read({ threads: 1 });
  expect(alone.source).toMatchObject({ rowsRead: 9_011, rejected: 191 });
  expect(await read(two)).toEqual(alone);
});

it("is cancelled at once, in its middle too, and leaves nothing behind", async () => {
  const campaign = newCampaign();
  const cancel = new AbortController();
  const control = { signal: cancel.signal, progress: () => cancel.abort() };
  const start = performance.now();
  expect((await failureOf(() => importBy(campaign, header + rows, two, control))).code).toBe("CANCELLED");
  const before = { ...unattended, signal: AbortSignal.abort() };
  expect((await failureOf(() => importBy(campaign, header + rows, two, before))).code).toBe("CANCELLED");
  expect(performance.now() - start).toBeLessThan(4_000);
  expect(countRows(campaign.store, "signature")).toBe(0);
});

it("fails with the first failure of the file", async () => {
  const campaign = newCampaign();
  const date = "Bo,Lund,b@mail.example,Ry,8680,DK,05/04/2026\n";
  const text = `${header}${rows}${date}${rows}\ufffd${"x".repeat(1_000_300)}\n`;
  const failing = () => importBy(campaign, text, two, unattended, { dateOrder: null });
  expect(await failureOf(failing)).toEqual({
    code: "IMPORT_DATE_ORDER",
    params: { file: "export.csv", column: "signed_at" },
  });
  const tooLong = await failureOf(() => importBy(campaign, text.replace(date, ""), two));
  expect(tooLong).toMatchObject({ code: "IMPORT_ROW_TOO_LONG", params: { row: 18_021 } });
});
