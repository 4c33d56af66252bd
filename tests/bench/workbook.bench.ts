// Imports an XLSX of 200,000 rows and 8 columns, with shared strings and with inline strings.
// Limits: 15 s and 700 MB. `npm run bench -- workbook [ROWS]`
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeXlsx } from "../support/make-xlsx.ts";
import { inBenchFolder, measureImport } from "./measure.ts";

const rows = Number(process.argv[2] ?? 200_000);
const header = ["first_name", "last_name", "email", "phone", "city", "postcode", "country", "signed_at"];

function cellsOf(row: number): readonly string[] {
  const name = `Anna${String.fromCharCode(97 + (row % 26))}`;
  const city = ["København", "Oslo", "Aarhus", "Den Haag"][row % 4] ?? "Oslo";
  return [
    name,
    "Kjærgård",
    `a${row}@mail${row % 31}.example`,
    "",
    city,
    String(10_000 + (row % 80_000)),
    "DK",
    "2026-03-04",
  ];
}

function workbook(isShared: boolean): Uint8Array {
  const strings = new Map<string, number>();
  const cell = (value: string) => {
    if (!isShared) return `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    if (!strings.has(value)) strings.set(value, strings.size);
    return `<c t="s"><v>${strings.get(value)}</v></c>`;
  };
  const lines = [header, ...Array.from({ length: rows }, (_, row) => cellsOf(row))];
  const sheet = lines.map((cells) => `<row>${cells.map(cell).join("")}</row>`).join("");
  const items = [...strings.keys()].map((value) => `<t>${value}</t>`);
  return makeXlsx({ sheets: [{ name: "Signatures", rows: sheet }], ...(isShared ? { sharedStrings: items } : {}) });
}

await inBenchFolder((folder) => {
  for (const kind of ["shared", "inline"]) {
    const file = join(folder, `${kind}.xlsx`);
    writeFileSync(file, workbook(kind === "shared"));
    const run = measureImport(join(folder, `${kind}.petition`), file, rows);
    console.log(
      `XLSX, ${rows.toLocaleString("en")} rows, ${kind} strings: ${run.seconds.toFixed(2)} s, peak ${Math.round(run.peakMb)} MB`,
    );
  }
  console.log("limits: 15 s and 700 MB");
});
