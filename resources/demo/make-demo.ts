// The demo campaign: the exports of one invented petition as several sections would send them, and what is true of them.
// Pure: no file system, no clock, no randomness beyond the seed.
import { type DemoCampaign, demoCampaign } from "./campaign.ts";
import { chance, pick } from "./chance.ts";
import { writeChunks } from "./chunks.ts";
import { type DemoForm, type DemoRow, demoForms } from "./forms.ts";
import { createPeople, type Person } from "./people.ts";
import { type FilePlan, gaveEmail, type Insertion, planFiles } from "./plan.ts";
import type { DemoSection } from "./sections.ts";
import { countTruth, type DemoTruth } from "./truth.ts";
import { writtenAgain } from "./variants.ts";

/** One export. `chunks` starts anew at each call and holds at most one chunk (about 64 KiB) in memory. */
export type DemoFile = {
  readonly name: string;
  readonly chunks: () => Iterable<Uint8Array<ArrayBuffer>>;
  /** What the user has to say at import because the file does not. */
  readonly importOptions: DemoSection["importOptions"];
};

export type Demo = {
  readonly files: readonly DemoFile[];
  readonly campaign: DemoCampaign;
  readonly truth: DemoTruth;
};

/**
 * The demo's files in the order of import, its campaign and its known counts.
 *
 * @param seed any integer; the same seed gives the same bytes
 * @param scale 1 for the full size (162,226 signers with a mission), `0.02` for a small one with proportional counts;
 *   above 0, at most 1, else RangeError
 * @example demoFiles(2026).truth.missions[0] // { id: "RU-DK-kobenhavn", signers: 58171, … }
 */
export function demoFiles(seed: number, scale = 1): Demo {
  if (!Number.isInteger(seed)) throw new RangeError("demoFiles: seed is not an integer");
  if (!(scale > 0 && scale <= 1)) throw new RangeError("demoFiles: scale is not above 0 and at most 1");
  const plans = planFiles(seed, scale);
  return {
    files: plans.map((plan) => ({
      name: plan.section.name,
      chunks: () => writeChunks(demoForms[plan.section.form], fileRows(seed, plan)),
      importOptions: plan.section.importOptions,
    })),
    campaign: demoCampaign,
    truth: countTruth(plans),
  };
}

function* fileRows(seed: number, plan: FilePlan): Generator<readonly string[]> {
  const { section, signers, insertions } = plan;
  const form: DemoForm = demoForms[section.form];
  const personAt = createPeople(seed, section.country);
  const rowSeed = chance(seed, section.name.length, section.country.charCodeAt(0));
  let number = 0;
  function rowOf(person: Person, hasEmail: boolean, position: number, isWithdrawn = false): DemoRow {
    number += 1;
    const draw = chance(rowSeed, number, 200);
    const countryText = pick(section.countryTexts, chance(rowSeed, number, 201));
    const day = signingDays[Math.floor((position / (signers + 1)) * signingDays.length)] ?? pick(signingDays, 0);
    const signedTime = writeTime(chance(rowSeed, number, 202));
    return { person, hasEmail, countryText, signedOn: day, signedTime, isWithdrawn, number, draw };
  }
  function insertedCells(insertion: Insertion, position: number): readonly string[] {
    const person = personAt(insertion.person);
    switch (insertion.kind) {
      case "repeat": {
        const again = writtenAgain(person, insertion.hasEmail, chance(rowSeed, number, 203));
        return form.cells(rowOf(again, insertion.hasEmail, position));
      }
      case "unrouted": {
        const countryText = insertion.person % 2 === 0 ? "Atlantis" : "";
        return form.cells({ ...rowOf(person, true, position), countryText });
      }
      case "no_name":
        return form.cells(rowOf({ ...person, given: "", family: "" }, true, position));
      case "withdrawn":
        return form.cells(rowOf(person, true, position, true));
      case "empty_row":
        return form.cells(rowOf(person, true, position)).map(() => "");
      case "wrong_cell_count": {
        const cells = form.cells(rowOf(person, true, position));
        return [...cells.slice(0, 2), "c/o", ...cells.slice(2)];
      }
    }
  }
  let next = 0;
  for (let position = 0; position <= signers; position += 1) {
    for (let insertion = insertions[next]; insertion?.before === position; insertion = insertions[next]) {
      yield insertedCells(insertion, position);
      next += 1;
    }
    if (position === signers) break;
    const person = plan.firstPerson + position;
    yield form.cells(rowOf(personAt(person), gaveEmail(section, person), position));
  }
}

// 2 March 2026 to 30 October 2026, the day before the campaign closes.
const signingDays: readonly string[] = Array.from({ length: 243 }, (_, day) =>
  new Date(Date.UTC(2026, 2, 2 + day)).toISOString().slice(0, 10),
);

function writeTime(draw: number): string {
  const part = (number: number): string => String(number).padStart(2, "0");
  return `${part(7 + (draw % 16))}:${part((draw >>> 8) % 60)}:${part((draw >>> 16) % 60)}`;
}
