// What stands on every page round its content: title, request in one line, packet number, contact, page x of y, draft mark, code.
import type { PacketDocument } from "../document.ts";
import { formatDigest, formatPageCode, type PageCode } from "../page-code.ts";
import type { Canvas } from "../pdf/canvas.ts";
import type { SetText } from "../text/set-text.ts";
import type { Fonts, Typesetter } from "../text/typesetter.ts";
import { oneLine, type Words } from "../words.ts";
import { type Frame, millimetre } from "./frame.ts";
import { breakLines, ellipsise } from "./lines.ts";

/** `first`: the letter's first page, whose head is the letterhead; title and request stand in its foot. */
export type PageKind = "first" | "later";

/** Which page of how many, in which volume of how many. */
export type PagePlace = {
  readonly page: number;
  readonly pages: number;
  readonly volume: number;
  readonly volumes: number;
};

export type Furniture = {
  /** Draws the head and foot of a page; `note` stands under the packet number. */
  readonly draw: (canvas: Canvas, kind: PageKind, note: string) => void;
  /** Draws which page of how many this is, and the page's code: on top of a page whose content is done. */
  readonly folio: (canvas: Canvas, place: PagePlace, code: PageCode | null) => void;
};

/** The side of the square at the lower right that is kept free for the code of the page, its quiet zone in it. */
const codeSide = 15 * millimetre;
/** The lower edge of that square. */
const codeBottom = 19;
/** Baselines of the lines beside it: on the letter's first page title and request, on each page contact and folio, then its digest. */
const footBaselines = { title: 53.5, request: 44, folio: 34.5, check: 25 } as const;

/** Baselines of the page head from the upper edge of the sheet, and the rule below it: for a title of one line and of two. */
const headLines = [
  { titles: [44], request: 55, rule: 62 },
  { titles: [39, 48.5], request: 58, rule: 64 },
] as const;

const titleSize = 8;
const smallSize = 7;
const grey = 0.35;
/** Between the code of the page and the words beside it. */
const codeGap = 6;

/** Whose folio is about as wide as any. */
const widestPlace: PagePlace = { page: 8888, pages: 8888, volume: 88, volumes: 88 };

export function createFurniture(document: PacketDocument, words: Words, fonts: Fonts, frame: Frame): Furniture {
  const { regular, bold } = fonts;
  const { left, right, height } = frame;
  const width = right - left;
  const footRight = right - codeSide - codeGap;
  const footWidth = footRight - left;
  const folioOf = ({ page, pages, volume, volumes }: PagePlace): SetText => {
    const parts = [
      ...(volumes > 1 ? [words.label("volumeOf", { volume, volumes })] : []),
      words.label("page", { page, pages }),
    ];
    return regular.setCell(parts.join(" · "));
  };
  const folioRoom = (folioOf(widestPlace).width * smallSize) / 1000 + 12;
  const number = bold.setLine(words.label(document.packetNumber === null ? "draft" : "packet"));
  const numberWidth = (number.width * titleSize) / 1000;
  const title = oneLine(document.campaign.title);
  const request = oneLine(document.campaign.request);
  const shorten = (setter: typeof regular, text: string, size: number, room: number): SetText =>
    setter.setLine(ellipsise(setter, text, size, room));
  const besideNumber = width - numberWidth - 24;
  const head = {
    titles:
      document.design >= 2
        ? twoLines(bold, title, titleSize, besideNumber, width)
        : [shorten(bold, title, titleSize, besideNumber)],
    request: shorten(regular, request, smallSize, width - noteRoom(document, words, regular)),
  };
  const contactRoom = footWidth - folioRoom;
  const foot = {
    title: shorten(bold, title, titleSize, footWidth - numberWidth - 24),
    request: shorten(regular, request, smallSize, footWidth),
    // In two languages the folio leaves little room beside it.
    contact: twoLines(regular, oneLine(document.campaign.contact), smallSize, contactRoom, contactRoom),
  };
  const draft = document.packetNumber === null ? bold.setLine(words.label("draft")) : null;

  function drawRight(canvas: Canvas, edge: number, y: number, text: SetText, size: number, shade = 0): void {
    canvas.text(edge - (text.width * size) / 1000, y, text, size, shade);
  }
  function drawHead(canvas: Canvas, note: string): void {
    const { titles, request: requestLine, rule } = headLines[head.titles.length === 1 ? 0 : 1];
    for (const [index, baseline] of titles.entries()) {
      const line = head.titles[index];
      if (line !== undefined) canvas.text(left, height - baseline, line, titleSize);
      if (index === 0) drawRight(canvas, right, height - baseline, number, titleSize);
    }
    canvas.text(left, height - requestLine, head.request, smallSize, grey);
    drawRight(canvas, right, height - requestLine, regular.setCell(note), smallSize, grey);
    canvas.rule(left, height - rule, right, height - rule, 0.5);
  }
  function drawDraftMark(canvas: Canvas, text: SetText): void {
    const boxWidth = (text.width * 9) / 1000 + 20;
    const x = (left + right - boxWidth) / 2;
    canvas.box(x, height - 31, boxWidth, 15, 1);
    canvas.text(x + 10, height - 26.7, text, 9);
  }

  return {
    draw: (canvas, kind, note) => {
      const ruleAt = codeBottom + codeSide + 2;
      if (draft !== null) drawDraftMark(canvas, draft);
      canvas.rule(left, ruleAt, right, ruleAt, 0.5, kind === "first" ? 0 : 0.6);
      if (kind === "first") {
        canvas.text(left, footBaselines.title, foot.title, titleSize);
        drawRight(canvas, footRight, footBaselines.title, number, titleSize);
        canvas.text(left, footBaselines.request, foot.request, smallSize, grey);
      } else drawHead(canvas, note);
      for (const [index, line] of foot.contact.entries())
        canvas.text(left, index === 0 ? footBaselines.folio : footBaselines.check, line, smallSize, grey);
    },
    folio: (canvas, place, code) => {
      drawRight(canvas, footRight, footBaselines.folio, folioOf(place), smallSize, grey);
      if (code === null) return;
      const check = regular.setCell(`${words.label("checkCode")} ${formatDigest(code.digest)}`.trim());
      drawRight(canvas, footRight, footBaselines.check, check, smallSize, grey);
      canvas.pageCode(formatPageCode(code), right - codeSide, codeBottom, codeSide);
    },
  };
}

/** What the lines of a page, beside the request in its head, take at most. */
function noteRoom({ design, signers, originals }: PacketDocument, words: Words, setter: Typesetter): number {
  const last = Math.max(signers, originals.signers);
  const widest = setter.setCell(words.label("lines", { first: last, last }));
  return design >= 2 ? Math.max(100, (widest.width * smallSize) / 1000 + 12) : 100;
}

/** A text in one line, or in two of which the second is shortened when that is too little, too. */
function twoLines(
  setter: Typesetter,
  text: string,
  size: number,
  firstRoom: number,
  secondRoom: number,
): readonly SetText[] {
  const [first = "", ...rest] = breakLines(setter, text, size, firstRoom);
  const lines = rest.length === 0 ? [first] : [first, ellipsise(setter, rest.join(" "), size, secondRoom)];
  return lines.map((line) => setter.setLine(line));
}
