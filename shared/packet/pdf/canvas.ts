// One page's content stream while it is drawn. Coordinates are points from the lower left corner; grey is 0 black to 1 white.
import type { FontName } from "../text/font-names.ts";
import type { SetText } from "../text/set-text.ts";
import { createByteWriter } from "./byte-writer.ts";
import type { LogoPicture } from "./logo.ts";
import { createMarks, type Role, type StructureMark } from "./marks.ts";
import { qrOperators } from "./qr-image.ts";
import { fontResource, showSpan } from "./show-text.ts";

export type Canvas = {
  /** Shows a set text with its origin at x and the baseline at y; `size` in points. */
  readonly text: (x: number, y: number, text: SetText, size: number, grey?: number) => void;
  /** Strokes a straight line; `width` in points. */
  readonly rule: (x1: number, y1: number, x2: number, y2: number, width: number, grey?: number) => void;
  /** Strokes a rectangle by its lower left corner. */
  readonly box: (x: number, y: number, width: number, height: number, lineWidth: number, grey?: number) => void;
  /**
   * Everything that `draw` shows is marked as the signatory on that line of a list; it may show text only. In a tagged file it is
   * an item of a list.
   */
  readonly signatory: (line: number, draw: () => void, list?: "online" | "originals") => void;
  /**
   * In a tagged file everything that `draw` shows is an element of that role; with `goesOn` the same one as before, which may have
   * begun on the page before. Inside another one it belongs to that. What no tag holds is furniture that is not read aloud.
   */
  readonly tag: (role: Role, draw: () => void, goesOn?: boolean) => void;
  /** Paints a page's code as a QR code into a square by its lower left corner, the white round it included in `size`; a reader of the file finds it, too. */
  readonly pageCode: (code: string, x: number, y: number, size: number) => void;
  /** Paints a logo by the upper left corner of its room, as large as it fits there, at most at its own size. */
  readonly logo: (logo: LogoPicture, x: number, top: number, maxWidth: number, maxHeight: number) => void;
  /** Ends the page. @returns its content stream */
  readonly content: () => Uint8Array;
  /** The tagged elements of the content, in its order; empty in a file that is not tagged. */
  readonly marks: () => readonly StructureMark[];
};

/** Width of the stroke in em: half of it lies outside the letter on each side, as between Noto's regular and bold stems. */
const boldStroke = 0.035;

/**
 * @param shift how far to the right of its place everything is drawn, in points
 * @param space for a file that says what is a heading, a paragraph and a line of a list: it is shown after each of their texts, lest
 * they be read aloud as one word
 */
export function createCanvas(shift = 0, space: SetText | null = null): Canvas {
  const out = createByteWriter();
  const marks = space === null ? null : createMarks(out);
  let inText = false;
  let originX = 0;
  let originY = 0;
  let font: FontName | null = null;
  let fontSize = 0;
  let fill = 0;
  let stroke = 0;
  let lineWidth = 1;
  let isEmboldened = false;

  // What comes after on the same page starts as freshly as this.
  out.text("q\n");
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
  function showSpans({ spans }: SetText, size: number, grey: number): void {
    for (const span of spans) {
      setFont(span.font, size);
      setEmboldened(span.kind === "shaped" && span.isEmboldened, size, grey);
      showSpan(out, span, size);
    }
  }
  /** Before anything is shown: what no tag holds is furniture. */
  function startShowing(): void {
    if (marks === null || marks.isOpen()) return;
    endText();
    marks.openArtifact();
  }
  /** A marked part that is not of text alone may neither begin nor end inside of a text object (ISO 32000-1, 14.6.1). */
  function closeArtifact(): void {
    if (marks?.isArtifact() !== true) return;
    endText();
    marks.close();
  }
  function startGraphics(): void {
    startShowing();
    endText();
  }

  return {
    text: (x, y, text, size, grey = 0) => {
      if (text.spans.length === 0) return;
      startShowing();
      beginText();
      if (grey !== fill) operator(" g\n", grey);
      fill = grey;
      // Rounded steps from origin to origin, so that rounding never adds up along a page.
      const dx = Math.round((x - originX) * 100) / 100;
      const dy = Math.round((y - originY) * 100) / 100;
      pair(" Td\n", dx, dy);
      originX += dx;
      originY += dy;
      showSpans(text, size, grey);
      if (space !== null && marks?.isTagged() === true) showSpans(space, size, grey);
    },
    rule: (x1, y1, x2, y2, width, grey = 0) => {
      startGraphics();
      setStroke(width, grey);
      pair(" m ", x1, y1);
      pair(" l S\n", x2, y2);
    },
    box: (x, y, width, height, strokeWidth, grey = 0) => {
      startGraphics();
      setStroke(strokeWidth, grey);
      pair(" ", x, y);
      pair(" re S\n", width, height);
    },
    signatory: (line, draw, list = "online") => {
      closeArtifact();
      beginText();
      const identity = marks === null || marks.isOpen() ? "" : ` /MCID ${marks.add("LI", false)}`;
      out.text(`/Signatory <<${list === "online" ? "" : "/List /Originals "}/Line ${line}${identity}>> BDC\n`);
      marks?.enter();
      draw();
      marks?.leave();
      out.text("EMC\n");
    },
    tag: (role, draw, goesOn = false) => {
      if (marks === null || marks.isTagged()) {
        draw();
        return;
      }
      closeArtifact();
      endText();
      marks.open(role, goesOn);
      draw();
      endText();
      marks.close();
    },
    pageCode: (code, x, y, size) => {
      startGraphics();
      out.text(`/PageCode <</Code (${code})>> BDC\n${qrOperators(code, x, y, size)}EMC\n`);
    },
    logo: (logo, x, top, maxWidth, maxHeight) => {
      startGraphics();
      const scale = Math.min(1, maxWidth / logo.width, maxHeight / logo.height);
      out.text(`q ${scale.toFixed(5)} 0 0 ${scale.toFixed(5)} `);
      pair(" cm\n", x, top - logo.height * scale);
      out.text(`${logo.operators}Q\n`);
    },
    content: () => {
      closeArtifact();
      endText();
      out.text("Q\n");
      return out.bytes();
    },
    marks: () => marks?.all ?? [],
  };
}
