// A campaign in the middle of its work for the benchmark of the window: imported, linked, routed, packets sealed and delivered.
import { join } from "node:path";
import { createCampaign } from "#core/pipeline/campaign.ts";
import { recordDelivery } from "#core/pipeline/deliveries.ts";
import { findDuplicates } from "#core/pipeline/find-duplicates.ts";
import { importFile } from "#core/pipeline/import-file.ts";
import { understandFile } from "#core/pipeline/inspect-file.ts";
import { unattended } from "#core/pipeline/job.ts";
import { sealPacket } from "#core/pipeline/packets/seal-packet.ts";
import { openPairs, recordDecisions } from "#core/pipeline/review.ts";
import { routeSigners } from "#core/pipeline/route-signers.ts";
import type { Store } from "#core/store/store.ts";
import { defaultPacketSettings } from "#shared/model/packet-settings.ts";
import { writeExport } from "./invented-export.ts";
import { projectRoot } from "./measure.ts";

const resources = join(projectRoot, "resources");
const options = { clock: () => new Date().toISOString(), actor: "benchmark" };
const sealed = ["RU-DK-kobenhavn", "RU-PL-warszawa", "RU-NO-oslo", "RU-NL-den-haag", "RU-AU-canberra"];

/**
 * Makes a campaign of so many signatures: nine tenths stand in five sealed packets, of which one was delivered and one refused; the
 * rest came later, and a part of it is sealed in a supplement. Of the pairs that wait for people some were looked at.
 */
export async function makeCampaignInWork(folder: string, signatures: number): Promise<string> {
  const file = join(folder, "campaign.petition");
  const fields = { title: "Benchmark", targetState: "RU", request: "Do it." };
  const store = createCampaign(file, fields, resources, options);
  try {
    const before = Math.round(signatures * 0.9);
    await bring(store, folder, 0, before);
    for (const missionId of sealed) await seal(store, missionId);
    deliver(store, `${sealed[0]}-1`, "accepted_in_meeting");
    deliver(store, `${sealed[1]}-1`, "refused");
    await bring(store, folder, before, signatures - before);
    const unsure = openPairs(store.reader).slice(0, 300);
    if (unsure.length > 0) {
      const decisions = unsure.map((pair) => ({ ...pair, verdict: "unsure" as const }));
      recordDecisions(store, { kind: "pair", by: "benchmark" }, decisions);
    }
    await seal(store, `${sealed[0]}`);
    return file;
  } finally {
    store.close();
  }
}

function seal(store: Store, missionId: string) {
  return sealPacket(store, resources, { missionId, settings: defaultPacketSettings }, unattended);
}

async function bring(store: Store, folder: string, from: number, rows: number): Promise<void> {
  const csv = join(folder, `export-from-${from}.csv`);
  writeExport(csv, rows, { from, junkEvery: 200 });
  await importFile(store, csv, await understandFile(csv, resources, {}), unattended);
  await findDuplicates(store, unattended);
  routeSigners(store);
}

function deliver(store: Store, packetId: string, outcome: "accepted_in_meeting" | "refused"): void {
  const date = store.now().slice(0, 10);
  recordDelivery(store, { packetId, outcome, date, place: "", receivedBy: "", said: "" });
}
