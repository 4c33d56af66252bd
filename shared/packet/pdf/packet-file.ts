// The PDF file of one volume: takes finished pages one by one, keeps only their deflated bytes, and is serialised at the end.
import { PDFArray, PDFContext, PDFHeader, PDFHexString, type PDFRef, PDFString } from "@cantoo/pdf-lib";
import { sha256 } from "@noble/hashes/sha2.js";
import { digestLetters } from "../page-code.ts";
import type { FontSet } from "../text/font-set.ts";
import { createAttachment } from "./attachment.ts";
import { addFont } from "./font-objects.ts";
import { type LogoPicture, logoResource } from "./logo.ts";
import { addLogo } from "./logo-object.ts";
import type { StructureMark } from "./marks.ts";
import { addInfo, addMetadata, addOutputIntent, type FileFacts } from "./metadata.ts";
import { addOutline, type Bookmark } from "./outline.ts";
import { serialize } from "./serialize.ts";
import { fontResource } from "./show-text.ts";
import { addStream } from "./streams.ts";
import { createStructure } from "./structure.ts";
import { startSubsetter } from "./subset.ts";

export type PageSize = { readonly width: number; readonly height: number };

/** What a file holds beside its pages. */
export type FileOptions = {
  /** Says what is a heading, a paragraph and a line of a list; the canvases of its pages must know it. */
  readonly isTagged?: boolean;
  /** The picture that canvases of this file paint as their logo. */
  readonly logo?: LogoPicture | null;
  /** The name of a CSV file that lies in it. PDF/A-1 allows none, so such a file does not claim to be PDF/A. */
  readonly csvName?: string | null;
};

export type PacketPage = {
  readonly content: Uint8Array;
  /** The number that is printed on it. */
  readonly pageNumber: number;
  /** As the canvas of the content gives them. */
  readonly marks?: readonly StructureMark[];
  /** What is shown on top of the content, now that its digest is known: the folio and the page's code. */
  readonly overlay?: (digest: string) => Uint8Array;
};

export type FinishedFile = {
  readonly bytes: Uint8Array;
  /** SHA-256 of the CSV file in it, lower-case hex, and its bytes; null when there is none. */
  readonly csv: { readonly sha256: string; readonly size: number } | null;
};

export type PacketFile = {
  readonly pages: () => number;
  /** Adds a page below the ones before. @returns the digest of its content, as in its code */
  readonly addPage: (page: PacketPage) => string;
  /** Names the next page to be added in the reader's outline; on the second level, below the last one of the first. */
  readonly addBookmark: (title: string, level?: 1 | 2) => void;
  /** Takes the next bytes of the CSV file. */
  readonly addCsv: (bytes: Uint8Array) => void;
  /** @param subsetter harfbuzz-subset.wasm */
  readonly finish: (subsetter: Uint8Array) => Promise<FinishedFile>;
};

