import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardBit, sharedMailboxBit } from "#shared/matching/levels.ts";
import type { MatchRecord } from "#shared/matching/record.ts";
import { createExplainer, type PairExplanation } from "#shared/matching/score.ts";
import { pairsOf, plainPairs, recordOf, tableOf } from "./records.ts";

type Values = Partial<MatchRecord>;

/** Explains two records among others that make a file of usual size and mixture. */
function explain(left: Values, right: Values, others: readonly Values[] = []): PairExplanation {
  const records = [left, right, ...others].map((values, index) => recordOf(index + 1, values));
  const explanation = createExplainer(tableOf(records))(1, 2);
  if (explanation === null) throw new Error("no such pair");
  return explanation;
}

function levelOf(explanation: PairExplanation, field: string): string {
  return explanation.parts.find((part) => part.field === field)?.level ?? "missing";
}

function bitsOf(explanation: PairExplanation, field: string): number {
  return explanation.parts.find((part) => part.field === field)?.bits ?? 0;
}

const anna = { givenName: "Anna", familyName: "Berg" };
const place = { city: "Aarhus", postalCode: "8000" };

describe("createExplainer", () => {
  it("gives parts that add up to the score exactly, the prior first", () => {
    const value = fc.option(fc.constantFrom("Anna", "Anne", "Berg", "Bergh", "8000", "8001", "a@example.org"), {
      nil: null,
    });
    const values = fc.record({
      givenName: value,
      familyName: value,
      email: value,
      phone: value,
      street: value,
      city: value,
      postalCode: value,
      region: value,
      country: value,
      birthDate: value,
    });
    fc.assert(
      fc.property(values, values, (left, right) => {
        const { score, parts } = explain(left, right);
        expect(parts[0]?.field).toBe("prior");
        expect(parts.reduce((sum, { bits }) => sum + bits, 0)).toBe(score);
      }),
    );
  });

  it("is the same in both orders", () => {
    const table = tableOf([recordOf(1, { ...anna, ...place }), recordOf(2, { givenName: "Berg", familyName: "Anne" })]);
    expect(createExplainer(table)(2, 1)).toEqual(createExplainer(table)(1, 2));
  });

  it("is null for an id that the table does not hold", () => {
    expect(createExplainer(tableOf([recordOf(1, anna)]))(1, 2)).toBeNull();
  });

  it("takes a missing value for no evidence", () => {
    const explanation = explain({ ...anna, ...place }, anna);
    expect(explanation.parts.map(({ field }) => field)).toEqual(["prior", "givenName", "familyName"]);
  });

  it("says more of a rare name than of a frequent one", () => {
    const jensens = Array.from({ length: 50 }, () => ({ givenName: "Bo", familyName: "Jensen" }));
    const frequent = explain({ familyName: "Jensen" }, { familyName: "Jensen" }, jensens);
    const rare = explain({ familyName: "Rosenkrantz" }, { familyName: "Rosenkrantz" }, jensens);
    expect(bitsOf(rare, "familyName")).toBeGreaterThan(bitsOf(frequent, "familyName") + 3);
  });

  it.each([
    ["Katarzyna", "Katarzina", "jw92"],
    ["Amy", "Aym", "jw88"],
    ["Anna", "A.", "initial"],
    ["Anna", "Anna Maria", "part"],
    ["Robert", "Bob", "nickname"],
    ["Aleksander", "Olek", "nickname"],
    ["Margaret", "Mette", "variant"],
    ["Sarah Louise", "Saralouise", "jw92"],
    ["Anne-Marie", "Annemarie", "exact"],
    ["Bo", "Peter", "different"],
  ])("calls the given names %s and %s %s", (left, right, level) => {
    expect(levelOf(explain({ givenName: left }, { givenName: right }), "givenName")).toBe(level);
  });

  it.each([
    ["8000", "8000", "exact"],
    ["8000", "8001", "oneEdit"],
    ["8210", "8120", "oneEdit"],
    ["8000", "800", "oneEdit"],
    ["8000", "9100", "different"],
  ])("calls the postal codes %s and %s %s", (left, right, level) => {
    expect(levelOf(explain({ postalCode: left }, { postalCode: right }), "postalCode")).toBe(level);
  });

  it("finds given and family name in each other's place, with a slip as well", () => {
    const explanation = explain(
      { givenName: "Timothy", familyName: "McCarthy" },
      { givenName: "McCarrhy", familyName: "Timothy" },
    );
    expect(levelOf(explanation, "givenName")).toBe("swapped");
    expect(explanation.guards).toEqual([]);
  });

  it("takes a name in one piece in either order", () => {
    const columns = { givenName: "Anna Maria", familyName: "van der Berg" };
    expect(levelOf(explain(columns, { name: "Anna Maria van der Berg" }), "familyName")).toBe("exact");
    expect(levelOf(explain(anna, { name: "Berg, Anna" }), "familyName")).toBe("exact");
    expect(levelOf(explain(anna, { name: "Berg Anna" }), "familyName")).toBe("eitherOrder");
  });

  it("knows an address by its user when the provider changed", () => {
    const explanation = explain({ email: "anna.berg@old.example" }, { email: "annaberg@new.example" });
    expect(levelOf(explanation, "email")).toBe("sameUser");
  });

  it("lets an office's mailbox say little", () => {
    const office = Array.from({ length: 60 }, (_, index) => ({
      givenName: `Name${index}`,
      email: "office@ngo.example",
    }));
    const shared = explain({ ...anna, email: "office@ngo.example" }, { ...anna, email: "office@ngo.example" }, office);
    const own = explain({ ...anna, email: "anna@ngo.example" }, { ...anna, email: "anna@ngo.example" }, office);
    expect(bitsOf(shared, "email")).toBeLessThan(bitsOf(own, "email") - 5);
  });

  it("lets a town say little beside its postal code where each code has one town, and more where it has not", () => {
    const manyTowns = (townOf: (index: number) => number) =>
      Array.from({ length: 600 }, (_, index) => ({
        givenName: ["Bo", "Knud", "Mette", "Yrsa", "Liv", "Per", "Zoë", "Jarl"][index % 8] ?? "",
        familyName: ["Dahl", "Sø", "Munk", "Voigt", "Friis", "Kjær", "Worm"][index % 7] ?? "",
        postalCode: String(1000 + (index % 100)),
        city: `Town${townOf(index)}`,
      }));
    const tied = explain(
      { ...anna, ...place },
      { ...anna, ...place },
      manyTowns((index) => index % 100),
    );
    const free = explain(
      { ...anna, ...place },
      { ...anna, ...place },
      manyTowns((index) => (index * 37) % 101),
    );
    expect(bitsOf(tied, "city")).toBeLessThan(1);
    expect(bitsOf(free, "city")).toBeGreaterThan(4);
  });
});

