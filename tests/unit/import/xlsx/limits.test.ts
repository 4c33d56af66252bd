import { type DeflateOptions, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type Failure, settleAsync } from "#shared/errors/outcome.ts";
import { workbookLimits } from "#shared/import/xlsx/limits.ts";
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

async function failureOf(bytes: Uint8Array, limits: Partial<typeof workbookLimits> = {}): Promise<Failure | null> {
  const outcome = await settleAsync(async () =>
    allRows(await openXlsx(asFile(bytes), "a.xlsx", { ...workbookLimits, ...limits })),
  );
  return outcome.ok ? null : outcome.failure;
}

function withPart(name: string, change: (text: string) => string): Uint8Array {
  const parts = workbookParts({
    sheets: [{ name: "S", rows: '<row><c t="s"><v>0</v></c></row>' }],
    sharedStrings: ["<t>a</t>"],
    formats: [14],
  });
  return zipParts({ ...parts, [name]: change(parts[name] ?? "") });
}

const sheetPart = "xl/worksheets/sheet1.xml";

describe("a workbook that is too large", () => {
  const many = Array.from({ length: 50 }, (_, index) => textRow(`Name ${index}`)).join("");
  it.each<[string, Uint8Array, Partial<typeof workbookLimits>, string]>([
    ["bytes in one part", oneSheet(many), { entryBytes: 1000 }, "more than 1,000 bytes in one part"],
    ["bytes in all", oneSheet(many), { totalBytes: 1000 }, "more than 1,000 bytes when it is unpacked"],
    ["rows", oneSheet(many), { rows: 49 }, "more than 49 rows"],
    ["a row far down", oneSheet('<row r="1048577"><c><v>1</v></c></row>'), {}, "more than 1,048,576 rows"],
    ["columns", oneSheet('<row r="1"><c r="XFE1"><v>1</v></c></row>'), {}, "more than 16,384 columns"],
    ["cells", oneSheet(many), { cells: 20 }, "more than 20 cells"],
    [
      "sheets",
      makeXlsx({ sheets: [1, 2, 3].map((n) => ({ name: `S${n}`, rows: "" })) }),
      { sheets: 2 },
      "more than 2 sheets",
    ],
    ["parts", oneSheet(many), { entries: 3 }, "more than 3 parts"],
    ["styles", oneSheet(many, { formats: [1, 2, 3] }), { styles: 2 }, "more than 2 cell styles"],
    [
      "strings",
      oneSheet(many, { sharedStrings: ["<t>a</t>", "<t>b</t>"] }),
      { sharedStrings: 1 },
      "more than 1 different texts",
    ],
    [
      "characters",
      oneSheet(many, { sharedStrings: ["<t>abcd</t>"] }),
      { sharedCharacters: 3 },
      "more than 3 characters of text",
    ],
    ["a long cell", oneSheet(textRow("abcdef")), { cellCharacters: 5 }, "more than 5 characters in one cell"],
    [
      "deep elements",
      withPart(sheetPart, (xml) => xml.replace("</worksheet>", `${"<a>".repeat(300)}`)),
      {},
      "more than 256 elements within each other",
    ],
    [
      "a long comment",
      withPart(sheetPart, (xml) => xml.replace("<sheetData>", `<!--${"x".repeat(200_000)}-->`)),
      { markupCharacters: 50_000 },
      "more than 50,000 characters in one piece of text",
    ],
  ])("is refused: %s", async (_, bytes, limits, detail) => {
    expect(await failureOf(bytes, limits)).toEqual({
      code: "IMPORT_WORKBOOK_TOO_LARGE",
      params: { file: "a.xlsx", detail },
    });
  });
});

describe("a zip bomb", () => {
  const { [sheetPart]: _, ...others } = workbookParts({ sheets: [{ name: "S", rows: "" }] });
  const encoded = Object.fromEntries(Object.entries(others).map(([name, text]) => [name, strToU8(text)]));
  const spaces = new Uint8Array(64 * 1024 * 1024).fill(0x20);
  const fastest: DeflateOptions = { level: 1 };
  const bomb = zipSync({ ...encoded, [sheetPart]: [spaces, fastest] });

  it("that tells its size is refused before it is unpacked", async () => {
    const started = performance.now();
    expect(await failureOf(bomb)).toMatchObject({
      code: "IMPORT_WORKBOOK_TOO_LARGE",
      params: { detail: "more than 250 unpacked bytes for each packed byte" },
    });
    expect(performance.now() - started).toBeLessThan(500);
  });

  it("that hides its size is given up at the first byte too many", async () => {
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    for (let position = lying.length - 22; position > 0; position--) {
      if (view.getUint32(position, true) === 0x02014b50 && view.getUint32(position + 24, true) === spaces.length) {
        view.setUint32(position + 24, 1000, true);
      }
    }
    const started = performance.now();
    expect(await failureOf(lying)).toMatchObject({ code: "IMPORT_WORKBOOK_DAMAGED" });
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("of entities is refused with its document type", async () => {
    const entities = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
    for (const part of [sheetPart, "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "_rels/.rels"]) {
      const bytes = withPart(part, (xml) => xml.replace("?>\r\n", `?>${entities}`));
      expect(await failureOf(bytes)).toMatchObject({ code: "IMPORT_WORKBOOK_DAMAGED" });
    }
  });
});

describe("a workbook that is not whole", () => {
  const encrypted = withPart(sheetPart, (xml) => xml);
  for (let position = 0; position < encrypted.length - 4; position++) {
    const signature = new DataView(encrypted.buffer).getUint32(position, true);
    if (signature === 0x02014b50) encrypted[position + 8] = 1;
  }
  const noSheet: Parts = workbookParts({ sheets: [] });

  it.each<[string, Uint8Array, string]>([
    ["a sheet that is no XML", withPart(sheetPart, () => "Name,City"), "IMPORT_WORKBOOK_DAMAGED"],
    ["a sheet that ends too early", withPart(sheetPart, (xml) => xml.slice(0, -20)), "IMPORT_WORKBOOK_DAMAGED"],
    [
      "an entity that is not declared",
      withPart(sheetPart, (xml) => xml.replace("<v>", "<v>&nbsp;")),
      "IMPORT_WORKBOOK_DAMAGED",
    ],
    [
      "a string that is not there",
      withPart(sheetPart, (xml) => xml.replace("<v>0", "<v>7")),
      "IMPORT_WORKBOOK_DAMAGED",
    ],
    ["rows out of order", oneSheet('<row r="2"><c><v>1</v></c></row><row r="1"/>'), "IMPORT_WORKBOOK_DAMAGED"],
    ["no list of parts", withPart("xl/_rels/workbook.xml.rels", () => ""), "IMPORT_WORKBOOK_DAMAGED"],
    ["no sheet", zipParts(noSheet), "IMPORT_WORKBOOK_DAMAGED"],
    ["a password on its parts", encrypted, "IMPORT_WORKBOOK_ENCRYPTED"],
    ["other things in the archive", zipParts({ "readme.txt": "hello" }), "IMPORT_NOT_TEXT"],
    ["the binary form inside", zipParts({ "xl/workbook.bin": "x" }), "IMPORT_WORKBOOK_OLD"],
    ["nothing in it", zipParts({}), "IMPORT_NOT_TEXT"],
    ["no bytes", new Uint8Array(0), "IMPORT_WORKBOOK_DAMAGED"],
  ])("fails with a code: %s", async (_, bytes, code) => {
    expect(await failureOf(bytes)).toMatchObject({ code });
  });
});
