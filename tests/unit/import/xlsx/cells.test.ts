import { describe, expect, it } from "vitest";
import { parseNumberFormat } from "#shared/import/xlsx/number-formats.ts";
import { plainNumber } from "#shared/import/xlsx/plain-number.ts";
import { openXlsx } from "#shared/import/xlsx/xlsx.ts";
import { allRows, asFile, type MadeWorkbook, oneSheet, textRow } from "../../../support/make-xlsx.ts";

async function cellsOf(row: string, rest: Omit<MadeWorkbook, "sheets"> = {}): Promise<readonly string[]> {
  const rows = await allRows(await openXlsx(asFile(oneSheet(`<row r="1">${row}</row>`, rest)), "a.xlsx"));
  return rows[0] ?? [];
}

describe("cells of an XLSX sheet", () => {
  const sharedStrings = [
    "<t>Zoë</t>",
    '<r><rPr><b/></rPr><t>Anna </t></r><r><t xml:space="preserve"> Berg</t></r>',
    '<t>山田</t><rPh sb="0" eb="2"><t>ヤマダ</t></rPh><phoneticPr fontId="1"/>',
    "<t>one_x000D_\ntwo_x005F_x0041_</t>",
    "<t/>",
    "<t>a &lt; b &amp; &#x444;</t>",
  ];
  it.each([
    ["a shared string", '<c t="s"><v>0</v></c>', "Zoë"],
    ["the runs of a rich text joined", '<c t="s"><v>1</v></c>', "Anna  Berg"],
    ["East Asian text without its reading", '<c t="s"><v>2</v></c>', "山田"],
    ["escaped characters and line ends", '<c t="s"><v>3</v></c>', "one\ntwo_x0041_"],
    ["entities", '<c t="s"><v>5</v></c>', "a < b & ф"],
    ["CDATA", '<c t="str"><v><![CDATA[a <b> c]]></v></c>', "a <b> c"],
    ["an inline string", '<c t="inlineStr"><is><t>Ole</t></is></c>', "Ole"],
    ["an inline string in runs", '<c t="inlineStr"><is><r><t>O</t></r><r><t>le</t></r></is></c>', "Ole"],
    ["a whole number", "<c><v>42</v></c>", "42"],
    ["a whole number that was written with a fraction", "<c><v>42.0</v></c>", "42"],
    ["a telephone number that was written with an exponent", "<c><v>4.5123456789E10</v></c>", "45123456789"],
    ["a number without the noise of binary fractions", "<c><v>0.30000000000000004</v></c>", "0.3"],
    ["TRUE", '<c t="b"><v>1</v></c>', "TRUE"],
    ["FALSE", '<c t="b"><v>0</v></c>', "FALSE"],
    ["the text that a formula gave", '<c t="str"><f>A1&amp;"x"</f><v>Ax</v></c>', "Ax"],
    ["the number that a formula gave", "<c><f>1+1</f><v>2</v></c>", "2"],
    ["a date of the strict form", '<c t="d"><v>2026-05-01T10:20:30.000Z</v></c>', "2026-05-01T10:20:30"],
    ["a day of the strict form", '<c t="d"><v>2026-05-01T00:00:00</v></c>', "2026-05-01"],
  ])("gives %s", async (_, cell, text) => {
    expect(await cellsOf(cell, { sharedStrings })).toEqual([text]);
  });

  it.each([
    ["an error", '<c t="e"><f>VLOOKUP(1,2,3)</f><v>#N/A</v></c>'],
    ["an empty string", '<c t="s"><v>4</v></c>'],
    ["a cell with a style only", '<c s="1"/>'],
  ])("gives nothing for %s", async (_, cell) => {
    expect(await cellsOf(`${cell}<c t="s"><v>0</v></c>`, { sharedStrings })).toEqual(["", "Zoë"]);
  });

  it.each([
    ["00000", "2134", "02134"],
    ["00\\-000", "950", "00-950"],
    ["000\\ 00", "12345", "123 45"],
    ['0000"-"000', "1000001", "1000-001"],
    ["00000", "1234567", "1234567"],
    ['0 "kr"', "5", "5"],
    ["#,##0.00", "1234.5", "1234.5"],
    ["0%", "0.5", "0.5"],
  ])("fills up the digits of a postal code: format %s, %s", async (format, value, text) => {
    expect(await cellsOf(`<c s="0"><v>${value}</v></c>`, { formats: [format] })).toEqual([text]);
  });

  it("keeps an inline string longer than Excel's own limit", async () => {
    const long = "x".repeat(40_000);
    expect(await cellsOf(`<c t="inlineStr"><is><t>${long}</t></is></c>`)).toEqual([long]);
  });

  it("reads a header of texts without places", async () => {
    const source = await openXlsx(asFile(oneSheet(textRow("Name", "City"))), "a.xlsx");
    expect(await allRows(source)).toEqual([["Name", "City"]]);
  });
});

describe("plainNumber", () => {
  it.each([
    ["007", "007"],
    ["123456789012345678", "123456789012345678"],
    ["1E5", "100000"],
    ["1.5E-7", "0.00000015"],
    ["-1.25E+22", "-12500000000000000000000"],
    ["-0.0", "0"],
    ["12.10", "12.1"],
    ["", ""],
    ["none", "none"],
  ])("%s is %s", (written, shown) => {
    expect(plainNumber(written)).toBe(shown);
  });
});

describe("parseNumberFormat", () => {
  it.each([
    ["yyyy\\-mm\\-dd", "date"],
    ["[$-406]d. mmmm yyyy;@", "date"],
    ["mmm\\-yy", "date"],
    ["TT.MM.JJJJ", "date"],
    ["[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "date"],
    ["dd/mm/yyyy\\ hh:mm", "date"],
    ["h:mm AM/PM", "time"],
    ["mm:ss.0", "time"],
    ["[h]:mm:ss", "elapsed"],
    ["General", "plain"],
    ["#,##0\\ [$kr.-406]", "plain"],
    ['0 "dage"', "plain"],
    ["[Red]0.00", "plain"],
    ["0.00E+00", "plain"],
    ["@", "plain"],
  ])("%s is a %s format", (code, kind) => {
    expect(parseNumberFormat(code).kind).toBe(kind);
  });
});
