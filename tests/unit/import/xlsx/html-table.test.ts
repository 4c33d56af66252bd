import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settleAsync } from "#shared/errors/outcome.ts";
import { openHtmlTable } from "#shared/import/html-table.ts";
import { createHtmlTableParser } from "#shared/import/html-table-parser.ts";
import { workbookLimits } from "#shared/import/xlsx/limits.ts";
import { allRows, asFile } from "../../../support/make-xlsx.ts";

async function rowsOf(html: string) {
  return allRows(await openHtmlTable(asFile(new TextEncoder().encode(html)), "a.xls"));
}

describe("an HTML file", () => {
  it.each<[string, string, readonly (readonly string[])[]]>([
    ["a plain table", "<table><tr><th>Name</th></tr><tr><td>Anna</td></tr></table>", [["Name"], ["Anna"]]],
    [
      "end tags left out",
      "<table><tr><td>a<td>b<tr><td>c<td><font>d</table>",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "entities",
      "<table><tr><td>Zo&euml; &amp; &#1092;&nbsp;<td>&nbsp;<td>&lt;b&gt;</table>",
      [["Zoë & ф", "", "<b>"]],
    ],
    ["white space as on the screen", "<table><tr><td>\n  Anna \t <b>Berg</b>\n</td></tr></table>", [["Anna Berg"]]],
    ["lines", "<table><tr><td>one<br>two<br/>\n three<p>four</p></td></tr></table>", [["one\ntwo\nthree\nfour"]]],
    [
      "columns that are spanned",
      "<table><tr><td colspan=2>a<td>b<tr><td colspan=x>c<td colspan=0>d</table>",
      [
        ["a", "", "b"],
        ["c", "d"],
      ],
    ],
    [
      "rows that are spanned",
      "<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e</table>",
      [
        ["a", "b"],
        ["", "c"],
        ["d", "e"],
      ],
    ],
    ["a blank row between rows", "<table><tr><td>a<tr><td>&nbsp;<tr><td>b<tr><td></table>", [["a"], [""], ["b"]]],
    [
      "styles, scripts and comments within cells",
      "<table><tr><td><style>td{}</style>a<script>'<td>'</script><!-- <td> -->b</table>",
      [["ab"]],
    ],
    ["a table that is never closed", "<html><table><tr><td>a", [["a"]]],
    [
      "sections and a caption",
      "<table><caption>x</caption><thead><tr><th>a<tbody><tr><td>b<tfoot><tr><td>c</table>",
      [["a"], ["b"], ["c"]],
    ],
    ["text outside of cells", "<p>Report</p><table>x<tr>y<td>a</td>z</tr></table>end", [["a"]]],
  ])("gives %s", async (_, html, rows) => {
    expect(await rowsOf(html)).toEqual(rows);
  });

  it("gives the table with most rows, others by name, and no table within a cell", async () => {
    const html =
      "<table><tr><td>title</table><table></table><table><tr><td>a<table><tr><td>n1<tr><td>n2<tr><td>n3</table>b<tr><td>c</table>";
    const source = await openHtmlTable(asFile(new TextEncoder().encode(html)), "a.xls");
    expect(source.sheets.map(({ name }) => name)).toEqual(["Table 1", "Table 2", "Table 3"]);
    expect(source.defaultSheet).toBe("Table 3");
    expect(await allRows(source)).toEqual([["n1"], ["n2"], ["n3"]]);
    expect(await allRows(source, { sheet: "Table 2" })).toEqual([["ab"], ["c"]]);
  });

  it.each([
    [
      "declared by a meta element",
      new Uint8Array(
        Buffer.from(
          '<meta http-equiv=Content-Type content="text/html; charset=windows-1252"><table><tr><td>Zo\u00eb</table>',
          "latin1",
        ),
      ),
    ],
    ["with a byte order mark", new Uint8Array(Buffer.from("\ufeff<table><tr><td>Zoë</table>", "utf16le"))],
    ["not declared, UTF-8", new TextEncoder().encode("<table><tr><td>Zoë</table>")],
  ])("is read in its encoding: %s", async (_, bytes) => {
    expect(await allRows(await openHtmlTable(asFile(bytes), "a.xls"))).toEqual([["Zoë"]]);
  });

  it("is read in the encoding that a person chose", async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode("<table><tr><td>"), 0xc6, 0xee, 0xff]);
    expect(await allRows(await openHtmlTable(asFile(bytes), "a.xls", { encoding: "windows-1251" }))).toEqual([["Жоя"]]);
  });

  it.each([
    ["IMPORT_EMPTY", "<html><body>no table</body></html>"],
    ["IMPORT_WORKBOOK_TOO_LARGE", `<table>${"<div>".repeat(6000)}`],
    ["IMPORT_WORKBOOK_TOO_LARGE", `<table><tr>${"<td colspan=1000>".repeat(20)}</table>`],
    ["IMPORT_WORKBOOK_TOO_LARGE", `<table><tr><td x="${"x".repeat(9_000_000)}">`],
  ])("fails with %s", async (code, html) => {
    const outcome = await settleAsync(() => rowsOf(html));
    expect(outcome).toMatchObject({ ok: false, failure: { code } });
  });

  it("gives the same rows however it is cut", () => {
    const html =
      "<table><tr><td>Zo&euml;  🙂<br>\r\nb</td><td rowspan=2 colspan='2'>c &lt;d&gt;</td></tr><tr><td>e<!-- x --></td><td>f</table>";
    const whole = read([html]);
    expect(whole).toEqual([
      ["Zoë 🙂\nb", "c <d>", ""],
      ["e", "", "", "f"],
    ]);
    fc.assert(
      fc.property(fc.array(fc.nat(html.length), { maxLength: 40 }), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), html.length];
        expect(read(places.slice(1).map((end, index) => html.slice(places[index], end)))).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });
});

function read(pieces: readonly string[]): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const parser = createHtmlTableParser({
    file: "a.xls",
    limits: workbookLimits,
    wanted: 0,
    onRow: (cells) => rows.push(cells),
    onTable: () => {},
  });
  for (const piece of pieces) parser.push(piece);
  parser.end();
  return rows;
}
