// The way of the keyboard through a paper sheet: Enter to the next field, arrows to the line above and below.
import type { KeyboardEvent } from "react";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import type { PaperProblem, StoredSheet } from "./paper-draft.ts";

export const storeButtonId = "store-sheet";

function focusField(field: HTMLInputElement | null | undefined): void {
  field?.focus();
  if (field !== null && field !== undefined && field.type !== "date") field.select();
}

function isLineEmpty(fields: readonly HTMLInputElement[], line: string | undefined): boolean {
  return fields.filter((field) => field.dataset["line"] === line).every((field) => field.value.trim() === "");
}

/** Moves the focus for Enter and, within the lines, for the arrows up and down. */
export function walkFields(event: KeyboardEvent, form: HTMLElement): void {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || field.dataset["field"] === undefined) return;
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const fields = [...form.querySelectorAll<HTMLInputElement>("input[data-field]")];
  const { line, field: name } = field.dataset;
  if (event.key === "Enter") {
    event.preventDefault();
    // An empty name on an empty line says that the lines are done.
    const isDone = line !== undefined && name === "name" && isLineEmpty(fields, line);
    if (isDone) focusField(fields.find((other) => other.dataset["field"] === "illegible"));
    else if (name === "illegible") document.getElementById(storeButtonId)?.focus();
    else focusField(fields[fields.indexOf(field) + (event.shiftKey ? -1 : 1)]);
  } else if (line !== undefined && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    const column = fields.filter((other) => other.dataset["line"] !== undefined && other.dataset["field"] === name);
    const next = column[column.indexOf(field) + (event.key === "ArrowDown" ? 1 : -1)];
    if (next !== undefined) focusField(next);
  }
}

type Ending = {
  readonly problem: PaperProblem | null;
  readonly error: unknown;
  readonly stored: StoredSheet | null;
};

/** After a try to store: to what is wrong, or to the first line of the next sheet; at first to the sheet's number. */
export function focusWanted(form: HTMLElement | null, { problem, error, stored }: Ending): void {
  const first = (selector: string) => form?.querySelector<HTMLInputElement>(selector);
  if (problem === "lines") focusField(first("input[data-line][aria-invalid=true]"));
  else if (problem === "country") focusField(first("input[data-field=country]"));
  else if (problem === "nothing") focusField(first("input[data-line]"));
  else focusNext(first, { error, stored });
}

type Find = (selector: string) => HTMLInputElement | null | undefined;

function focusNext(first: Find, { error, stored }: Pick<Ending, "error" | "stored">): void {
  const isKnown = error instanceof ExpectedFailure && error.failure.code === "PAPER_SHEET_KNOWN";
  if (error !== null && !isKnown) return;
  const number = first("input[data-field=sheet]");
  const isNext = stored !== null && error === null && number?.value !== "";
  focusField(isNext ? first("input[data-line]") : number);
}
