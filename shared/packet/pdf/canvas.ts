// One page's content stream while it is drawn. Coordinates are points from the lower left corner; grey is 0 black to 1 white.
import type { FontName } from "../text/font-names.ts";
import type { SetText } from "../text/set-text.ts";
import { createByteWriter } from "./byte-writer.ts";
import { fontResource, showSpan } from "./show-text.ts";

export type Canvas = {
  /** Shows a set text with its origin at x and the baseline at y; `size` in points. */
  readonly text: (x: number, y: number, text: SetText, size: number, grey?: number) => void;
  /** Strokes a straight line; `width` in points. */
  readonly rule: (x1: number, y1: number, x2: number, y2: number, width: number, grey?: number) => void;
  /** Strokes a rectangle by its lower left corner. */
  readonly box: (x: number, y: number, width: number, height: number, lineWidth: number, grey?: number) => void;
  /** Everything that `draw` shows is marked as the signatory on that line of the list; it may show text only. */
  readonly signatory: (line: number, draw: () => void) => void;
  /** The content stream so far. */
  readonly content: () => Uint8Array;
};

/** Width of the stroke in em: half of it lies outside the letter on each side, as between Noto's regular and bold stems. */
const boldStroke = 0.035;

/** @param shift how far to the right of its place everything is drawn, in points */
export function createCanvas(shift = 0): Canvas {
  const out = createByteWriter();
  let inText = false;
  let originX = 0;
  let originY = 0;
  let font: FontName | null = null;
  let fontSize = 0;
  let fill = 0;
  let stroke = 0;
  let lineWidth = 1;
  let isEmboldened = false;
  if (shift !== 0) {
    out.text("1 0 0 1 ");
    out.number(shift);
    out.text(" 0 cm\n");
  }

  /** Writes a number and after it an operator. */
  function operator(name: string, operand: number): void {
    out.number(operand);
    out.text(name);
  }
  /** The same with two numbers. */
  function pair(name: string, x: number, y: number): void {
    operator(" ", x);
    operator(name, y);
  }
  function beginText(): void {
    if (inText) return;
    out.text("BT\n");
    inText = true;
    originX = 0;
    originY = 0;
  }
  function endText(): void {
    if (inText) out.text("ET\n");
    inText = false;
  }
  function setFont(name: FontName, size: number): void {
    if (name === font && size === fontSize) return;
    out.text(`/${fontResource(name)} `);
    operator(" Tf\n", size);
    font = name;
    fontSize = size;
  }
  function setStroke(width: number, grey: number): void {
    if (width !== lineWidth) operator(" w\n", width);
    if (grey !== stroke) operator(" G\n", grey);
    lineWidth = width;
    stroke = grey;
  }
  /** Text rendering modes 0 and 2 (ISO 32000-1, 9.3.6): filled, or filled and stroked with what makes a regular letter bold. */
  function setEmboldened(wanted: boolean, size: number, grey: number): void {
    if (wanted) setStroke(Math.round(boldStroke * size * 100) / 100, grey);
    if (wanted !== isEmboldened) operator(" Tr\n", wanted ? 2 : 0);
    isEmboldened = wanted;
  }

  return {
    text: (x, y, text, size, grey = 0) => {
      if (text.spans.length === 0) return;
      beginText();
      if (grey !== fill) operator(" g\n", grey);
      fill = grey;
      // Rounded steps from origin to origin, so that rounding never adds up along a page.
      const dx = Math.round((x - originX) * 100) / 100;
      const dy = Math.round((y - originY) * 100) / 100;
      pair(" Td\n", dx, dy);
      originX += dx;
      originY += dy;
      for (const span of text.spans) {
        setFont(span.font, size);
        setEmboldened(span.kind === "shaped" && span.isEmboldened, size, grey);
        showSpan(out, span, size);
      }
    },
    rule: (x1, y1, x2, y2, width, grey = 0) => {
      endText();
      setStroke(width, grey);
      pair(" m ", x1, y1);
      pair(" l S\n", x2, y2);
    },
    box: (x, y, width, height, strokeWidth, grey = 0) => {
      endText();
      setStroke(strokeWidth, grey);
      pair(" ", x, y);
      pair(" re S\n", width, height);
    },
    signatory: (line, draw) => {
      beginText();
      out.text(`/Signatory <</Line ${line}>> BDC\n`);
      draw();
      out.text("EMC\n");
    },
    content: () => {
      endText();
      return out.bytes();
    },
  };
}
