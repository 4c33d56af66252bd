// Reads back what a packet's file holds: pages, signatories, packet number. Independent of the layout; for `hand-in verify`.
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from "@cantoo/pdf-lib";
import { unzlibSync } from "fflate";

export type PacketFacts = {
  readonly pages: number;
  /** Signatories on the pages. */
  readonly lines: number;
  /** The smallest and the largest line number; 0 when there is none. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Null in a draft. */
  readonly packetNumber: string | null;
};

/** Starts a line of the content stream, so no shown text can look like it: shown bytes hold no line feed. */
const signatoryMark = /^\/Signatory <<\/Line (\d+)>> BDC$/gm;

/**
 * Counts the signatories that are marked on the pages of a packet made by Hand-in.
 * @throws Error when the bytes are not a PDF, or a line number stands on it twice
 */
export async function readPacketFacts(bytes: Uint8Array): Promise<PacketFacts> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  const latin = new TextDecoder("latin1");
  const seen = new Set<number>();
  let firstLine = 0;
  let lastLine = 0;
  for (const page of document.getPages()) {
    const contents = page.node.lookup(PDFName.of("Contents"));
    const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
    for (const entry of streams) {
      const stream = document.context.lookup(entry);
      if (!(stream instanceof PDFRawStream)) throw new Error("A page has content that is not a stream.");
      for (const [, digits] of latin.decode(streamContent(stream)).matchAll(signatoryMark)) {
        const line = Number(digits);
        if (seen.has(line)) throw new Error(`Line ${line} is printed twice.`);
        seen.add(line);
        firstLine = firstLine === 0 ? line : Math.min(firstLine, line);
        lastLine = Math.max(lastLine, line);
      }
    }
  }
  const info = document.context.lookup(document.context.trailerInfo.Info);
  const number = info instanceof PDFDict ? info.lookup(PDFName.of("PacketNumber")) : undefined;
  const packetNumber = number instanceof PDFHexString || number instanceof PDFString ? number.decodeText() : null;
  return { pages: document.getPageCount(), lines: seen.size, firstLine, lastLine, packetNumber };
}

function streamContent(stream: PDFRawStream): Uint8Array {
  const bytes = stream.getContents();
  return stream.dict.has(PDFName.of("Filter")) ? unzlibSync(bytes) : bytes;
}
