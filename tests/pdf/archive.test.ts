// Packets are PDF/A-1b to PDFBox preflight, whatever is in them; a file with an attachment is none and does not say so.
import { describe, expect, it } from "vitest";
import { defaultPacketSettings } from "#shared/model/packet-settings.ts";
import { checkPages } from "#shared/packet/check-pages.ts";
import type { PacketDocument } from "#shared/packet/document.ts";
import { type OpenPacket, openPacket } from "#shared/packet/packet.ts";
import { readPacketFacts } from "#shared/packet/packet-facts.ts";
import { readLogo } from "#shared/packet/pdf/logo.ts";
import { jpegLogo, pngLogo, svgLogo } from "../unit/packet/logos.ts";
import {
  assets,
  makeDocument,
  makeEarlier,
  makeLine,
  makeLines,
  planPacket,
  readTemplate,
  render,
  renderVolumes,
} from "../unit/packet/sample.ts";
import { checkSyntax, hasPdfTools } from "./poppler.ts";
import { hasPreflight, preflight } from "./preflight.ts";
import { scriptSamples } from "./scripts.ts";
import { listPage, makeFile } from "./small-file.ts";

const valid = "is a valid PDF/A-1b file";

describe.skipIf(!hasPreflight || !hasPdfTools)("a packet's file", () => {
  it("is PDF/A-1b with every script, in every part, as a draft, as a later volume, tagged and with a logo", async () => {
    const scripts = scriptSamples.map(({ name, city, country }, index) => makeLine(index + 1, name, { city, country }));
    const drawLogo = async (logo: Parameters<typeof readLogo>[0]) => {
      const picture = readLogo(logo);
      return (
        await makeFile(
          [{ number: 1, draw: (canvas) => canvas.logo(picture, 65, 780, 120, 60), code: {} }, listPage(2, [1, 2, 3])],
          { logo: picture },
        )
      ).bytes;
    };
    const files = {
      scripts: (await render(scripts)).bytes,
      long: (await render(makeLines(400), { language: "ru" })).bytes,
      draft: (await render(makeLines(3), { packetNumber: null, campaign: { organisation: "" } })).bytes,
      markup: (
        await render(makeLines(3), { campaign: { title: "A & B <c> “d” 請願 \u{1f33b}", organisation: "É & Ö" } })
      ).bytes,
      volume: (
        await makeFile(
          [listPage(501, [12_001, 12_002]), listPage(502, [12_003])].map((page) => ({
            ...page,
            bookmark: { title: "Denmark", level: page.number === 501 ? 1 : 2 },
          })),
        )
      ).bytes,
      tagged: (await makeFile([listPage(1, [1, 2]), listPage(2, [3])], { isTagged: true })).bytes,
      png: await drawLogo(pngLogo),
      jpeg: await drawLogo(jpegLogo),
      svg: await drawLogo(svgLogo),
    };
    for (const bytes of Object.values(files))
      expect(checkSyntax(bytes)).toContain("No syntax or stream encoding errors");
    const told = preflight(files);
    for (const name of Object.keys(files)) expect(told[name], name).toBe(valid);
  });

  it("is PDF/A-1b with more different Han characters and tagged lines than an array of PDF/A-1 holds", async () => {
    // Every second one, so that hardly two codes are neighbours.
    const letters = Array.from({ length: 10_400 }, (_, index) => String.fromCodePoint(0x4e00 + 2 * index));
    const names = Array.from({ length: 1300 }, (_, index) => letters.slice(8 * index, 8 * index + 8).join(""));
    const lines = names.map((name, index) => makeLine(index + 1, name));
    const pages = Array.from({ length: 82 }, (_, page) =>
      listPage(
        page + 1,
        Array.from({ length: 100 }, (__, row) => 100 * page + row + 1),
      ),
    );
    const files = {
      han: (await render(lines, { undrawable: "geta" })).bytes,
      tagged: (await makeFile(pages, { isTagged: true })).bytes,
    };
    expect(preflight(files)).toEqual({ han: valid, tagged: valid });
  });

  it("is PDF/A-1b in each volume, alone by the page and as labels, with all parts, tags, groups, two languages and a logo", async () => {
    const lines = allParts(900);
    const document = everything(900);
    const volumes = await renderVolumes(lines, document);
    expect(volumes.length).toBeGreaterThan(1);
    const packet: OpenPacket = await openPacket(assets, document);
    const outline = await planPacket(packet, lines);
    const files: { [name: string]: Uint8Array } = { labels: await packet.drawLabels(outline) };
    for (const { bytes, number } of volumes) files[`volume-${number}`] = bytes;
    files["page-1"] = await packet.drawPage(outline, 1, []);
    for (const bytes of Object.values(files))
      expect(checkSyntax(bytes)).toContain("No syntax or stream encoding errors");
    const told = preflight(files);
    for (const name of Object.keys(files)) expect(told[name], name).toBe(valid);
  });

  it("with a CSV file in it is sound, but no PDF/A, and does not claim to be", async () => {
    const { bytes } = await makeFile([listPage(1, [1])], { csvName: "list.csv", csv: "line,name\r\n1,Anna\r\n" });
    expect(checkSyntax(bytes)).toContain("No syntax or stream encoding errors");
    expect(Buffer.from(bytes).toString("latin1")).not.toContain("pdfaid");
    expect(preflight({ csv: bytes })["csv"]).toContain("is not a valid PDF/A-1b file");
  });
});

describe("the pages of a packet with all parts in several volumes", () => {
  it("are as their codes say, and tell their digests", async () => {
    for (const change of [{}, { file: { tagged: false, embedCsv: true } }]) {
      const document = { ...everything(900), ...change };
      const packet = await openPacket(assets, document);
      const outline = await planPacket(packet, allParts(900));
      for (const { bytes, number, codes } of await renderVolumes(allParts(900), document)) {
        const { firstPage = 0, lastPage = 0 } = outline.volumes[number - 1] ?? {};
        const facts = await readPacketFacts(bytes);
        const pages = lastPage - firstPage + 1;
        expect(checkPages(facts, { packet: "RU-DK-kobenhavn-1", volume: number, firstPage, pages })).toEqual([]);
        expect(facts.pageFacts.map(({ digest }) => digest)).toEqual(codes);
      }
    }
  });
});

function allParts(count: number) {
  return { online: makeLines(count), originals: makeLines(20).map((line) => ({ ...line, sheet: "1" })) };
}

/** A document of so many lines online and twenty on paper that asks for all there is. */
function everything(signers: number): PacketDocument {
  const document = makeDocument(signers, { originals: { signers: 20, sheets: 1 } });
  return {
    ...document,
    second: { language: "ru", template: readTemplate("ru") },
    parts: defaultPacketSettings.parts,
    layout: { ...defaultPacketSettings.layout, linesPerPage: 30, sheetsPerVolume: 20, duplex: true },
    grouping: { by: "country", groups: [{ key: "DK", signers }] },
    letterhead: { lines: ["Invented Rights Watch", "Postboks 1"], logo: pngLogo },
    translations: [{ language: "ru", text: "Мы просим освободить всех задержанных." }],
    earlier: [makeEarlier("RU-DK-kobenhavn-0", { withdrawn: [3, 4], restored: [2] })],
    file: { tagged: true, embedCsv: false },
  };
}
