import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFPage, PDFRawStream } from "@cantoo/pdf-lib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SignatoryLine } from "#shared/model/packet.ts";
import { defaultPacketSettings } from "#shared/model/packet-settings.ts";
import { openPacket } from "#shared/packet/packet.ts";
import { outlinePage, type PacketOutline } from "#shared/packet/plan.ts";
import {
  assets,
  type Changes,
  type Lines,
  makeDocument,
  makeEarlier,
  makeLine,
  makeLines,
  planPacket,
  renderVolumes,
} from "./sample.ts";

const { layout, parts } = defaultPacketSettings;
const long = "Maria Wilhelmina Konstantina Alexandra Johanna van Oranje-Nassau-Dietz von und zu Oberstein";

/** Lines of which some wrap, some are withheld, some are in other scripts. */
function mixedLines(count: number): readonly SignatoryLine[] {
  const scripts = ["محمد عبد الرحمن", "陳怡君", "กิตติศักดิ์ น้ำผึ้ง", "श्रीकृष्ण शर्मा", "👨‍👩‍👧 Anna"];
  return makeLines(count).map((line) =>
    line.line % 9 === 0
      ? { ...line, name: `${long} ${line.line}` }
      : line.line % 11 === 0
        ? { ...line, name: scripts[line.line % scripts.length] ?? null }
        : line,
  );
}

function originalLines(count: number): readonly SignatoryLine[] {
  return Array.from({ length: count }, (_, index) =>
    makeLine(index + 1, `Original ${index + 1}`, { sheet: String(1 + (index >> 3)) }),
  );
}

/** A packet of three volumes with every part. */
const lines: Lines = { online: mixedLines(3400), originals: originalLines(70) };
const everything: Changes = {
  parts,
  layout: { ...layout, listColumns: 2, duplex: true, sheetsPerVolume: 10 },
  originals: { signers: 70, sheets: 9 },
  grouping: {
    by: "country",
    groups: [
      { key: "DK", signers: 1700 },
      { key: "SE", signers: 1700 },
    ],
  },
  translations: [{ language: "ru", text: "Просим освободить задержанных." }],
  earlier: [makeEarlier("RU-DK-kobenhavn-0", { withdrawn: [3, 9] })],
};

function linesOf(outline: PacketOutline, page: number): readonly SignatoryLine[] {
  const { list, firstLine, lastLine } = outlinePage(outline, page);
  if (list === null) return [];
  return (list === "online" ? lines.online : (lines.originals ?? [])).slice(firstLine - 1, lastLine);
}

/** The stored bytes of a page's main content stream. */
function mainContent(page: PDFPage | undefined): string {
  const contents = page?.node.lookup(PDFName.of("Contents"));
  const stream = contents instanceof PDFArray ? contents.lookup(0) : contents;
  if (!(stream instanceof PDFRawStream)) throw new Error("The page has no content.");
  return Buffer.from(stream.getContents()).toString("base64");
}

