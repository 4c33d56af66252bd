// One page's content stream while it is drawn. Coordinates are points from the lower left corner; grey is 0 black to 1 white.
import type { SetText } from "../text/typesetter.ts";
import { numberOperand as n, showOperators } from "./operators.ts";

export type FaceName = "regular" | "bold";

export type Canvas = {
  /** Shows a set text with its origin at x and the baseline at y; `size` in points. */
  readonly text: (x: number, y: number, text: SetText, face: FaceName, size: number, grey?: number) => void;
  /** Strokes a straight line; `width` in points. */
  readonly rule: (x1: number, y1: number, x2: number, y2: number, width: number, grey?: number) => void;
  /** Strokes a rectangle by its lower left corner. */
  readonly box: (x: number, y: number, width: number, height: number, lineWidth: number, grey?: number) => void;
  /** Everything that `draw` shows is marked as the signatory on that line of the list; it may show text only. */
  readonly signatory: (line: number, draw: () => void) => void;
  /** The content stream so far, one byte per character. */
  readonly content: () => string;
};

export function createCanvas(): Canvas {
  let content = "";
  let inText = false;
  let originX = 0;
  let originY = 0;
  let font = "";
  let fill = 0;
  let stroke = 0;
  let lineWidth = 1;

  function beginText(): void {
    if (inText) return;
    content += "BT\n";
    inText = true;
    originX = 0;
    originY = 0;
  }
  function endText(): void {
    if (inText) content += "ET\n";
    inText = false;
  }
  function setStroke(width: number, grey: number): void {
    endText();
    if (width !== lineWidth) content += `${n(width)} w\n`;
    if (grey !== stroke) content += `${n(grey)} G\n`;
    lineWidth = width;
    stroke = grey;
  }

  return {
    text: (x, y, text, face, size, grey = 0) => {
      if (text.pieces.length === 0) return;
      beginText();
      if (grey !== fill) content += `${n(grey)} g\n`;
      fill = grey;
      const wanted = `/${face === "bold" ? "B" : "R"} ${n(size)} Tf\n`;
      if (wanted !== font) content += wanted;
      font = wanted;
      const dx = Math.round((x - originX) * 100) / 100;
      const dy = Math.round((y - originY) * 100) / 100;
      content += `${n(dx)} ${n(dy)} Td\n${showOperators(text, size)}`;
      originX += dx;
      originY += dy;
    },
    rule: (x1, y1, x2, y2, width, grey = 0) => {
      setStroke(width, grey);
      content += `${n(x1)} ${n(y1)} m ${n(x2)} ${n(y2)} l S\n`;
    },
    box: (x, y, width, height, strokeWidth, grey = 0) => {
      setStroke(strokeWidth, grey);
      content += `${n(x)} ${n(y)} ${n(width)} ${n(height)} re S\n`;
    },
    signatory: (line, draw) => {
      beginText();
      content += `/Signatory <</Line ${n(line)}>> BDC\n`;
      draw();
      content += "EMC\n";
    },
    content: () => {
      endText();
      return content;
    },
  };
}

/** The bytes of a content stream; every character of it is one byte. */
export function contentBytes(content: string): Uint8Array {
  const bytes = new Uint8Array(content.length);
  for (let index = 0; index < content.length; index++) bytes[index] = content.charCodeAt(index);
  return bytes;
}
