// One run of the benchmark in a process of its own: the least that a writer of such a list has to do. It is told the font of
// each name, checks nothing, wraps nothing, streams to the file, and deflates with Node's zlib.
import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { startSubsetter } from "#shared/packet/pdf/subset.ts";
import type { FontName } from "#shared/packet/text/font-names.ts";
import { openTypeface, type Typeface } from "#shared/packet/text/typeface.ts";
import { assets, columnEdges, countryNames, rowBatches, rowFonts, rowsOnPage, tellTime } from "./packets-rows.ts";

type FloorFont = {
  readonly face: Typeface;
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly codes: Map<string, number>;
  readonly glyphs: number[];
  readonly texts: string[];
};

const [count = "58171", folder = "."] = process.argv.slice(2);
const startedAt = performance.now();
const output = openSync(join(folder, "floor.pdf"), "w");
const offsets: number[] = [];
let position = 0;
const fonts = new Map<FontName, FloorFont>();
const plain: (string | undefined)[] = [];

function write(bytes: string | Uint8Array): void {
  const buffer = typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes;
  writeSync(output, buffer);
  position += buffer.length;
}
function writeObject(number: number, head: string, stream?: Uint8Array): void {
  offsets[number] = position;
  if (stream === undefined) {
    write(`${number} 0 obj\n${head}\nendobj\n`);
    return;
  }
  const deflated = deflateSync(stream);
  write(`${number} 0 obj\n<<${head}/Filter/FlateDecode/Length ${deflated.length}>>\nstream\n`);
  write(deflated);
  write("\nendstream\nendobj\n");
}
async function openFont(name: FontName): Promise<FloorFont> {
  const bytes = await assets.readFont(name);
  const font = { face: openTypeface(bytes), bytes, name: `G${fonts.size}`, codes: new Map(), glyphs: [0], texts: [""] };
  fonts.set(name, font);
  return font;
}
function codeOf(font: FloorFont, glyph: number, text: string): string {
  const key = `${glyph}:${text}`;
  let code = font.codes.get(key);
  if (code === undefined) {
    code = font.glyphs.length;
    font.codes.set(key, code);
    font.glyphs.push(glyph);
    font.texts.push(text);
  }
  return code.toString(16).padStart(4, "0");
}
function showPlain(font: FloorFont, text: string): string {
  let shown = "";
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    shown += plain[unit] ??= codeOf(font, font.face.glyphOf(unit) ?? 0, String.fromCharCode(unit));
  }
  return `<${shown}>Tj\n`;
}
function showShaped(font: FloorFont, text: string): string {
  const isRightToLeft = /[\u0590-\u06ff]/.test(text);
  let array = "";
  let pen = 0;
  let natural = 0;
  for (const { glyph, cluster, advance, dx } of font.face.shape(text, isRightToLeft)) {
    const gap = natural - pen - dx;
    array += `${gap === 0 ? "" : gap.toFixed(0)}<${codeOf(font, glyph, text[cluster] ?? "")}>`;
    natural += font.face.advanceOf(glyph) - gap;
    pen += advance;
  }
  return `[${array}]TJ\n`;
}

const latin = await openFont("NotoSans-Regular");
for (const name of rowFonts) if (!fonts.has(name)) await openFont(name);
write("%PDF-1.7\n");
let pageCount = 0;
for (const rows of rowBatches(Number(count), rowsOnPage)) {
  let content = "BT /G0 8.5 Tf\n";
  for (const [index, row] of rows.entries()) {
    const y = 780 - 12 * index;
    const cells = [String(row.line), row.name, row.city, countryNames[row.country ?? ""] ?? "", row.signedOn ?? ""];
    for (const [column, text] of cells.entries()) {
      content += `1 0 0 1 ${columnEdges[column]} ${y} Tm\n`;
      const font = fonts.get(row.font);
      const isShaped = column === 1 && font !== undefined && /[\u0500-\uffff]/.test(text);
      content += isShaped ? `/${font.name} 8.5 Tf\n${showShaped(font, text)}/G0 8.5 Tf\n` : showPlain(latin, text);
    }
  }
  writeObject(4 + 2 * pageCount, "", Buffer.from(`${content}ET\n`, "latin1"));
  writeObject(3 + 2 * pageCount, `<</Type/Page/Parent 2 0 R/Contents ${4 + 2 * pageCount} 0 R>>`);
  pageCount += 1;
}
const cut = await startSubsetter(assets.subsetter);
let next = 3 + 2 * pageCount;
const resources: string[] = [];
for (const { face, bytes, name, glyphs, texts } of fonts.values()) {
  const map = Buffer.from(glyphs.flatMap((glyph) => [glyph >> 8, glyph & 0xff]));
  const lines = texts.map((text, code) => `<${hex(code)}><${[...text].map((one) => hex(one.charCodeAt(0))).join("")}>`);
  writeObject(next, "", cut(bytes, glyphs));
  writeObject(next + 1, "", map);
  writeObject(next + 2, "", Buffer.from(`${lines.length - 1} beginbfchar\n${lines.slice(1).join("\n")}\nendbfchar\n`));
  const widths = glyphs.map((glyph) => face.advanceOf(glyph).toFixed(0)).join(" ");
  const descriptor = `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[0 0 0 0]/ItalicAngle 0/Ascent 0/Descent 0/StemV 80/FontFile2 ${next} 0 R>>`;
  const system = "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>";
  writeObject(
    next + 3,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}${system}/FontDescriptor ${descriptor}/W[0[${widths}]]/CIDToGIDMap ${next + 1} 0 R>>`,
  );
  writeObject(
    next + 4,
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${next + 3} 0 R]/ToUnicode ${next + 2} 0 R>>`,
  );
  resources.push(`/${name} ${next + 4} 0 R`);
  next += 5;
}
const kids = Array.from({ length: pageCount }, (_, page) => `${3 + 2 * page} 0 R`).join(" ");
writeObject(
  2,
  `<</Type/Pages/Count ${pageCount}/Kids[${kids}]/MediaBox[0 0 595.28 841.89]/Resources<</Font<<${resources.join("")}>>>>>>`,
);
writeObject(1, "<</Type/Catalog/Pages 2 0 R>>");
const start = position;
const entries = offsets.slice(1).map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
write(`xref\n0 ${next}\n0000000000 65535 f \n${entries.join("")}trailer\n<</Size ${next}/Root 1 0 R>>\n`);
write(`startxref\n${start}\n%%EOF\n`);
closeSync(output);
tellTime(startedAt);

function hex(value: number): string {
  return value.toString(16).padStart(4, "0");
}
