// The PDF file of one packet: takes finished pages one by one, keeps only their deflated bytes, and is serialised at the end.
import { PDFArray, PDFContext, PDFHexString, type PDFRef, PDFString, PDFWriter } from "@cantoo/pdf-lib";
import type { FontSet } from "../text/font-set.ts";
import { createFingerprint } from "./fingerprint.ts";
import { addFont } from "./font-objects.ts";
import { fontResource } from "./show-text.ts";
import { addStream } from "./streams.ts";
import { startSubsetter } from "./subset.ts";

export type PageSize = { readonly width: number; readonly height: number };

export type FileFacts = {
  readonly title: string;
  readonly author: string;
  /** ISO 639-1 */
  readonly language: string;
  /** `YYYY-MM-DD`; stands as the date of creation. */
  readonly date: string;
  /** Null for a draft. */
  readonly packetNumber: string | null;
};

export type PageOfFile = {
  readonly content: Uint8Array;
  /** The number that is printed on it. */
  readonly pageNumber: number;
  /** What is shown on top of it. @param digest of the content */
  readonly overlay?: (digest: string) => Uint8Array;
};

export type PacketFile = {
  readonly pages: () => number;
  /** Adds a page after the ones before. @returns the digest of its content */
  readonly addPage: (page: PageOfFile) => string;
  /** Names the next page to be added in the reader's outline. */
  readonly addBookmark: (title: string, level?: 1 | 2) => void;
  /** Ends the file. @param subsetter harfbuzz-subset.wasm */
  readonly finish: (subsetter: Uint8Array) => Promise<Uint8Array>;
};

/** Starts a file with a classic cross-reference table and no objects compressed together, so that PDF/A-1 stays possible. */
export function createPacketFile(size: PageSize, fonts: FontSet, facts: FileFacts): PacketFile {
  const context = PDFContext.create();
  const fingerprint = createFingerprint();
  const contents: PDFRef[][] = [];
  const bookmarks: { readonly title: string; readonly page: number }[] = [];

  function addContent(bytes: Uint8Array): PDFRef {
    const stream = addStream(context, bytes);
    fingerprint.add(stream.bytes);
    return stream.ref;
  }

  return {
    pages: () => contents.length,
    addPage: ({ content, overlay }) => {
      const digest = "";
      contents.push([addContent(content), ...(overlay === undefined ? [] : [addContent(overlay(digest))])]);
      return digest;
    },
    addBookmark: (title) => bookmarks.push({ title, page: contents.length }),
    finish: async (subsetter) => {
      const tree = context.nextRef();
      const used: { [name: string]: PDFRef } = {};
      const cut = await startSubsetter(subsetter);
      for (const font of fonts.used()) used[fontResource(font.name)] = addFont(context, font, cut);
      const resources = context.register(context.obj({ Font: used }));
      const kids = contents.map((content) =>
        context.register(context.obj({ Type: "Page", Parent: tree, Contents: content })),
      );
      context.assign(
        tree,
        context.obj({
          Type: "Pages",
          Count: kids.length,
          Kids: kids,
          Resources: resources,
          MediaBox: [0, 0, size.width, size.height],
        }),
      );
      const outline = addOutline(context, bookmarks, kids);
      context.trailerInfo.Root = context.register(
        context.obj({
          Type: "Catalog",
          Pages: tree,
          Lang: PDFString.of(facts.language),
          ViewerPreferences: { DisplayDocTitle: true },
          ...(outline === null ? {} : { Outlines: outline }),
        }),
      );
      context.trailerInfo.Info = context.register(infoObject(context, facts));
      const id = PDFHexString.fromBytes(fingerprint.bytes());
      const ids = PDFArray.withContext(context);
      ids.push(id);
      ids.push(id);
      context.trailerInfo.ID = ids;
      return PDFWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer();
    },
  };
}

function infoObject(context: PDFContext, facts: FileFacts) {
  return context.obj({
    Title: PDFHexString.fromText(facts.title),
    ...(facts.author === "" ? {} : { Author: PDFHexString.fromText(facts.author) }),
    Creator: PDFString.of("Hand-in"),
    Producer: PDFString.of("Hand-in"),
    CreationDate: PDFString.of(`D:${facts.date.replaceAll("-", "")}000000Z`),
    ...(facts.packetNumber === null ? {} : { PacketNumber: PDFHexString.fromText(facts.packetNumber) }),
  });
}

function addOutline(
  context: PDFContext,
  bookmarks: readonly { readonly title: string; readonly page: number }[],
  pages: readonly PDFRef[],
): PDFRef | null {
  if (bookmarks.length === 0) return null;
  const root = context.nextRef();
  const items = bookmarks.map(() => context.nextRef());
  for (const [index, bookmark] of bookmarks.entries()) {
    const item = items[index];
    const page = pages[bookmark.page];
    if (item === undefined || page === undefined) throw new Error("A bookmark names no page.");
    const before = items[index - 1];
    const after = items[index + 1];
    context.assign(
      item,
      context.obj({
        Title: PDFHexString.fromText(bookmark.title),
        Parent: root,
        Dest: [page, "Fit"],
        ...(before === undefined ? {} : { Prev: before }),
        ...(after === undefined ? {} : { Next: after }),
      }),
    );
  }
  context.assign(root, context.obj({ Type: "Outlines", First: items[0], Last: items.at(-1), Count: items.length }));
  return root;
}
