// Renders a packet: document and signatory lines in, PDF bytes out. Pure: the same input gives the same bytes everywhere.
import type { SignatoryLine } from "#shared/model/packet.ts";
import { checkDocument } from "./check-document.ts";
import type { PacketAssets, PacketDocument } from "./document.ts";
import { createFlow } from "./layout/flow.ts";
import { frameOf } from "./layout/frame.ts";
import { createFurniture } from "./layout/furniture.ts";
import { fontsOfDocument, fontsOfLines } from "./needed-fonts.ts";
import { drawLetter } from "./parts/letter.ts";
import { type ReplacedText, startList } from "./parts/list.ts";
import { drawReceipts } from "./parts/receipt.ts";
import { drawSummary } from "./parts/summary.ts";
import { createPacketFile } from "./pdf/packet-file.ts";
import { readCoverage } from "./text/coverage.ts";
import { createUndrawable } from "./text/drawable.ts";
import { createFontSet } from "./text/font-set.ts";
import { hanRegion } from "./text/han-region.ts";
import { createTypesetter, textFonts } from "./text/typesetter.ts";
import { createWords, oneLine } from "./words.ts";

export type RenderedPacket = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** The lines on its list, both ends included; both 0 when there is none, as when all signed on paper. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Where 〓 stands for a letter that no font has; empty unless the document asks for it. */
  readonly replaced: readonly ReplacedText[];
};

export type PacketRendering = {
  /**
   * Prints the next lines of the list, which must follow each other without a gap; the fonts that they need are read first. Full
   * pages are compressed at once, so memory grows with the size of the file only. A batch is awaited before the next is given.
   * @throws ExpectedFailure PACKET_UNDRAWABLE with `line`, `characters` and `column`
   */
  readonly addLines: (batch: readonly SignatoryLine[]) => Promise<void>;
  /** Ends the list, prints the receipts and gives the file. A sealed packet must have as many lines, and lines without a name, as it says. */
  readonly finish: () => Promise<RenderedPacket>;
};

/**
 * Starts a packet: checks the document and prints letter and summary; the list too when anyone signed online. To cancel, drop the rendering.
 * @throws ExpectedFailure TEMPLATE_PLACEHOLDER, PACKET_TEXT_UNDRAWABLE
 * @example
 * const rendering = await startPacket(assets, document);
 * for await (const batch of batches) await rendering.addLines(batch);
 * const { bytes, pages } = await rendering.finish();
 */
export async function startPacket(assets: PacketAssets, document: PacketDocument): Promise<PacketRendering> {
  const undrawable = createUndrawable(assets.coverage);
  checkDocument(document, undrawable.find);
  const words = createWords(document);
  const fontSet = createFontSet(readCoverage(assets.coverage), assets.readFont);
  await fontSet.open(textFonts);
  const { title, request, organisation } = document.campaign;
  const region = hanRegion(`${title} ${request} ${organisation}`, document.mission.receivingState);
  const fonts = {
    regular: createTypesetter(fontSet, "regular", region),
    bold: createTypesetter(fontSet, "bold", region),
  };
  await fontSet.open(fontsOfDocument(document, words, fonts));
  const frame = frameOf(document.paper);
  const furniture = createFurniture(document, words, fonts, frame);
  const file = createPacketFile(frame, fontSet, {
    title: oneLine(document.campaign.title),
    author: oneLine(document.campaign.organisation),
    language: document.language,
    date: document.date,
    packetNumber: document.packetNumber,
  });
  const flow = createFlow(file, fonts, frame, furniture);
  file.addBookmark(words.label("bookmarkLetter"));
  drawLetter(flow, document, words);
  file.addBookmark(words.label("summary"));
  drawSummary(flow, document, words);
  const hasList = document.signers > 0;
  if (hasList) file.addBookmark(words.label("listTitle"));
  const list = hasList ? startList(flow, document, words, undrawable) : null;
  const shown = document.undrawable === "geta" ? undrawable.replace : (text: string) => text;
  let firstLine = 0;
  let lastLine = 0;
  let withheld = 0;

  return {
    addLines: async (batch) => {
      await fontSet.open(fontsOfLines(batch, fonts.regular, shown));
      for (const line of batch) {
        if (list === null) throw new Error(`Line ${line.line} came for a packet without a list.`);
        if (lastLine > 0 && line.line !== lastLine + 1)
          throw new Error(`Line ${line.line} came after line ${lastLine}.`);
        list.addLine(line);
        if (firstLine === 0) firstLine = line.line;
        lastLine = line.line;
        if (line.name === null) withheld += 1;
      }
    },
    finish: async () => {
      const lines = lastLine === 0 ? 0 : lastLine - firstLine + 1;
      if (document.packetNumber !== null && lines !== document.signers) {
        throw new Error(`The packet has ${document.signers} signers and ${lines} lines.`);
      }
      if (document.packetNumber !== null && withheld !== document.withheld) {
        throw new Error(`The packet withholds ${document.withheld} names and its lines ${withheld}.`);
      }
      list?.finish();
      const counted = countPages((addPage) =>
        drawReceipts(createFlow({ addPage }, fonts, frame, furniture), document, words, file.pages()),
      );
      file.addBookmark(words.label("receipt"));
      drawReceipts(flow, document, words, file.pages() + counted);
      const bytes = await file.finish(furniture.folio, assets.subsetter);
      return { bytes, pages: file.pages(), firstLine, lastLine, replaced: list?.replaced ?? [] };
    },
  };
}

function countPages(draw: (addPage: () => void) => void): number {
  let pages = 0;
  draw(() => {
    pages += 1;
  });
  return pages;
}
