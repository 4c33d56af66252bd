// The layouts that an office may choose, and the parts beside letter, summary, list and receipt: as text and as pictures.
import { describe, expect, it } from "vitest";
import type { SignatoryLine } from "#shared/model/packet.ts";
import { defaultPacketSettings } from "#shared/model/packet-settings.ts";
import { openPacket } from "#shared/packet/packet.ts";
import { readPacketFacts } from "#shared/packet/packet-facts.ts";
import {
  assets,
  type Changes,
  makeDocument,
  makeEarlier,
  makeLine,
  names,
  plainParts,
  planPacket,
  readTemplate,
  render,
  renderVolumes,
} from "../unit/packet/sample.ts";
import { compareToApproved } from "./approved.ts";
import { checkSyntax, drawPage, hasPdfTools, readPages, readWords } from "./poppler.ts";

const { layout, parts } = defaultPacketSettings;
const onlyList = { ...plainParts, letter: false, summary: false, countries: false, receipt: false };
const longName = "Maria Wilhelmina Konstantina Alexandra Johanna van Oranje-Nassau-Dietz von und zu Oberstein";

function linesOf(count: number): readonly SignatoryLine[] {
  return Array.from({ length: count }, (_, index) =>
    makeLine(index + 1, index % 17 === 5 ? longName : (names[index % names.length] ?? ""), {
      country: index < count / 3 ? "DK" : "SE",
    }),
  );
}

function shortLines(count: number): readonly SignatoryLine[] {
  return Array.from({ length: count }, (_, index) => makeLine(index + 1, `Anna ${index + 1}`));
}

function originalLines(count: number): readonly SignatoryLine[] {
  return Array.from({ length: count }, (_, index) =>
    makeLine(index + 1, names[index % names.length] ?? "", {
      sheet: String(3 + Math.floor(index / 10)),
      city: "Odense",
    }),
  );
}

const byCountry = (count: number) => {
  const first = Math.ceil(count / 3);
  return {
    by: "country" as const,
    groups: [
      { key: "DK", signers: first },
      { key: "SE", signers: count - first },
    ],
  };
};

/** Numbers at the left edge of a column of lines, from the top. */
function lineNumbers(bytes: Uint8Array, page: number, left: number, right: number): readonly number[] {
  return readWords(bytes, page)
    .filter((word) => word.left > left && word.right < right && word.top > 70 && word.top < 775)
    .filter((word) => /^\d+$/.test(word.text))
    .map((word) => Number(word.text));
}

