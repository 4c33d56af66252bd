// The command line: one verb a call, the same pipeline as the window. Loads no Electron.
import path from "node:path";
import { parseArgs } from "node:util";
import { processClock } from "#core/files/process-clock.ts";
import type { Failure } from "#shared/errors/outcome.ts";
import { tell } from "#shared/errors/tell.ts";
import { createTalk } from "./talk.ts";
import { type Options, UsageError, type Verb, type VerbContext } from "./verb.ts";
import { deliverVerb } from "./verbs/deliver.ts";
import { demoVerb } from "./verbs/demo.ts";
import { duplicatesVerb } from "./verbs/duplicates.ts";
import { importVerb } from "./verbs/import.ts";
import { missionsVerb } from "./verbs/missions.ts";
import { newVerb } from "./verbs/new.ts";
import { packetsVerb } from "./verbs/packets.ts";
import { pairsVerb } from "./verbs/pairs.ts";
import { reportVerb } from "./verbs/report.ts";
import { routeVerb } from "./verbs/route.ts";
import { verifyVerb } from "./verbs/verify.ts";

const verbs = new Map<string, Verb>([
  ["new", newVerb],
  ["import", importVerb],
  ["duplicates", duplicatesVerb],
  ["pairs", pairsVerb],
  ["missions", missionsVerb],
  ["route", routeVerb],
  ["packets", packetsVerb],
  ["deliver", deliverVerb],
  ["report", reportVerb],
  ["verify", verifyVerb],
  ["demo", demoVerb],
]);

/** Exit codes: 0 done, 1 an expected failure, 2 wrong usage; a bug ends with Node's own 1 and a stack. */
async function main(commandLine: readonly string[]): Promise<number> {
  const [name = "", ...rest] = commandLine;
  if (name === "" || name === "help" || name === "--help") {
    console.log(usage());
    return name === "" ? 2 : 0;
  }
  const verb = verbs.get(name);
  if (verb === undefined) return wrongUsage(`There is no verb “${name}”.`, usage());
  try {
    const { words, options, asJson } = read(verb, rest);
    const outcome = await verb.run(context(asJson), words, options);
    if (!outcome.ok) return failed(outcome.failure, asJson);
    console.log(asJson ? JSON.stringify(outcome.value.json) : outcome.value.lines.join("\n"));
    return 0;
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

function failed(failure: Failure, asJson: boolean): number {
  const told = tell(failure);
  if (asJson) console.log(JSON.stringify({ error: told }));
  console.error(`${told.message} ${told.next}`);
  return 1;
}

function wrongUsage(message: string, help: string): number {
  console.error(`${message}\n${help}`);
  return 2;
}

function usage(): string {
  const lines = [...verbs.values()].map((verb) => `  hand-in ${verb.usage}`);
  return ["Usage (each takes --json):", ...lines].join("\n");
}

process.exitCode = await main(process.argv.slice(2));
