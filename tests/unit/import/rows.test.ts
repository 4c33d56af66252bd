import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settle } from "#shared/errors/outcome.ts";
import { createRowReader, longestRow, type Row } from "#shared/import/rows.ts";
import { failureOf } from "./failures.ts";
import { fixture, readSource } from "./knowledge.ts";

function readRows(pieces: readonly string[], delimiter = ","): readonly Row[] {
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

  it("names the row whose quotation mark is open at the end of the file", () => {
    expect(failureOf(() => readSource(fixture("unclosed-quote.csv")))).toEqual({
      code: "IMPORT_UNCLOSED_QUOTE",
      params: { file: "signatures.csv", row: 3 },
    });
  });

  it("refuses a quotation mark that swallows rows up to the next one", () => {
    expect(failureOf(() => readSource(fixture("unclosed-quote-swallows-rows.csv")))).toMatchObject({
      code: "IMPORT_UNCLOSED_QUOTE",
      params: { row: 1 },
    });
  });

  it("keeps a cell with quotation marks inside on one line", () => {
    expect(readRows(['name\nBo "Bob" Lund\n"Bo "Bob" Lund"\n'])).toEqual([
      ["name"],
      ['Bo "Bob" Lund'],
      ['Bo "Bob" Lund'],
    ]);
  });

  it("gives up on a row that never ends, in whatever pieces it comes, and in time proportional to its length", () => {
    const endless = `a,b\nc,"${"x,\n".repeat(longestRow / 2)}`;
    const failure = { code: "IMPORT_UNCLOSED_QUOTE", params: { file: "a.csv", row: 1 } };
    expect(failureOf(() => readRows([endless]))).toEqual(failure);
    expect(failureOf(() => readRows([`${endless}"\n`]))).toEqual(failure);
    const pieces = Array.from({ length: Math.ceil(endless.length / 500) }, (_, index) =>
      endless.slice(index * 500, (index + 1) * 500),
    );
    const start = performance.now();
    expect(failureOf(() => readRows(pieces))).toEqual(failure);
    expect(performance.now() - start).toBeLessThan(2_000);
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
          expect(["IMPORT_UNCLOSED_QUOTE", "IMPORT_EMPTY"]).toContain(outcome.failure.code);
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
