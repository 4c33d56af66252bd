// One run of the benchmark in a process of its own: the same list by pdfkit, with the head, foot and code of each page. It is told the
// font of each name and asked whether each cell fits its column, as a list must be that cuts nobody.
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import PDFDocument from "pdfkit";
import encodeQR from "qr";
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
const module = 1.2;
let page = 0;
for (const rows of rowBatches(Number(count), rowsOnPage)) {
  page += 1;
  document.addPage().font("NotoSans-Regular").fontSize(8.5);
  for (const [index, row] of rows.entries()) writeRow(row, 60 + 12 * index);
  writeFurniture(page, rows[0]?.line ?? 0, rows.at(-1)?.line ?? 0);
}
document.end();
await finished(output);
tellTime(startedAt);

function writeFurniture(page: number, first: number, last: number): void {
  const lines: readonly (readonly [text: string, x: number, y: number])[] = [
    ["Stop the persecution", 65, 30],
    ["We ask the authorities to release all who were detained.", 65, 41],
    ["Packet RU-DK-kobenhavn-1", 430, 30],
    [`Lines ${first} to ${last}`, 430, 41],
    ["Inge Fiktiv, inge@example.org", 65, 800],
    [`Page ${page} of ${Math.ceil(Number(count) / rowsOnPage)}`, 430, 800],
  ];
  document.fontSize(7);
  for (const [text, x, y] of lines) document.text(text, x, y, { lineBreak: false });
  const text = `HI1*RU-DK-KOBENHAVN-1*1*${page}*${first}*${last}*7K3F9Q2M`;
  const code = encodeQR(text, "raw", { ecc: "medium", encoding: "alphanumeric", border: 1, mask: 3 });
  for (const [row, modules] of code.entries()) drawModules(modules, 785 + module * row);
  document.fill();
}

/** A row of a code, neighbouring dark modules as one rectangle. */
function drawModules(modules: readonly boolean[], y: number): void {
  for (let start = modules.indexOf(true); start !== -1; ) {
    const next = modules.indexOf(false, start);
    const end = next === -1 ? modules.length : next;
    document.rect(500 + module * start, y, module * (end - start), module);
    start = modules.indexOf(true, end);
  }
}

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
