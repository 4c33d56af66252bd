// The demo's known counts hold for an independent reader, and its people are nobody's.
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { demoCampaign } from "../../../resources/demo/campaign.ts";
import { demoCountries } from "../../../resources/demo/countries.ts";
import { type Demo, demoFiles } from "../../../resources/demo/make-demo.ts";
import { coupleEvery } from "../../../resources/demo/people.ts";
import { plainName, type ReadFile, type ReadSignature, readBytes, readDemoFile, signerKey } from "./read-demo.ts";

const seed = 2026;

function readDemo(demo: Demo): readonly ReadFile[] {
  return demo.files.map((file, number) => {
    const truth = demo.truth.perFile[number];
    if (truth === undefined) throw new Error(`no truth for ${file.name}`);
    return readDemoFile(file, truth);
  });
}

function digest(demo: Demo): readonly string[] {
  return demo.files.map((file) => createHash("sha256").update(readBytes(file)).digest("hex"));
}

function countBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

/** The first signature of each signer. */
function firstSignatures(signatures: readonly ReadSignature[]): readonly ReadSignature[] {
  const first = new Map<string, ReadSignature>();
  for (const signature of signatures) {
    const key = signerKey(signature);
    if (!first.has(key)) first.set(key, signature);
  }
  return [...first.values()];
}

describe("demoFiles", () => {
  it("gives the same bytes for the same seed and others for another", () => {
    const digests = digest(demoFiles(seed, 0.01));
    expect(digest(demoFiles(seed, 0.01))).toEqual(digests);
    for (const [number, other] of digest(demoFiles(seed + 1, 0.01)).entries()) expect(other).not.toBe(digests[number]);
  });

  it("gives the same bytes when a file is read a second time", () => {
    const demo = demoFiles(seed, 0.01);
    expect(digest(demo)).toEqual(digest(demo));
  });

  it("refuses a scale outside 0 to 1 and a seed that is not an integer", () => {
    expect(() => demoFiles(seed, 0)).toThrow(RangeError);
    expect(() => demoFiles(seed, 1.5)).toThrow(RangeError);
    expect(() => demoFiles(seed, Number.NaN)).toThrow(RangeError);
    expect(() => demoFiles(0.5)).toThrow(RangeError);
  });

  it("promises the counts of the real hand-ins at full scale", () => {
    const { truth } = demoFiles(seed);
    expect(truth.missions.map(({ id, signers }) => [id, signers])).toEqual([
      ["RU-DK-kobenhavn", 58_171],
      ["RU-NL-den-haag", 44_700],
      ["RU-NO-oslo", 33_000],
      ["RU-PL-warszawa", 12_480],
      ["RU-AU-canberra", 9_655],
      ["RU-CH-bern", 4_220],
    ]);
    expect(truth.unrouted).toBe(12);
    expect(truth.duplicates).toBe(2_272);
    expect(truth.rejected).toBe(216);
  });

  it("sends nobody's own signers to the fallback mission's country", () => {
    expect(Object.keys(demoCountries)).not.toContain(demoCampaign.fallbackMission.slice(3, 5));
  });

  it.each([0.0001, 0.02, 1])("has a truth that adds up at scale %d", (scale) => {
    const { truth } = demoFiles(seed, scale);
    const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
    for (const file of truth.perFile) {
      expect(file.rowsRead).toBe(file.imported + file.rejected);
      expect(file.rejected).toBe(total(Object.values(file.rejectedByReason)));
    }
    expect(truth.rowsRead).toBe(total(truth.perFile.map((file) => file.rowsRead)));
    expect(truth.rowsRead).toBe(truth.imported + truth.rejected);
    expect(truth.signers).toBe(truth.signatures - truth.duplicates);
    expect(truth.signers).toBe(truth.unrouted + total(truth.missions.map(({ signers }) => signers)));
    expect(truth.signers).toBe(truth.unrouted + total(truth.countries.map(({ signers }) => signers)));
    expect(truth.duplicates).toBe(total(truth.missions.map(({ duplicates }) => duplicates)));
  });
});

