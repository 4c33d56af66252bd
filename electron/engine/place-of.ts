// Says where a bug happened, for the log of the engine.

/** Its message is left out: it may hold a signer's values. */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return "a bug without a place";
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames].join("\n");
}
