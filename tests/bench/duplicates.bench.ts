// Finds duplicates: quality on records with known truth and on households, then speed and memory as the rows grow. Goals:
// 1,000,000 rows in 40 s and 2,000,000 in 90 s on two cores, under 1,500 MB. `npm run bench -- duplicates [ROWS…]`
import { fileURLToPath } from "node:url";
import { readFebrl } from "./duplicates-febrl.ts";
import { households } from "./duplicates-households.ts";
import { type Measured, measureQuality, type Quality } from "./duplicates-quality.ts";
import { measure } from "./measure.ts";

const speed = fileURLToPath(import.meta.resolve("./duplicates-speed.ts"));
const sizes =
  process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100_000, 250_000, 500_000, 1_000_000, 2_000_000];

function percent({ precision, recall, f1 }: Quality): string {
  return `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)}`;
}

function printQuality(title: string, { found, linked, review }: Measured): void {
  console.log(
    `${title}\n  at 7 bits: ${percent(found)}\n  linked without a person: ${percent(linked)}; to review: ${review} pairs`,
  );
}

for (const fields of ["name, suburb, postcode, state", "all"] as const) {
  for (const name of ["febrl1", "febrl2"] as const) {
    const records = readFebrl(name, fields);
    if (records === null) console.log(`${name}, ${fields}: skipped, ../shared/data/${name}.csv is not there`);
    else printQuality(`${name}, fields: ${fields}`, measureQuality(records));
  }
}
printQuality("2,000 invented families, one surname, address and mailbox each", measureQuality(households(2000, 1)));

for (const threads of [1, 2]) {
  console.log(`invented signatures, ${threads === 1 ? "one thread" : "two threads for the scoring"}`);
  for (const rows of sizes) {
    const run = measure(process.execPath, [speed, String(rows), String(threads)]);
    const found = JSON.parse(run.stdout);
    const [table, blocks, pairs, clusters] = found.steps.map(({ wall }: { readonly wall: number }) => wall.toFixed(1));
    console.log(
      `  ${rows.toLocaleString("en")} rows: ${found.wall.toFixed(1)} s (table ${table}, blocks ${blocks}, pairs ${pairs}, ` +
        `clusters ${clusters}), ${found.processor.toFixed(1)} s of processor; ${found.compared.toLocaleString("en")} pairs ` +
        `scored; peak ${Math.round(run.peakMb)} MB; precision ${found.precision.toFixed(4)}`,
    );
  }
}
