// Long jobs in a thread of their own: what they write is the same, and whoever has the campaign open reads on meanwhile.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { changeCampaign } from "#core/pipeline/campaign.ts";
import { findDuplicates } from "#core/pipeline/find-duplicates.ts";
import { understandFile } from "#core/pipeline/inspect-file.ts";
import { type JobControl, unattended } from "#core/pipeline/job.ts";
import { runLongJob } from "#core/pipeline/job-thread.ts";
import { makeChosenPackets } from "#core/pipeline/packets/make-packets.ts";
import { removeSource } from "#core/pipeline/remove-source.ts";
import { listSourceFiles } from "#core/store/source-files.ts";
import { defaultPacketSettings } from "#shared/model/packet-settings.ts";
import {
  countRows,
  differentSigners,
  eventLog,
  failureOf,
  importText,
  newCampaign,
  plainCsv,
  resources,
  routedCampaign,
  type TestCampaign,
  today,
} from "../../../support/workspace.ts";

const place = { resources, actor: "test" };

async function importInThread(campaign: TestCampaign, text: string, control: JobControl = unattended) {
  const file = path.join(campaign.folder, "export.csv");
  writeFileSync(file, text);
  const form = await understandFile(file, resources, {});
  return runLongJob(campaign.store, place, "importFile", { path: file, form }, control);
}

const tables = ["signature", "source_file", "signature_figure", "rejected_row", "event"];

function everything({ store }: TestCampaign) {
  return tables.map((table) => store.reader.all(`SELECT * FROM ${table} ORDER BY 1, 2`));
}

it("write what they would have written here, each event at the moment when its job was begun", async () => {
  const text = plainCsv([...differentSigners(300, "DK", "a"), {}, {}]);
  const [there, here] = [newCampaign(), newCampaign()];
  expect(await importInThread(there, text)).toBe(1);
  const found = await runLongJob(there.store, place, "findDuplicates", {}, unattended);
  await importText(here, "export.csv", text);
  expect(found).toEqual(await findDuplicates(here.store, unattended));
  expect(found.duplicates).toBe(1);
  expect(everything(there)).toEqual(everything(here));
  // The window remembers the form that its user settled.
  expect(there.store.reader.all("SELECT * FROM form_memory")).toHaveLength(1);
  expect(there.store.reader.all("SELECT DISTINCT at FROM event")).toEqual([{ at: today }]);
  expect(await runLongJob(there.store, place, "removeSource", 1, unattended)).toBe(302);
  expect(await removeSource(here.store, 1, unattended)).toBe(302);
  expect(everything(there)).toEqual(everything(here));
});

it("make the same files to the byte", async () => {
  const signers = [...differentSigners(40, "DK", "a"), ...differentSigners(30, "DE", "b")];
  const choices = ["RU-DK-kobenhavn", "RU-DE-berlin"].map((missionId) => {
    return { missionId, settings: defaultPacketSettings };
  });
  const [there, here] = [await routedCampaign(signers), await routedCampaign(signers)];
  const inThread = path.join(there.folder, "packets");
  const chosen = { folder: inThread, sealed: [], choices };
  const { packets } = await runLongJob(there.store, place, "makePackets", chosen, unattended);
  const inPlace = path.join(here.folder, "packets");
  await makeChosenPackets(here.store, resources, { ...chosen, folder: inPlace }, unattended);
  expect(packets).toHaveLength(2);
  for (const id of packets) {
    const [one, other] = [inThread, inPlace].map((folder) => readFileSync(path.join(folder, `${id}.pdf`)));
    expect(other?.equals(one ?? Buffer.of())).toBe(true);
  }
  expect(eventLog(there.store)).toEqual(eventLog(here.store));
});

it("leave the file readable and nobody else writing while they run, and tell their progress", async () => {
  const campaign = newCampaign();
  const meanwhile: unknown[] = [];
  const job = importInThread(campaign, plainCsv(differentSigners(20_000, "DK", "a")), {
    ...unattended,
    progress(phase, done, total) {
      if (meanwhile.length > 0) return;
      const busy = failureOf(() => changeCampaign(campaign.store, { title: "Meanwhile" }));
      meanwhile.push(phase, done <= total, countRows(campaign.store, "signature"), busy);
    },
  });
  await job;
  const [phase, isWithin, rows, busy] = meanwhile;
  expect([phase, isWithin, rows]).toEqual(["reading", true, 0]);
  expect(await busy).toMatchObject({ code: "STORE_BUSY" });
  expect(countRows(campaign.store, "signature")).toBe(20_000);
  changeCampaign(campaign.store, { title: "After it" });
});

it("wake those who wait for what is written", async () => {
  const campaign = newCampaign();
  let rows = -1;
  campaign.store.onWritten(() => {
    rows = countRows(campaign.store, "signature");
  });
  await importInThread(campaign, plainCsv([{}]));
  expect(rows).toBe(1);
});

it("fail with the failure of the job, and leave nothing when they are cancelled", async () => {
  const campaign = newCampaign();
  const cancel = new AbortController();
  const control = { signal: cancel.signal, progress: () => cancel.abort() };
  const text = plainCsv(differentSigners(20_000, "DK", "a"));
  expect((await failureOf(() => importInThread(campaign, text, control))).code).toBe("CANCELLED");
  const before = { ...unattended, signal: AbortSignal.abort() };
  expect((await failureOf(() => importInThread(campaign, text, before))).code).toBe("CANCELLED");
  expect((await failureOf(() => runLongJob(campaign.store, place, "removeSource", 7, unattended))).code).toBe(
    "SOURCE_UNKNOWN",
  );
  expect(listSourceFiles(campaign.store.reader)).toEqual([]);
  expect(countRows(campaign.store, "event")).toBe(1);
  await importInThread(campaign, text);
  expect(countRows(campaign.store, "signature")).toBe(20_000);
});

it("cost the thread that began them next to nothing", async () => {
  const campaign = newCampaign();
  await importInThread(campaign, plainCsv(differentSigners(60_000, "DK", "a")));
  const before = process.threadCpuUsage();
  const start = performance.now();
  await runLongJob(campaign.store, place, "removeSource", 1, unattended);
  const { user, system } = process.threadCpuUsage(before);
  const share = (user + system) / 1000 / (performance.now() - start);
  // It hears of the progress; removing here, it works nine tenths of the time.
  expect(share).toBeLessThan(0.3);
});
