// The small pure parts of the Packets screen: settings of a mission, the question before a seal, codes, marks of a letter, keys.
import { describe, expect, test } from "vitest";
import { shownVerdict, uncheckedRanges, verdictTones } from "../../../renderer/screens/packets/codes/verdicts.ts";
import { marksOf, rangeOfLine } from "../../../renderer/screens/packets/letters/marks.ts";
import { settingsFor, settingsToShow } from "../../../renderer/screens/packets/mission-settings.ts";
import { maySeal, sealedCount } from "../../../renderer/screens/packets/seal/seal-choice.ts";
import { layoutChange } from "../../../renderer/screens/packets/settings/fields.ts";
import type { CheckedCode } from "../../../shared/contract/packet-checks.ts";
import { defaultPacketSettings } from "../../../shared/model/packet-settings.ts";
import { checkLetterText } from "../../../shared/packet/check-letter-text.ts";

describe("the settings of a mission's next packet", () => {
  const settings = { ...defaultPacketSettings, language: "da", secondLanguage: "ru" } as const;

  test("are those of the campaign until a language is chosen", () => {
    expect(settingsFor(settings, {}, "RU-DK-kobenhavn")).toEqual(settings);
    const chosen = settingsFor(settings, { "RU-PL-warszawa": "pl" }, "RU-PL-warszawa");
    expect([chosen.language, chosen.secondLanguage]).toEqual(["pl", "ru"]);
  });

  test("never have a language beside itself", () => {
    const chosen = settingsFor(settings, { "RU-DK-kobenhavn": "ru" }, "RU-DK-kobenhavn");
    expect([chosen.language, chosen.secondLanguage]).toEqual(["ru", "da"]);
  });

  test("show 〓 in a draft instead of refusing it, and leave a choice as it is", () => {
    expect(settingsToShow(settings).undrawable).toBe("geta");
    expect(settingsToShow({ ...settings, undrawable: "hold" }).undrawable).toBe("hold");
  });

  test("keep the rest of the layout when one part of it changes", () => {
    expect(layoutChange(settings, { duplex: true })).toEqual({ layout: { ...settings.layout, duplex: true } });
  });
});

describe("the question before a seal", () => {
  test("waits for the search and for a decision about those who cannot be printed", () => {
    expect(maySeal(null, "geta")).toBe(false);
    expect(maySeal(0, "refuse")).toBe(true);
    expect(maySeal(2, "refuse")).toBe(false);
    expect(maySeal(2, "geta")).toBe(true);
    expect(maySeal(2, "hold")).toBe(true);
  });

  test("counts those who are held back as waiting on", () => {
    expect(sealedCount(100, 3, "geta")).toBe(100);
    expect(sealedCount(100, 3, "hold")).toBe(97);
    expect(sealedCount(2, 2, "hold")).toBe(0);
  });
});

describe("a checked code", () => {
  const page = {
    packetId: "RU-DK-kobenhavn-1",
    missionCity: "København",
    volume: 1,
    page: 4,
    firstLine: 61,
    lastLine: 120,
    pages: 9,
    again: false,
  };
  const right: CheckedCode = { verdict: "right", page, noted: true };

  test("is right for the packet at hand, and told apart when it was checked before", () => {
    expect(shownVerdict(right, "RU-DK-kobenhavn-1")).toBe("right");
    expect(shownVerdict(right, null)).toBe("right");
    expect(shownVerdict({ ...right, page: { ...page, again: true } }, null)).toBe("again");
  });

  test("of another packet is wrong in the pile, though its page is as it was sealed", () => {
    expect(shownVerdict(right, "RU-NO-oslo-1")).toBe("other_packet");
    expect(verdictTones.other_packet).toBe("bad");
  });

  test("keeps what the engine says of it otherwise", () => {
    expect(shownVerdict({ verdict: "digest", page, noted: false }, "RU-DK-kobenhavn-1")).toBe("digest");
    expect(shownVerdict({ verdict: "unreadable", page: null, noted: false }, null)).toBe("unreadable");
  });
});

test("tells the pages that were not checked as ranges", () => {
  expect(uncheckedRanges(9, [])).toEqual([{ from: 1, to: 9 }]);
  expect(uncheckedRanges(9, [1, 2, 5, 9])).toEqual([
    { from: 3, to: 4 },
    { from: 6, to: 8 },
  ]);
  expect(uncheckedRanges(3, [1, 2, 3])).toEqual([]);
  expect(uncheckedRanges(0, [])).toEqual([]);
});

describe("the marks of a letter", () => {
  const text = "Petition for {{mission.city}}\n\nHello,\n\nWe are {{cuont}} and {{count}}.\n\n{{request}}\n\nYours\n";
  const problems = checkLetterText(text, { counted: {} });

  test("tell a placeholder that does not exist from those that do, each on its line", () => {
    expect(problems.map(({ line, kind }) => [line, kind])).toEqual([[5, "unknown-placeholder"]]);
    expect(marksOf(text, problems).map(({ from, to, tone }) => [text.slice(from, to), tone])).toEqual([
      ["{{mission.city}}", "known"],
      ["{{cuont}}", "wrong"],
      ["{{count}}", "known"],
      ["{{request}}", "known"],
    ]);
  });

  test("lead to the line of a problem", () => {
    const { from, to } = rangeOfLine(text, 5);
    expect(text.slice(from, to)).toBe("We are {{cuont}} and {{count}}.");
    expect(rangeOfLine("one\ntwo", 9)).toEqual({ from: 4, to: 7 });
  });
});
