// The CSV file that may lie in a packet: what its cells hold, and that a spreadsheet runs nothing in it.
import { expect, it } from "vitest";
import { csvHead, csvOfLines } from "#shared/packet/list-csv.ts";

const line = { line: 1, name: "Ida Holm", city: "Ry", country: "DK", signedOn: "2026-05-01" };
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

it("names its columns, and has a row for each line with what is printed of it", () => {
  const withheld = { line: 2, name: null, city: null, country: "DK", signedOn: null };
  expect(text(csvHead())).toBe("list,line,sheet,name,city,country,signed_on\r\n");
  expect(text(csvOfLines("online", [line, withheld]))).toBe(
    "online,1,,Ida Holm,Ry,DK,2026-05-01\r\nonline,2,,,,DK,\r\n",
  );
  expect(text(csvOfLines("originals", [{ ...line, sheet: "Aarhus 3" }]))).toBe(
    "originals,1,Aarhus 3,Ida Holm,Ry,DK,2026-05-01\r\n",
  );
  expect(csvOfLines("online", [])).toHaveLength(0);
});

it("quotes what holds a comma or a quote, and escapes what a spreadsheet would run", () => {
  const names = ['Holm, "Ida"', "=HYPERLINK(1)", "+45", "-Ida", "@ida", "'=1"];
  const rows = text(
    csvOfLines(
      "online",
      names.map((name, index) => ({ ...line, line: index + 1, name })),
    ),
  );
  expect(
    rows
      .split("\r\n")
      .slice(0, -1)
      .map((row) => row.split(",Ry,")[0]),
  ).toEqual([
    'online,1,,"Holm, ""Ida"""',
    `online,2,,"'=HYPERLINK(1)"`,
    `online,3,,"'+45"`,
    `online,4,,"'-Ida"`,
    `online,5,,"'@ida"`,
    `online,6,,"''=1"`,
  ]);
});
