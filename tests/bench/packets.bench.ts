// How quickly a packet is made: ours against the least that such a list needs and against pdfkit, in one run.
// `npm run bench -- packets [signatories]`. Every way runs in a process of its own;
// its time begins when its modules are loaded.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { inBenchFolder, type Measured, measure } from "./measure.ts";

const signatories = Number(process.argv[2] ?? 58_171);
const rounds = 3;

function runWay(way: "own" | "floor" | "pdfkit", folder: string, sheets = 1000): Measured {
  const words = [String(signatories), folder, String(sheets)];
  const run = measure(process.execPath, [join("tests", "bench", `packets-${way}.ts`), ...words]);
  return { ...run, seconds: Number(run.stdout) };
}

await inBenchFolder((folder) => {
  console.log(`${signatories.toLocaleString("en")} signatories x 5 columns, 2 % in other scripts, A4`);
  const tell = (way: string, { seconds, peakMb }: Measured): string => {
    const files = readdirSync(folder).filter((file) => file.startsWith(way));
    const size = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 1e6;
    return `${way} ${seconds.toFixed(2)} s, peak ${Math.round(peakMb)} MB, file ${size.toFixed(1)} MB`;
  };
  const pdfkit = runWay("pdfkit", folder);
  console.log(tell("pdfkit", pdfkit));
  const floors: number[] = [];
  const owns: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const floor = runWay("floor", folder);
    const own = runWay("own", folder);
    floors.push(floor.seconds);
    owns.push(own.seconds);
    console.log(`round ${round}: ${tell("floor", floor)}; ${tell("own", own)}`);
  }
  console.log(`in volumes of 250 sheets: ${tell("own", runWay("own", folder, 250))}`);
  const [floor, own] = [Math.min(...floors), Math.min(...owns)];
  console.log(`best: ${(own / floor).toFixed(2)} x the floor (goal 2.5, aim 1.5)`);
  console.log(`best: ${(pdfkit.seconds / own).toFixed(1)} x quicker than pdfkit (goal 4)`);
});
