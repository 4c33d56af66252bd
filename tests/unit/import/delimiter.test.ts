import { describe, expect, it } from "vitest";
import { detectDelimiter } from "#shared/import/delimiter.ts";

describe("detectDelimiter", () => {
  it.each([",", ";", "\t", "|"])("finds %j", (delimiter) => {
    const rows = [
      ["name", "city", "country"],
      ["Anna Berg", "Aarhus", "DK"],
      ["Bo Lund", "Odense", "DK"],
    ];
    expect(detectDelimiter(rows.map((row) => row.join(delimiter)).join("\n"))).toBe(delimiter);
  });

  it("does not count delimiters inside quotes", () => {
    expect(detectDelimiter('a;b\n"x,y,z";"1,2,3"\n"x,y,z";"1,2,3"\n')).toBe(";");
  });

  it("is not misled by a comma in every row when the header has none", () => {
    expect(detectDelimiter("Navn;By\nBerg, Anna;Aarhus\nLund, Bo;Odense\n")).toBe(";");
  });

  it("is not misled by cells of many lines", () => {
    const comment = "one; two; three\nfour; five\n\nsix; seven; eight; nine";
    expect(detectDelimiter(`name,comment\nAnna,"${comment}"\nBo,"${comment}"\nCy,"${comment}"\n`)).toBe(",");
  });

  it("obeys Excel's sep= line", () => {
    expect(detectDelimiter("sep=|\na,b|c\n1,2|3\n")).toBe("|");
  });

  it("is a comma for one column and for nothing", () => {
    expect(detectDelimiter("name\nAnna\nBo\n")).toBe(",");
    expect(detectDelimiter("")).toBe(",");
  });

  it("judges a long sample by its complete rows", () => {
    expect(detectDelimiter(`a;b;c\n${"1,5;2,5;3,5\n".repeat(20_000)}"open`)).toBe(";");
  });
});