describe("guards", () => {
  it("hold back two given names of one household, whatever else agrees, and let what they share say nothing", () => {
    const home = {
      ...place,
      familyName: "Berg",
      email: "berg@example.org",
      phone: "+45 12 34 56 78",
      street: "Møllevej 3",
    };
    const explanation = explain({ ...home, givenName: "Anna" }, { ...home, givenName: "Peter" });
    expect(explanation.guards).toEqual(["household"]);
    expect(levelOf(explanation, "email")).toBe("household");
    expect(bitsOf(explanation, "email")).toBeLessThan(0);
    expect(explanation.score).toBeLessThan(7);
  });

  it("do not hold back nicknames, initials or a missing given name", () => {
    for (const givenName of ["Bob", "R", null]) {
      expect(explain({ ...anna, givenName: "Robert" }, { ...anna, givenName }).guards).toEqual([]);
    }
  });

  it("hold back two like given names that are both common, as of sisters", () => {
    const others = ["Anna", "Anne"].flatMap((givenName) => Array.from({ length: 10 }, () => ({ givenName })));
    expect(explain({ ...anna }, { ...anna, givenName: "Anne" }, others).guards).toEqual(["relatedNames"]);
    expect(explain({ ...anna }, { ...anna, givenName: "Annna" }, others).guards).toEqual([]);
  });

  it("leave two like given names with one mailbox to a person, near even odds", () => {
    const home = { ...place, familyName: "Berg", email: "berg@example.org" };
    const explanation = explain({ ...home, givenName: "Margaret" }, { ...home, givenName: "Mette" });
    expect(explanation.guards).toEqual(["relatedNames"]);
    expect(explanation.score).toBe(4);
    expect(explanation.parts.reduce((sum, { bits }) => sum + bits, 0)).toBe(4);
  });

  it("mark one mailbox and one postal code, which an office may take for two people", () => {
    const home = { ...place, familyName: "Berg", email: "berg@example.org" };
    const records = [recordOf(1, { ...home, givenName: "Anna" }), recordOf(2, { ...home, givenName: "Peter" })];
    const [pair] = plainPairs(pairsOf(tableOf(records)));
    expect(pair?.[3]).toBe(guardBit.household | sharedMailboxBit);
  });

  it("do not hold back one person by a number that is given to one person", () => {
    const left = { ...anna, identifier: "010190-1234" };
    expect(explain(left, { ...left, givenName: "Margrethe" }).guards).toEqual([]);
  });

  it("compare Chinese, Japanese and Korean names in their own script", () => {
    const wang = { givenName: "小明", familyName: "王" };
    expect(levelOf(explain(wang, { name: "王小明" }), "givenName")).toBe("exact");
    expect(levelOf(explain(wang, { givenName: "大偉", familyName: "王" }), "givenName")).toBe("different");
  });

  it("send a name that agrees only as romanised to a person", () => {
    const sameSound = explain({ givenName: "小明", familyName: "王" }, { givenName: "晓明", familyName: "王" });
    expect(levelOf(sameSound, "givenName")).toBe("romanised");
    expect(sameSound.guards).toEqual(["romanised"]);
    const latin = explain({ givenName: "小明", familyName: "王" }, { givenName: "Xiaoming", familyName: "Wang" });
    expect(levelOf(latin, "givenName")).toBe("romanised");
    expect(latin.guards).toEqual(["romanised", "scripts"]);
  });

  it("send pairs across scripts to a person", () => {
    const cyrillic = { givenName: "Иван", familyName: "Петров" };
    expect(explain(cyrillic, { givenName: "Ivan", familyName: "Petrov" }).guards).toEqual(["scripts"]);
    expect(explain(cyrillic, cyrillic).guards).toEqual([]);
  });
});
