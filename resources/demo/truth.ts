// What is true of the demo's files, counted from what each row was meant to be; the app's own matching has no part in it.
import type { RejectionReason } from "#shared/model/signature.ts";
import { type DemoCountryCode, demoCountryCodes } from "./countries.ts";
import { demoForms } from "./forms.ts";
import type { FilePlan, Insertion } from "./plan.ts";
import { demoMissions } from "./sections.ts";

/** Known counts of one file. `rowsRead = imported + rejected`. */
export type DemoFileTruth = {
  readonly name: string;
  readonly platform: string;
  readonly encoding: "utf-8" | "utf-16le";
  readonly delimiter: string;
  readonly rowsRead: number;
  readonly imported: number;
  readonly rejected: number;
  readonly rejectedByReason: Readonly<Partial<Record<RejectionReason, number>>>;
  /** Signatures of people who signed before in this file or in an earlier one. */
  readonly duplicates: number;
  /** Of these, the signatures of people who stand in an earlier file. */
  readonly duplicatesAcrossFiles: number;
  /** Signers without a known country. */
  readonly unrouted: number;
};

/** Known counts of the whole demo. `signatures = imported`, `signers = signatures - duplicates`. */
export type DemoTruth = {
  readonly rowsRead: number;
  readonly imported: number;
  readonly rejected: number;
  readonly signatures: number;
  readonly signers: number;
  readonly duplicates: number;
  /** Signers that no mission gets: `signers = unrouted + the missions' signers`. */
  readonly unrouted: number;
  readonly missions: readonly { readonly id: string; readonly signers: number; readonly duplicates: number }[];
  readonly countries: readonly {
    readonly code: DemoCountryCode;
    readonly signers: number;
    readonly duplicates: number;
  }[];
  readonly perFile: readonly DemoFileTruth[];
};

/** The known counts of planned files. */
export function countTruth(plans: readonly FilePlan[]): DemoTruth {
  const perFile = plans.map(countFile);
  const countries = demoCountryCodes.map((code) => {
    const ofCountry = plans.filter(({ section }) => section.country === code);
    return {
      code,
      signers: sum(ofCountry.map((plan) => plan.signers)),
      duplicates: sum(ofCountry.map((plan) => countKind(plan, "repeat"))),
    };
  });
  const missions = demoMissions.map(({ id, countries: codes }) => {
    const ofMission = countries.filter(({ code }) => codes.includes(code));
    return {
      id,
      signers: sum(ofMission.map(({ signers }) => signers)),
      duplicates: sum(ofMission.map(({ duplicates }) => duplicates)),
    };
  });
  const imported = sum(perFile.map((file) => file.imported));
  const duplicates = sum(perFile.map((file) => file.duplicates));
  return {
    rowsRead: sum(perFile.map((file) => file.rowsRead)),
    imported,
    rejected: sum(perFile.map((file) => file.rejected)),
    signatures: imported,
    signers: imported - duplicates,
    duplicates,
    unrouted: sum(perFile.map((file) => file.unrouted)),
    missions,
    countries,
    perFile,
  };
}

const rejectedKinds = [
  "no_name",
  "withdrawn",
  "empty_row",
  "wrong_cell_count",
] as const satisfies readonly RejectionReason[];

function countFile(plan: FilePlan): DemoFileTruth {
  const { section, firstPerson, signers, insertions } = plan;
  const { platform, encoding, delimiter } = demoForms[section.form];
  const byReason = rejectedKinds
    .map((reason) => [reason, countKind(plan, reason)] as const)
    .filter(([, count]) => count > 0);
  const rejected = sum(byReason.map(([, count]) => count));
  const rowsRead = signers + insertions.length;
  return {
    name: section.name,
    platform,
    encoding,
    delimiter,
    rowsRead,
    imported: rowsRead - rejected,
    rejected,
    rejectedByReason: Object.fromEntries(byReason),
    duplicates: countKind(plan, "repeat"),
    duplicatesAcrossFiles: insertions.filter(({ kind, person }) => kind === "repeat" && person < firstPerson).length,
    unrouted: countKind(plan, "unrouted"),
  };
}

function countKind(plan: FilePlan, kind: Insertion["kind"]): number {
  return plan.insertions.filter((insertion) => insertion.kind === kind).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
