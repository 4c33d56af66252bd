// A decoder that takes a file in pieces and says where it is not what it was said to be. Knows bytes and text only.
import { fail } from "#shared/errors/outcome.ts";
import { checkEncoding } from "./encoding.ts";

export type Decoder = {
  /** The text that is complete so far; a byte order mark is left out. Fails with IMPORT_ENCODING. */
  readonly push: (bytes: Uint8Array) => string;
  /** Fails with IMPORT_ENCODING when the file ends within a character. */
  readonly end: () => string;
  /** Counts bytes that another decoder has read. */
  readonly passOver: (bytes: number) => void;
};

/**
 * A strict decoder for any WHATWG encoding label; fails with IMPORT_ENCODING_UNKNOWN, and with IMPORT_ENCODING with the offset
 * (from 0, in the file) of the first wrong byte: exact in UTF-8, near it in other encodings of several bytes. For bytes from
 * further down a file, where nothing is a byte order mark, say so.
 */
export function createDecoder(label: string, file: string, isFurtherDown = false): Decoder {
  const encoding = checkEncoding(label);
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: isFurtherDown });
  let bytesBefore = 0;
  return {
    push(bytes) {
      try {
        const text = decoder.decode(bytes, { stream: true });
        bytesBefore += bytes.length;
        return text;
      } catch {
        return fail("IMPORT_ENCODING", { file, encoding, offset: bytesBefore + firstWrongByte(bytes, encoding) });
      }
    },
    end() {
      try {
        return decoder.decode();
      } catch {
        return fail("IMPORT_ENCODING", { file, encoding, offset: bytesBefore });
      }
    },
    passOver(bytes) {
      bytesBefore += bytes;
    },
  };
}

/** Finds the wrong byte by halving: a piece from the start decodes as long as the wrong byte is not in it. */
function firstWrongByte(bytes: Uint8Array, encoding: string): number {
  const start = encoding === "utf-8" ? continuationBytes(bytes) : 0;
  let good = start;
  let bad = bytes.length;
  if (decodes(bytes.subarray(start), encoding)) return 0;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(start, middle), encoding)) good = middle;
    else bad = middle;
  }
  return bad - 1;
}

/** A chunk may begin within a character of the chunk before it. */
function continuationBytes(bytes: Uint8Array): number {
  let count = 0;
  while (count < 3 && ((bytes[count] ?? 0) & 0xc0) === 0x80) count++;
  return count;
}

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
