// Numbers, strings and shown text in the syntax of PDF content streams (ISO 32000-1). Knows nothing of pages.
import type { SetText } from "../text/typesetter.ts";

/** A number with at most two decimals, in the shortest form. */
export function numberOperand(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? "0" : String(rounded);
}

/** A text string as UTF-16BE in hexadecimal digits with a byte order mark. */
export function textOperand(text: string): string {
  let digits = "FEFF";
  for (let index = 0; index < text.length; index++) {
    digits += text.charCodeAt(index).toString(16).toUpperCase().padStart(4, "0");
  }
  return `<${digits}>`;
}

/** The operators that show a text at the current place; `size` in points turns its heights into text rise. */
export function showOperators(text: SetText, size: number): string {
  const [only] = text.pieces;
  if (only === undefined) return "";
  const isPlain = text.pieces.length === 1 && only.gap === 0 && only.rise === 0;
  const shown = isPlain ? `(${only.codes})Tj\n` : pieceOperators(text, size);
  if (text.actualText === null) return shown;
  return `/Span <</ActualText ${textOperand(text.actualText)}>> BDC\n${shown}EMC\n`;
}

function pieceOperators(text: SetText, size: number): string {
  let operators = "";
  let array = "";
  let rise = 0;
  const endArray = (): void => {
    if (array !== "") operators += `[${array}]TJ\n`;
    array = "";
  };
  for (const piece of text.pieces) {
    if (piece.rise !== rise) {
      endArray();
      rise = piece.rise;
      operators += `${numberOperand((rise * size) / 1000)} Ts\n`;
    }
    if (piece.gap !== 0) array += numberOperand(-piece.gap);
    array += `(${piece.codes})`;
  }
  endArray();
  return rise === 0 ? operators : `${operators}0 Ts\n`;
}
