import { describe, expect, it } from "vitest";
import { settleAsync } from "#shared/errors/outcome.ts";
import { openXmlSpreadsheet } from "#shared/import/xlsx/xml-spreadsheet.ts";
import { allRows, asFile } from "../../../support/make-xlsx.ts";

const urn = "urn:schemas-microsoft-com:office:spreadsheet";

function workbook(inside: string, encoding = "UTF-8"): string {
  return `<?xml version="1.0" encoding="${encoding}"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="${urn}" xmlns:ss="${urn}" xmlns:x="urn:schemas-microsoft-com:office:excel"><Styles><Style ss:ID="s1"/></Styles>${inside}</Workbook>`;
}

function open(xml: string) {
  return openXmlSpreadsheet(asFile(new TextEncoder().encode(xml)), "a.xls");
}

function cell(type: string, data: string, attributes = ""): string {
  return `<Cell ${attributes}><Data ss:Type="${type}">${data}</Data></Cell>`;
}

describe("an XML spreadsheet of Excel 2003", () => {
  it("has its sheets by name, the hidden ones known", async () => {
    const sheets = `<Worksheet ss:Name="Notes"><Table><Row>${cell("String", "n")}</Row></Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet><Worksheet ss:Name="Signers"><Table><Row>${cell("String", "Name")}</Row></Table></Worksheet>`;
    const source = await open(workbook(sheets));
    expect(source.sheets).toEqual([
      { name: "Notes", isHidden: true },
      { name: "Signers", isHidden: false },
    ]);
    expect(await allRows(source)).toEqual([["Name"]]);
    expect(await allRows(source, { sheet: "notes" })).toEqual([["n"]]);
  });

  it("has gaps, merged cells and every kind of value", async () => {
    const table = `<Table><Row ss:Index="2">${cell("String", "A", 'ss:MergeAcross="1"')}${cell("String", "C")}</Row><Row ss:Index="4">${cell("Number", "4.5123456789E10", 'ss:Index="2"')}${cell("DateTime", "2026-05-01T00:00:00.000")}${cell("DateTime", "2026-05-01T10:20:30.000")}${cell("Boolean", "1")}${cell("Error", "#N/A")}${cell("String", "<B xmlns='http://www.w3.org/TR/REC-html40'>Zoë</B> &amp; co&#10;x")}</Row><Row><Cell><Comment><Data>not this</Data></Comment></Cell></Row></Table>`;
    expect(await allRows(await open(workbook(`<Worksheet ss:Name="S">${table}</Worksheet>`)))).toEqual([
      ["A", "", "C", "", "", "", ""],
      [""],
      ["", "45123456789", "2026-05-01", "2026-05-01T10:20:30", "TRUE", "", "Zoë & co\nx"],
    ]);
  });

  it("is read in the encoding that it declares", async () => {
    const xml = workbook(
      `<Worksheet ss:Name="S"><Table><Row>${cell("String", "Zo\u00eb")}</Row></Table></Worksheet>`,
      "windows-1252",
    );
    const source = await openXmlSpreadsheet(asFile(new Uint8Array(Buffer.from(xml, "latin1"))), "a.xls");
    expect(await allRows(source)).toEqual([["Zoë"]]);
  });

  it.each([
    ["an element that is not closed", workbook("<Worksheet>")],
    ["no sheet", workbook("")],
    ["a document type", `<!DOCTYPE a [<!ENTITY b "c">]>${workbook("")}`],
    [
      "cells out of order",
      workbook(
        `<Worksheet><Table><Row>${cell("String", "a", 'ss:Index="3"')}${cell("String", "b", 'ss:Index="3"')}</Row></Table></Worksheet>`,
      ),
    ],
  ])("fails with IMPORT_WORKBOOK_DAMAGED: %s", async (_, xml) => {
    const outcome = await settleAsync(async () => allRows(await open(xml)));
    expect(outcome).toMatchObject({ ok: false, failure: { code: "IMPORT_WORKBOOK_DAMAGED" } });
  });
});
