// Imports one CSV into a campaign and compares it with what the sqlite3 shell needs for `.import` and one index on e-mail.
// Ratios within one run, as the machine is shared. `npm run bench -- import [ROWS]`
import { join } from "node:path";
import { writeExport } from "./invented-export.ts";
import { inBenchFolder, measure, measureImport } from "./measure.ts";

const rows = Number(process.argv[2] ?? 1_000_000);
const rounds = 3;

await inBenchFolder((folder) => {
  const csv = join(folder, "export.csv");
  const bytes = writeExport(csv, rows);
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
