import { strToU8, Zip, ZipDeflate } from "fflate";
import { describe, expect, it } from "vitest";
import { settleAsync } from "#shared/errors/outcome.ts";
import { openXlsx } from "#shared/import/xlsx/xlsx.ts";
import {
  allRows,
  asFile,
  makeXlsx,
  oneSheet,
  type Parts,
  textRow,
  workbookParts,
  zipParts,
} from "../../../support/make-xlsx.ts";
import { asZip64 } from "../../../support/zip64.ts";

const twoSheets = makeXlsx({
  sheets: [
    { name: "Readme", rows: textRow("Old notes"), state: "hidden" },
    { name: "Signers", rows: textRow("Name") },
    { name: "Æresgæster &amp; co", rows: textRow("Guest") },
  ],
});

const plain = workbookParts({
  sheets: [{ name: "Sheet1", rows: '<row><c t="s"><v>0</v></c><c s="0"><v>46143</v></c></row>' }],
  sharedStrings: ["<t>Anna</t>"],
  formats: [14],
});
const plainRows = [["Anna", "2026-05-01"]];

describe("sheets of an XLSX workbook", () => {
  it("are listed in their order, hidden or not", async () => {
    const { sheets, defaultSheet } = await openXlsx(asFile(twoSheets), "a.xlsx");
    expect(sheets).toEqual([
      { name: "Readme", isHidden: true },
      { name: "Signers", isHidden: false },
      { name: "Æresgæster & co", isHidden: false },
    ]);
    expect(defaultSheet).toBe("Signers");
  });

  it("are read by name, the first that is shown by default", async () => {
    const source = await openXlsx(asFile(twoSheets), "a.xlsx");
    expect(await allRows(source)).toEqual([["Name"]]);
    expect(await allRows(source, { sheet: "æresgæster & co" })).toEqual([["Guest"]]);
    expect(await allRows(source, { sheet: "Readme" })).toEqual([["Old notes"]]);
  });

  it("fail with IMPORT_SHEET_UNKNOWN when there is none of that name", async () => {
    const source = await openXlsx(asFile(twoSheets), "a.xlsx");
    const outcome = await settleAsync(() => allRows(source, { sheet: "Names" }));
    expect(outcome).toMatchObject({
      ok: false,
      failure: {
        code: "IMPORT_SHEET_UNKNOWN",
        params: { file: "a.xlsx", sheet: "Names", sheets: "Readme, Signers, Æresgæster & co" },
      },
    });
  });

  it("are read again and again, also after a reader stopped early", async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => textRow(`Name ${index}`)).join("");
    const source = await openXlsx(asFile(oneSheet(rows)), "a.xlsx");
    for await (const batch of source.rows()) if (batch.rows.length > 0) break;
    expect(await allRows(source)).toHaveLength(5000);
    expect(await allRows(source)).toHaveLength(5000);
  });
});

describe("the ways in which programs write an XLSX archive", () => {
  function renamed(rename: (name: string) => string, change: (text: string) => string = (text) => text): Parts {
    return Object.fromEntries(Object.entries(plain).map(([name, text]) => [rename(name), change(text)]));
  }
  const reversed = Object.fromEntries(Object.entries(plain).reverse());
  const prefixed = renamed(
    (name) => name,
    (text) => text.replace(/<(\/?)(?=[a-z])/g, "<$1x:").replace("xmlns=", "xmlns:x="),
  );
  const strict = workbookParts({
    sheets: [{ name: "Sheet1", rows: '<row><c t="s"><v>0</v></c><c t="d"><v>2026-05-01</v></c></row>' }],
    sharedStrings: ["<t>Anna</t>"],
    isStrict: true,
  });
  const { "_rels/.rels": _, ...withoutRoot } = plain;

  it.each<[string, Uint8Array]>([
    ["as Excel does", zipParts(plain)],
    ["not packed", zipParts(plain, { level: 0 })],
    ["with the strings before the sheet, all the other way round", zipParts(reversed)],
    ["with prefixes (Open XML SDK)", zipParts(prefixed)],
    [
      "with backslashes and other cases in the names",
      zipParts(renamed((name) => name.replaceAll("/", "\\").toUpperCase())),
    ],
    [
      "with absolute targets",
      zipParts(
        renamed(
          (name) => name,
          (text) => text.replaceAll('Target="s', 'Target="/xl/s').replaceAll('Target="w', 'Target="/xl/w'),
        ),
      ),
    ],
    ["with the strict namespaces", zipParts(strict)],
    ["without the root relationships", zipParts(withoutRoot)],
    ["with a comment at the end", zipParts(plain, { comment: "made by hand" })],
    ["in pieces, sizes after the data", streamed(plain)],
    ["as ZIP64", asZip64(zipParts(plain))],
  ])("%s", async (_, bytes) => {
    expect(await allRows(await openXlsx(asFile(bytes), "a.xlsx"))).toEqual(plainRows);
  });

  it("in UTF-16", async () => {
    const sheet = plain["xl/worksheets/sheet1.xml"]?.replace("UTF-8", "UTF-16") ?? "";
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${sheet}`, "utf16le"));
    const bytes = streamed(plain, { "xl/worksheets/sheet1.xml": utf16 });
    expect(await allRows(await openXlsx(asFile(bytes), "a.xlsx"))).toEqual(plainRows);
  });
});

/** Written by a program that does not know the sizes before it is done: they follow the data. */
function streamed(parts: Parts, others: { readonly [name: string]: Uint8Array } = {}): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    pieces.push(bytes);
  });
  for (const [name, text] of Object.entries(parts)) {
    const part = new ZipDeflate(name, { level: 6 });
    zip.add(part);
    part.push(others[name] ?? strToU8(text), true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(pieces));
}
