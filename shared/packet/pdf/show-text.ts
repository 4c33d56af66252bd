// Writes the operators that show a set text (ISO 32000-1, 9.4). Knows nothing of pages.
import { type FontName, fontNames } from "../text/font-names.ts";
import type { Piece, Span } from "../text/set-text.ts";
import type { ByteWriter } from "./byte-writer.ts";

/** What a font is called in the resources of every page. */
export function fontResource(font: FontName): string {
  return `F${fontNames.indexOf(font)}`;
}

/** Shows a span at the current place, in the current font; `size` in points turns its heights into text rise. */
export function showSpan(writer: ByteWriter, span: Span, size: number): void {
  if (span.kind === "plain") {
    writer.text("(");
    writer.coded(span.text, span.codes);
    writer.text(")Tj\n");
    return;
  }
  if (span.actualText !== null) writer.text(`/Span <</ActualText ${textOperand(span.actualText)}>> BDC\n`);
  showPieces(writer, span.pieces, size);
  if (span.actualText !== null) writer.text("EMC\n");
}

function showPieces(writer: ByteWriter, pieces: readonly Piece[], size: number): void {
  let rise = 0;
  let isOpen = false;
  for (const piece of pieces) {
    if (piece.rise !== rise) {
      if (isOpen) writer.text("]TJ\n");
      isOpen = false;
      rise = piece.rise;
      writer.number((rise * size) / 1000);
      writer.text(" Ts\n");
    }
    if (!isOpen) writer.text("[");
    isOpen = true;
    if (piece.gap !== 0) writer.number(-piece.gap);
    if (piece.codes !== "") {
      writer.text("(");
      writer.text(piece.codes);
      writer.text(")");
    }
  }
  if (isOpen) writer.text("]TJ\n");
  if (rise !== 0) writer.text("0 Ts\n");
}

/** A text string as UTF-16BE in hexadecimal digits with a byte order mark (ISO 32000-1, 7.9.2.2). */
function textOperand(text: string): string {
  let digits = "FEFF";
  for (let index = 0; index < text.length; index++) {
    digits += text.charCodeAt(index).toString(16).toUpperCase().padStart(4, "0");
  }
  return `<${digits}>`;
}
