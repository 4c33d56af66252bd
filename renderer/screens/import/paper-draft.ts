// The paper sheet that is being entered; it outlives the screen, so that nothing typed is lost.
import { ask } from "../../api/engine.ts";
import { findCountry } from "../../app/country-text.ts";
import { queryClient } from "../../state/queries.ts";
import { createStore } from "../../state/store.ts";
import { emptyLine, isEmptyLine, isWrongLine, nextSheetNumber, type PaperLine, withRoom } from "./paper-lines.ts";

export type PaperDraft = {
  readonly sheet: string;
  /** The number that was put there; typing another is worth asking about. */
  readonly suggestedSheet: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string;
  /** As typed, for lines that name none. */
  readonly country: string;
  readonly city: string;
  readonly illegible: number;
  readonly lines: readonly PaperLine[];
};

export type PaperProblem = "sheet" | "country" | "lines" | "nothing";

export type StoredSheet = { readonly sheet: string; readonly signatures: number; readonly illegible: number };

export type Paper = {
  readonly draft: PaperDraft;
  /** What kept the sheet from being stored at the last try. */
  readonly problem: PaperProblem | null;
  readonly storing: boolean;
  readonly error: unknown;
  /** What was stored last. */
  readonly stored: StoredSheet | null;
};

const emptyDraft: PaperDraft = {
  sheet: "",
  suggestedSheet: "",
  date: "",
  country: "",
  city: "",
  illegible: 0,
  lines: [emptyLine()],
};
const nothing: Paper = { draft: emptyDraft, problem: null, storing: false, error: null, stored: null };

export const paper = createStore<Paper>(nothing);

let campaignOfSheet: string | null = null;

/** Forgets the sheet when it belongs to another campaign. */
export function keepPaperOf(campaignId: string): void {
  if (campaignOfSheet !== null && campaignOfSheet !== campaignId) paper.set(nothing);
  campaignOfSheet = campaignId;
}

export function changeSheet(change: Partial<PaperDraft>): void {
  const { draft, ...others } = paper.get();
  paper.set({ ...others, draft: { ...draft, ...change } });
}

/** Changes a line, and adds an empty one below when it was the last. */
export function changeLine(id: number, change: Partial<PaperLine>): void {
  const { lines } = paper.get().draft;
  changeSheet({ lines: withRoom(lines.map((line) => (line.id === id ? { ...line, ...change } : line))) });
}

/** True when leaving would lose something typed. */
export function isTyped(draft: PaperDraft): boolean {
  return draft.illegible > 0 || draft.sheet !== draft.suggestedSheet || draft.lines.some((line) => !isEmptyLine(line));
}

/** Empties the sheet; date, country and city stay for the next one. */
export function discardSheet(): void {
  const { draft, stored } = paper.get();
  paper.set({ ...nothing, stored, draft: nextDraft(draft, draft.suggestedSheet) });
}

function nextDraft(earlier: PaperDraft, sheet: string): PaperDraft {
  const { date, country, city } = earlier;
  return { sheet, suggestedSheet: sheet, date, country, city, illegible: 0, lines: [emptyLine()] };
}

function problemOf(draft: PaperDraft): PaperProblem | null {
  if (draft.sheet.trim() === "") return "sheet";
  if (draft.country.trim() !== "" && findCountry(draft.country) === null) return "country";
  if (draft.lines.some(isWrongLine)) return "lines";
  return draft.illegible === 0 && draft.lines.every(isEmptyLine) ? "nothing" : null;
}

/** Stores the sheet and begins the next one; what is wrong is told beside the fields, and nothing typed is lost. */
export async function storeSheet(): Promise<void> {
  const { draft, storing, ...others } = paper.get();
  if (storing) return;
  const problem = problemOf(draft);
  if (problem !== null) return paper.set({ ...others, draft, storing, problem, error: null });
  paper.set({ ...others, draft, problem: null, error: null, storing: true });
  try {
    const sheet = sheetOf(draft);
    const file = await ask((client) => client.import.addPaperSheet(sheet));
    const stored = { sheet: sheet.sheet, signatures: file.signatures, illegible: sheet.illegible };
    paper.set({ ...nothing, stored, draft: nextDraft(draft, nextSheetNumber(draft.sheet)) });
    await queryClient.invalidateQueries();
  } catch (error) {
    paper.set({ ...paper.get(), storing: false, error });
  }
}

/** What the engine is told: each line with its place on the sheet, and what it left out from the sheet's own fields. */
function sheetOf(draft: PaperDraft) {
  const lines = draft.lines.flatMap((line, index) => {
    if (isEmptyLine(line)) return [];
    return {
      line: index + 1,
      name: line.name.trim(),
      city: line.city.trim() === "" ? draft.city.trim() : line.city.trim(),
      postalCode: line.postalCode.trim(),
      country: findCountry(line.country.trim() === "" ? draft.country : line.country),
    };
  });
  const date = draft.date === "" ? null : draft.date;
  return { sheet: draft.sheet.trim(), date, lines, illegible: draft.illegible };
}
