// The words of a failure: expected ones as shared/errors tells them, anything else as a bug without anyone's data.
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import { tell } from "#shared/errors/tell.ts";

export type DescribedFailure = { readonly message: string; readonly next: string; readonly details: string };

/**
 * Gives the sentence, the next step and a text to copy. The text of a bug is redacted: quoted values, e-mail
 * addresses, numbers of four digits and more and paths are taken out, as they may be a signer's.
 */
export function describeFailure(
  error: unknown,
  words: { readonly bug: string; readonly bugNext: string },
): DescribedFailure {
  if (error instanceof ExpectedFailure) {
    const told = tell(error.failure);
    return {
      message: told.message,
      next: told.next,
      details: `${told.code}\n${JSON.stringify(error.failure.params)}`,
    };
  }
  return { message: words.bug, next: words.bugNext, details: redact(error) };
}

/** The name, message and stack of a bug with everything that may be a value taken out. */
export function redact(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}\n${frames(error)}` : String(error);
  return text
    .replace(/[^\s@]+@[^\s@]+\.[^\s@]+/g, "‹e-mail›")
    .replace(/(?<!reading )(["'`“])[^"'`”\n]*(["'`”])/g, "$1…$2")
    .replace(/(?:[A-Za-z]:)?(?:[\\/][^\s\\/:)]+){2,}[\\/]([^\s\\/:)]+)/g, "…/$1")
    .replace(/\d{4,}/g, "…");
}

function frames(error: Error): string {
  const lines = (error.stack ?? "").split("\n").filter((line) => /^\s*at /.test(line));
  return lines.slice(0, 12).join("\n");
}