describe.skipIf(!hasPdfTools)("the rows of a page", () => {
  it.each([
    [30, "a4", 1],
    [90, "a4", 1],
    [60, "letter", 2],
    [90, "letter", 2],
  ] as const)(
    "are %i on a full page of %s paper in each of its columns (%i)",
    async (linesPerPage, paper, listColumns) => {
      const count = 4 * linesPerPage * listColumns;
      const chosen = { paper, parts: onlyList, layout: { ...layout, linesPerPage, listColumns } };
      const { bytes } = await render(shortLines(count), chosen);
      expect(checkSyntax(bytes)).toContain("No syntax or stream encoding errors found");
      const onPage = (page: string): number => page.match(/Anna \d+/g)?.length ?? 0;
      const [first = "", second = ""] = readPages(bytes);
      expect(onPage(second)).toBe(linesPerPage * listColumns);
      expect(onPage(first)).toBeGreaterThan(0.8 * linesPerPage * listColumns);
      expect(onPage(first)).toBeLessThan(linesPerPage * listColumns);
    },
  );

  it("run down the left column, then the right one, with the heads of both", async () => {
    const { bytes } = await render(shortLines(400), { parts: onlyList, layout: { ...layout, listColumns: 2 } });
    const left = lineNumbers(bytes, 2, 60, 92);
    const right = lineNumbers(bytes, 2, 305, 340);
    expect(left).toEqual(Array.from({ length: 60 }, (_, index) => (left[0] ?? 0) + index));
    expect(right).toEqual(left.map((line) => line + 60));
    expect(readPages(bytes)[1]).toMatch(/No\. +Name +City +No\. +Name +City/);
  });

  it("leave the heads of a column out that no line stands in", async () => {
    const { bytes } = await render(shortLines(20), { parts: onlyList, layout: { ...layout, listColumns: 2 } });
    expect(readPages(bytes)[0]?.match(/No\./g)).toHaveLength(1);
  });

  it("hold a group's heading, its lines and its subtotal, and the heading again on the next page", async () => {
    const { bytes } = await render(linesOf(120), { parts: onlyList, layout, grouping: byCountry(120) });
    const [first = "", second = ""] = readPages(bytes);
    expect(first).toMatch(/^ *Denmark$/m);
    expect(first).not.toMatch(/Country/);
    const list = `${first}${second}`;
    expect(list).toMatch(/ Denmark: 40 signatories\n+ *Sweden$/m);
    const sizes = readPages(bytes).map((page) => page.match(/(Denmark|Sweden) \(continued\)/g)?.length ?? 0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(sizes.length - 1);
    expect(readPages(bytes).join("")).toContain("Sweden: 80 signatories");
    expect((await readPacketFacts(bytes)).lines).toBe(120);
  });

  it("leave room for the binding: at the left of a front, at the right of a back", async () => {
    const chosen = { ...layout, bindingMm: 20, duplex: true };
    const { bytes } = await render(shortLines(200), { parts: onlyList, layout: chosen });
    const edges = [1, 2, 3].map((page) => {
      const words = readWords(bytes, page);
      return [Math.min(...words.map((word) => word.left)), Math.max(...words.map((word) => word.right))];
    });
    const binding = (20 * 72) / 25.4;
    for (const [index, [left = 0, right = 0]] of edges.entries()) {
      expect(left).toBeCloseTo(51 + (index === 1 ? 0 : binding), 0);
      expect(595.28 - right).toBeGreaterThan(50 + (index === 1 ? binding : 0));
    }
  });
});

const several: Changes = {
  parts,
  layout: { ...layout, duplex: true, sheetsPerVolume: 12 },
  originals: { signers: 45, sheets: 6 },
};

describe.skipIf(!hasPdfTools)("a packet in several volumes", () => {
  const lines = { online: linesOf(2400), originals: originalLines(45) };
  const document = makeDocument(2400, several);

  it("has a cover, page numbers and lines that run through, and the receipts in its first volume", async () => {
    const volumes = await renderVolumes(lines, document);
    const pages = volumes.map(({ bytes }) => readPages(bytes));
    const total = pages.flat().length;
    let page = 0;
    for (const [index, volume] of volumes.entries()) {
      expect(checkSyntax(volume.bytes)).toContain("No syntax or stream encoding errors found");
      const place = `Volume ${index + 1} of ${volumes.length}`;
      const [cover = ""] = pages[index] ?? [];
      const { firstLine, lastLine } = volume;
      const range = `Lines ${firstLine.toLocaleString("en")} to ${lastLine.toLocaleString("en")}`;
      expect(cover).toContain(place);
      expect(cover).toContain(range);
      expect(cover).toMatch(new RegExp(`^Sheets of paper +${Math.ceil(volume.pages / 2)}$`, "m"));
      for (const text of pages[index] ?? []) {
        page += 1;
        expect(text).toContain(`${place} · Page ${page} of ${total}`);
      }
      expect((await readPacketFacts(volume.bytes)).pages).toBe(volume.pages);
    }
    expect(pages[0]?.filter((text) => text.includes("Stamp of the mission"))).toHaveLength(2);
    expect(pages.slice(1).flat().join("")).not.toContain("Stamp of the mission");
    const receipt = pages[0]?.find((text) => text.includes("Copy 2 of 2")) ?? "";
    expect(receipt).toMatch(new RegExp(`^Pages +${total}\n[^V]*^Volumes +${volumes.length}$`, "m"));
    expect(pages.at(-1)?.join("")).toContain("List of signatories on paper");
  });

  it("has a label for each box with the same numbers", async () => {
    const packet = await openPacket(assets, document);
    const outline = await planPacket(packet, lines);
    const labels = readPages(await packet.drawLabels(outline));
    expect(labels).toHaveLength(outline.volumes.length);
    for (const [index, label] of labels.entries()) {
      const { firstLine, lastLine, sheets } = outline.volumes[index] ?? { firstLine: 0, lastLine: 0, sheets: 0 };
      expect(label).toContain(`Volume ${index + 1} of ${labels.length}`);
      expect(label).toContain(`Lines ${firstLine.toLocaleString("en")} to ${lastLine.toLocaleString("en")}`);
      expect(label).toContain(`Sheets of paper: ${sheets}`);
      expect(label).toContain("Packet RU-DK-kobenhavn-1");
    }
  });
});

describe.skipIf(!hasPdfTools)("a packet in two languages", () => {
  const second = { language: "ru", template: readTemplate("ru") } as const;
  const contact = "Ingeborg Lindqvist-Amsel, petitions@openletters.example";

  it("names the contact in full on every page, in a second line where the folio leaves no room", async () => {
    const { bytes } = await render(linesOf(60), { language: "de", second, campaign: { contact } });
    for (const page of readPages(bytes)) expect(page).toContain("petitions@openletters.example");
  });

  it("names each country in full in the table of countries", async () => {
    const chosen = { language: "de", second, byCountry: [{ country: "CD", signers: 2 }] } as const;
    const summary = readPages((await render(linesOf(2), chosen)).bytes).join("");
    expect(summary).toContain("Demokratische Republik Kongo / Демократическая Республика Конго");
  });

  it("tells the delegates in full what they write in which column", async () => {
    const chosen = { language: "uk", second, parts: { ...onlyList, list: false, delegation: true } } as const;
    const [sheet = ""] = readPages((await render(linesOf(2), chosen)).bytes);
    const printed = sheet.replace(/\s+/g, " ");
    for (const word of ["друкованими", "літерами", "печатными", "буквами"]) expect(printed).toContain(word);
    expect(printed).not.toContain("…");
  });

  it("has labels that say all in each language on a line of its own, nothing cut", async () => {
    const lines = { online: linesOf(12), originals: originalLines(5) };
    const changes = { language: "de", second, parts, originals: { signers: 5, sheets: 3 } } as const;
    const packet = await openPacket(assets, makeDocument(12, changes));
    const [label = ""] = readPages(await packet.drawLabels(await planPacket(packet, lines)));
    for (const line of [
      "Paket RU-DK-kobenhavn-1",
      "Пакет RU-DK-kobenhavn-1",
      "Band 1 von 1",
      "Том 1 из 1",
      "Liste der auf Papier Unterzeichnenden: Zeilen 1 bis 5",
      "Список подписавшихся на бумаге: Строки 1–5",
    ])
      expect(label.split("\n")).toContain(line);
  });

  it("cuts the name of a group, then leaves a language out, but never the number", async () => {
    const key = "Llanfairpwllgwyngyllgogerychwyrndrobwll";
    const grouping = { by: "city" as const, groups: [{ key, signers: 12 }] };
    const chosen = { parts: onlyList, layout: { ...layout, linesPerPage: 30, listColumns: 2 as const }, grouping };
    const [one = ""] = readPages((await render(linesOf(12), chosen)).bytes);
    expect(one).toMatch(/Llanfair\w*…: 12.signatories/);
    const [two = ""] = readPages((await render(linesOf(12), { ...chosen, language: "de", second })).bytes);
    expect(two).toMatch(/Llanfa\w*…: 12.unterzeichnende/);
  });
});

describe.skipIf(!hasPdfTools)("the further parts", () => {
  it("list the originals on paper with numbers of their own and the sheet of each", async () => {
    const lines = { online: linesOf(10), originals: originalLines(25) };
    const [volume] = await renderVolumes(
      lines,
      makeDocument(10, { parts: { ...onlyList, originals: true }, originals: { signers: 25, sheets: 3 } }),
    );
    const [, originals = ""] = readPages(volume?.bytes ?? new Uint8Array());
    expect(originals).toMatch(/No\. +Sheet +Name +City +Country +Signed on/);
    expect(originals).toMatch(/^ *11 +4 +Søren Kjærgård Østergaard +Odense +Denmark/m);
    expect(originals).toMatch(/Lines 1 to 25$/m);
  });

  it("say which lines of an earlier packet were withdrawn, and what the packet is a supplement to", async () => {
    const earlier = [
      makeEarlier("RU-DK-kobenhavn-0", { deliveredOn: "2017-05-02", signers: 1200, withdrawn: [1077, 4, 18] }),
      makeEarlier("RU-DK-kobenhavn-00", { signers: 34, withdrawnOriginals: [12, 7] }),
    ];
    const pages = readPages((await render(linesOf(5), { earlier })).bytes);
    expect(pages[1]).toMatch(/^Withdrawn lines +4, 18, 1077$/m);
    expect(pages[1]).toMatch(/^Delivered on +2 May 2017$/m);
    expect(pages[1]).toContain("3 signatories have withdrawn");
    expect(pages[1]).toContain("2 signatories have withdrawn");
    expect(pages[1]).toMatch(/^List of signatories on paper +7, 12$/m);
    expect(pages[1]?.match(/Withdrawn lines/g)).toHaveLength(1);
    expect(pages[2]).toMatch(/^Supplement to packet +RU-DK-kobenhavn-0, RU-DK-kobenhavn-00$/m);
    expect(pages[2]).toMatch(/^Signatories in earlier packets +1,234$/m);
  });

  it("say which lines that an earlier notice struck out count again, beside those that are struck out now", async () => {
    const earlier = [
      makeEarlier("RU-DK-kobenhavn-0", { withdrawn: [2], restored: [1077, 4] }),
      makeEarlier("RU-DK-kobenhavn-00", { restoredOriginals: [7] }),
    ];
    const [, notice = ""] = readPages((await render(linesOf(5), { earlier })).bytes);
    expect(notice).toMatch(/^Withdrawn lines +2$/m);
    expect(notice).toMatch(/^Lines that count again +4, 1077$/m);
    expect(notice).toMatch(/^List of signatories on paper +7$/m);
    expect(notice.match(/An earlier notice asked/g)).toHaveLength(2);
    expect(notice.match(/1 signatory has withdrawn/g)).toHaveLength(1);
  });

  it("give six rows or more to sign, whatever the length of the title", async () => {
    const campaign = { title: "A title that does not end ".repeat(20).trim() };
    const { bytes } = await render(linesOf(5), { campaign, parts: { ...onlyList, list: false, delegation: true } });
    const [sheet = ""] = readPages(bytes);
    for (let row = 1; row <= 6; row++) expect(sheet).toMatch(new RegExp(`^ *${row}$`, "m"));
  });

  it("print the request as it was translated", async () => {
    const translations = [{ language: "ru" as const, text: "Просим освободить задержанных.\nПросим расследовать." }];
    const pages = readPages((await render(linesOf(2), { parts, translations })).bytes);
    expect(pages.find((page) => page.includes("Translation of the request"))).toMatch(
      /Просим освободить задержанных\.\n+ *Просим расследовать\./,
    );
  });
});

describe.skipIf(!hasPdfTools)("an approved layout", () => {
  const look = (bytes: Uint8Array, page: number, name: string): void =>
    compareToApproved(drawPage(bytes, page, 100), name);

  it("has two columns of 60 rows in groups", async () => {
    const chosen = { parts: onlyList, layout: { ...layout, listColumns: 2 as const }, grouping: byCountry(150) };
    look((await render(linesOf(150), chosen)).bytes, 1, "two-columns-in-groups");
  });

  it("has 90 rows on Letter, on a back side", async () => {
    const rows = { ...layout, linesPerPage: 90, duplex: true, bindingMm: 12 };
    look((await render(linesOf(260), { parts: onlyList, layout: rows, paper: "letter" })).bytes, 2, "ninety-rows");
  });

  it("has 30 rows in large type", async () => {
    look(
      (await render(linesOf(60), { parts: onlyList, layout: { ...layout, linesPerPage: 30 } })).bytes,
      1,
      "thirty-rows",
    );
  });

  it("has a volume's cover, a box label, the delegation's sheet and the originals", async () => {
    const lines = { online: linesOf(900), originals: originalLines(45) };
    const document = makeDocument(900, { ...several, layout: { ...layout, sheetsPerVolume: 12 } });
    const packet = await openPacket(assets, document);
    const outline = await planPacket(packet, lines);
    const runs = outline.volumes.flatMap((volume) => volume.runs);
    const pageOf = (part: string): number => runs.find((run) => run.part === part)?.firstPage ?? 0;
    look(await packet.drawPage(outline, outline.volumes[1]?.firstPage ?? 0, []), 1, "volume-cover");
    look(await packet.drawLabels(outline), 2, "box-label");
    look(await packet.drawPage(outline, pageOf("delegation"), []), 1, "delegation");
    look(await packet.drawPage(outline, pageOf("originals"), lines.originals), 1, "originals");
  });
});
