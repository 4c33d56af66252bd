// Imports one CSV into a campaign and compares it with what the sqlite3 shell needs for `.import` and one index on e-mail.
// Ratios within one run, as the machine is shared. `npm run bench -- import [ROWS]`
import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

const projectRoot = join(import.meta.dirname, "..", "..");
const rows = Number(process.argv[2] ?? 1_000_000);
const rounds = 2;

mkdirSync(join(projectRoot, ".cache"), { recursive: true });
const folder = mkdtempSync(join(projectRoot, ".cache", "bench-"));
const csv = join(folder, "export.csv");

/** 8 columns as a platform writes them; one signer in fifty signs twice. */
function writeExport(): number {
  const given = ["Søren", "Anna", "Łukasz", "Ingrid", "Maria", "Olena", "Peter", "Jürgen", "Ève", "John"];
  const family = ["Jensen", "Nowak", "de Vries", "Kjærgård", "Smith", "Müller", "Коваленко", "Papadopoulos"];
  const cities = ["København", "Warszawa", "Oslo", "Den Haag", "Canberra", "Aarhus", "Kraków"];
  const countries = ["Denmark", "Poland", "NO", "Netherlands", "Australia"];
  const handle = openSync(csv, "w");
  let bytes = writeSync(handle, "first_name,last_name,email,phone,city,postcode,country,signed_at\n");
  let chunk = "";
  for (let row = 0; row < rows; row += 1) {
    const person = row % 50 === 49 ? row - 7 : row;
    const first = given[person % given.length];
    const last = `${family[person % family.length]}${person % 977}`;
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

function timed(command: string, args: readonly string[], input?: string) {
  const start = performance.now();
  const run = spawnSync("/usr/bin/time", ["-f", "%M", command, ...args], { cwd: projectRoot, encoding: "utf8", input });
  const seconds = (performance.now() - start) / 1000;
  if (run.status !== 0) throw new Error(run.stderr);
  return { seconds, peakMb: Number(run.stderr.trim().split("\n").at(-1)) / 1024, stdout: run.stdout };
}

function handIn(...words: readonly string[]) {
  return timed(process.execPath, ["electron/cli/main.ts", ...words, "--json"]);
}

function shell(round: number) {
  const database = join(folder, `shell-${round}.db`);
  return timed("sqlite3", [database], `.mode csv\n.import ${csv} t\nCREATE INDEX t_email ON t(email);\n`);
}

function campaign(round: number) {
  const file = join(folder, `campaign-${round}.petition`);
  handIn("new", file, "--title", "Benchmark", "--target", "RU");
  const run = handIn("import", file, csv);
  const { totals } = JSON.parse(run.stdout);
  if (totals.imported !== rows) throw new Error(`imported ${totals.imported} of ${rows}`);
  return run;
}

try {
  const bytes = writeExport();
  console.log(`${rows.toLocaleString("en")} rows x 8 columns, ${Math.round(bytes / 1e6)} MB`);
  const ratios: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const base = shell(round);
    const own = campaign(round);
    ratios.push(own.seconds / base.seconds);
    console.log(
      `round ${round}: sqlite3 shell ${base.seconds.toFixed(2)} s; hand-in import ${own.seconds.toFixed(2)} s, ` +
        `peak ${Math.round(own.peakMb)} MB; ratio ${(own.seconds / base.seconds).toFixed(2)}`,
    );
  }
  console.log(`best ratio ${Math.min(...ratios).toFixed(2)} (goal 2.0, aim 1.5)`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
