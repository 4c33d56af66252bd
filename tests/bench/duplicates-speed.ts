// Times the search for duplicates among so many invented signatures and prints one line of JSON. `ROWS [THREADS]`
import { Worker } from "node:worker_threads";
import { findBlocks } from "#shared/matching/blocks.ts";
import { clusterDefaults, clusterPairs } from "#shared/matching/clusters.ts";
import { findPairs } from "#shared/matching/find-pairs.ts";
import { createMatchTable } from "#shared/matching/match-table.ts";
import { mergePairs, type ScoredPairs } from "#shared/matching/scored-pairs.ts";
import { population } from "./duplicates-population.ts";
import { finished } from "./duplicates-quality.ts";

const rows = Number(process.argv[2]);
const threads = Number(process.argv[3] ?? 1);
const floor = clusterDefaults.review;

type Time = { readonly wall: number; readonly processor: number };

/** Seconds since the start of the process, and seconds that all its threads have worked. */
function now(): Time {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now() / 1000, processor: (user + system) / 1e6 };
}

function since(start: Time, end: Time): Time {
  return { wall: end.wall - start.wall, processor: end.processor - start.processor };
}

/** Time spent on making up signatures, which a real job spends on reading them. */
function timePopulation(): Time {
  const start = now();
  let last = 0;
  for (const { record } of population(rows, 1)) last = record.id;
  if (last !== rows) throw new Error(`${last} of ${rows} rows`);
  return since(start, now());
}

function findInThread(index: number): Promise<ScoredPairs> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./duplicates-share.ts", import.meta.url), {
      workerData: { table, blocks, floor, index, of: threads },
    });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

const inventing = timePopulation();
const start = now();
const personOf = new Uint32Array(rows + 1);
const builder = createMatchTable();
for (const { record, person } of population(rows, 1)) {
  builder.add(record);
  personOf[record.id] = person;
}
const table = builder.finish();
const afterTable = now();
const blocks = finished(findBlocks(table));
const afterBlocks = now();
const pairs =
  threads === 1
    ? finished(findPairs(table, blocks, { floor }))
    : mergePairs(await Promise.all(Array.from({ length: threads }, (_, index) => findInThread(index))));
const afterPairs = now();
const { clusters } = clusterPairs(pairs, { same: [], different: [] }, clusterDefaults);
const end = now();

let linked = 0;
let right = 0;
for (const cluster of clusters) {
  for (const [index, left] of cluster.entries()) {
    for (const other of cluster.slice(index + 1)) {
      linked += 1;
      if (personOf[left] === personOf[other]) right += 1;
    }
  }
}
const steps = [
  since(inventing, since(start, afterTable)),
  since(afterTable, afterBlocks),
  since(afterBlocks, afterPairs),
  since(afterPairs, end),
];
console.log(
  JSON.stringify({
    steps,
    wall: steps.reduce((sum, { wall }) => sum + wall, 0),
    processor: steps.reduce((sum, { processor }) => sum + processor, 0),
    compared: pairs.compared,
    precision: right / linked,
    peakMb: process.resourceUsage().maxRSS / 1024,
  }),
);
