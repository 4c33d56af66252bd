// The small pure parts of the review: pace, filters, counts, rows of a pair, the sample of a band, what is printed.
import { describe, expect, test } from "vitest";
import { type PairSide, pairRows } from "../../../renderer/components/pair/pair-rows.ts";
import { agreementWord } from "../../../renderer/screens/duplicates/packs/kappa.ts";
import { printedAfter, printedOf } from "../../../renderer/screens/duplicates/printed.ts";
import { bandStanding } from "../../../renderer/screens/duplicates/review/band-standing.ts";
import { facetsOf } from "../../../renderer/screens/duplicates/review/facets.ts";
import { decisionsPerHour } from "../../../renderer/state/judging/rate.ts";
import { everyOpenPair, isNarrowed, narrowed } from "../../../renderer/state/review/filter.ts";
import { progressAfter } from "../../../renderer/state/review/progress.ts";
import type { Cluster } from "../../../shared/contract/duplicates.ts";
import type { ReviewProgress } from "../../../shared/contract/review.ts";

const side: PairSide = {
  name: "Ida Invented",
  email: null,
  phone: null,
  street: null,
  city: null,
  postalCode: null,
  region: null,
  country: "DK",
  birthDate: null,
  signedAt: null,
};

describe("the rows of a pair", () => {
  test("tells a value that one side does not give, and names what neither gives", () => {
    const { rows, missing } = pairRows({ ...side, city: "Aarhus" }, side);
    expect(rows.map(({ field, likeness }) => [field, likeness])).toEqual([
      ["name", "same"],
      ["city", "missing"],
      ["country", "same"],
    ]);
    expect(rows[1]?.right).toBeNull();
    expect(missing).toContain("email");
  });

  test("does not compare the days of signing, as one person may sign twice", () => {
    const { rows } = pairRows({ ...side, signedAt: "2026-03-01" }, { ...side, signedAt: "2026-03-04" });
    expect(rows.at(-1)).toMatchObject({ field: "signedAt", likeness: "context" });
  });

  test("shows a country that is no code as it is written", () => {
    const { rows } = pairRows({ ...side, country: "Danmark" }, { ...side, country: "DK" });
    const country = rows.find(({ field }) => field === "country");
    expect(country?.left?.map(({ text }) => text).join("")).toBe("Danmark");
    expect(country?.right?.map(({ text }) => text).join("")).toBe("Denmark");
  });
});

test("tells a pace after a minute and five decisions, of the last quarter of an hour", () => {
  expect(decisionsPerHour([0, 15_000, 30_000, 45_000], 60_000)).toBeNull();
  expect(decisionsPerHour([0, 1000, 2000, 3000, 4000], 4000)).toBeNull();
  expect(decisionsPerHour([0, 15_000, 30_000, 45_000, 60_000], 60_000)).toBe(240);
  expect(decisionsPerHour([0, 0, 0, 0, 0, 0], 7_200_000)).toBeNull();
});

const progress: ReviewProgress = {
  open: 5,
  second: 1,
  decided: 2,
  reviewers: [{ by: "Ida", decisions: 3, lastHour: 1 }],
  bands: [{ from: 5, to: 6, open: 5 }],
  guards: [],
  scripts: [],
  sources: [],
  missions: [],
};

describe("the filters", () => {
  test("turn from open pairs to decided ones when somebody is named, and back", () => {
    const named = narrowed(everyOpenPair, { by: "Ida" });
    expect(named).toMatchObject({ state: "decided", by: "Ida" });
    expect(narrowed(named, { state: "open" })).toMatchObject({ state: "open", by: null });
    expect(isNarrowed(named)).toBe(true);
    expect(isNarrowed({ ...everyOpenPair, state: "second" })).toBe(false);
  });

  test("leave out facets without values, and let a chosen value go again", () => {
    const facets = facetsOf(progress, { ...everyOpenPair, from: 5, to: 6 });
    expect(facets.map(({ name }) => name)).toEqual(["state", "band", "by"]);
    expect(facets[1]?.values[0]).toMatchObject({ isChosen: true, count: 5, change: { from: null, to: null } });
  });

  test("tell no counts of open pairs beside decided ones", () => {
    const [, bands] = facetsOf(progress, { ...everyOpenPair, state: "decided" });
    expect(bands?.values[0]?.count).toBeNull();
  });
});

test("counts a verdict at once, and again when it is taken back", () => {
  const judged = progressAfter(progress, null, "same", "Ida");
  expect(judged).toMatchObject({ open: 4, second: 1, decided: 3, reviewers: [{ decisions: 4, lastHour: 2 }] });
  expect(progressAfter(judged, "same", null, "Ida")).toEqual(progress);
  expect(progressAfter(progress, "unsure", "different", "Ida")).toMatchObject({ open: 5, second: 0, decided: 3 });
});

describe("the sample of a band", () => {
  const none = { same: 0, different: 0, unsure: 0 };
  const judged = (verdict: "same" | "different") => ({ verdict, loaded: null });

  test("gives a verdict when all of it was judged alike", () => {
    expect(bandStanding(2, none, [judged("same")]).verdict).toBeNull();
    expect(bandStanding(2, none, [judged("same"), judged("same")]).verdict).toBe("same");
    expect(bandStanding(2, none, [judged("different"), judged("different")]).verdict).toBe("different");
    expect(bandStanding(2, none, [judged("same"), judged("different")])).toMatchObject({ verdict: null, judged: 2 });
  });

  test("counts what was judged before once", () => {
    const before = { same: 1, different: 0, unsure: 0 };
    expect(bandStanding(2, before, [{ verdict: "same", loaded: "same" }, judged("same")])).toMatchObject({ same: 2 });
    expect(bandStanding(1, before, [{ verdict: "unsure", loaded: "same" }])).toMatchObject({ same: 0, unsure: 1 });
  });
});

test("lets name and city follow the signature that counts, unless they were chosen", () => {
  const member = { sourceFile: "a.csv", row: 1, name: "Ida", email: null, city: null, postalCode: null, country: null };
  const rest = { signedAt: null, sealed: null };
  const cluster: Cluster = {
    id: 1,
    tier: "email_name",
    members: [
      { ...member, ...rest, signatureId: 7, rank: 0 },
      { ...member, ...rest, signatureId: 9, rank: 1 },
    ],
    printed: { nameFrom: 7, cityFrom: 9 },
  };
  const now = printedOf(cluster);
  expect(now).toEqual({ signatureId: 7, nameFrom: 7, cityFrom: 9 });
  expect(printedAfter(now, { ...now, signatureId: 9 })).toEqual({ signatureId: 9, nameFrom: 9, cityFrom: 9 });
});

test("says in words what a kappa means", () => {
  expect([-0.1, 0.1, 0.3, 0.6, 0.61, 0.9].map(agreementWord)).toEqual([
    "poor",
    "slight",
    "fair",
    "moderate",
    "substantial",
    "almostPerfect",
  ]);
});