describe.each([
  { scale: 0.02, seeds: [seed, 1, 77] },
  { scale: 1, seeds: [seed] },
])("the demo's files at scale $scale, read by somebody else", ({ scale, seeds }) => {
  it.each(seeds)(
    "hold exactly the signers, repeats and rejected rows of the truth (seed %d)",
    (withSeed) => {
      const demo = demoFiles(withSeed, scale);
      const { truth } = demo;
      const files = readDemo(demo);
      for (const [number, { rows, rejectedByReason, signatures }] of files.entries()) {
        const known = truth.perFile[number];
        expect(rows.length).toBe(known?.rowsRead);
        expect(rejectedByReason).toEqual(known?.rejectedByReason);
        expect(signatures.length).toBe(known?.imported);
        const withinFile = (known?.duplicates ?? 0) - (known?.duplicatesAcrossFiles ?? 0);
        // A person repeated from an earlier file stands here for the first time, unless the repeat is repeated itself.
        const repeated = signatures.length - firstSignatures(signatures).length;
        expect(repeated).toBeGreaterThanOrEqual(withinFile);
        expect(repeated).toBeLessThanOrEqual(known?.duplicates ?? 0);
      }
      const signers = firstSignatures(files.flatMap(({ signatures }) => signatures));
      expect(signers.length).toBe(truth.signers);
      expect(countBy(signers, ({ country }) => country ?? "unrouted")).toEqual({
        ...Object.fromEntries(truth.countries.map(({ code, signers: count }) => [code, count])),
        unrouted: truth.unrouted,
      });
    },
    10_000,
  );
});

describe("the demo's rows", () => {
  const demo = demoFiles(seed, 0.1);
  const files = readDemo(demo);
  const signatures = files.flatMap((file) => file.signatures);

  it("hold no two signers of one name and place, whatever their e-mail, beside the repeats", () => {
    const located = signatures.filter(({ postalCode }) => postalCode !== "");
    const byPlace = new Set(located.map(({ name, postalCode }) => `${plainName(name)}|${postalCode}`));
    expect(byPlace.size).toBe(firstSignatures(located).length);
  });

  it("hold couples who share an e-mail and are two signers", () => {
    const byEmail = new Map<string, Set<string>>();
    for (const { email, name } of signatures) {
      if (email !== "") byEmail.set(email, (byEmail.get(email) ?? new Set()).add(plainName(name)));
    }
    const couples = [...byEmail.values()].filter((names) => names.size === 2).length;
    expect(couples).toBeGreaterThan(signatures.length / coupleEvery / 2);
  });

  it("write repeats in every way that the exact tier has to see through", () => {
    const emails = signatures.map(({ email }) => email);
    expect(emails.some((email) => /^[^a-z]+$/.test(email) && email !== "")).toBe(true);
    expect(emails.some((email) => /\+.*@gmail\.com$/.test(email))).toBe(true);
    expect(emails.some((email) => /\+.*example/.test(email))).toBe(true);
    expect(emails.some((email) => /@googlemail\.com$/.test(email))).toBe(true);
    expect(emails.some((email) => /\..*@gmail\.com$/.test(email))).toBe(true);
    expect(signatures.some(({ name }) => name.includes("  "))).toBe(true);
    expect(signatures.some(({ name }) => name === name.toUpperCase())).toBe(true);
  });

  it("never hold an e-mail address that could be somebody's", () => {
    for (const { rows } of files) {
      for (const cell of rows.flat().filter((text) => text.includes("@"))) {
        const [mailbox = "", domain = ""] = cell.toLowerCase().split("@");
        if (/^(gmail|googlemail)\.com$/.test(domain)) expect(mailbox).toContain("_");
        else expect(domain).toMatch(/(^|\.)example(\.(com|net|org))?$/);
      }
    }
  });

  it("can be drawn with Latin, Greek and Cyrillic letters", () => {
    const drawable = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]*$/u;
    const pictures = /\p{Extended_Pictographic}/u;
    const undrawable = files
      .flatMap(({ rows }) => rows.flat())
      .filter((cell) => !drawable.test(cell) || pictures.test(cell));
    expect(undrawable).toEqual([]);
  });

  it("shift a row only by a cell that no reader can take for a missing one", () => {
    for (const { header, rows } of files) {
      for (const row of rows.filter((cells) => cells.length !== header.length)) {
        expect(row.length).toBe(header.length + 1);
        expect(row.at(-1)).not.toBe("");
      }
    }
  });
});

describe("the demo's names", () => {
  it.each(Object.entries(demoCountries))(
    "of %s are distinct even without marks, so that no two people are one",
    (_, country) => {
      const names = country.communities.flatMap(({ names: { women, men, families } }) =>
        [...women, ...men].flatMap((given) => families.flat().map((family) => plainName(`${given} ${family}`))),
      );
      expect(new Set(names).size).toBe(names.length);
      for (const { names: lists } of country.communities) expect(lists.women.length).toBe(lists.men.length);
    },
  );

  it("hold the letters that packets have to print right", () => {
    const letters = Object.values(demoCountries)
      .flatMap(({ communities }) => communities.flatMap(({ names }) => [names.women, names.men, names.families]))
      .flat(2)
      .join("");
    for (const letter of "ÆØÅæøåŁłşğıİżéҐЇїйώΓễơĐ") expect(letters.includes(letter), letter).toBe(true);
  });
});
