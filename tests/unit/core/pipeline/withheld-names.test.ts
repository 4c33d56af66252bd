// Signers who asked not to be named: they count, and nothing on paper says who they are.

import { expect, it } from "vitest";
import { findDuplicates } from "#core/pipeline/find-duplicates.ts";
import { unattended } from "#core/pipeline/job.ts";
import { sealedDocument } from "#core/pipeline/packets/packet-document.ts";
import { routeSigners } from "#core/pipeline/route-signers.ts";
import { readPages } from "../../../pdf/poppler.ts";
import { draftFor, drawVolume, linesOfDraft, linesOfPacket, sealFor } from "../../../support/packets.ts";
import { hasProgram } from "../../../support/read-list.ts";
import { importText, newCampaign } from "../../../support/workspace.ts";

const denmark = "RU-DK-kobenhavn";
const hasTools = await hasProgram("pdftotext");
const csv = [
  "name,email,city,country,signed_at,visible",
  "Ida Holm,ida@mail.example,Ry,DK,2026-05-01,yes",
  "Wilhelmina Zander,w@mail.example,Skanderborg,DK,2026-05-02,no",
  "Wilhelmina Zander,W@mail.example,Skanderborg,DK,2026-05-02,no",
  "Anonymous,a@mail.example,Hobro,DK,2026-05-03,",
  "王小明,x@mail.example,北京,DK,2026-05-04,no",
  "Bo Lund,bo@mail.example,Ry,DK,2026-05-05,",
  "",
].join("\n");

async function withheldCampaign() {
  const campaign = newCampaign();
  await importText(campaign, "visible.csv", csv);
  await findDuplicates(campaign.store, unattended);
  routeSigners(campaign.store);
  return campaign;
}

it("a withheld signer has a numbered line without name and city, and counts", async () => {
  const { store } = await withheldCampaign();
  const draft = linesOfDraft(store.reader, await draftFor(store, denmark));
  const { id, signers } = await sealFor(store, denmark);
  expect(signers).toBe(5);
  const lines = linesOfPacket(store.reader, id);
  expect(lines.map(({ line, name, city }) => [line, name, city])).toEqual([
    [1, "Ida Holm", "Ry"],
    [2, null, null],
    [3, null, null],
    [4, null, null],
    [5, "Bo Lund", "Ry"],
  ]);
  expect(draft).toEqual(lines);
  expect(sealedDocument(store.reader, id)).toMatchObject({ signers: 5, withheld: 3 });
});

it("what is sealed with a packet holds no withheld name", async () => {
  const { store } = await withheldCampaign();
  const { id } = await sealFor(store, denmark);
  expect(JSON.stringify(sealedDocument(store.reader, id))).not.toMatch(/Zander|Skanderborg/);
});

it.skipIf(!hasTools)(
  "the printed packet says that the name is withheld, and holds no name and no city of theirs",
  async () => {
    const { store } = await withheldCampaign();
    const { id } = await sealFor(store, denmark);
    const { bytes } = await drawVolume(store, id);
    const text = readPages(bytes).join("\n");
    expect(text).toContain("Ida Holm");
    expect(text).not.toMatch(/Wilhelmina|Zander|Skanderborg|Anonymous|Hobro|王|mail\.example/);
    expect(text.match(/^\s*\d+\s+name withheld at the signer’s request/gm)).toHaveLength(3);
    expect(text.replace(/\s+/g, " ")).toMatch(/3 names are withheld at the signers’ request/);
  },
);
