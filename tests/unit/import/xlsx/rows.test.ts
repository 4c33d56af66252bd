import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workbookLimits } from "#shared/import/xlsx/limits.ts";
import { createRowCollector } from "#shared/import/xlsx/row-collector.ts";
import { createStringList } from "#shared/import/xlsx/shared-strings.ts";
import { createSheetHandlers } from "#shared/import/xlsx/sheet-rows.ts";
import { openXlsx } from "#shared/import/xlsx/xlsx.ts";
import { createXmlReader } from "#shared/import/xlsx/xml-reader.ts";
import { allRows, asFile, oneSheet, textRow } from "../../../support/make-xlsx.ts";

async function rowsOf(rows: string) {
  return allRows(await openXlsx(asFile(oneSheet(rows)), "a.xlsx"));
}

describe("rows of an XLSX sheet", () => {
  it("fill the gaps between cells", async () => {
    expect(await rowsOf('<row r="1"><c r="B1"><v>1</v></c><c r="E1"><v>2</v></c><c><v>3</v></c></row>')).toEqual([
      ["", "1", "", "", "2", "3"],
    ]);
  });

  it("are counted as in CSV: a blank row between two is a row of one empty cell, others are none", async () => {
    const rows =
      '<row r="3"><c><v>1</v></c></row><row r="4"><c s="1"/></row><row r="7"><c><v>2</v></c></row><row r="9"/><row r="99"><c t="str"><v> </v></c></row>';
    expect(await rowsOf(rows)).toEqual([["1"], [""], [""], [""], ["2"]]);
  });

  it("widen the header by the columns without a name that hold something below", async () => {
    const rows = `${textRow("Name")}${textRow("Anna", "", "Ry")}`;
    expect(await rowsOf(rows)).toEqual([
      ["Name", "", ""],
      ["Anna", "", "Ry"],
    ]);
  });

  it("have the value of merged cells in the first", async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/><c r="C1"><v>2</v></c></row>';
    expect(await rowsOf(rows)).toEqual([["1", "", "2"]]);
  });

  it("that are hidden count too", async () => {
    expect(await rowsOf('<row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row>')).toEqual([
      ["1"],
      ["2"],
    ]);
  });

  it("come in batches that say how far the reader is", async () => {
    const many = Array.from({ length: 7000 }, (_, index) => textRow(`Name ${index}`, `Town ${index}`)).join("");
    const source = await openXlsx(asFile(oneSheet(many)), "a.xlsx");
    const sizes: number[] = [];
    let last = { bytesRead: 0, bytesTotal: 1 };
    for await (const { rows, bytesRead, bytesTotal } of source.rows()) {
      sizes.push(rows.length);
      expect(bytesRead).toBeGreaterThanOrEqual(last.bytesRead);
      last = { bytesRead, bytesTotal };
    }
    expect(sizes.length).toBeGreaterThan(2);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(7000);
    expect(last.bytesRead).toBe(last.bytesTotal);
  });

  it("are the same however the XML is cut", () => {
    const xml = `<worksheet><sheetData>${textRow("Zoë 🙂", "B &amp; C")}<row r="4"><c r="C4" t="str"><v>x_x000D_y</v></c></row>${textRow("a\r\nb", "<![CDATA[c]]>")}</sheetData></worksheet>`;
    const whole = read([xml]);
    expect(whole).toHaveLength(5);
    fc.assert(
      fc.property(fc.array(fc.nat(xml.length), { maxLength: 40 }), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), xml.length];
        expect(read(places.slice(1).map((end, index) => xml.slice(places[index], end)))).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });
});

function read(pieces: readonly string[]): readonly (readonly string[])[] {
  const collector = createRowCollector("a.xlsx", workbookLimits);
  const context = { file: "a.xlsx", strings: createStringList(), formats: [], startsIn1904: false };
  const handlers = createSheetHandlers(collector, context, workbookLimits);
  const reader = createXmlReader(handlers, { file: "a.xlsx", part: "sheet1.xml", limits: workbookLimits });
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return collector.end();
}

describe("createStringList", () => {
  it("gives back what was added, over several blocks", () => {
    const list = createStringList();
    const texts = Array.from({ length: 3000 }, (_, index) => (index % 7 === 0 ? "" : `Текст ${index}`));
    for (const text of texts) list.add(text);
    expect(texts.map((_, index) => list.get(index))).toEqual(texts);
    expect([list.get(3000), list.get(-1), list.get(4096)]).toEqual([undefined, undefined, undefined]);
  });
});
