// Streams of a PDF file. Deflated by a library that is part of the program, as the bytes of zlib differ between its builds.
import { type PDFContext, PDFRawStream, type PDFRef } from "@cantoo/pdf-lib";
import { zlibSync } from "fflate";

/** Below this many bytes deflate gains too little for its cost: each call clears its tables anew. */
const smallest = 1024;
/** Takes a fifth less time than the usual 6 on pages of a list, which grow by 3 %. */
const level = 4;

/** A stream in the file, and its bytes as they stand there. */
export type AddedStream = { readonly ref: PDFRef; readonly bytes: Uint8Array };

/** Adds a stream, deflated unless it is very short. */
export function addStream(
  context: PDFContext,
  content: Uint8Array,
  dict: { readonly [key: string]: number } = {},
): AddedStream {
  const isShort = content.length < smallest;
  const bytes = isShort ? content : zlibSync(content, { level });
  const entries = isShort ? dict : { ...dict, Filter: "FlateDecode" };
  return { ref: context.register(PDFRawStream.of(context.obj(entries), bytes)), bytes };
}
