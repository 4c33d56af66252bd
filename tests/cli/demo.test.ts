// The demo from exports to packets, its counts read back from the paper by a program that is not ours.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { demoSeed } from "#core/pipeline/demo-campaign.ts";
import { demoFiles } from "../../resources/demo/make-demo.ts";
import { handInJson, type PacketsJson } from "../support/cli.ts";
import { hasProgram, type PrintedLine, readPrintedList } from "../support/read-list.ts";
import { plainName, readDemoFile } from "../unit/demo/read-demo.ts";

type Made = PacketsJson & {
  readonly seconds: { readonly [part: string]: number };
  readonly duplicates: object;
  readonly route: { readonly unrouted: number };
  readonly collected: number;
  readonly counted: number;
  readonly printed: number;
};

const run = promisify(execFile);
const hasTools = (await hasProgram("pdftotext")) && (await hasProgram("qpdf"));
if (!hasTools) console.log("Skipped: pdftotext or qpdf is missing (apt-get install poppler-utils qpdf).");
/** Every so many rows of an export one is looked for on paper. */
const sampled = 97;

describe.skipIf(!hasTools)("the demo", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "hand-in-demo-test-"));
  const demo = demoFiles(demoSeed);
  const { truth } = demo;
  const printed = new Map<string, readonly PrintedLine[]>();
  let made: Made;

  const packetFile = (run: string, file: string) => path.join(folder, run, "packets", file);

  beforeAll(async () => {
    const start = performance.now();
    made = await handInJson<Made>(["demo", "--out", path.join(folder, "one")], { SOURCE_DATE_EPOCH: "1795000000" });
    const total = Math.round((performance.now() - start) / 100) / 10;
    console.log(
      `Demo: ${total} s in all; ${Object.entries(made.seconds)
        .map(([part, time]) => `${part} ${time} s`)
        .join(", ")}.`,
    );
    for (const { mission, volumes } of made.packets) {
      const lists = await Promise.all(volumes.map(({ file }) => readPrintedList(packetFile("one", file))));
      printed.set(mission, lists.flat());
    }
    return () => rmSync(folder, { recursive: true, force: true });
  }, 180_000);

  it("counts what it was made to hold", () => {
    const { signatures, signers, duplicates, unrouted } = truth;
    expect(made.duplicates).toMatchObject({ signatures, signers, duplicates, held: 0 });
    expect(made).toMatchObject({
      collected: signatures,
      counted: signers,
      printed: signers - unrouted,
      route: { unrouted },
    });
  });

  it("prints exactly the known number of signatories for each mission, numbered from 1 without a gap", () => {
    const known = Object.fromEntries(truth.missions.map(({ id, signers }) => [id, signers]));
    expect(known).toMatchObject({ "RU-DK-kobenhavn": 58_171, "RU-NL-den-haag": 44_700, "RU-NO-oslo": 33_000 });
    expect(Object.fromEntries([...printed].map(([mission, lines]) => [mission, lines.length]))).toEqual(known);
    for (const [mission, lines] of printed) {
      const wrong = lines.findIndex(({ number }, index) => number !== index + 1);
      expect(wrong, `${mission}: ${JSON.stringify(lines[wrong])}`).toBe(-1);
    }
  });

  it("prints the name of every sampled row that has a mission", () => {
    const names = new Set([...printed.values()].flat().map(({ text }) => plainName(text.split(/\s{2,}/)[0] ?? "")));
    let looked = 0;
    for (const [index, file] of demo.files.entries()) {
      const known = truth.perFile[index];
      if (known === undefined) throw new Error(file.name);
      for (const { name } of readDemoFile(file, known).signatures.filter(
        ({ country }, row) => row % sampled === 0 && country !== null,
      )) {
        looked += 1;
        expect(names.has(plainName(name)), `${file.name}: ${name}`).toBe(true);
      }
    }
    expect(looked).toBeGreaterThan(1500);
  });

  it("makes files without a fault that qpdf finds", async () => {
    for (const { volumes, labels } of made.packets) {
      for (const file of [...volumes.map((volume) => volume.file), labels]) {
        const { stdout } = await run("qpdf", ["--check", packetFile("one", file)]);
        expect(stdout, file).toContain("No syntax or stream encoding errors found");
      }
    }
    const { files } = await handInJson<{ files: readonly { file: string; verdict: string }[] }>([
      "verify",
      path.join(folder, "one", "packets"),
    ]);
    const written = made.packets.flatMap(({ volumes, labels }) => [...volumes.map(({ file }) => file), labels]);
    expect(files.map(({ file, verdict }) => `${file} ${verdict}`)).toEqual(written.map((file) => `${file} ok`));
  }, 120_000);

  it("gives the same bytes again at the same instant", async () => {
    const again = await handInJson<Made>(["demo", "--out", path.join(folder, "two")], {
      SOURCE_DATE_EPOCH: "1795000000",
    });
    expect(again.packets).toEqual(made.packets);
    const digest = (run: string, file: string) =>
      createHash("sha256")
        .update(readFileSync(packetFile(run, file)))
        .digest("hex");
    for (const { file, sha256 } of made.packets.flatMap(({ volumes }) => volumes)) {
      expect([digest("one", file), digest("two", file)]).toEqual([sha256, sha256]);
    }
  }, 180_000);
});
