// A mapping that was used once is taken up again for the next file with the same header.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { importFile } from "#core/pipeline/import-file.ts";
import { fingerprintOf, inspectFile } from "#core/pipeline/inspect-file.ts";
import { unattended } from "#core/pipeline/job.ts";
import type { Mapping } from "#shared/model/signature.ts";
import type { DateOrder, SourceForm } from "#shared/model/source-file.ts";
import { newCampaign, resources, type TestCampaign } from "../../../support/workspace.ts";

const header = "Person,Where,Contact,Day";
const chosen: Mapping = { full_name: "Person", city: "Where", signed_at: "Day" };

function write({ folder }: TestCampaign, name: string, ...lines: readonly string[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, `${lines.join("\n")}\n`);
  return file;
}

/** Imports as the window does: as inspected, with the mapping and the order of dates that a person chose. */
async function importAs({ store }: TestCampaign, file: string, mapping: Mapping, dateOrder: DateOrder | null) {
  const { encoding, delimiter, preset, hasHeader, nameOrder } = await inspectFile(file, resources, {});
  const form: SourceForm = {
    encoding,
    delimiter,
    preset,
    hasHeader,
    nameOrder,
    mapping,
    dateOrder,
    defaultCountry: null,
  };
  return importFile(store, file, form, unattended, await fingerprintOf(file, resources, form));
}
const inspect = ({ store }: TestCampaign, file: string, choices = {}) =>
  inspectFile(file, resources, choices, store.reader);

it("the next file with the same header takes the mapping up, whatever was guessed", async () => {
  const campaign = newCampaign();
  const first = write(campaign, "1.csv", header, "Ida Holm,Ry,ida@mail.example,2026-05-01");
  expect(await inspect(campaign, first)).toMatchObject({ remembered: false });
  await importAs(campaign, first, chosen, null);
  const next = await inspect(campaign, write(campaign, "2.csv", header, "Bo Lund,Ry,bo@mail.example,2026-05-02"));
  expect(next).toMatchObject({ remembered: true, mapping: chosen });
  expect(next.sureness).toEqual({ full_name: "remembered", city: "remembered", signed_at: "remembered" });
});

it("columns in another order and spelling are the same form, and are named as in the new file", async () => {
  const campaign = newCampaign();
  await importAs(campaign, write(campaign, "1.csv", header, "Ida Holm,Ry,x,2026-05-01"), chosen, null);
  const next = write(
    campaign,
    "2.csv",
    "DAY;where;Contact;person",
    "03.04.2026;Ry;x;Bo Lund",
    "13.04.2026;Ry;x;Eva Vos",
  );
  const inspection = await inspect(campaign, next);
  expect(inspection).toMatchObject({
    remembered: true,
    mapping: { full_name: "person", city: "where", signed_at: "DAY" },
    dateOrder: "dmy",
  });
});

it("another header, a chosen preset and a mapping given by hand are not overruled", async () => {
  const campaign = newCampaign();
  await importAs(campaign, write(campaign, "1.csv", header, "Ida Holm,Ry,x,2026-05-01"), chosen, null);
  const more = write(campaign, "2.csv", `${header},Extra`, "Bo Lund,Ry,x,2026-05-02,y");
  expect((await inspect(campaign, more)).remembered).toBe(false);
  const same = write(campaign, "3.csv", header, "Bo Lund,Ry,x,2026-05-02");
  expect((await inspect(campaign, same, { preset: "plain" })).remembered).toBe(false);
  const byHand = { full_name: "Contact" };
  expect(await inspect(campaign, same, { mapping: byHand })).toMatchObject({ remembered: false, mapping: byHand });
});

it("a choice of encoding keeps the remembered mapping", async () => {
  const campaign = newCampaign();
  await importAs(campaign, write(campaign, "1.csv", header, "Ida Holm,Ry,x,2026-05-01"), chosen, null);
  const next = write(campaign, "2.csv", header, "Bo Lund,Ry,x,2026-05-02");
  expect(await inspect(campaign, next, { encoding: "windows-1252" })).toMatchObject({
    remembered: true,
    encoding: "windows-1252",
    mapping: chosen,
  });
});

it("the remembered order of dates settles dates that leave it open, and yields to dates that tell another", async () => {
  const campaign = newCampaign();
  await importAs(campaign, write(campaign, "1.csv", header, "Ida Holm,Ry,x,03/04/2026"), chosen, "dmy");
  const open = write(campaign, "2.csv", header, "Bo Lund,Ry,x,05/06/2026");
  expect((await inspect(campaign, open)).dateOrder).toBe("dmy");
  const american = write(campaign, "3.csv", header, "Bo Lund,Ry,x,05/06/2026", "Eva Vos,Ry,x,05/26/2026");
  expect(await inspect(campaign, american)).toMatchObject({ remembered: true, dateOrder: "mdy" });
});

it("a table without a header is remembered by nothing", async () => {
  const campaign = newCampaign();
  const first = write(campaign, "1.csv", "Ida Holm,ida@mail.example,2026-05-01", "Bo Lund,bo@mail.example,2026-05-02");
  const { hasHeader } = await inspect(campaign, first);
  expect(hasHeader).toBe(false);
  await importAs(campaign, first, { full_name: "column 1" }, null);
  expect(campaign.store.reader.all("SELECT * FROM form_memory")).toEqual([]);
  const next = write(campaign, "2.csv", "Eva Vos,eva@mail.example,2026-05-01", "Per Dahl,per@mail.example,2026-05-02");
  expect((await inspect(campaign, next)).remembered).toBe(false);
});

it("the latest import is the one that is remembered, and it holds column names only", async () => {
  const campaign = newCampaign();
  await importAs(campaign, write(campaign, "1.csv", header, "Ida Holm,Ry,x,2026-05-01"), chosen, null);
  const other: Mapping = { full_name: "Person", phone: "Contact" };
  await importAs(campaign, write(campaign, "2.csv", header, "Bo Lund,Ry,y,2026-05-01"), other, null);
  expect((await inspect(campaign, write(campaign, "3.csv", header, "Eva Vos,Ry,z,2026-05-01"))).mapping).toEqual(other);
  const kept = JSON.stringify(campaign.store.reader.all("SELECT * FROM form_memory"));
  expect(kept).not.toMatch(/Ida|Bo Lund|Ry/);
});
