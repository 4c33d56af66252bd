// What stands on every page round its content: title, request in one line, packet number, contact, page x of y, draft mark.
import type { PacketDocument } from "../document.ts";
import { type Canvas, createCanvas } from "../pdf/canvas.ts";
import type { Fonts } from "../text/typesetter.ts";
import { oneLine, type Words } from "../words.ts";
import type { Frame } from "./frame.ts";
import { ellipsise } from "./lines.ts";

/** `first`: the letter's first page, whose head is the letterhead; title and request stand in its foot. */
export type PageKind = "first" | "later";

export type Furniture = {
  /** Draws the head and foot of a page; `note` stands under the packet number. */
  readonly draw: (canvas: Canvas, kind: PageKind, note: string) => void;
  /** The content that says which page of how many this is. */
  readonly folio: (page: number, pages: number) => Uint8Array;
  /** The lowest place for text on a page of that kind. */
  readonly bottom: (kind: PageKind) => number;
};

const titleSize = 8;
const smallSize = 7;
const footBaseline = 34;
const grey = 0.35;

export function createFurniture(document: PacketDocument, words: Words, fonts: Fonts, frame: Frame): Furniture {
  const { regular, bold } = fonts;
  const width = frame.right - frame.left;
  const number = words.label(document.packetNumber === null ? "draft" : "packet");
  const numberSet = bold.setLine(number);
  const numberWidth = (numberSet.width * titleSize) / 1000;
  const title = bold.setLine(ellipsise(bold, oneLine(document.campaign.title), titleSize, width - numberWidth - 24));
  const request = regular.setLine(ellipsise(regular, oneLine(document.campaign.request), smallSize, width - 100));
  const contact = regular.setLine(ellipsise(regular, oneLine(document.campaign.contact), smallSize, width - 120));
  const draft = document.packetNumber === null ? bold.setLine(words.label("draft")) : null;

  function drawTitle(canvas: Canvas, y: number, note: string): void {
    canvas.text(frame.left, y, title, titleSize);
    canvas.text(frame.right - numberWidth, y, numberSet, titleSize);
    canvas.text(frame.left, y - 11, request, smallSize, grey);
    const noteSet = regular.setCell(note);
    canvas.text(frame.right - (noteSet.width * smallSize) / 1000, y - 11, noteSet, smallSize, grey);
  }

  return {
    bottom: (kind) => (kind === "first" ? frame.bottom + 26 : frame.bottom),
    draw: (canvas, kind, note) => {
      if (draft !== null) {
        const boxWidth = (draft.width * 10) / 1000 + 20;
        const x = (frame.width - boxWidth) / 2;
        canvas.box(x, frame.height - 36, boxWidth, 18, 1);
        canvas.text(x + 10, frame.height - 30.5, draft, 10);
      }
      if (kind === "first") {
        canvas.rule(frame.left, footBaseline + 37, frame.right, footBaseline + 37, 0.5);
        drawTitle(canvas, footBaseline + 25, note);
      } else {
        drawTitle(canvas, frame.height - 52, note);
        canvas.rule(frame.left, frame.height - 70, frame.right, frame.height - 70, 0.5);
        canvas.rule(frame.left, footBaseline + 11, frame.right, footBaseline + 11, 0.5, 0.6);
      }
      canvas.text(frame.left, footBaseline, contact, smallSize, grey);
    },
    folio: (page, pages) => {
      const canvas = createCanvas();
      const text = regular.setCell(words.label("page", { page, pages }));
      canvas.text(frame.right - (text.width * smallSize) / 1000, footBaseline, text, smallSize);
      return canvas.content();
    },
  };
}
