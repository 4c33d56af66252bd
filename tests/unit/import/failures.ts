// The failure of an operation that is expected to fail, for tests.
import { type Failure, settle } from "#shared/errors/outcome.ts";

export function failureOf(operation: () => unknown): Failure | null {
  const outcome = settle(operation);
  return outcome.ok ? null : outcome.failure;
}
