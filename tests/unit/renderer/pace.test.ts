// The rate and the time left of a job.
import { describe, expect, it } from "vitest";
import { nextPace } from "../../../renderer/state/pace.ts";

describe("the pace of a job", () => {
  it("tells nothing in the first half second", () => {
    const first = nextPace(null, { phase: "reading", done: 100, total: 1000 }, 0);
    expect(nextPace(first.start, { phase: "reading", done: 300, total: 1000 }, 400).rate).toBeNull();
  });

  it("gives units per second since the phase began and the seconds left at that rate", () => {
    const first = nextPace(null, { phase: "reading", done: 0, total: 1000 }, 5000);
    const pace = nextPace(first.start, { phase: "reading", done: 250, total: 1000 }, 6000);
    expect(pace.rate).toBe(250);
    expect(pace.secondsLeft).toBe(3);
  });

  it("counts anew when the phase changes", () => {
    const first = nextPace(null, { phase: "reading", done: 0, total: 1000 }, 0);
    const pace = nextPace(first.start, { phase: "writing", done: 10, total: 50 }, 9000);
    expect(pace).toEqual({ start: { phase: "writing", total: 50, done: 10, at: 9000 }, rate: null, secondsLeft: null });
  });
});
