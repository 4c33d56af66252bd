// Renders a packet: document and signatory lines in, PDF bytes out. Pure: the same input gives the same bytes everywhere.
import type { SignatoryLine } from "#shared/model/packet.ts";
import { checkDocument } from "./check-document.ts";
import type { PacketAssets, PacketDocument } from "./document.ts";
import { createFlow } from "./layout/flow.ts";
import { frameOf } from "./layout/frame.ts";
import { createFurniture } from "./layout/furniture.ts";
import { drawLetter } from "./parts/letter.ts";
import { startList } from "./parts/list.ts";
import { drawReceipts } from "./parts/receipt.ts";
import { drawSummary } from "./parts/summary.ts";
import { createPacketFile } from "./pdf/packet-file.ts";
import { createDrawableCheck } from "./text/display.ts";
import { openTypeface } from "./text/typeface.ts";
import { createTypesetter } from "./text/typesetter.ts";
import { createWords, oneLine } from "./words.ts";

export type RenderedPacket = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** The lines on its list, both ends included; both 0 when there is none, as when all signed on paper. */
  readonly firstLine: number;
  readonly lastLine: number;
};

export type PacketRendering = {
  /**
   * Prints the next lines of the list, which must follow each other without a gap. Full pages are compressed at once, so memory
   * grows with the size of the file only.
   * @throws ExpectedFailure PACKET_UNDRAWABLE with `line`, `characters` and `column`
   */
  readonly addLines: (batch: readonly SignatoryLine[]) => void;
  /** Ends the list, prints the receipts and gives the file. A sealed packet must have as many lines, and lines without a name, as it says. */
  readonly finish: () => Promise<RenderedPacket>;
};

/**
 * Starts a packet: checks the document and prints letter and summary; the list too when anyone signed online. To cancel, drop the rendering.
 * @throws ExpectedFailure TEMPLATE_PLACEHOLDER, PACKET_TEXT_UNDRAWABLE
 * @example
 * const rendering = startPacket(assets, document);
 * for await (const batch of batches) rendering.addLines(batch);
 * const { bytes, pages } = await rendering.finish();
 */
export function startPacket(assets: PacketAssets, document: PacketDocument): PacketRendering {
  const typefaces = { regular: openTypeface(assets.regular), bold: openTypeface(assets.bold) };
  const findUndrawable = createDrawableCheck(typefaces.regular);
  checkDocument(document, [findUndrawable, createDrawableCheck(typefaces.bold)]);
  const words = createWords(document);
  const fonts = { regular: createTypesetter(typefaces.regular), bold: createTypesetter(typefaces.bold) };
  const frame = frameOf(document.paper);
  const furniture = createFurniture(document, words, fonts, frame);
  const file = createPacketFile(frame, fonts, {
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
  const list = hasList ? startList(flow, document, words, findUndrawable) : null;
  let firstLine = 0;
  let lastLine = 0;
  let withheld = 0;

  return {
    addLines: (batch) => {
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
      return { bytes, pages: file.pages(), firstLine, lastLine };
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
