// The exports that were chosen and are not imported yet, with the user's choices; they outlive the screen.
import type { Inspection } from "#shared/contract/import.ts";
import type { ListedSourceFile } from "#shared/contract/schemas.ts";
import type { Mapping, Role } from "#shared/model/signature.ts";
import type { DateOrder, NameOrder } from "#shared/model/source-file.ts";
import { ask } from "../../api/engine.ts";
import { createStore } from "../../state/store.ts";

/** What the user says of how a file is read; the rest is guessed. */
export type Reading = {
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
  readonly hasHeader?: boolean;
};

/** How a file is imported. */
export type ImportForm = ListedSourceFile["form"];

/** What the user says of what a file means. */
export type Meaning = {
  readonly mapping: Mapping;
  /** How each role got its column. */
  readonly sureness: Inspection["sureness"];
  /** True while the mapping is the one this form had before. */
  readonly remembered: boolean;
  readonly nameOrder: NameOrder;
  readonly dateOrder: DateOrder | null;
  /** True when the dates can be read in two ways and the user must say which. */
  readonly dateOrderNeeded: boolean;
  readonly defaultCountry: string | null;
};

export type DraftState =
  | { readonly kind: "inspecting" }
  | { readonly kind: "unreadable"; readonly error: unknown }
  | { readonly kind: "ready"; readonly note: "cancelled" | null }
  | { readonly kind: "waiting" }
  | { readonly kind: "importing" }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "imported"; readonly file: ListedSourceFile };

export type Draft = {
  readonly path: string;
  readonly name: string;
  readonly reading: Reading;
  readonly inspection: Inspection | null;
  readonly meaning: Meaning | null;
  readonly state: DraftState;
};

export const drafts = createStore<readonly Draft[]>([]);

/** The last inspection asked for, by path; answers of earlier ones are dropped. */
const asked = new Map<string, symbol>();

export function changeDraft(path: string, change: (draft: Draft) => Draft): void {
  drafts.set(drafts.get().map((draft) => (draft.path === path ? change(draft) : draft)));
}

/** Adds files to the list and has each looked at. A file that is in the list already, and not imported, stays. */
export function addDrafts(paths: readonly string[]): void {
  for (const path of paths) {
    const known = drafts.get().find((draft) => draft.path === path);
    if (known !== undefined && known.state.kind !== "imported") continue;
    const draft: Draft = {
      path,
      name: path.split(/[/\\]/).at(-1) ?? path,
      reading: {},
      inspection: null,
      meaning: null,
      state: { kind: "inspecting" },
    };
    drafts.set([...drafts.get().filter((other) => other.path !== path), draft]);
    void inspect(path, {});
  }
}

export function removeDraft(path: string): void {
  drafts.set(drafts.get().filter((draft) => draft.path !== path));
}

let campaignOfDrafts: string | null = null;

/** Forgets the list when it belongs to another campaign. */
export function keepDraftsOf(campaignId: string): void {
  if (campaignOfDrafts !== null && campaignOfDrafts !== campaignId) drafts.set([]);
  campaignOfDrafts = campaignId;
}

export function removeImported(): void {
  drafts.set(drafts.get().filter((draft) => draft.state.kind !== "imported"));
}

/** Looks at the file again, read as the user says. */
export async function inspect(path: string, reading: Reading): Promise<void> {
  const request = Symbol(path);
  asked.set(path, request);
  changeDraft(path, (draft) => ({ ...draft, reading, state: { kind: "inspecting" } }));
  try {
    const inspection = await ask((client) => client.import.inspect({ path, ...reading }));
    if (asked.get(path) !== request) return;
    changeDraft(path, (draft) => ({
      ...draft,
      inspection,
      meaning: guess(inspection, draft.meaning),
      state: { kind: "ready", note: null },
    }));
  } catch (error) {
    if (asked.get(path) !== request) return;
    changeDraft(path, (draft) => ({ ...draft, state: { kind: "unreadable", error } }));
  }
}

function guess(inspection: Inspection, earlier: Meaning | null): Meaning {
  return {
    mapping: inspection.mapping,
    sureness: inspection.sureness,
    remembered: inspection.remembered,
    nameOrder: inspection.nameOrder,
    dateOrder: inspection.dateOrder === "ambiguous" ? null : inspection.dateOrder,
    dateOrderNeeded: inspection.dateOrder === "ambiguous",
    defaultCountry: earlier?.defaultCountry ?? null,
  };
}

export function changeMeaning(path: string, change: Partial<Meaning>): void {
  changeDraft(path, (draft) => ({
    ...draft,
    meaning: draft.meaning === null ? null : { ...draft.meaning, ...change },
    state: draft.state.kind === "failed" ? { kind: "ready", note: null } : draft.state,
  }));
}

/** Sets the column of a role; null when no column plays it. */
export function changeColumn(path: string, role: Role, column: string | null): void {
  const meaning = drafts.get().find((draft) => draft.path === path)?.meaning;
  const { [role]: _, ...others } = meaning?.mapping ?? {};
  changeMeaning(path, {
    mapping: column === null ? others : { ...others, [role]: column },
    sureness: { ...meaning?.sureness, [role]: "chosen" },
    remembered: false,
  });
}

/** The whole file showed what its beginning did not: that the order of its dates must be chosen. */
export function askForDateOrder(path: string): void {
  changeMeaning(path, { dateOrder: null, dateOrderNeeded: true });
}

/** True when signers of the file would have no country at all. */
export function lacksCountry(meaning: Meaning | null): boolean {
  return meaning !== null && meaning.mapping.country === undefined && meaning.defaultCountry === null;
}

export type DraftProblem = "no_name" | "date_order";

/** What keeps a file from being imported. */
export function problemsOf(meaning: Meaning): readonly DraftProblem[] {
  const { full_name, given_name, family_name, signed_at, birth_date } = meaning.mapping;
  const problems: DraftProblem[] = [];
  if (full_name === undefined && given_name === undefined && family_name === undefined) problems.push("no_name");
  const hasDates = signed_at !== undefined || birth_date !== undefined;
  if (hasDates && meaning.dateOrderNeeded && meaning.dateOrder === null) problems.push("date_order");
  return problems;
}

/** The form to import a draft with, or null when it is not ready. */
export function formOf(draft: Draft): ImportForm | null {
  const { inspection, meaning } = draft;
  if (inspection === null || meaning === null || problemsOf(meaning).length > 0) return null;
  return {
    encoding: inspection.encoding,
    delimiter: inspection.delimiter,
    preset: inspection.preset,
    mapping: meaning.mapping,
    dateOrder: meaning.dateOrder,
    defaultCountry: meaning.defaultCountry,
    hasHeader: inspection.hasHeader,
    nameOrder: meaning.nameOrder,
    ...(inspection.second === undefined ? {} : { second: inspection.second }),
    ...(inspection.skip === undefined ? {} : { skip: inspection.skip }),
    ...(inspection.sheet === null ? {} : { sheet: inspection.sheet }),
  };
}
