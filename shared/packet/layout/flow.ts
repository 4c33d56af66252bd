// Lets content run down the pages of a packet: knows where the next line stands and opens a new page when one is full.
import type { Canvas } from "../pdf/canvas.ts";
import type { Role } from "../pdf/marks.ts";
import type { Weight } from "../text/font-names.ts";
import type { Fonts } from "../text/typesetter.ts";
import type { Frame } from "./frame.ts";
import type { Furniture, PageKind } from "./furniture.ts";
import { breakLines } from "./lines.ts";

/** How prose is set; lengths in points. */
export type ProseStyle = {
  readonly face: Weight;
  readonly size: number;
  /** From baseline to baseline. */
  readonly leading: number;
  readonly left: number;
  readonly right: number;
  readonly grey?: number;
  /** What it is in a tagged file; a paragraph unless something else is said. */
  readonly role?: Role;
  /** Draws a bar at the left of each line, as beside a quotation. */
  readonly bar?: boolean;
};

export type Flow = {
  readonly frame: Frame;
  readonly fonts: Fonts;
  readonly canvas: () => Canvas;
  /** The top of the free room on this page. */
  readonly y: () => number;
  readonly room: () => number;
  readonly moveTo: (y: number) => void;
  readonly skip: (height: number) => void;
  /** Opens a new page if less than `height` is free; does nothing at the top of a page. */
  readonly ensure: (height: number) => void;
  /** Ends this page, if one is open, and opens the next. */
  readonly newPage: (kind?: PageKind) => void;
  /** Ends this page. */
  readonly endPage: () => void;
  /** What stands under the packet number of this page. */
  readonly note: (text: string) => void;
  /** Sets prose; it runs over to new pages, without a first or last line of three or more left alone. */
  readonly prose: (text: string, style: ProseStyle) => void;
  /** Sets a text and the same text in another language beside it, top to top, in two halves of the style's width. */
  readonly sideBySide: (left: string, right: string, style: ProseStyle) => void;
  /** Leaves room between two paragraphs of a style; its bar goes on there. Nothing at the end of a page. */
  readonly gap: (height: number, style: ProseStyle) => void;
};

type Column = { readonly left: number; readonly lines: readonly string[] };

/** Between two texts beside each other, in points. */
export const gutter = 18;

/** Where the pages of a flow come from and go. */
export type PageSink = {
  readonly openPage: () => Canvas;
  /** Takes a page that is drawn. */
  readonly addPage: (canvas: Canvas) => void;
};

export function createFlow(sink: PageSink, fonts: Fonts, frame: Frame, furniture: Pick<Furniture, "draw">): Flow {
  let canvas: Canvas | null = null;
  let kind: PageKind = "later";
  let note = "";
  let y = 0;

  const open = (): Canvas => {
    if (canvas === null) throw new Error("No page is open.");
    return canvas;
  };
  function endPage(): void {
    if (canvas === null) return;
    furniture.draw(canvas, kind, note);
    sink.addPage(canvas);
    canvas = null;
  }
  function newPage(next: PageKind = "later"): void {
    endPage();
    canvas = sink.openPage();
    kind = next;
    note = "";
    y = frame.top;
  }
  const room = (): number => y - frame.bottom;
  function ensure(height: number): void {
    if (room() < height && y < frame.top) newPage();
  }

  /** Sets lines in columns beside each other, of which each has its own left edge; they run over to new pages together. */
  function setColumns(columns: readonly Column[], style: ProseStyle): void {
    const length = Math.max(...columns.map(({ lines }) => lines.length));
    for (let start = 0; start < length; ) {
      const count = linesHere(start, length, style.leading);
      if (count === 0) newPage();
      else setRows(columns, start, start + count, style);
      start += count;
    }
  }
  /** How many of the lines go on this page: not the first alone of three or more, and not all but the last. */
  function linesHere(start: number, length: number, leading: number): number {
    const fitting = Math.floor((room() + 0.01) / leading);
    const ahead = length - start;
    if (fitting >= ahead) return ahead;
    if (y >= frame.top) return Math.max(1, fitting);
    const leavesOneAhead = ahead - fitting === 1 && length > 2;
    const count = leavesOneAhead ? fitting - 1 : fitting;
    return start === 0 && length > 2 && count < 2 ? 0 : Math.max(0, count);
  }
  function setRows(columns: readonly Column[], start: number, end: number, style: ProseStyle): void {
    const { face, size, leading, grey, role = "P" } = style;
    const top = y;
    for (const { left, lines } of columns) {
      const goesOn = start > 0 && columns.length === 1;
      const show = (): void => {
        for (const [index, line] of lines.slice(start, end).entries()) {
          const baseline = top - (index + 1) * leading + (leading - size) / 2 + 0.22 * size;
          open().text(left, baseline, fonts[face].setLine(line), size, grey);
        }
      };
      if (start < lines.length) open().tag(role, show, goesOn);
    }
    drawBar(style, (end - start) * leading);
    y -= (end - start) * leading;
  }
  function column(text: string, left: number, right: number, { face, size }: ProseStyle): Column {
    return { left, lines: breakLines(fonts[face], text, size, right - left) };
  }

  function drawBar(style: ProseStyle, height: number): void {
    if (style.bar === true) open().rule(style.left - 12, y, style.left - 12, y - height, 1.2, 0.6);
  }
  function gap(height: number, style: ProseStyle): void {
    if (room() < height + style.leading) return;
    drawBar(style, height);
    y -= height;
  }

  return {
    frame,
    fonts,
    canvas: open,
    y: () => y,
    room,
    moveTo: (place) => {
      y = place;
    },
    skip: (height) => {
      y -= height;
    },
    ensure,
    newPage,
    endPage,
    note: (text) => {
      note = text;
    },
    prose: (text, style) => setColumns([column(text, style.left, style.right, style)], style),
    sideBySide: (left, right, style) => {
      const half = (style.right - style.left - gutter) / 2;
      const middle = style.left + half;
      setColumns([column(left, style.left, middle, style), column(right, middle + gutter, style.right, style)], style);
    },
    gap,
  };
}
