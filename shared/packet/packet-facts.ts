// Reads back what a packet's file holds: pages with their codes and signatories, packet number. Knows nothing of the layout.
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from "@cantoo/pdf-lib";
import { unzlibSync } from "fflate";
import { type PageCode, pageDigest, parsePageCode } from "./page-code.ts";

export type PageFacts = {
  /** Its place in the file, from 1. */
  readonly place: number;
  /** What it says of itself; null in a draft, and in packets that were sealed before pages had codes. */
  readonly code: PageCode | null;
  /** The digest of its content as it is now. */
  readonly digest: string;
  /** The lines that are marked on it, in the order in which they are drawn. */
  readonly online: readonly number[];
  readonly originals: readonly number[];
};

/** How many lines of a list there are, and the smallest and the largest; 0 when there is none. */
export type ListFacts = { readonly lines: number; readonly firstLine: number; readonly lastLine: number };

export type PacketFacts = ListFacts & {
  readonly pages: number;
  /** Null in a draft. */
  readonly packetNumber: string | null;
  /** The list of paper originals; the online list is that of the facts themselves. */
  readonly originals: ListFacts;
  readonly pageFacts: readonly PageFacts[];
};

/** Starts a line of the content stream, so no shown text can look like it: shown bytes hold no line feed. */
const signatoryMark = /^\/Signatory <<(\/List \/Originals )?\/Line (\d+)(?: \/MCID \d+)?>> BDC$/gm;
const codeMark = /^\/PageCode <<\/Code \(([^()]*)\)>> BDC$/m;

/**
 * Reads the pages of a packet's file made by Hand-in.
 * @throws Error when the bytes are not a PDF
 */
export async function readPacketFacts(bytes: Uint8Array): Promise<PacketFacts> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  const pageFacts = document.getPages().map((page, index) => {
    const contents = page.node.lookup(PDFName.of("Contents"));
    const entries = contents instanceof PDFArray ? contents.asArray() : [contents];
    return readPage(
      index + 1,
      entries.map((entry) => document.context.lookup(entry)),
    );
  });
  const info = document.context.lookup(document.context.trailerInfo.Info);
  const number = info instanceof PDFDict ? info.lookup(PDFName.of("PacketNumber")) : undefined;
  const packetNumber = number instanceof PDFHexString || number instanceof PDFString ? number.decodeText() : null;
  return {
    pages: pageFacts.length,
    ...listFacts(pageFacts.map(({ online }) => online)),
    originals: listFacts(pageFacts.map(({ originals }) => originals)),
    packetNumber,
    pageFacts,
  };
}

function readPage(place: number, streams: readonly unknown[]): PageFacts {
  const latin = new TextDecoder("latin1");
  const online: number[] = [];
  const originals: number[] = [];
  let code: PageCode | null = null;
  let digest = "";
  for (const [index, stream] of streams.entries()) {
    if (!(stream instanceof PDFRawStream)) throw new Error("A page has content that is not a stream.");
    if (index === 0) digest = pageDigest(stream.getContents());
    const content = latin.decode(streamContent(stream));
    for (const [, isOriginal, line] of content.matchAll(signatoryMark)) {
      (isOriginal === undefined ? online : originals).push(Number(line));
    }
    const read = parsePageCode(codeMark.exec(content)?.[1] ?? "");
    if (read?.kind === "code") code = read.code;
  }
  return { place, code, digest, online, originals };
}

function listFacts(pages: readonly (readonly number[])[]): ListFacts {
  let [lines, firstLine, lastLine] = [0, 0, 0];
  for (const line of pages.flat()) {
    lines += 1;
    firstLine = firstLine === 0 ? line : Math.min(firstLine, line);
    lastLine = Math.max(lastLine, line);
  }
  return { lines, firstLine, lastLine };
}

function streamContent(stream: PDFRawStream): Uint8Array {
  const bytes = stream.getContents();
  return stream.dict.has(PDFName.of("Filter")) ? unzlibSync(bytes) : bytes;
}
