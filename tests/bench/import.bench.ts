// Imports one CSV into a campaign and compares it with what the sqlite3 shell needs for `.import` and one index on e-mail.
// Ratios within one run, as the machine is shared. `npm run bench -- import [ROWS]`
import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import australian from "../../resources/demo/names/australian.json" with { type: "json" };
import danish from "../../resources/demo/names/danish.json" with { type: "json" };
import dutch from "../../resources/demo/names/dutch.json" with { type: "json" };
import norwegian from "../../resources/demo/names/norwegian.json" with { type: "json" };
import polish from "../../resources/demo/names/polish.json" with { type: "json" };
import ukrainian from "../../resources/demo/names/ukrainian.json" with { type: "json" };

import { inBenchFolder, measure, measureImport } from "./measure.ts";

const rows = Number(process.argv[2] ?? 1_000_000);
const rounds = 3;

/** 8 columns as a platform writes them; one signer in fifty signs twice. */
function writeExport(csv: string): number {
  const lists = [danish, dutch, norwegian, polish, ukrainian, australian];
  const cities = ["København", "Warszawa", "Oslo", "Den Haag", "Canberra", "Aarhus", "Kraków"];
  const countries = ["Denmark", "Poland", "NO", "Netherlands", "Australia"];
  const handle = openSync(csv, "w");
  let bytes = writeSync(handle, "first_name,last_name,email,phone,city,postcode,country,signed_at\n");
  let chunk = "";
  for (let row = 0; row < rows; row += 1) {
    const person = row % 50 === 49 ? row - 7 : row;
    const names = lists[person % lists.length] ?? danish;
    const givenNames = person % 2 === 0 ? names.women : names.men;
    const first = givenNames[Math.floor(person / 12) % givenNames.length];
    // Some names have a form for women and one for men.
    const [last] = [names.families[Math.floor(person / 7) % names.families.length]].flat();
    const day = String(1 + (row % 28)).padStart(2, "0");
    chunk += `${first},${last},p${person}@mail${person % 31}.example,,${cities[person % 7]},${10_000 + (person % 80_000)},`;
    chunk += `${countries[person % 5]},2026-03-${day} 12:00:00\n`;
    if (chunk.length > 1_000_000) {
      bytes += writeSync(handle, chunk);
      chunk = "";
    }
  }
  bytes += writeSync(handle, chunk);
  closeSync(handle);
  return bytes;
}

await inBenchFolder((folder) => {
  const csv = join(folder, "export.csv");
  const bytes = writeExport(csv);
  console.log(`${rows.toLocaleString("en")} rows x 8 columns, ${Math.round(bytes / 1e6)} MB`);
  const ratios: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const script = `.mode csv\n.import ${csv} t\nCREATE INDEX t_email ON t(email);\n`;
    const base = measure("sqlite3", [join(folder, `shell-${round}.db`)], script);
    const own = measureImport(join(folder, `campaign-${round}.petition`), csv, rows);
    ratios.push(own.seconds / base.seconds);
    console.log(
      `round ${round}: sqlite3 shell ${base.seconds.toFixed(2)} s; hand-in import ${own.seconds.toFixed(2)} s, ` +
        `peak ${Math.round(own.peakMb)} MB; ratio ${(own.seconds / base.seconds).toFixed(2)}`,
    );
  }
  console.log(`best ratio ${Math.min(...ratios).toFixed(2)} (goal 2.0, aim 1.5)`);
});