/** Starts a file as PDF/A-1b: a classic cross-reference table, no objects compressed together. */
export function createPacketFile(
  size: PageSize,
  fonts: FontSet,
  facts: FileFacts,
  { isTagged = false, logo = null, csvName = null }: FileOptions = {},
): PacketFile {
  const context = PDFContext.create();
  const isArchivable = csvName === null;
  context.header = isArchivable ? PDFHeader.forVersion(1, 4) : PDFHeader.forVersion(1, 7);
  const fingerprint = sha256.create().update(new TextEncoder().encode(JSON.stringify(facts)));
  const structure = isTagged ? createStructure(context) : null;
  const csv = csvName === null ? null : createAttachment(context, csvName, facts.date);
  const tree = context.nextRef();
  const pages: PDFRef[] = [];
  const numbers: number[] = [];
  const bookmarks: { readonly title: string; readonly page: number; readonly level: 1 | 2 }[] = [];

  function addContent(content: Uint8Array): { readonly ref: PDFRef; readonly hash: Uint8Array } {
    const { ref, bytes } = addStream(context, content);
    const hash = sha256(bytes);
    fingerprint.update(hash);
    return { ref, hash };
  }

  return {
    pages: () => pages.length,
    addPage: ({ content, pageNumber, marks = [], overlay }) => {
      const main = addContent(content);
      const digest = digestLetters(main.hash);
      const over = overlay === undefined ? null : addContent(overlay(digest)).ref;
      const page = context.nextRef();
      context.assign(
        page,
        context.obj({
          Type: "Page",
          Parent: tree,
          Contents: over === null ? main.ref : [main.ref, over],
          ...(structure === null ? {} : { StructParents: structure.addPage(page, marks) }),
        }),
      );
      pages.push(page);
      numbers.push(pageNumber);
      return digest;
    },
    addBookmark: (title, level = 1) => bookmarks.push({ title, page: pages.length, level }),
    addCsv: (bytes) => {
      if (csv === null) throw new Error("This file was not started with a CSV file in it.");
      csv.add(bytes);
    },
    finish: async (subsetter) => {
      const used: { [name: string]: PDFRef } = {};
      const cut = await startSubsetter(subsetter);
      for (const font of fonts.used()) used[fontResource(font.name)] = addFont(context, font, cut);
      const image = logo?.image ?? null;
      const resources = {
        Font: used,
        ...(image === null ? {} : { XObject: { [logoResource]: addLogo(context, image) } }),
      };
      context.assign(
        tree,
        context.obj({
          Type: "Pages",
          Count: pages.length,
          Kids: pages,
          Resources: context.register(context.obj(resources)),
          MediaBox: [0, 0, size.width, size.height],
        }),
      );
      const attached = csv?.end() ?? null;
      const outline = addOutline(context, nested(bookmarks, pages));
      const root = context.register(
        context.obj({
          Type: "Catalog",
          Pages: tree,
          PageLabels: { Nums: pageLabels(numbers) },
          Lang: PDFString.of(facts.language),
          ViewerPreferences: { DisplayDocTitle: true },
          Metadata: addMetadata(context, facts, isArchivable),
          OutputIntents: [addOutputIntent(context)],
          ...(outline === null ? {} : { Outlines: outline }),
          ...(structure === null ? {} : { MarkInfo: { Marked: true }, StructTreeRoot: structure.end() }),
          ...(attached === null || csvName === null ? {} : attachmentEntries(csvName, attached.file)),
        }),
      );
      const info = addInfo(context, facts);
      if (attached !== null) fingerprint.update(new TextEncoder().encode(attached.sha256));
      const bytes = serialize(context, { root, info, id: fileId(context, fingerprint.digest()) });
      return { bytes, csv: attached === null ? null : { sha256: attached.sha256, size: attached.size } };
    },
  };
}

/** Where a new row of numbers begins: the place in the file, then how the pages from there are numbered (ISO 32000-1, 12.4.2). */
function pageLabels(numbers: readonly number[]) {
  return numbers.flatMap((number, index) => {
    const goesOn = index > 0 && numbers[index - 1] === number - 1;
    return goesOn ? [] : [index, { S: "D", St: number }];
  });
}

function nested(
  bookmarks: readonly { readonly title: string; readonly page: number; readonly level: 1 | 2 }[],
  pages: readonly PDFRef[],
): readonly Bookmark[] {
  const tops: { readonly title: string; readonly page: PDFRef; readonly below: Bookmark[] }[] = [];
  for (const { title, page: index, level } of bookmarks) {
    const page = pages[index];
    if (page === undefined) throw new Error("A bookmark names no page.");
    const top = tops.at(-1);
    if (level === 2 && top !== undefined) top.below.push({ title, page, below: [] });
    else tops.push({ title, page, below: [] });
  }
  return tops;
}

function attachmentEntries(name: string, file: PDFRef) {
  return { AF: [file], Names: { EmbeddedFiles: { Names: [PDFHexString.fromText(name), file] } } };
}

/** Both halves are the same, as nothing was changed since (ISO 32000-1, 14.4). */
function fileId(context: PDFContext, hash: Uint8Array): PDFArray {
  const id = PDFHexString.fromBytes(hash.slice(0, 16));
  const ids = PDFArray.withContext(context);
  ids.push(id);
  ids.push(id);
  return ids;
}
