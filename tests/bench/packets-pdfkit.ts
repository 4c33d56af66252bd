// One run of the benchmark in a process of its own: the same list by pdfkit, which is told the font of each name and asked whether
// each cell fits its column, as a list must be that cuts nobody.
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import PDFDocument from "pdfkit";
import {
  assets,
  type BenchRow,
  columnEdges,
  countryNames,
  rowBatches,
  rowFonts,
  rowsOnPage,
  tellTime,
} from "./packets-rows.ts";

const [count = "58171", folder = "."] = process.argv.slice(2);
const startedAt = performance.now();
const document = new PDFDocument({ size: "A4", margin: 0, autoFirstPage: false });
const output = document.pipe(createWriteStream(join(folder, "pdfkit.pdf")));
for (const font of new Set(["NotoSans-Regular", ...rowFonts] as const)) {
  document.registerFont(font, Buffer.from(await assets.readFont(font)));
}
for (const rows of rowBatches(Number(count), rowsOnPage)) {
  document.addPage().font("NotoSans-Regular").fontSize(8.5);
  for (const [index, row] of rows.entries()) writeRow(row, 50 + 12 * index);
}
document.end();
await finished(output);
tellTime(startedAt);

function writeRow(row: BenchRow, y: number): void {
  const cells = [String(row.line), row.name, row.city, countryNames[row.country ?? ""] ?? "", row.signedOn ?? ""];
  for (const [column, text] of cells.entries()) {
    const isOther = column === 1 && row.font !== "NotoSans-Regular";
    if (isOther) document.font(row.font);
    const left = columnEdges[column] ?? 0;
    const room = (columnEdges[column + 1] ?? 545) - left - 10;
    const natural = document.widthOfString(text);
    if (natural > room) document.fontSize((8.5 * room) / natural);
    document.text(text, left, y, { lineBreak: false });
    if (natural > room) document.fontSize(8.5);
    if (isOther) document.font("NotoSans-Regular");
  }
}
