// The one place that touches the bridge of the preload script.
import type { EnginePortMessage, HandInBridge } from "#shared/contract/bridge.ts";

declare global {
  interface Window {
    readonly handIn: HandInBridge;
  }
}

/** The functions of the shell. */
export const shell: HandInBridge = window.handIn;

/** Gives a new, started port to the engine. */
export function requestEnginePort(): Promise<MessagePort> {
  const requestId = crypto.randomUUID();
  return new Promise((resolve) => {
    function receive(event: MessageEvent<EnginePortMessage>) {
      if (event.source !== window || event.data?.type !== "hand-in:engine-port") return;
      if (event.data.requestId !== requestId) return;
      const port = event.ports[0];
      if (port === undefined) return;
      window.removeEventListener("message", receive);
      resolve(port);
    }
    window.addEventListener("message", receive);
    shell.requestEnginePort(requestId);
  });
}
