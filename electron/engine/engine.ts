// The engine: a utility process that owns the campaign file and answers the contract. Knows no window.
import { onError } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import { processClock } from "#core/files/process-clock.ts";
import { campaignCalls } from "./calls/campaign.ts";
import { calls } from "./calls/context.ts";
import { deliveriesCalls } from "./calls/deliveries.ts";
import { duplicatesCalls } from "./calls/duplicates.ts";
import { importCalls } from "./calls/import.ts";
import { missionsCalls } from "./calls/missions.ts";
import { packetsCalls } from "./calls/packets.ts";
import { createSession } from "./session.ts";

const [resources, settingsFolder] = process.argv.slice(2);
if (resources === undefined || settingsFolder === undefined) throw new Error("the engine needs its two folders");

const session = createSession(resources, settingsFolder, { clock: processClock(process.env), actor: "window" });
const router = calls.router({
  campaign: campaignCalls,
  import: importCalls,
  duplicates: duplicatesCalls,
  missions: missionsCalls,
  packets: packetsCalls,
  deliveries: deliveriesCalls,
});
const handler = new RPCHandler(router, {
  // Replies cross as they are, so that bytes stay bytes; a stream has to be announced by the adapter's own encoding.
  experimental_transfer: ([, , payload]) =>
    payload !== undefined && "body" in payload && isStream(payload.body) ? null : [],
  interceptors: [onError((error) => console.error(placeOf(error)))],
});

function isStream(body: unknown): boolean {
  return typeof body === "object" && body !== null && Symbol.asyncIterator in body;
}

/** Where a bug happened. Its message is left out: it may hold a signer's values. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return "a bug without a place";
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames].join("\n");
}

process.parentPort.on("message", (event) => {
  const port = event.ports[0];
  if (port === undefined) return;
  handler.upgrade(port, { context: { session } });
  port.start();
});

process.once("exit", () => session.close());
process.parentPort.postMessage("ready");
