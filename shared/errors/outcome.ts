// Expected failures as values: a code, what it is about, never a signer's values.
import type { FailureCode } from "./sentences.ts";

/** Names things only: a file, a row, a column, a count. */
export type FailureParams = { readonly [name: string]: string | number };

export type Failure = { readonly code: FailureCode; readonly params: FailureParams };

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Carries an expected failure up to the border of a pipeline function; anything else that is thrown is a bug. */
export class ExpectedFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.name = "ExpectedFailure";
    this.failure = failure;
  }
}

/** Ends the running operation with an expected failure. */
export function fail(code: FailureCode, params: FailureParams = {}): never {
  throw new ExpectedFailure({ code, params });
}

/** Runs an operation and gives its value or its expected failure; bugs go through. */
export function settle<T>(operation: () => T): Outcome<T> {
  try {
    return { ok: true, value: operation() };
  } catch (error) {
    if (error instanceof ExpectedFailure) return { ok: false, failure: error.failure };
    throw error;
  }
}

/** As {@link settle}, for an operation that takes time. */
export async function settleAsync<T>(operation: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await operation() };
  } catch (error) {
    if (error instanceof ExpectedFailure) return { ok: false, failure: error.failure };
    throw error;
  }
}
