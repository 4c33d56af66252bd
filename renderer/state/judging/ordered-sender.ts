// Sends steps one after another, in the order in which they came; a failure holds up what waits behind it. Nothing is lost.

export type OrderedSender<Step> = {
  readonly push: (step: Step) => void;
  /** Takes a step back that was not sent, or that failed; false when it is under way or sent. */
  readonly takeBack: (step: Step) => boolean;
  /** Sends the step that failed again, and what waits behind it. */
  readonly retry: () => void;
  /** Steps that are not sent, the one under way among them. */
  readonly waiting: () => number;
  /** When nothing is under way: all is sent, or held up by a failure. */
  readonly settled: () => Promise<void>;
  /** Forgets what was not sent. */
  readonly stop: () => void;
};

type Options<Step> = {
  readonly send: (step: Step) => Promise<void>;
  readonly onSent: (step: Step) => void;
  readonly onFailed: (step: Step, error: unknown) => void;
};

export function createOrderedSender<Step>({ send, onSent, onFailed }: Options<Step>): OrderedSender<Step> {
  let steps: Step[] = [];
  let state: "idle" | "sending" | "failed" = "idle";
  let whenSettled: (() => void)[] = [];

  function rest(next: "idle" | "failed"): void {
    state = next;
    const waiting = whenSettled;
    whenSettled = [];
    for (const resolve of waiting) resolve();
  }

  async function run(): Promise<void> {
    if (state !== "idle") return;
    state = "sending";
    for (let step = steps[0]; step !== undefined; step = steps[0]) {
      try {
        await send(step);
      } catch (error) {
        // Stopped meanwhile: nobody waits for it any more.
        if (steps[0] !== step) return rest("idle");
        rest("failed");
        return onFailed(step, error);
      }
      if (steps[0] === step) {
        steps.shift();
        onSent(step);
      }
    }
    rest("idle");
  }

  return {
    push: (step) => {
      steps.push(step);
      void run();
    },
    takeBack: (step) => {
      const index = steps.indexOf(step);
      if (index < 0 || (index === 0 && state === "sending")) return false;
      steps.splice(index, 1);
      if (index === 0 && state === "failed") {
        state = "idle";
        void run();
      }
      return true;
    },
    retry: () => {
      if (state !== "failed") return;
      state = "idle";
      void run();
    },
    waiting: () => steps.length,
    settled: () => (state === "sending" ? new Promise((resolve) => whenSettled.push(resolve)) : Promise.resolve()),
    stop: () => {
      steps = [];
      if (state === "failed") state = "idle";
    },
  };
}
