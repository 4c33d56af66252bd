// The PDF objects of one font: subset, widths, code to glyph and code to text. Knows nothing of pages.
import { type PDFContext, type PDFRef, PDFString } from "@cantoo/pdf-lib";
import { sha256 } from "@noble/hashes/sha2.js";
import type { OpenFont } from "../text/font-set.ts";
import type { GlyphCode } from "../text/glyph-codes.ts";
import { latinBytes } from "./byte-writer.ts";
import { addStream } from "./streams.ts";
import type { Subset } from "./subset.ts";

/**
 * Adds a Type 0 font whose character codes are those that were given out (ISO 32000-1, 9.7): Identity-H, a CIDToGIDMap stream,
 * ToUnicode, CIDSet.
 * @returns the reference for a page's font resources
 */
export function addFont(context: PDFContext, font: OpenFont, cut: Subset): PDFRef {
  const { name } = font;
  const entries = font.codes.entries();
  const { metrics, bytes } = font.typeface;
  const subset = cut(bytes, new Set(entries.map((entry) => entry.glyph)));
  const usual = usualWidth(entries);
  const baseFont = `${subsetTag(subset)}+${name}`;
  const program = addStream(context, subset, { Length1: subset.length }).ref;
  const descriptor = context.register(
    context.obj({
      Type: "FontDescriptor",
      FontName: baseFont,
      Flags: 4,
      FontBBox: [...metrics.box],
      ItalicAngle: 0,
      Ascent: metrics.ascent,
      Descent: metrics.descent,
      CapHeight: metrics.capHeight,
      StemV: name.endsWith("Bold") ? 140 : 80,
      FontFile2: program,
      CIDSet: addStream(context, characterSet(entries)).ref,
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: "Font",
      Subtype: "CIDFontType2",
      BaseFont: baseFont,
      CIDSystemInfo: context.obj({
        Registry: PDFString.of("Adobe"),
        Ordering: PDFString.of("Identity"),
        Supplement: 0,
      }),
      FontDescriptor: descriptor,
      DW: usual,
      W: widths(entries, usual),
      CIDToGIDMap: addStream(context, glyphMap(entries)).ref,
    }),
  );
  return context.register(
    context.obj({
      Type: "Font",
      Subtype: "Type0",
      BaseFont: baseFont,
      Encoding: "Identity-H",
      DescendantFonts: [descendant],
      ToUnicode: addStream(context, latinBytes(toUnicode(entries))).ref,
    }),
  );
}

/** Six capital letters that name a subset (ISO 32000-1, 9.6.4), from its bytes. */
function subsetTag(subset: Uint8Array): string {
  return [...sha256(subset).subarray(0, 6)].map((byte) => String.fromCharCode(0x41 + (byte % 26))).join("");
}

/**
 * The whole width that most codes have (DW is an integer): it need not be named for each of them. Of Han characters nearly all have one width, and PDF/A-1
 * allows 8,191 elements in an array (PDF 1.4, appendix C), half of what some lists would need.
 */
function usualWidth(entries: readonly GlyphCode[]): number {
  const counts = new Map<number, number>();
  let usual = 0;
  for (const { width } of entries) {
    const rounded = roundedWidth(width);
    if (!Number.isInteger(rounded)) continue;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
    if ((counts.get(rounded) ?? 0) > (counts.get(usual) ?? 0)) usual = rounded;
  }
  return usual;
}

function roundedWidth(width: number): number {
  return Math.round(width * 100) / 100;
}

/** The W array: each run of neighbouring codes with its widths; codes of the usual width are left out. */
function widths(entries: readonly GlyphCode[], usual: number): (number | number[])[] {
  const array: (number | number[])[] = [];
  let run: number[] = [];
  let expected = -1;
  for (const { code, width } of entries) {
    const rounded = roundedWidth(width);
    if (rounded === usual) continue;
    if (code !== expected) {
      run = [];
      array.push(code, run);
    }
    run.push(rounded);
    expected = code + 1;
  }
  return array;
}

/** One bit for each code, the first in the highest bit; .notdef is always there (ISO 19005-1, 6.3.5). */
function characterSet(entries: readonly GlyphCode[]): Uint8Array {
  const bits = new Uint8Array(((entries.at(-1)?.code ?? 0) >> 3) + 1);
  for (const code of [0, ...entries.map((entry) => entry.code)]) {
    bits[code >> 3] = (bits[code >> 3] ?? 0) | (0x80 >> (code & 7));
  }
  return bits;
}

function glyphMap(entries: readonly GlyphCode[]): Uint8Array {
  const last = entries.at(-1)?.code ?? 0;
  const view = new DataView(new ArrayBuffer(2 * (last + 1)));
  for (const { code, glyph } of entries) view.setUint16(2 * code, glyph);
  return new Uint8Array(view.buffer);
}

/** What a code says that only ActualText explains: a zero-width space, lest a reader without ActualText show the bare code. */
const nothing = "\u200b";

/** A ToUnicode CMap. */
function toUnicode(entries: readonly GlyphCode[]): string {
  const lines = entries.map(({ code, text }) => {
    const units = [...unitsOf(text === "" ? nothing : text)];
    return `<${hexadecimal(code)}> <${units.map(hexadecimal).join("")}>`;
  });
  let blocks = "";
  for (let start = 0; start < lines.length; start += 100) {
    const block = lines.slice(start, start + 100);
    blocks += `${block.length} beginbfchar\n${block.join("\n")}\nendbfchar\n`;
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

function* unitsOf(text: string): Generator<number> {
  for (let index = 0; index < text.length; index++) yield text.charCodeAt(index);
}

function hexadecimal(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, "0");
}
