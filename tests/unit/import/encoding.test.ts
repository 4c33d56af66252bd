import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDecoder } from "#shared/import/decoder.ts";
import { checkEncoding, checkIsText, detectEncoding } from "#shared/import/encoding.ts";
import { failureOf } from "./failures.ts";

const text = "Navn;Land\r\nSøren Ærø;Danmark\r\nОльга;Россия\r\n";

function utf16(content: string, order: "le" | "be"): Uint8Array {
  const bytes = new Uint8Array(content.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < content.length; index++)
    view.setUint16(index * 2, content.charCodeAt(index), order === "le");
  return bytes;
}

function decode(bytes: Uint8Array, encoding: string, piece: number): string {
  const decoder = createDecoder(encoding, "a.csv");
  let decoded = "";
  for (let start = 0; start < bytes.length; start += piece)
    decoded += decoder.push(bytes.subarray(start, start + piece));
  return decoded + decoder.end();
}

describe("detectEncoding", () => {
  it("knows byte order marks", () => {
    expect(detectEncoding(utf16(`\ufeff${text}`, "le"))).toEqual({ encoding: "utf-16le", sure: true });
    expect(detectEncoding(utf16(`\ufeff${text}`, "be"))).toEqual({ encoding: "utf-16be", sure: true });
    expect(detectEncoding(new TextEncoder().encode(`\ufeff${text}`))).toEqual({ encoding: "utf-8", sure: true });
  });

  it("knows UTF-16 without a mark by its NUL bytes", () => {
    expect(detectEncoding(utf16(text, "le"))).toEqual({ encoding: "utf-16le", sure: true });
    expect(detectEncoding(utf16(text, "be"))).toEqual({ encoding: "utf-16be", sure: true });
  });

  it("takes everything else for UTF-8, stray NULs and empty files too", () => {
    expect(detectEncoding(new TextEncoder().encode(text))).toEqual({ encoding: "utf-8", sure: true });
    expect(detectEncoding(new TextEncoder().encode("a,b\0\nc,d\0\0\n"))).toEqual({ encoding: "utf-8", sure: true });
    expect(detectEncoding(new Uint8Array())).toEqual({ encoding: "utf-8", sure: true });
  });
});

describe("checkIsText", () => {
  it.each([
    ["PK\x03\x04", "an Excel workbook (XLSX) or a ZIP archive"],
    ["\xd0\xcf\x11\xe0", "an old Excel workbook (XLS)"],
    ["%PDF-1.7", "a PDF"],
  ])("refuses %j", (start, kind) => {
    const bytes = Uint8Array.from(start, (character) => character.charCodeAt(0));
    expect(failureOf(() => checkIsText(bytes, "a.csv"))).toEqual({
      code: "IMPORT_NOT_TEXT",
      params: { file: "a.csv", kind },
    });
  });

  it("lets a table pass", () => {
    expect(failureOf(() => checkIsText(new TextEncoder().encode(text), "a.csv"))).toBeNull();
  });
});

describe("createDecoder", () => {
  it("gives the same text in pieces of any size, without the byte order mark", () => {
    for (const piece of [1, 2, 3, 5, 1000]) {
      expect(decode(new TextEncoder().encode(`\ufeff${text}`), "utf-8", piece)).toBe(text);
      expect(decode(utf16(`\ufeff${text}`, "le"), "utf-16le", piece)).toBe(text);
      expect(decode(utf16(text, "be"), "utf-16be", piece)).toBe(text);
    }
  });

  it("decodes the code pages of older spreadsheets", () => {
    expect(decode(Uint8Array.of(0x53, 0xf8, 0x72, 0x65, 0x6e), "latin1", 2)).toBe("Søren");
    expect(decode(Uint8Array.of(0xce, 0xeb, 0xfc, 0xe3, 0xe0), "windows-1251", 2)).toBe("Ольга");
  });

  it("names the first byte that is not UTF-8, in pieces of any size", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.string({ unit: "grapheme", maxLength: 30 }), (piece, before) => {
        const good = new TextEncoder().encode(before.replace(/^\ufeff+/, ""));
        const bytes = Uint8Array.from([...good, 0xff, 0x41, 0xff]);
        expect(failureOf(() => decode(bytes, "utf-8", piece))).toEqual({
          code: "IMPORT_ENCODING",
          params: { file: "a.csv", encoding: "utf-8", offset: good.length },
        });
      }),
    );
  });

  it("fails when the file ends within a character", () => {
    expect(failureOf(() => decode(Uint8Array.of(0x41, 0xc3), "utf-8", 1))).toMatchObject({
      code: "IMPORT_ENCODING",
      params: { offset: 2 },
    });
  });
});

describe("checkEncoding", () => {
  it("gives the canonical name of a label", () => {
    expect(checkEncoding("CP1251")).toBe("windows-1251");
  });

  it("fails for a label that does not exist", () => {
    expect(failureOf(() => checkEncoding("utf-9"))).toEqual({
      code: "IMPORT_ENCODING_UNKNOWN",
      params: { encoding: "utf-9" },
    });
  });
});
