// How quickly the packets of a whole campaign are made, and how much memory that takes: `npm run bench -- packets-many [signatures]`.
// The campaign is made first, which is not measured; sealing, drawing and writing are, by the command line in a process of its own.
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { createCampaign } from "#core/pipeline/campaign.ts";
import { findDuplicates } from "#core/pipeline/find-duplicates.ts";
import { importFile } from "#core/pipeline/import-file.ts";
import { understandFile } from "#core/pipeline/inspect-file.ts";
import { unattended } from "#core/pipeline/job.ts";
import { routeSigners } from "#core/pipeline/route-signers.ts";
import { writeExport } from "./invented-export.ts";
import { inBenchFolder, type Measured, measure, projectRoot } from "./measure.ts";

const signatures = Number(process.argv[2] ?? 650_000);
const madeBefore = process.argv[3];
const goalSeconds = 30;
const resources = join(projectRoot, "resources");
const countries = "DK PL NO NL AU SE FI DE FR ES IT PT BE AT CH CZ SK HU RO BG GR IE IS LT LV EE CA US BR JP".split(
  " ",
);

async function makeCampaign(folder: string): Promise<string> {
  const file = join(folder, "many.petition");
  const fields = { title: "Benchmark", targetState: "RU", request: "Do it." };
  const store = createCampaign(file, fields, resources, { clock: () => new Date().toISOString(), actor: "benchmark" });
  const csv = join(folder, "many.csv");
  writeExport(csv, signatures, { countries });
  await importFile(store, csv, await understandFile(csv, resources, {}), unattended);
  await findDuplicates(store, unattended);
  routeSigners(store);
  store.close();
  return file;
}

type Made = { readonly packets: readonly { readonly id: string; readonly signers: number; readonly pages: number }[] };

function makePackets(folder: string, campaign: string, name: string, words: readonly string[]) {
  const file = join(folder, `${name}.petition`);
  copyFileSync(campaign, file);
  const run: Measured = measure(process.execPath, [
    "electron/cli/main.ts",
    ...["packets", file, "--out", join(folder, name), "--json", ...words],
  ]);
  const { packets } = JSON.parse(run.stdout) as Made;
  const signers = packets.reduce((sum, packet) => sum + packet.signers, 0);
  const pages = packets.reduce((sum, packet) => sum + packet.pages, 0);
  const sizes = `${packets.length} packets, ${signers.toLocaleString("en")} signers, ${pages.toLocaleString("en")} pages`;
  console.log(
    `${name}: ${sizes}: ${run.seconds.toFixed(1)} s, ${run.cpuSeconds.toFixed(1)} s of work, peak ${Math.round(run.peakMb)} MB`,
  );
  return run;
}

await inBenchFolder(async (folder) => {
  const campaign = madeBefore ?? (await makeCampaign(folder));
  const one = makePackets(folder, campaign, "one mission", ["--mission", "RU-DK-kobenhavn"]);
  const all = makePackets(folder, campaign, "all missions", []);
  console.log(
    `all: ${all.seconds.toFixed(1)} s (goal ${goalSeconds}); memory ${(all.peakMb / one.peakMb).toFixed(2)} x that of one`,
  );
});
