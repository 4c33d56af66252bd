import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { settle } from "#shared/errors/outcome.ts";
import { createRowReader, longestRow, type TableRow } from "#shared/import/rows.ts";
import { failureOf } from "./failures.ts";
import { fixture, readSource } from "./knowledge.ts";

function readRows(pieces: readonly string[], delimiter = ","): readonly TableRow[] {
  const reader = createRowReader({ delimiter, file: "a.csv" });
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
}

const messyText = fc
  .array(
    fc.constantFrom("a", "é", " ", ",", ";", "\t", '"', '""', ',"', '",', "\n", "\r", "\r\n", "\0", "=", "sep=;"),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(""));

describe("createRowReader", () => {
  it("ends rows at \\n, \\r\\n and \\r, mixed too", () => {
    expect(readRows(["a,b\r\nc,d\re,f\ng,h"])).toEqual([
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
      ["g", "h"],
    ]);
  });

  it("keeps line breaks, delimiters and doubled quotes inside quotes", () => {
    expect(readRows(['a,b\n"one\r\ntwo, three","say ""hi"""\n'])).toEqual([
      ["a", "b"],
      ["one\ntwo, three", 'say "hi"'],
    ]);
  });

  it("counts blank lines between rows, and none before the header or at the end", () => {
    expect(readRows(["\n \na,b\n\nc,d\n\n\r\n"])).toEqual([["a", "b"], [""], ["c", "d"]]);
  });

  it("skips Excel's sep= line and drops NUL characters", () => {
    expect(readRows(["sep=;\r\na;b\r\0\nc\0;d"], ";")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  it("gives the line of a quotation mark that is never closed as it stands, and reads on with the next line", () => {
    expect(readRows(['name,city,country\nA,"x,DK\nB,y,DK\n"C,"z","q\n\n'])).toEqual([
      ["name", "city", "country"],
      { unclosed: 'A,"x,DK' },
      ["B", "y", "DK"],
      { unclosed: '"C,"z","q' },
    ]);
    const { signatures, rejected } = readSource(fixture("unclosed-quote.csv"));
    expect(signatures.map(({ row, name }) => [row, name])).toEqual([
      [1, "Anna Berg"],
      [2, 'Bo "Bob" Lund'],
      [4, "Di Eg"],
    ]);
    expect(rejected).toEqual([{ row: 3, reason: "unclosed_quote", cells: ['Cy Dahl,"Vejle,DK'] }]);
  });

  it("does not let a quotation mark swallow rows up to the next one", () => {
    const { signatures, rejected } = readSource(fixture("unclosed-quote-swallows-rows.csv"));
    expect(signatures.map(({ row, city }) => [row, city])).toEqual([
      [2, "Odense"],
      [3, "Vejle"],
    ]);
    expect(rejected.map(({ row }) => row)).toEqual([1]);
    const closedByChance = 'a,b,c,d,e\n1,"2,3,4,5\n1,2",3,4,5\n';
    expect(readRows([closedByChance])).toEqual([
      ["a", "b", "c", "d", "e"],
      { unclosed: '1,"2,3,4,5' },
      ["1", '2"', "3", "4", "5"],
    ]);
  });

  it("keeps a cell of several lines with a comma in each", () => {
    expect(readRows(['name,comment,country\nA,"one, two\nthree, four",DK\n'])).toEqual([
      ["name", "comment", "country"],
      ["A", "one, two\nthree, four", "DK"],
    ]);
  });

  it("reads a header with an open quotation mark", () => {
    const { signatures } = readSource(new TextEncoder().encode('Name,"City,Country\nAnna,Ry,DK\nBo,Ry,DK\n'));
    expect(signatures.map(({ row, name, city }) => [row, name, city])).toEqual([
      [1, "Anna", "Ry"],
      [2, "Bo", "Ry"],
    ]);
  });

  it("keeps a cell with quotation marks inside on one line", () => {
    expect(readRows(['name\nBo "Bob" Lund\n"Bo "Bob" Lund"\n'])).toEqual([
      ["name"],
      ['Bo "Bob" Lund'],
      ['Bo "Bob" Lund'],
    ]);
  });

  it("loses one line to a quotation mark that is not closed in a million characters, in whatever pieces it comes", () => {
    const lines = `${"x,y\n".repeat(longestRow / 2)}`;
    const text = `a,b\nc,"${lines}z","\n`;
    const rows = readRows([text]);
    expect(rows.length).toBe(2 + longestRow / 2);
    expect(rows.slice(0, 3)).toEqual([["a", "b"], { unclosed: 'c,"x,y' }, ["x", "y"]]);
    expect(rows.at(-1)).toEqual({ unclosed: 'z","' });
    const pieces = Array.from({ length: Math.ceil(text.length / 500) }, (_, index) =>
      text.slice(index * 500, (index + 1) * 500),
    );
    const start = performance.now();
    expect(readRows(pieces)).toEqual(rows);
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  it("refuses a line of more than a million characters, with quotation marks or without", () => {
    const failure = { code: "IMPORT_ROW_TOO_LONG", params: { file: "a.csv", row: 1, limit: longestRow } };
    for (const start of ["", '"']) {
      const endless = `a,b\n${start}${"x,".repeat(longestRow / 2 + 1)}`;
      expect(failureOf(() => readRows([endless]))).toEqual(failure);
      expect(failureOf(() => readRows([endless, "\n"]))).toEqual(failure);
      const pieces = Array.from({ length: 100 }, (_, index) => endless.slice(index * 11_000, (index + 1) * 11_000));
      expect(failureOf(() => readRows(pieces))).toEqual(failure);
    }
  });

  it("takes time in proportion to the text, whatever marks it is made of", () => {
    const patterns = [
      'a,"b\n',
      '"\n',
      'a,""b\n',
      '"""\n',
      'x,"y""\n',
      '" ,\n',
      '"a\n"b,\n',
      '"a"b\n',
      '"" "\n',
      '""\n,"',
    ];
    for (const pattern of patterns) {
      const text = `a,b\n${pattern.repeat(Math.ceil(1_500_000 / pattern.length))}`;
      const start = performance.now();
      settle(() => readRows([text]));
      settle(() =>
        readRows(Array.from({ length: 100 }, (_, index) => text.slice(index * 15_001, (index + 1) * 15_001))),
      );
      expect(performance.now() - start, pattern).toBeLessThan(3_000);
    }
  });

  it("agrees with papaparse on tables that are quoted as they should be", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "é", ",", '"', "\n", " ", ";"), maxLength: 6 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, (rows) => {
        const text = Papa.unparse(rows, { quotes: true, newline: "\n" });
        expect(readRows([`a,b\n${text}\n`]).slice(1)).toEqual(Papa.parse(text, { delimiter: ",", newline: "\n" }).data);
      }),
      { numRuns: 1_000 },
    );
  });

  it("gives the same rows however the text is cut", () => {
    fc.assert(
      fc.property(
        messyText,
        fc.constantFrom(",", ";", "\t"),
        fc.array(fc.nat(60), { maxLength: 8 }),
        (text, delimiter, cuts) => {
          const edges = [
            0,
            ...cuts.map((cut) => Math.min(cut, text.length)).sort((left, right) => left - right),
            text.length,
          ];
          const pieces = edges.slice(1).map((edge, index) => text.slice(edges[index], edge));
          expect(settle(() => readRows(pieces, delimiter))).toEqual(settle(() => readRows([text], delimiter)));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it("accounts for every row of any text", () => {
    fc.assert(
      fc.property(messyText, fc.integer({ min: 1, max: 9 }), (text, piece) => {
        const bytes = new TextEncoder().encode(`name,city\n${text}`);
        const outcome = settle(() => readSource(bytes, { encoding: "utf-8", delimiter: "," }, piece));
        if (!outcome.ok) {
          expect(outcome.failure.code).toBe("IMPORT_EMPTY");
          return;
        }
        const { counts, signatures, rejected } = outcome.value;
        expect(counts.rowsRead).toBe(readRows([`name,city\n${text}`]).length - 1);
        expect(counts).toMatchObject({ imported: signatures.length, rejected: rejected.length });
        expect(counts.imported + counts.rejected).toBe(counts.rowsRead);
        const numbers = [...signatures, ...rejected].map(({ row }) => row).sort((left, right) => left - right);
        expect(numbers).toEqual(Array.from({ length: counts.rowsRead }, (_, index) => index + 1));
      }),
      { numRuns: 1_500 },
    );
  });
});
