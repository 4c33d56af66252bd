// The engine: a utility process that owns the campaign file and answers the contract. Knows no window.
import { onError } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import { processClock } from "#core/files/process-clock.ts";
import { placeOf } from "./place-of.ts";
import { router } from "./router.ts";
import { createSession } from "./session.ts";

const [resources, settingsFolder] = process.argv.slice(2);
if (resources === undefined || settingsFolder === undefined) throw new Error("the engine needs its two folders");

const session = createSession(resources, settingsFolder, { clock: processClock(process.env), actor: "window" });
const handler = new RPCHandler(router, {
  // Replies cross as they are, so that bytes stay bytes; a stream has to be announced by the adapter's own encoding.
  experimental_transfer: ([, , payload]) =>
    payload !== undefined && "body" in payload && isStream(payload.body) ? null : [],
  interceptors: [onError((error) => console.error(placeOf(error)))],
});

function isStream(body: unknown): boolean {
  return typeof body === "object" && body !== null && Symbol.asyncIterator in body;
}

process.parentPort.on("message", (event) => {
  const port = event.ports[0];
  if (port === undefined) return;
  handler.upgrade(port, { context: { session } });
  port.start();
});

process.once("exit", () => session.close());
process.parentPort.postMessage("ready");
