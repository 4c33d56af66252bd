import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { settleAsync } from "#shared/errors/outcome.ts";
import { type Container, detectContainer } from "#shared/import/xlsx/container.ts";
import { openSpreadsheet } from "#shared/import/xlsx/open-spreadsheet.ts";
import { allRows, asFile, oneSheet, textRow, zipParts } from "../../../support/make-xlsx.ts";

const fixtures = join(import.meta.dirname, "../../../fixtures/exports");
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));

/** The container of old Office files with one entry of its directory at sector `sector`. */
function compoundFile(entry: string, sector: number): Uint8Array {
  const bytes = new Uint8Array(512 * (sector + 2));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  view.setUint16(30, 9, true);
  view.setUint32(48, sector, true);
  bytes.set(utf16(entry).subarray(2), 512 * (sector + 1) + 128);
  return bytes;
}

describe("detectContainer", () => {
  it.each<[Container, string, Uint8Array]>([
    ["xlsx", "a workbook", oneSheet(textRow("Name"))],
    ["xlsx", "a workbook with a label first", zipParts({ "docMetadata/LabelInfo.xml": "" })],
    ["zip-other", "another archive", zipParts({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" })],
    ["zip-other", "an empty archive", zipParts({})],
    ["xls-binary", "an old workbook", compoundFile("Workbook", 0)],
    ["xls-binary", "a workbook of Excel 4", new Uint8Array([9, 4, 6, 0, 0, 0, 0x10, 0])],
    ["encrypted", "a workbook with a password", compoundFile("EncryptedPackage", 0)],
    ["html", "a table", utf8("\ufeff\r\n <TABLE border=1><tr>")],
    [
      "html",
      "a page",
      utf8(
        '<?xml version="1.0"?><!-- x --><!DOCTYPE html PUBLIC "x">\n<html xmlns:x="urn:schemas-microsoft-com:office:excel">',
      ),
    ],
    ["html", "a page in UTF-16", utf16("<html><body>")],
    [
      "xml-spreadsheet",
      "a spreadsheet of Excel 2003",
      utf8('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook>'),
    ],
    [
      "xml-spreadsheet",
      "one without the instruction",
      utf8('<ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'),
    ],
    ["text", "tabs in UTF-16, named .xls", utf16("Name\tCity\r\n")],
    ["text", "CSV", utf8("Name,City\n")],
    ["text", "CSV with markup in it", utf8("Name,Comment\nAnna,<table>")],
    ["text", "other XML", utf8("<?xml version='1.0'?><petition/>")],
    ["text", "nothing", new Uint8Array(0)],
  ])("says %s for %s", (container, _, bytes) => {
    expect(detectContainer(bytes)).toBe(container);
  });
});

describe("openSpreadsheet", () => {
  async function codeOf(bytes: Uint8Array): Promise<string | null> {
    const outcome = await settleAsync(() => openSpreadsheet(asFile(bytes), "a.xls"));
    return outcome.ok ? null : outcome.failure.code;
  }

  it("leaves text to the CSV reader", async () => {
    expect(await openSpreadsheet(asFile(utf16("Name\tCity\r\n")), "a.xls")).toBeNull();
  });

  it("finds a password where the directory stands far back in the file", async () => {
    expect(await codeOf(compoundFile("EncryptedPackage", 400))).toBe("IMPORT_WORKBOOK_ENCRYPTED");
    expect(await codeOf(compoundFile("Workbook", 400))).toBe("IMPORT_WORKBOOK_OLD");
  });

  it("sends a workbook of Excel 97 back to be saved as XLSX", async () => {
    expect(await codeOf(readFileSync(join(fixtures, "typed-from-paper-excel-97.xls")))).toBe("IMPORT_WORKBOOK_OLD");
  });

  const rows = [
    ["Name", "City", "Postal Code", "Signed On", "Phone"],
    ["Zoë Ångström", "Aarhus", "08000", "2026-05-01", "4512345678"],
    ['Иван "Ваня" Петров', "Санкт-Петербург", "01234", "2026-05-02T14:30:15", "79001234567"],
    ["李 小龙", "Line one\nline two", "123", "2026-05-03", "0.1"],
    [""],
    ["Anna <Berg> & Sons", "Bergen", "5003", "2026-12-31", "4790000000"],
  ];

  it("reads a workbook of LibreOffice", async () => {
    const source = await openSpreadsheet(
      asFile(readFileSync(join(fixtures, "typed-from-paper-libreoffice.xlsx"))),
      "a",
    );
    expect(source === null ? null : await allRows(source)).toEqual(rows);
  });

  it("reads a web page of LibreOffice that is named .xls", async () => {
    const bytes = readFileSync(join(fixtures, "typed-from-paper-html-libreoffice.xls"));
    const source = await openSpreadsheet(asFile(bytes), "a.xls");
    const shown = rows.map((row) => row.map((cell) => cell.replace("T14", " 14")));
    expect(source === null ? null : await allRows(source)).toEqual(shown);
  });
});
