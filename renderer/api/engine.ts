// Calls to the engine: replies unwrapped, expected failures thrown for the query library to carry.
import { createEngineClient, type EngineClient } from "#shared/contract/client.ts";
import type { JobProgress } from "#shared/contract/outcome.ts";
import { ExpectedFailure, type Outcome } from "#shared/errors/outcome.ts";
import { requestEnginePort } from "./bridge.ts";

let connection: Promise<EngineClient> | undefined;

async function connect(): Promise<EngineClient> {
  const port = await requestEnginePort();
  port.start();
  return createEngineClient(port);
}

/** The client of the window; one connection for its whole life. The window is loaded anew when the engine restarts. */
export function engine(): Promise<EngineClient> {
  connection ??= connect();
  return connection;
}

/** Makes a call and gives its value; an expected failure is thrown as {@link ExpectedFailure}. */
export async function ask<T>(call: (client: EngineClient) => Promise<Outcome<T>>): Promise<T> {
  const outcome = await call(await engine());
  if (outcome.ok) return outcome.value;
  throw new ExpectedFailure(outcome.failure);
}

export type JobEvent<T> =
  | ({ readonly kind: "progress" } & JobProgress)
  | { readonly kind: "end"; readonly outcome: Outcome<T> };

/** Runs a job to its end, telling its progress; abort the signal to cancel it (code CANCELLED). */
export async function runJob<T>(
  start: (client: EngineClient, signal: AbortSignal) => Promise<AsyncIterable<JobEvent<T>>>,
  signal: AbortSignal,
  onProgress: (progress: JobProgress) => void,
): Promise<T> {
  try {
    for await (const event of await start(await engine(), signal)) {
      if (event.kind === "progress") onProgress(event);
      else if (event.outcome.ok) return event.outcome.value;
      else throw new ExpectedFailure(event.outcome.failure);
    }
  } catch (error) {
    if (signal.aborted) throw new ExpectedFailure({ code: "CANCELLED", params: {} });
    throw error;
  }
  throw new Error(signal.aborted ? "cancelled" : "the job ended without a result");
}
