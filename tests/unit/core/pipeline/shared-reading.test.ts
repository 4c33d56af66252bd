// Reading with a helper gives what one reader gives, whatever the file and wherever its pieces end.
import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { settle } from "#shared/errors/outcome.ts";
import type { SourceForm } from "#shared/model/source-file.ts";
import { outcomeOf, readByThreads } from "../../../support/read-shared.ts";
import { encode } from "../../import/encode.ts";
import { fixture, readSource } from "../../import/knowledge.ts";

const texts = readdirSync(new URL("../../../fixtures/exports", import.meta.url)).filter(
  (name) => name.endsWith(".csv") && name !== "decidim-digests.csv",
);
const turnsOfHelper = [[0], [5], [0, 7, 1, 3]];

async function expectTheSame(form: SourceForm, bytes: Uint8Array, pieces: readonly number[]): Promise<void> {
  const whole = outcomeOf(await readByThreads(form, bytes, { piece: bytes.length }));
  if (whole.failure === undefined) expect(whole.done).toBe(bytes.length);
  for (const piece of pieces) {
    for (const turns of turnsOfHelper) {
      expect(outcomeOf(await readByThreads(form, bytes, { piece, turns }))).toEqual(whole);
    }
  }
}

it.each(texts)("reads %s with a helper as without", async (name) => {
  const bytes = fixture(name);
  const needsMapping = settle(() => readSource(bytes, { dateOrder: "dmy" })).ok === false;
  const nameFirst = { mappingChanges: { full_name: "column 1" }, hasHeader: false };
  const { form, counts } = readSource(bytes, needsMapping ? nameFirst : { dateOrder: "dmy" });
  expect((await readByThreads(form, bytes, { piece: 64 })).counts).toEqual(counts);
  await expectTheSame(form, bytes, [1, 64, 200, 611]);
});

const header = "first_name,last_name,email,city,postcode,country,signed_at\n";
const signer = (row: number) => `Ida,Holm ${row},i${row}@mail.example,Ry,8680,DK,2026-05-01\n`;
const signers = (rows: number) => Array.from({ length: rows }, (_, row) => signer(row)).join("");
const quoted = (text: string) => text.replace(/[^,\n]+/g, (cell) => `"${cell}"`);
const form = readSource(new TextEncoder().encode(header + signers(3))).form;

it.each([
  ["plain rows", header + signers(200)],
  ["quoted cells", quoted(header + signers(200))],
  [
    "cells of several lines",
    header + `${signers(9)}"Bo\nOle","Lund\n\nBerg",b@mail.example,Ry,8680,DK,2026-05-01\n`.repeat(20),
  ],
  ["rejected rows", header + `${signers(3)},,x@mail.example\nBo,Lund,,,,,,surplus\n,,\n`.repeat(40)],
  ["blank lines", header + `${signers(3)}\n\n \n`.repeat(40)],
  ["blank lines at the end", `${header}${signers(60)}${"\n".repeat(400)}`],
  ["totals at the end", `${header}${signers(60)}Total,60\n\nTotal,60\n`],
  ["totals in the middle", header + `${signers(9)}Total,9\n\n`.repeat(30)],
  ["nothing but totals", header + "Total,9\n".repeat(90)],
  ["repeated headers", header + (signers(9) + header).repeat(20)],
  ["stray quotation marks", header + `${signers(9)}Bo,5" Lund,b@mail.example,Ry,8680,DK,2026-05-01\n`.repeat(20)],
  ["marks that are never closed", header + `${signers(9)}Bo,"Lund,b@mail.example,Ry,8680,DK,2026-05-01\n`.repeat(20)],
  ["junk", header + `${signers(9)}test,test,t@mail.example,Ry,8680,DK,2026-05-01\n`.repeat(20)],
  ["CRLF", (header + signers(200)).replaceAll("\n", "\r\n")],
  ["CR", (header + signers(200)).replaceAll("\n", "\r")],
  ["every line end", header + signers(60) + signers(60).replaceAll("\n", "\r\n") + signers(60).replaceAll("\n", "\r")],
  ["byte order marks in the middle", header + "\ufeff,,x@mail.example,,,,\n".repeat(90)],
  ["no line end at the end", (header + signers(200)).trimEnd()],
  ["long rows", header + `${signers(3)}${"Bo ".repeat(300)},Lund\n`.repeat(9)],
])("numbers, keeps and rejects the same rows of a file with %s", async (_, text) => {
  await expectTheSame(form, new TextEncoder().encode(text), [97, 300, 1000]);
  for (const encoding of ["utf-16le", "utf-16be"]) {
    await expectTheSame({ ...form, encoding }, encode(text, encoding), [99, 1000]);
  }
});

it.each([
  ["a bad byte", Uint8Array.of(0x42, 0xff, 0x0a), form],
  ["a row that is too long", new TextEncoder().encode(`${"x".repeat(1_000_300)}\n`), form],
  [
    "a date that needs an order",
    new TextEncoder().encode("Bo,Lund,b@mail.example,Ry,8680,DK,05/04/2026\n"),
    { ...form, dateOrder: null },
  ],
])("fails at %s as one reader does", async (_, bad, badForm) => {
  const text = new TextEncoder().encode(header + signers(90));
  const rows = new TextEncoder().encode(signers(90));
  const bytes = Uint8Array.from([...text, ...bad, ...rows]);
  const whole = await readByThreads(badForm, bytes, { piece: bytes.length });
  expect(whole.failure).not.toBeNull();
  await expectTheSame(badForm, bytes, [500, 1100]);
});

it("refuses a table without rows", async () => {
  const empty = new TextEncoder().encode(`${header}\n\n\n\n\n`);
  expect((await readByThreads(form, empty, { piece: 60, turns: [0] })).failure?.code).toBe("IMPORT_EMPTY");
});

it("shares the reading of quoted and plain files evenly with a helper who keeps up", async () => {
  for (const text of [header + signers(2000), quoted(header + signers(2000))]) {
    const bytes = new TextEncoder().encode(text);
    const { helped } = await readByThreads(form, bytes, { piece: 1000, turns: [0] });
    expect(helped).toBeGreaterThan(bytes.length / 1000 / 3);
  }
});
