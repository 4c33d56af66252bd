// A file that lies in the PDF beside its pages: deflated while it grows, with its digests. Knows nothing of what it says.
import { type PDFContext, PDFHexString, PDFName, PDFRawStream, type PDFRef, PDFString } from "@cantoo/pdf-lib";
import { md5 } from "@noble/hashes/legacy.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { Zlib } from "fflate";
import { pdfDate } from "./metadata.ts";

export type Attachment = {
  readonly add: (bytes: Uint8Array) => void;
  /** Ends it. `sha256` is lower-case hex of the file as it was given. */
  readonly end: () => { readonly file: PDFRef; readonly sha256: string; readonly size: number };
};

/** Deflated in pieces of one size, as the pieces in which it comes would show in the deflated bytes. */
const pieceLength = 1 << 16;

/** @param date `YYYY-MM-DD` */
export function createAttachment(context: PDFContext, name: string, date: string): Attachment {
  const deflated: Uint8Array[] = [];
  const zlib = new Zlib((chunk) => deflated.push(chunk));
  const digest = sha256.create();
  const checksum = md5.create();
  const piece = new Uint8Array(pieceLength);
  let filled = 0;
  let size = 0;

  function flush(isLast: boolean): void {
    zlib.push(piece.slice(0, filled), isLast);
    filled = 0;
  }
  return {
    add: (bytes) => {
      digest.update(bytes);
      checksum.update(bytes);
      size += bytes.length;
      for (let from = 0; from < bytes.length; ) {
        const part = bytes.subarray(from, from + pieceLength - filled);
        piece.set(part, filled);
        filled += part.length;
        from += part.length;
        if (filled === pieceLength) flush(false);
      }
    },
    end: () => {
      flush(true);
      const dict = context.obj({
        Type: "EmbeddedFile",
        Subtype: PDFName.of("text/csv"),
        Filter: "FlateDecode",
        Params: {
          Size: size,
          CreationDate: pdfDate(date),
          ModDate: pdfDate(date),
          CheckSum: PDFHexString.fromBytes(checksum.digest()),
        },
      });
      const stream = context.register(PDFRawStream.of(dict, joined(deflated)));
      const file = context.register(
        context.obj({
          Type: "Filespec",
          // For readers that know no Unicode.
          F: PDFString.of(name.replace(/[^\w .-]/g, "_")),
          UF: PDFHexString.fromText(name),
          AFRelationship: "Data",
          EF: { F: stream, UF: stream },
        }),
      );
      return { file, sha256: bytesToHex(digest.digest()), size };
    },
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
