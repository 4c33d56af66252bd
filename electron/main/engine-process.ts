// Starts the engine as a utility process, hands out ports to it, and starts it again when it stops.
import { app, dialog, MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from "electron";

export type EngineProcess = {
  /** A new port whose other end the engine answers. */
  readonly connect: () => MessagePortMain;
  /** Called after the engine stopped by itself and was started again, with no campaign open. */
  readonly onRestart: (listener: () => void) => void;
};

export function startEngine(script: string, folders: readonly string[]): EngineProcess {
  const listeners: (() => void)[] = [];
  let quitting = false;
  app.once("before-quit", () => {
    quitting = true;
  });

  function fork(): UtilityProcess {
    const child = utilityProcess.fork(script, [...folders], { serviceName: "Hand-in engine" });
    let isReady = false;
    child.once("message", () => {
      isReady = true;
    });
    child.once("exit", () => {
      if (quitting) return;
      // An engine that cannot even start would only stop again.
      if (!isReady) {
        dialog.showErrorBox("Hand-in cannot start", "Its engine stopped at once. Install Hand-in again and start it.");
        app.exit(1);
        return;
      }
      engine = fork();
      for (const listener of listeners) listener();
    });
    return child;
  }
  let engine = fork();

  return {
    connect() {
      const { port1, port2 } = new MessageChannelMain();
      engine.postMessage({ type: "connect" }, [port1]);
      return port2;
    },
    onRestart(listener) {
      listeners.push(listener);
    },
  };
}
