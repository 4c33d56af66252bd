// How quickly the packets of a whole campaign are made, and how much memory that takes: `npm run bench -- packets-many [signatures]`.
// The campaign is made first, which is not measured; sealing, drawing and writing are, by the command line in a process of its own.
import { copyFileSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createCampaign } from "#core/pipeline/campaign.ts";
import { findDuplicates } from "#core/pipeline/find-duplicates.ts";
import { importFile } from "#core/pipeline/import-file.ts";
import { understandFile } from "#core/pipeline/inspect-file.ts";
import { unattended } from "#core/pipeline/job.ts";
import { routeSigners } from "#core/pipeline/route-signers.ts";
import { writeExport } from "./invented-export.ts";
import { inBenchFolder, measureLooking, projectRoot } from "./measure.ts";

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

/** The memory in MiB while so many files had been written. */
type Look = { readonly files: number; readonly mb: number };

async function makePackets(folder: string, campaign: string, name: string, words: readonly string[]) {
  const file = join(folder, `${name}.petition`);
  const out = join(folder, name);
  const looks: Look[] = [];
  copyFileSync(campaign, file);
  const args = ["electron/cli/main.ts", "packets", file, "--out", out, "--json", ...words];
  const run = await measureLooking(process.execPath, args, (mb) => looks.push({ files: countFiles(out), mb }));
  const { packets } = JSON.parse(run.stdout) as Made;
  const signers = packets.reduce((sum, packet) => sum + packet.signers, 0);
  const pages = packets.reduce((sum, packet) => sum + packet.pages, 0);
  const sizes = `${packets.length} packets, ${signers.toLocaleString("en")} signers, ${pages.toLocaleString("en")} pages`;
  console.log(
    `${name}: ${sizes}: ${run.seconds.toFixed(1)} s, ${run.cpuSeconds.toFixed(1)} s of work, peak ${Math.round(run.peakMb)} MB`,
  );
  return { ...run, looks };
}

function countFiles(folder: string): number {
  return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".pdf")).length : 0;
}

/** The most memory while the first sixth of the files was made, and while the last sixth was: each of five packets of thirty. */
function firstAndLast(looks: readonly Look[]): readonly [first: number, last: number] {
  const all = looks.at(-1)?.files ?? 0;
  const most = (isMeant: (done: number) => boolean): number =>
    looks.reduce((most, { files, mb }) => (isMeant(files / all) ? Math.max(most, mb) : most), 0);
  return [most((done) => done <= 1 / 6), most((done) => done >= 5 / 6)];
}

await inBenchFolder(async (folder) => {
  const campaign = madeBefore ?? (await makeCampaign(folder));
  const one = await makePackets(folder, campaign, "one mission", ["--mission", "RU-DK-kobenhavn"]);
  const all = await makePackets(folder, campaign, "all missions", []);
  const [first, last] = firstAndLast(all.looks);
  console.log(
    `first packets: at most ${Math.round(first)} MB; last ones: ${Math.round(last)} MB, ${(last / first).toFixed(2)} x`,
  );
  console.log(
    `all: ${all.seconds.toFixed(1)} s (goal ${goalSeconds}); memory ${(all.peakMb / one.peakMb).toFixed(2)} x that of one`,
  );
});
