import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { JsonbWriter } from "#core/store/jsonb.ts";

type Value = string | number | null | readonly Value[];

function write(jsonb: JsonbWriter, values: readonly Value[]): void {
  jsonb.open();
  for (const value of values) {
    if (typeof value === "number") jsonb.number(value);
    else if (value === null || typeof value === "string") jsonb.text(value);
    else write(jsonb, value);
  }
  jsonb.close();
}

function written(values: readonly Value[]): Uint8Array {
  const jsonb = new JsonbWriter();
  write(jsonb, values);
  return jsonb.take();
}

function reader() {
  const database = new Database(":memory:");
  onTestFinished(() => {
    database.close();
  });
  const statement = database.prepare<[Uint8Array], { json: string; strict: number }>(
    "SELECT json(bytes) AS json, json_valid(bytes, 8) AS strict FROM (SELECT ? AS bytes)",
  );
  return (bytes: Uint8Array) => statement.get(bytes);
}

/** Nothing at the end of a list is not written. */
function shortened(values: readonly Value[]): Value[] {
  const kept = values.map((value) => (typeof value === "object" && value !== null ? shortened(value) : value));
  while (kept.length > 0 && kept.at(-1) === null) kept.pop();
  return kept;
}

const value = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.string({ unit: "grapheme", minLength: 60, maxLength: 400 }),
  fc.maxSafeNat(),
  fc.nat(9),
  fc.constant(null),
);

describe("JsonbWriter", () => {
  it("writes what SQLite reads as the same values, in strictly valid JSONB", () => {
    const read = reader();
    fc.assert(
      fc.property(fc.array(fc.oneof(value, fc.array(fc.oneof(value, fc.array(value))))), (values) => {
        const found = read(written(values));
        expect(JSON.parse(found?.json ?? "")).toEqual(shortened(values));
        expect(found?.strict).toBe(1);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps text that JSON would escape, and what lies beyond the first plane", () => {
    const texts = [
      '"\\\n\t',
      "ø",
      "Ж",
      "€",
      "😀",
      "a\u0000b",
      `${"x".repeat(11)}ø`,
      "ø".repeat(86),
      "x".repeat(70_000),
    ];
    expect(JSON.parse(reader()(written(texts))?.json ?? "")).toEqual(texts);
  });

  it("gives a lone surrogate as the replacement character", () => {
    expect(JSON.parse(reader()(written(["a\ud800b"]))?.json ?? "")).toEqual(["a\ufffdb"]);
  });

  it("gives each batch bytes of its own", () => {
    const jsonb = new JsonbWriter();
    write(jsonb, ["first"]);
    const first = jsonb.take();
    write(jsonb, [["second", 2], 9_007_199_254_740_991]);
    const second = jsonb.take();
    const read = reader();
    expect([read(first)?.json, read(second)?.json]).toEqual(['["first"]', '[["second",2],9007199254740991]']);
  });

  it("refuses a number that is no whole one from 0", () => {
    for (const wrong of [-1, 0.5, Number.NaN, 2 ** 53])
      expect(() => new JsonbWriter().number(wrong)).toThrow(RangeError);
  });
});
