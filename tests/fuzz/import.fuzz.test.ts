// Any bytes at all: every row is accounted for, or the import fails with a code. FUZZ_SECONDS=600 lets it run for ten minutes.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settle } from "#shared/errors/outcome.ts";
import { junkReason } from "#shared/import/junk.ts";
import { createRowReader, isUnclosed } from "#shared/import/rows.ts";
import { outcomeOf, readByThreads } from "../support/read-shared.ts";
import { encode } from "../unit/import/encode.ts";
import { type ReadSource, readSource } from "../unit/import/knowledge.ts";
import { mutations } from "./mutations.ts";

const seconds = Number(process.env["FUZZ_SECONDS"] ?? 12);
const folder = join(import.meta.dirname, "../fixtures/exports");
const fixtures = readdirSync(folder).map((name) => Uint8Array.from(readFileSync(join(folder, name))));

/** Generous: a slow machine under load reads at a tenth of this cost, a loop that is quadratic at a hundred times it. */
const slowest = (bytes: number) => 1_500 + bytes / 100;

function read(bytes: Uint8Array, choices: Parameters<typeof readSource>[1], piece?: number): ReadSource | "failed" {
  const outcome = settle(() => readSource(bytes, choices, piece));
  return outcome.ok ? outcome.value : "failed";
}

function checkAccount({ counts, signatures, rejected, form }: ReadSource): void {
  expect(counts.imported + counts.rejected).toBe(counts.rowsRead);
  expect(counts.rejected).toBe(rejected.length);
  expect(counts.signatures).toBe(signatures.length);
  const importedRows = new Set(signatures.map(({ row }) => row));
  expect(importedRows.size).toBe(counts.imported);
  if (form.second === undefined) expect(signatures.length).toBe(counts.imported);
  const rows = [...importedRows, ...rejected.map(({ row }) => row)].sort((left, right) => left - right);
  expect(rows).toEqual(Array.from({ length: counts.rowsRead }, (_, index) => index + 1));
  for (const signature of signatures) {
    expect(signature.name).not.toBe("");
    junkReason(signature);
  }
}

function checkBytes(bytes: Uint8Array, piece: number, choices: Parameters<typeof readSource>[1] = {}): void {
  const start = performance.now();
  const whole = read(bytes, choices);
  expect(performance.now() - start).toBeLessThan(slowest(bytes.length));
  if (whole !== "failed") checkAccount(whole);
  expect(read(bytes, choices, piece)).toEqual(whole);
}

/** What is left of a text when everything that only divides it is taken away: it must come out of the rows again, in order. */
function content(text: string, delimiter: string): string {
  return text.replace(/["\s\0]/g, "").replaceAll(delimiter, "");
}

function checkNothingLost(text: string, delimiter: string): void {
  const reader = createRowReader({ delimiter, file: "a.csv" });
  const rows = settle(() => [...reader.push(text), ...reader.end()]);
  if (!rows.ok) return;
  const given = content(rows.value.map((row) => (isUnclosed(row) ? row.unclosed : row.join(""))).join(""), delimiter);
  const written = content(text, delimiter);
  // Excel's first line alone is no row.
  if (`sep=${given}` !== written) expect(given).toBe(written);
}

const nameFirst = { mappingChanges: { full_name: "column 1" }, hasHeader: false } as const;
const pieces = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 41, max: 5_000 }));

const limits = {
  numRuns: Number.MAX_SAFE_INTEGER,
  interruptAfterTimeLimit: (seconds * 1_000) / 5,
  markInterruptAsFailure: false,
  ...(process.env["FUZZ_SEED"] === undefined ? {} : { seed: Number(process.env["FUZZ_SEED"]) }),
};

function run<T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, check), limits);
}

function runAsync<T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => Promise<void>): Promise<void> {
  return fc.assert(fc.asyncProperty(arbitrary, check), limits);
}

/** The helper of a second thread must change nothing, whatever it is given and whenever it answers. */
async function checkShared(bytes: Uint8Array, piece: number, turns: readonly number[]): Promise<void> {
  const whole = read(bytes, {});
  if (whole === "failed") return;
  const alone = await readByThreads(whole.form, bytes, { piece: bytes.length });
  expect(alone.counts).toEqual(whole.counts);
  expect(outcomeOf(await readByThreads(whole.form, bytes, { piece, turns }))).toEqual(outcomeOf(alone));
}

describe("importing anything", () => {
  const timeout = seconds * 1_000 + 60_000;

  it(
    "accounts for the rows of mutated exports",
    () => {
      run(fc.tuple(fc.constantFrom(...fixtures), mutations, pieces), ([fixture, mutate, piece]) => {
        checkBytes(mutate(fixture), piece);
      });
    },
    timeout,
  );

  it(
    "gives the same rows with a helper as without",
    async () => {
      const turns = fc.array(fc.nat(4), { minLength: 1, maxLength: 5 });
      const cases = fc.tuple(fc.constantFrom(...fixtures), mutations, pieces, turns);
      await runAsync(cases, ([fixture, mutate, piece, turn]) => checkShared(mutate(fixture), piece, turn));
    },
    timeout,
  );

  it(
    "accounts for the rows of mutated exports whose first column is said to be the name",
    () => {
      run(fc.tuple(fc.constantFrom(...fixtures), mutations, pieces), ([fixture, mutate, piece]) => {
        const bytes = mutate(fixture);
        checkBytes(bytes, piece, nameFirst);
        for (const delimiter of [",", ";"]) checkNothingLost(new TextDecoder().decode(bytes), delimiter);
      });
    },
    timeout,
  );

  it(
    "accounts for the rows of any bytes",
    () => {
      run(fc.tuple(fc.uint8Array({ maxLength: 4_000 }), pieces), ([bytes, piece]) => {
        checkBytes(bytes, piece);
        checkBytes(bytes, piece, { ...nameFirst, encoding: "windows-1252" });
      });
    },
    timeout,
  );

  it(
    "accounts for the rows of any text in any encoding",
    () => {
      const unit = fc.constantFrom(
        ..."aB1 ,;\t|\n\r\"'=@.-øłыя佐ช\0\u2028\ufeff".split(""),
        "\r\n",
        '""',
        ',"',
        '",',
        "Name",
        "Total",
        "a@b.dk",
      );
      const text = fc.string({ unit, maxLength: 400 });
      const encodings = fc.constantFrom(
        "utf-8",
        "utf-16le",
        "utf-16be",
        "windows-1252",
        "windows-1251",
        "shift_jis",
        "big5",
      );
      run(fc.tuple(text, encodings, pieces, fc.boolean()), ([written, encoding, piece, isGuessed]) => {
        for (const delimiter of [",", ";", "\t", "|"]) checkNothingLost(written, delimiter);
        const bytes = isGuessed ? encode(written, "utf-16le") : new TextEncoder().encode(written);
        checkBytes(bytes, piece, { ...nameFirst, ...(isGuessed ? {} : { encoding }) });
      });
    },
    timeout,
  );
});