describe("the plan of a packet", () => {
  it("has every line on one page, pages and volumes without a gap, and totals that agree", async () => {
    const random = fc.record({
      signers: fc.integer({ min: 1, max: 700 }),
      originals: fc.integer({ min: 0, max: 150 }),
      linesPerPage: fc.integer({ min: 30, max: 90 }),
      listColumns: fc.constantFrom(1 as const, 2 as const),
      duplex: fc.boolean(),
      sheetsPerVolume: fc.integer({ min: 8, max: 20 }),
      isGrouped: fc.boolean(),
      paper: fc.constantFrom("a4" as const, "letter" as const),
      covers: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(random, async ({ signers, originals, isGrouped, paper, covers, ...more }) => {
        const groups = [...Array(signers).keys()].filter((line) => line % 37 === 0);
        const grouping = {
          by: isGrouped ? ("city" as const) : ("none" as const),
          groups: isGrouped
            ? groups.map((line) => ({ key: `City ${line}`, signers: Math.min(37, signers - line) }))
            : [],
        };
        const document = makeDocument(signers, {
          paper,
          grouping,
          parts: { ...parts, covers },
          layout: { ...layout, ...more },
          originals: { signers: originals, sheets: Math.ceil(originals / 8) },
        });
        const packet = await openPacket(assets, document);
        const outline = await planPacket(packet, { online: mixedLines(signers), originals: originalLines(originals) });
        const seen = { online: 0, originals: 0 };
        for (let page = 1; page <= outline.pages; page++) {
          const { list, firstLine, lastLine } = outlinePage(outline, page);
          if (list === null) continue;
          expect(firstLine).toBe(seen[list] + 1);
          expect(lastLine).toBeGreaterThanOrEqual(firstLine);
          seen[list] = lastLine;
        }
        expect(seen).toEqual({ online: signers, originals });
        expect(() => outlinePage(outline, outline.pages + 1)).toThrow(/no page/);
        const online = outline.volumes.filter(({ firstLine }) => firstLine > 0);
        expect(online.map(({ firstLine }) => firstLine - 1)).toEqual(
          [0, ...online.map(({ lastLine }) => lastLine)].slice(0, -1),
        );
        for (const volume of outline.volumes) expect(volume.sheets).toBeLessThanOrEqual(more.sheetsPerVolume);
        expect(outline.sheets).toBe(outline.volumes.reduce((sum, { sheets }) => sum + sheets, 0));
        expect(outline.volumes.at(-1)?.lastPage).toBe(outline.pages);
      }),
      { numRuns: 12 },
    );
  });

  it("is the same when it comes back from where it was kept", async () => {
    const packet = await openPacket(assets, makeDocument(3400, everything));
    const outline = await planPacket(packet, lines);
    expect(packet.layOut(JSON.parse(JSON.stringify(outline.plans)))).toEqual(outline);
  });

  it("gives a page at least when every part is left out", async () => {
    const none = { ...parts, letter: false, delegation: false, summary: false, countries: false, list: false };
    const document = makeDocument(3, { parts: { ...none, receipt: false, originals: false, translation: false } });
    const packet = await openPacket(assets, document);
    const outline = await planPacket(packet, { online: makeLines(3) });
    expect(outline).toMatchObject({ pages: 1, volumes: [{ firstLine: 0, runs: [{ part: "summary" }] }] });
    const rendered = await packet.startVolume(outline, 1).finish();
    expect(rendered).toMatchObject({ pages: 1, firstLine: 0, lastLine: 0 });
  });

  it.each(["letter", "delegation", "summary", "countries", "list", "originals", "receipt", "translation"] as const)(
    "leaves out the part %s alone",
    async (part) => {
      const wanted = (chosen: typeof parts) =>
        makeDocument(60, {
          ...everything,
          grouping: { by: "none", groups: [] },
          originals: { signers: 5, sheets: 1 },
          parts: chosen,
        });
      const partsOf = async (chosen: typeof parts) => {
        const packet = await openPacket(assets, wanted(chosen));
        const outline = await planPacket(packet, { online: makeLines(60), originals: originalLines(5) });
        return new Set(outline.volumes.flatMap(({ runs }) => runs.map((run) => run.part)));
      };
      const [all, without] = [await partsOf(parts), await partsOf({ ...parts, [part]: false })];
      const missing = [...all].filter((one) => !without.has(one));
      const gone =
        part === "receipt"
          ? ["receiptForMission", "receiptForDelegation"]
          : part === "summary" || part === "countries"
            ? []
            : [part];
      expect(missing).toEqual(gone);
    },
  );
});

describe("a packet of several volumes", () => {
  it("prints a page by itself with the bytes that it has in its volume, on either side of the sheet", async () => {
    const document = makeDocument(3400, everything);
    const packet = await openPacket(assets, document);
    const outline = await planPacket(packet, lines);
    const volumes = await renderVolumes(lines, document);
    expect(volumes.length).toBeGreaterThan(2);
    const seen = new Set<string>();
    for (const { bytes, number, codes } of volumes) {
      const pages = (await PDFDocument.load(bytes)).getPages();
      const first = outline.volumes[number - 1]?.firstPage ?? 0;
      expect(codes).toHaveLength(pages.length);
      for (const [index, page] of pages.entries()) {
        const { part } = outlinePage(outline, first + index);
        const key = `${part} ${(first + index) % 2} ${index > 12}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const alone = await packet.drawPage(outline, first + index, linesOf(outline, first + index));
        const [only, ...others] = (await PDFDocument.load(alone)).getPages();
        expect(others).toEqual([]);
        expect(mainContent(only), key).toBe(mainContent(page));
      }
    }
    expect(seen.size).toBeGreaterThan(14);
  });

  it("prints a volume again with the same bytes, however its lines are batched", async () => {
    const document = makeDocument(3400, everything);
    const packet = await openPacket(assets, document);
    const outline = await planPacket(packet, lines);
    const [, second] = await renderVolumes(lines, document);
    const volume = outline.volumes[1];
    if (second === undefined || volume === undefined) throw new Error("There is no second volume.");
    const rendering = packet.startVolume(outline, 2);
    const own = lines.online.slice(volume.firstLine - 1, volume.lastLine);
    for (let start = 0; start < own.length; start += 7) await rendering.addLines("online", own.slice(start, start + 7));
    expect(Buffer.compare((await rendering.finish()).bytes, second.bytes)).toBe(0);
  });

  it("has bookmarks of its parts, and below the list of the groups that are in the volume", async () => {
    const volumes = await renderVolumes(lines, makeDocument(3400, everything));
    const titles = await Promise.all(volumes.map(({ bytes }) => readBookmarks(bytes)));
    expect(titles[0]).toEqual([
      "Volume 1 of 3",
      "Letter",
      "Notice of withdrawn signatures",
      "Signatures of the delegation",
      "Translation of the request",
      "Summary",
      "List of online signatories",
      ["Denmark"],
      "Receipt",
    ]);
    expect(titles[1]).toEqual(["Volume 2 of 3", "List of online signatories", ["Denmark", "Sweden"]]);
    expect(titles[2]).toEqual([
      "Volume 3 of 3",
      "List of online signatories",
      ["Sweden"],
      "List of signatories on paper",
    ]);
  });

  it("prints a label for each box", async () => {
    const packet = await openPacket(assets, makeDocument(3400, everything));
    const outline = await planPacket(packet, lines);
    const labels = await PDFDocument.load(await packet.drawLabels(outline));
    expect(labels.getPageCount()).toBe(outline.volumes.length);
  });

  it("holds the lines as CSV when that is asked for, and says its digest", async () => {
    const [volume] = await renderVolumes(
      { online: makeLines(3) },
      makeDocument(3, { file: { tagged: false, embedCsv: true } }),
    );
    expect(volume?.csv).toMatchObject({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const [without] = await renderVolumes({ online: makeLines(3) }, makeDocument(3));
    expect(without?.csv).toBeNull();
  });
});

type Titles = readonly (string | readonly string[])[];

async function readBookmarks(bytes: Uint8Array): Promise<Titles> {
  const document = await PDFDocument.load(bytes);
  const outlines = document.catalog.lookup(PDFName.of("Outlines"), PDFDict);
  const below = (parent: PDFDict): (string | string[])[] => {
    const found: (string | string[])[] = [];
    let item = parent.lookup(PDFName.of("First"));
    while (item instanceof PDFDict) {
      const title = item.lookup(PDFName.of("Title"));
      if (title !== undefined && "decodeText" in title) found.push((title as { decodeText(): string }).decodeText());
      const inner = below(item).flat();
      if (inner.length > 0) found.push(inner);
      item = item.lookup(PDFName.of("Next"));
    }
    return found;
  };
  return below(outlines);
}
