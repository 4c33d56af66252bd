// Invented families: one surname, one address, one mailbox, and here and there a member who signs twice.
import danish from "../../resources/demo/names/danish.json" with { type: "json" };
import dutch from "../../resources/demo/names/dutch.json" with { type: "json" };
import polish from "../../resources/demo/names/polish.json" with { type: "json" };
import { chanceFrom, withSlip } from "./duplicates-population.ts";
import type { KnownRecord } from "./duplicates-quality.ts";

const lists = [danish, dutch, polish];

/** So many families of two to five; every fourth member signs again, with a slip in one value of six. */
export function households(families: number, seed: number): readonly KnownRecord[] {
  const chance = chanceFrom(seed);
  const pick = <Entry>(list: readonly Entry[]) => list[Math.floor(chance() * list.length)];
  const known: KnownRecord[] = [];
  let person = 0;
  for (let family = 0; family < families; family++) {
    const list = pick(lists) ?? danish;
    const [familyName = "Berg"] = [pick(list.families)].flat();
    const town = Math.floor(chance() * 200);
    const home = {
      familyName,
      name: null,
      email: `${familyName}${family}@home.example`,
      phone: null,
      street: `Street ${Math.floor(chance() * 400)} no. ${1 + Math.floor(chance() * 80)}`,
      city: `Town ${town}`,
      postalCode: String(1000 + town * 7 + Math.floor(chance() * 5)),
      region: null,
      country: "DK",
      birthDate: null,
    };
    const givenNames = new Set<string>();
    const members = 2 + Math.floor(chance() * 4);
    while (givenNames.size < members) givenNames.add(pick(chance() < 0.5 ? list.women : list.men) ?? "Anna");
    for (const givenName of givenNames) {
      person += 1;
      const record = { ...home, id: known.length + 1, givenName };
      known.push({ person, record });
      if (chance() > 0.25) continue;
      const again = (value: string) => (chance() < 1 / 6 ? withSlip(value, chance) : value);
      known.push({
        person,
        record: { ...record, id: known.length + 1, givenName: again(givenName), familyName: again(familyName) },
      });
    }
  }
  return known;
}
