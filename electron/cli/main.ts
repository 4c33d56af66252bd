// The command line: one verb a call, the same pipeline as the window. Loads no Electron.
import { enableCompileCache } from "node:module";
import path from "node:path";
import { parseArgs } from "node:util";
import { processClock } from "#core/files/process-clock.ts";
import type { Failure } from "#shared/errors/outcome.ts";
import { tell } from "#shared/errors/tell.ts";
import { createTalk } from "./talk.ts";
import { type Options, UsageError, type Verb, type VerbContext } from "./verb.ts";

// Half of a short call's time is the compiling of our own sources; threads learn of the cache from the environment.
process.env["NODE_COMPILE_CACHE"] ??= path.join(import.meta.dirname, "..", "..", ".cache", "compile");
enableCompileCache();

/** Each verb is loaded when it is called: a report need not wait for the fonts' machinery. */
const verbs = new Map<string, () => Promise<Verb>>([
  ["new", async () => (await import("./verbs/new.ts")).newVerb],
  ["import", async () => (await import("./verbs/import.ts")).importVerb],
  ["duplicates", async () => (await import("./verbs/duplicates.ts")).duplicatesVerb],
  ["pairs", async () => (await import("./verbs/pairs.ts")).pairsVerb],
  ["review-pack", async () => (await import("./verbs/review-pack.ts")).reviewPackVerb],
  ["review-import", async () => (await import("./verbs/review-import.ts")).reviewImportVerb],
  ["find", async () => (await import("./verbs/find.ts")).findVerb],
  ["missions", async () => (await import("./verbs/missions.ts")).missionsVerb],
  ["route", async () => (await import("./verbs/route.ts")).routeVerb],
  ["packets", async () => (await import("./verbs/packets.ts")).packetsVerb],
  ["reprint", async () => (await import("./verbs/reprint.ts")).reprintVerb],
  ["check-code", async () => (await import("./verbs/check-code.ts")).checkCodeVerb],
  ["withdraw", async () => (await import("./verbs/withdraw.ts")).withdrawVerb],
  ["deliver", async () => (await import("./verbs/deliver.ts")).deliverVerb],
  ["report", async () => (await import("./verbs/report.ts")).reportVerb],
  ["verify", async () => (await import("./verbs/verify.ts")).verifyVerb],
  ["demo", async () => (await import("./verbs/demo.ts")).demoVerb],
]);

/** Exit codes: 0 done, 1 an expected failure or an answer that refuses, 2 wrong usage; a bug ends with Node's own 1 and a stack. */
async function main(commandLine: readonly string[]): Promise<number> {
  const [name = "", ...rest] = commandLine;
  if (name === "" || name === "help" || name === "--help") {
    console.log(await usage());
    return name === "" ? 2 : 0;
  }
  const load = verbs.get(name);
  if (load === undefined) return wrongUsage(`There is no verb “${name}”.`, await usage());
  const verb = await load();
  try {
    const { words, options, asJson } = read(verb, rest);
    const outcome = await verb.run(context(asJson), words, options);
    if (!outcome.ok) return failed(outcome.failure, outcome.importedBefore ?? [], asJson);
    console.log(asJson ? JSON.stringify(outcome.value.json) : outcome.value.lines.join("\n"));
    return outcome.value.isRefusal === true ? 1 : 0;
  } catch (error) {
    if (error instanceof UsageError) return wrongUsage(error.message, `hand-in ${verb.usage}`);
    throw error;
  }
}

function read(verb: Verb, rest: readonly string[]) {
  const [least, most] = verb.words;
  let parsed: { readonly positionals: string[]; readonly values: Options };
  try {
    parsed = parseArgs({
      args: [...rest],
      options: { ...verb.options, json: { type: "boolean" } },
      allowPositionals: true,
      allowNegative: true,
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const { positionals, values } = parsed;
  if (positionals.length < least) throw new UsageError("A word is missing.");
  if (positionals.length > most) throw new UsageError(`“${positionals[most]}” is one word too many.`);
  return { words: positionals, options: values, asJson: values["json"] === true };
}

function context(asJson: boolean): VerbContext {
  const cancel = new AbortController();
  process.once("SIGINT", () => cancel.abort());
  process.once("SIGTERM", () => cancel.abort());
  return {
    resources: path.join(import.meta.dirname, "..", "..", "resources"),
    storeOptions: { clock: processClock(process.env), actor: "command line" },
    control: { signal: cancel.signal, progress: createTalk(process.stderr, asJson) },
  };
}

function failed(failure: Failure, importedBefore: readonly string[], asJson: boolean): number {
  const told = tell(failure);
  const before = importedBefore.length === 0 ? {} : { importedBefore };
  if (asJson) console.log(JSON.stringify({ error: { ...told, ...before } }));
  const kept = importedBefore.length === 0 ? "" : ` Imported before it: ${importedBefore.join(", ")}.`;
  console.error(`${told.message} ${told.next}${kept}`);
  return 1;
}

function wrongUsage(message: string, help: string): number {
  console.error(`${message}\n${help}`);
  return 2;
}

async function usage(): Promise<string> {
  const known = await Promise.all([...verbs.values()].map((load) => load()));
  return ["Usage (each takes --json):", ...known.map((verb) => `  hand-in ${verb.usage}`)].join("\n");
}

process.exitCode = await main(process.argv.slice(2));
