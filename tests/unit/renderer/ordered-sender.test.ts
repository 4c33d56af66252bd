import fc from "fast-check";
import { expect, test } from "vitest";
import { createOrderedSender } from "../../../renderer/state/judging/ordered-sender.ts";

type Way = { readonly waits: number; readonly failures: number };

test("sends every step once and in order, however long each takes and however often it fails", async () => {
  const ways = fc.array(fc.record({ waits: fc.nat({ max: 4 }), failures: fc.nat({ max: 2 }) }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(ways, async (steps) => {
      const left = new Map<Way, number>(steps.map((step) => [step, step.failures]));
      const sent: Way[] = [];
      let held = false;
      const sender = createOrderedSender<Way>({
        send: async (step) => {
          for (let turn = 0; turn < step.waits; turn += 1) await Promise.resolve();
          const failures = left.get(step) ?? 0;
          left.set(step, failures - 1);
          if (failures > 0) throw new Error("not now");
        },
        onSent: (step) => sent.push(step),
        onFailed: () => {
          held = true;
        },
      });
      for (const step of steps) sender.push(step);
      do {
        held = false;
        sender.retry();
        await sender.settled();
      } while (held);
      expect(sent).toEqual(steps);
      expect(sender.waiting()).toBe(0);
    }),
  );
});

test("takes back what is not under way, and nothing else", async () => {
  const sent: number[] = [];
  const sender = createOrderedSender<number>({
    send: async () => {},
    onSent: (step) => sent.push(step),
    onFailed: () => {},
  });
  sender.push(1);
  sender.push(2);
  expect(sender.takeBack(1)).toBe(false);
  expect(sender.takeBack(2)).toBe(true);
  await sender.settled();
  expect(sent).toEqual([1]);
  expect(sender.takeBack(1)).toBe(false);
});
