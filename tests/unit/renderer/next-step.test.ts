// The next step and the standing of the screens follow the campaign's numbers.
import { describe, expect, it } from "vitest";
import { nextStep, screenStanding } from "../../../renderer/state/nextStep.ts";

const fresh = {
  sourceFiles: 0,
  collected: 0,
  counted: 0,
  duplicates: 0,
  held: 0,
  withdrawn: 0,
  originals: 0,
  unrouted: 0,
  printed: 0,
  delivered: 0,
  packets: { missionsWaiting: 0, sealed: 0, saved: 0, delivered: 0, refused: 0 },
  duplicatesStale: true,
  routingStale: true,
};
const imported = { ...fresh, sourceFiles: 2, collected: 120, counted: 120 };
const linked = { ...imported, counted: 100, duplicates: 20, duplicatesStale: false };
const waiting = { ...fresh.packets, missionsWaiting: 3 };
const routed = { ...linked, routingStale: false, packets: waiting };
const written = { request: "Release the librarian." };

function withPackets(packets: Partial<typeof fresh.packets>) {
  return { ...routed, packets: { ...fresh.packets, ...packets } };
}

describe("the next step", () => {
  it("is the import while nothing was imported, whatever is out of date", () => {
    expect(nextStep(fresh, written)).toEqual({ step: "import", screen: "import", count: 0 });
  });

  it("is the search for duplicates after an import, with the number of signatures", () => {
    expect(nextStep(imported, written)).toEqual({ step: "findDuplicates", screen: "duplicates", count: 120 });
  });

  it("is the routing once duplicates are found, with the number of signers", () => {
    expect(nextStep(linked, written)).toEqual({ step: "route", screen: "missions", count: 100 });
  });

  it("asks about unrouted signers before the first packet is sealed", () => {
    expect(nextStep({ ...routed, unrouted: 12 }, written)).toEqual({
      step: "settleUnrouted",
      screen: "missions",
      count: 12,
    });
  });

  it("does not hold up the packets for unrouted signers once one is sealed", () => {
    const begun = { ...withPackets({ missionsWaiting: 2, sealed: 1 }), unrouted: 12 };
    expect(nextStep(begun, written).step).toBe("sealPackets");
  });

  it("asks for the request before a packet is sealed, as it is printed in it", () => {
    expect(nextStep(routed, { request: " \n" })).toEqual({ step: "writeRequest", screen: "campaign", count: 0 });
  });

  it("goes on with sealing, saving and delivering, with the number of packets", () => {
    expect(nextStep(routed, written)).toEqual({ step: "sealPackets", screen: "packets", count: 3 });
    expect(nextStep(withPackets({ sealed: 2, saved: 1 }), written)).toEqual({
      step: "savePackets",
      screen: "packets",
      count: 2,
    });
    expect(nextStep(withPackets({ saved: 4, delivered: 1 }), written)).toEqual({
      step: "deliver",
      screen: "deliveries",
      count: 4,
    });
  });

  it("is a new packet for the signers of a refused one", () => {
    const refused = withPackets({ missionsWaiting: 1, delivered: 2, refused: 1 });
    expect(nextStep(refused, written)).toEqual({ step: "sealPackets", screen: "packets", count: 1 });
    expect(screenStanding("deliveries", refused, nextStep(refused, written)).standing).toBe("waiting");
  });

  it("is nothing more when every packet is delivered", () => {
    expect(nextStep({ ...withPackets({ delivered: 3 }), delivered: 100 }, written)).toEqual({
      step: "done",
      screen: "campaign",
      count: 100,
    });
  });

  it("begins again with the search when a later import follows a delivery", () => {
    const later = { ...withPackets({ delivered: 3 }), collected: 150, duplicatesStale: true, routingStale: true };
    expect(nextStep(later, written).step).toBe("findDuplicates");
  });
});

describe("the standing of a screen", () => {
  function standing(screen: Parameters<typeof screenStanding>[0], overview: typeof fresh) {
    return screenStanding(screen, overview, nextStep(overview, written));
  }

  it("says what a screen waits for", () => {
    expect(standing("missions", fresh)).toEqual({ standing: "blocked", obstacle: "noImport" });
    expect(standing("packets", imported)).toEqual({ standing: "blocked", obstacle: "duplicates" });
    expect(standing("packets", linked)).toEqual({ standing: "blocked", obstacle: "routing" });
    expect(standing("deliveries", routed)).toEqual({ standing: "blocked", obstacle: "noPacket" });
  });

  it("marks the screen of the next step as current and those before it as done", () => {
    expect(standing("import", routed).standing).toBe("done");
    expect(standing("duplicates", routed).standing).toBe("done");
    expect(standing("missions", routed).standing).toBe("done");
    expect(standing("packets", routed).standing).toBe("current");
  });

  it("does not call the missions done while signers are unrouted", () => {
    const begun = { ...withPackets({ missionsWaiting: 2, sealed: 1 }), unrouted: 12 };
    expect(standing("missions", begun).standing).toBe("waiting");
  });
});
