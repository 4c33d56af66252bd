// Walking through pairs and judging them, on an engine that is invented but slow and sometimes fails.
import { describe, expect, test } from "vitest";
import { type Bench, createJudging, type Judging, type PairQueue } from "../../../renderer/state/judging/judging.ts";
import type { Verdict } from "../../../shared/model/review.ts";

type Pair = { readonly id: number };

/** An engine that answers after a few turns, in which decisions are kept in the order of their arrival. */
function office(pairs: number) {
  const log: string[] = [];
  const decided = new Map<number, Verdict>();
  let failures = 0;
  let delay = 0;
  const turns = async () => {
    delay = (delay + 3) % 5;
    for (let turn = 0; turn < delay; turn += 1) await Promise.resolve();
  };
  const bench: Bench<Pair, string> = {
    keyOf: ({ id }) => String(id),
    verdictOf: () => null,
    decide: async ({ id }, verdict) => {
      await turns();
      if (failures > 0) {
        failures -= 1;
        throw new Error("the disk is full");
      }
      log.push(`${id} ${verdict}`);
      decided.set(id, verdict);
      return `round of ${id}`;
    },
    undo: async ({ id }, round, before) => {
      await turns();
      log.push(`undo ${round}`);
      if (before === null) decided.delete(id);
      else decided.set(id, before);
    },
    touches: () => false,
    now: () => log.length,
  };
  const queue: PairQueue<Pair> = {
    isJudged: () => false,
    load: async (after) => {
      await turns();
      const open = Array.from({ length: pairs }, (_, id) => ({ id })).filter(({ id }) => !decided.has(id));
      const rest = open.filter(({ id }) => after === null || id > after.id).slice(0, 20);
      return { total: open.length, pairs: rest, isLast: rest.length < 20 };
    },
  };
  return {
    log,
    decided,
    bench,
    queue,
    failNext: (count: number) => {
      failures = count;
    },
  };
}

async function quiet(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
}

async function begin(pairs: number) {
  const engine = office(pairs);
  const judging: Judging<Pair> = createJudging(engine.bench);
  judging.show(engine.queue);
  await quiet();
  return { ...engine, judging, at: () => judging.state.get().entries[judging.state.get().at]?.pair.id };
}

describe("judging", () => {
  test("stands at the next pair at once and stores quick decisions in their order", async () => {
    const { judging, log, at } = await begin(30);
    judging.decide("same");
    judging.decide("different");
    judging.decide("unsure");
    expect(at()).toBe(3);
    await quiet();
    expect(log).toEqual(["0 same", "1 different", "2 unsure"]);
    expect(judging.state.get().waiting).toBe(0);
  });

  test("keeps pairs loaded ahead, to the last", async () => {
    const { judging, decided } = await begin(130);
    for (let pair = 0; pair < 130; pair += 1) {
      judging.decide("different");
      if (pair % 10 === 0) await quiet();
    }
    await quiet();
    expect(decided.size).toBe(130);
    expect(judging.state.get()).toMatchObject({ at: 130, total: 130, isComplete: true });
  });

  test("takes decisions back one by one and goes to their pairs", async () => {
    const { judging, log, decided, at } = await begin(10);
    judging.decide("same");
    judging.decide("same");
    await quiet();
    judging.undo();
    expect(at()).toBe(1);
    judging.undo();
    expect(at()).toBe(0);
    await quiet();
    expect(log.slice(2)).toEqual(["undo round of 1", "undo round of 0"]);
    expect(decided.size).toBe(0);
    judging.undo();
    expect(judging.state.get().last).toBeNull();
  });

  test("does not send a decision that is taken back before its turn", async () => {
    const { judging, log } = await begin(10);
    judging.decide("same");
    judging.decide("same");
    judging.decide("different");
    judging.undo();
    judging.decide("unsure");
    await quiet();
    expect(log).toEqual(["0 same", "1 same", "2 unsure"]);
  });

  test("goes back to a pair whose decision was not stored, and loses none that came after it", async () => {
    const { judging, log, failNext, at } = await begin(10);
    failNext(1);
    judging.decide("same");
    judging.decide("different");
    judging.decide("unsure");
    await quiet();
    expect(at()).toBe(0);
    expect(judging.state.get().failed?.error).toEqual(new Error("the disk is full"));
    expect(judging.state.get().waiting).toBe(3);
    judging.retry();
    await quiet();
    expect(log).toEqual(["0 same", "1 different", "2 unsure"]);
    expect(judging.state.get()).toMatchObject({ failed: null, waiting: 0 });
  });

  test("does not take a verdict for the pair that failed which was meant for a later one", async () => {
    const { judging, decided, failNext, at } = await begin(10);
    failNext(1);
    judging.decide("same");
    judging.decide("different");
    await quiet();
    judging.decide("unsure");
    expect(at()).toBe(0);
    judging.retry();
    await quiet();
    expect(at()).toBe(2);
    expect([...decided.entries()]).toEqual([
      [0, "same"],
      [1, "different"],
    ]);
  });

  test("leaves a pair undecided when its decision is given up, and stores the rest", async () => {
    const { judging, decided, failNext } = await begin(10);
    failNext(1);
    judging.decide("same");
    judging.decide("different");
    await quiet();
    judging.giveUp();
    await quiet();
    expect([...decided.entries()]).toEqual([[1, "different"]]);
    expect(judging.state.get()).toMatchObject({ at: 0, failed: null });
    expect(judging.state.get().entries[0]?.verdict).toBeNull();
  });

  test("passes over pairs that are judged, and leads back to those that were skipped", async () => {
    const { judging, at } = await begin(4);
    judging.move(1);
    judging.decide("same");
    judging.move(-2);
    judging.decide("same");
    expect(at()).toBe(2);
    judging.move(1);
    judging.decide("same");
    expect(judging.state.get().at).toBe(4);
    judging.goToOpen();
    expect(at()).toBe(2);
  });

  test("brings a pair back that another queue no longer shows when its decision is undone", async () => {
    const { judging, queue, at } = await begin(6);
    judging.decide("same");
    await quiet();
    judging.show(queue);
    await quiet();
    expect(at()).toBe(1);
    judging.undo();
    expect(at()).toBe(0);
  });

  test("looks at what lies ahead anew after a decision that touches it", async () => {
    const engine = office(6);
    const judging = createJudging({ ...engine.bench, touches: () => true });
    judging.show(engine.queue);
    await quiet();
    engine.decided.set(3, "same");
    judging.decide("same");
    await quiet();
    const { entries, total } = judging.state.get();
    expect(entries.map(({ pair }) => pair.id)).toEqual([0, 1, 2, 4, 5]);
    expect(total).toBe(5);
  });

  test("forgets what was not stored when it is stopped", async () => {
    const { judging, log } = await begin(6);
    judging.decide("same");
    judging.decide("same");
    judging.stop();
    await quiet();
    expect(log).toEqual(["0 same"]);
    expect(judging.state.get().entries).toEqual([]);
  });
});
