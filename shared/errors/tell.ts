// Turns a failure into the words a user reads.
import type { Failure } from "./outcome.ts";
import { sentences } from "./sentences.ts";

export type ToldFailure = { readonly code: string; readonly message: string; readonly next: string };

/**
 * The sentence and the next step of a failure.
 * @example tell({ code: "IMPORT_EMPTY", params: { file: "a.csv" } }).message // "a.csv holds no rows."
 */
export function tell(failure: Failure): ToldFailure {
  const { message, next } = sentences[failure.code];
  return { code: failure.code, message: fill(message, failure), next: fill(next, failure) };
}

function fill(text: string, failure: Failure): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(failure.params[name] ?? whole));
}
