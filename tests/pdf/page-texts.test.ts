// What pages say beside the names: the head of each, the summary, translations, and the cells of a list in two languages.
import { describe, expect, it } from "vitest";
import type { SignatoryLine } from "#shared/model/packet.ts";
import { defaultPacketSettings } from "#shared/model/packet-settings.ts";
import { openPacket } from "#shared/packet/packet.ts";
import {
  assets,
  type Changes,
  makeDocument,
  makeLine,
  makeLines,
  plainParts,
  planPacket,
  readTemplate,
  render,
  renderVolumes,
} from "../unit/packet/sample.ts";
import { compareToApproved } from "./approved.ts";
import { overlaps } from "./boxes.ts";
import { drawPage, hasPdfTools, readPages, readWordsOfPages } from "./poppler.ts";

const second = { language: "ru", template: readTemplate("ru") } as const;
const onlyList = { ...plainParts, letter: false, summary: false, countries: false, receipt: false };
const longTitle =
  "Stop forfølgelsen af dem, der kommer til os og beder om hjælp / Остановите преследование тех, кто приходит к нам за помощью";
const longRequest = "We ask the authorities to release all who were detained, and to inquire into it. "
  .repeat(9)
  .trim();

/** Everything from the upper edge down to the rule of the head, on one line. */
function headsOf(bytes: Uint8Array): readonly string[] {
  return readWordsOfPages(bytes).map((words) =>
    words
      .filter(({ bottom }) => bottom < 65)
      .map(({ text }) => text)
      .join(" "),
  );
}

describe.skipIf(!hasPdfTools)("the head of a page", () => {
  it.each([
    ["sealed", "RU-DK-kobenhavn-1"],
    ["draft", null],
  ])("has a long title whole, in two lines, in a %s packet of two languages", async (_name, packetNumber) => {
    const changes = { language: "da", second, packetNumber, campaign: { title: longTitle } } as const;
    const { bytes } = await render(makeLines(70), changes);
    const words = readWordsOfPages(bytes);
    for (const [page, head] of headsOf(bytes).entries()) {
      if (page === 0) continue;
      for (const word of longTitle.split(" ")) expect(head).toContain(word);
      expect(head).toContain("We ask the authorities");
      expect(head).toContain(packetNumber === null ? "ЧЕРНОВИК" : "Пакет RU-DK-kobenhavn-1");
    }
    for (const page of words) expect(overlaps(page)).toEqual([]);
  });

  it("cuts only a title that two lines have no room for, and leaves a short one on its line", async () => {
    const { bytes } = await render(makeLines(3), { campaign: { title: longTitle.repeat(4) } });
    expect(headsOf(bytes)[1]).toMatch(/^Stop forfølgelsen .*помощью.*… /);
    const titleOf = async (title: string) => {
      const page = readWordsOfPages((await render(makeLines(3), { campaign: { title } })).bytes)[1] ?? [];
      return page.find(({ text }) => text === "Stop")?.top;
    };
    expect(await titleOf("Stop it")).toBe(await titleOf("Stop it all"));
    expect(await titleOf("Stop it")).toBeGreaterThan((await titleOf(longTitle)) ?? 99);
  });

  it("leaves the lines of the page their room beside a long request, also where their numbers are long", async () => {
    const changes: Changes = { language: "da", second, parts: onlyList, campaign: { request: longRequest } };
    const { bytes } = await render(makeLines(1300), changes);
    const words = readWordsOfPages(bytes).at(-1) ?? [];
    expect(headsOf(bytes).at(-1)).toMatch(/Linje 1\.\d+ til 1\.300 \/ Строки 1\d+–1300/);
    expect(overlaps(words)).toEqual([]);
  });
});

describe.skipIf(!hasPdfTools)("a list in two languages", () => {
  const countries = ["DK", "DE", "CD"] as const;
  const lines: readonly SignatoryLine[] = countries.map((country, index) => makeLine(index + 1, "Anna", { country }));
  const layout = { ...defaultPacketSettings.layout, linesPerPage: 60 };

  it("names a country in both where they have room in its column, else in the first", async () => {
    const { bytes } = await render(lines, { language: "da", second, parts: onlyList, layout });
    const [list = ""] = readPages(bytes);
    expect(list).toMatch(/^ *1 .*Danmark \/ Дания +21\.05\.2017$/m);
    expect(list).toMatch(/^ *2 .*Tyskland \/ Германия +21\.05\.2017$/m);
    expect(list).toMatch(/^ *3 .*Den Demokratiske Republik Congo +21\.05\.2017$/m);
  });

  it("has 60 lines on a page, as no line takes a second row for the second language", async () => {
    const many = Array.from({ length: 130 }, (_, index) =>
      makeLine(index + 1, "Anna", { country: countries[index % countries.length] ?? null }),
    );
    const packet = await openPacket(assets, makeDocument(130, { language: "da", second, layout }));
    const [, from = 0, next = 0] = (await planPacket(packet, { online: many })).plans.online?.firstLines ?? [];
    expect(next - from).toBe(60);
  });
});

describe.skipIf(!hasPdfTools)("an approved page", () => {
  it("has a title of two lines above a list in two languages", async () => {
    const lines = makeLines(120).map((line, index) => ({ ...line, country: ["DK", "DE", "CD"][index % 3] ?? null }));
    const layout = { ...defaultPacketSettings.layout, linesPerPage: 60 };
    const changes = { language: "da", second, parts: onlyList, layout, campaign: { title: longTitle } } as const;
    compareToApproved(drawPage((await render(lines, changes)).bytes, 2, 100), "two-languages");
  });
});

describe.skipIf(!hasPdfTools)("the summary", () => {
  it.each([
    ["one", "en", {}],
    ["one, in two languages", "en", { second }],
    ["several", "en", { layout: { ...defaultPacketSettings.layout, sheetsPerVolume: 20, duplex: true } }],
  ] as const)("says how many pages, volumes and sheets the packet has in %s", async (_name, language, changes) => {
    const lines = { online: makeLines(2500) };
    const document = makeDocument(2500, { ...changes, language });
    const { pages, sheets, volumes } = await planPacket(await openPacket(assets, document), lines);
    const [volume] = await renderVolumes(lines, document);
    const summary = readPages(volume?.bytes ?? new Uint8Array()).find((page) => /Summary/.test(page)) ?? "";
    expect(summary).toMatch(new RegExp(`^Pages.* ${pages}$`, "m"));
    expect(summary).toMatch(new RegExp(`^Volumes.* ${volumes.length}$`, "m"));
    expect(summary).toMatch(new RegExp(`^Sheets of paper.* ${sheets}$`, "m"));
    expect(readPages(volume?.bytes ?? new Uint8Array())[0]).toContain(`of ${pages}`);
  });
});

describe.skipIf(!hasPdfTools)("a translation of the request", () => {
  it("stands under what its language calls itself", async () => {
    const translations = [
      { language: "ru", text: "Просим освободить." },
      { language: "tr", text: "Serbest bırakılmalarını istiyoruz." },
    ] as const;
    const { bytes } = await render(makeLines(2), { parts: { ...plainParts, translation: true }, translations });
    const page = readPages(bytes).find((text) => text.includes("Translation of the request"));
    expect(page).toMatch(/^Русский\n+ *Просим освободить\.\n+Türkçe\n+ *Serbest/m);
  });
});
