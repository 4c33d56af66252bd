import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import { openSpreadsheet } from "#shared/import/xlsx/open-spreadsheet.ts";
import { allRows, asFile, makeXlsx, textRow } from "../../../support/make-xlsx.ts";

const rows = Array.from(
  { length: 30 },
  (_, index) => `<row><c t="s"><v>${index % 3}</v></c><c s="1"><v>${46000 + index}</v></c></row>`,
);
const workbook = makeXlsx({
  sheets: [{ name: "Signers", rows: rows.join("") + textRow("Anna", "Ry") }],
  sharedStrings: ["<t>Anna</t>", "<t>Bo</t>", "<r><t>C</t></r>"],
  formats: [0, 14],
});
const html = new TextEncoder().encode(
  `<html><meta charset="utf-8"><table>${"<tr><td>Zoë &amp; <b>co</b><td rowspan=2>b<br>c</tr>".repeat(20)}</table></html>`,
);
const xml = new TextEncoder().encode(
  `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>${'<Row><Cell ss:Index="2"><Data ss:Type="String">Zoë</Data></Cell></Row>'.repeat(20)}</Table></Worksheet></Workbook>`,
);

/** Rows or an expected failure; anything else ends the test. */
async function readAnyhow(bytes: Uint8Array): Promise<string> {
  try {
    const source = await openSpreadsheet(asFile(bytes), "a.xlsx");
    return source === null ? "text" : `${(await allRows(source)).length} rows`;
  } catch (error) {
    if (error instanceof ExpectedFailure) return error.failure.code;
    throw error;
  }
}

describe.each([
  ["an XLSX workbook", workbook, "31 rows"],
  ["an HTML table", html, "20 rows"],
  ["an XML spreadsheet", xml, "20 rows"],
])("%s", (_, whole, expected) => {
  it("is read", async () => {
    expect(await readAnyhow(whole)).toBe(expected);
  });

  it("that is cut off gives rows or fails with a code", async () => {
    for (let length = 0; length < whole.length; length += Math.ceil(whole.length / 150)) {
      expect(await readAnyhow(whole.subarray(0, length))).toMatch(/^(IMPORT_[A-Z_]+|text|\d+ rows)$/);
    }
  });

  it("with changed bytes gives rows or fails with a code", async () => {
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.integer({ min: 0, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = whole.slice();
        for (const { at, byte } of changes) bytes[at] = byte;
        expect(await readAnyhow(bytes)).toMatch(/^(IMPORT_[A-Z_]+|text|\d+ rows)$/);
      }),
      { numRuns: 400 },
    );
  });
});

describe("an XLSX workbook", () => {
  async function rowsOf(bytes: Uint8Array): Promise<readonly (readonly string[])[] | null> {
    const source = await openSpreadsheet(asFile(bytes), "a.xlsx");
    return source === null ? null : allRows(source);
  }

  it("with one changed bit is read rightly or not at all", async () => {
    const right = await rowsOf(workbook);
    await fc.assert(
      fc.asyncProperty(fc.nat(workbook.length * 8 - 1), async (bit) => {
        const bytes = workbook.slice();
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        try {
          const rows = await rowsOf(bytes);
          if (rows !== null) expect(rows).toEqual(right);
        } catch (error) {
          if (!(error instanceof ExpectedFailure)) throw error;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
