// Prints the pages of an outline into one file, in order: parts as a whole, lists page by page as their lines come.
import type { SignatoryLine } from "#shared/model/packet.ts";
import type { PageSink } from "./layout/flow.ts";
import { drawPart } from "./parts/draw-part.ts";
import { createList, type SignatoryList } from "./parts/list.ts";
import type { ReplacedText } from "./parts/list-cells.ts";
import { type Canvas, createCanvas } from "./pdf/canvas.ts";
import type { PacketFile } from "./pdf/packet-file.ts";
import type { ListKind, PacketOutline, PageOutline, PagePart, VolumeOutline } from "./plan.ts";
import { flowOf, type PageSetting, spaceOf } from "./setting.ts";

export type PagePress = {
  /** Prints the next page of the file. @param lines exactly those of the page */
  readonly print: (page: PageOutline, lines: readonly SignatoryLine[]) => void;
  /** The digest of each page so far. */
  readonly codes: () => readonly string[];
  readonly replaced: () => readonly ReplacedText[];
};

export function createPress(setting: PageSetting, outline: PacketOutline, file: PacketFile): PagePress {
  const { furniture, frame, document } = setting;
  const codes: string[] = [];
  const lists = new Map<ListKind, SignatoryList>();
  /** The pages of the part that was drawn last, by their place in it. */
  let drawn: { readonly part: PagePart; readonly pages: readonly Canvas[] } | null = null;

  const isBack = (page: number): boolean => document.layout.duplex && page % 2 === 0;
  const openPage = (page: number): Canvas => createCanvas(isBack(page) ? frame.backShift : 0, spaceOf(setting));

  function listOf(kind: ListKind): SignatoryList {
    const known = lists.get(kind);
    if (known !== undefined) return known;
    const list = createList(setting, kind);
    lists.set(kind, list);
    return list;
  }
  function drawList(kind: ListKind, { page, index }: PageOutline, lines: readonly SignatoryLine[]): Canvas {
    const pages: Canvas[] = [];
    const sink: PageSink = { openPage: () => openPage(page), addPage: (canvas) => pages.push(canvas) };
    listOf(kind).drawPage(flowOf(setting, sink), index, lines);
    return only(pages, 0);
  }
  /** A part is drawn whole, as its text runs from page to page. */
  function drawPages(part: PagePart, volume: VolumeOutline): readonly Canvas[] {
    if (drawn?.part === part && part !== "blank") return drawn.pages;
    const numbers = pagesOfPart(outline, part, volume);
    const pages: Canvas[] = [];
    const sink: PageSink = {
      openPage: () => openPage(numbers[pages.length] ?? 0),
      addPage: (canvas) => pages.push(canvas),
    };
    drawPart(setting, part, outline, volume, sink);
    drawn = { part, pages };
    return pages;
  }
  function checkLines({ page, list, firstLine, lastLine }: PageOutline, lines: readonly SignatoryLine[]): void {
    const wanted = list === null || lastLine === 0 ? 0 : lastLine - firstLine + 1;
    const isRight = lines.length === wanted && lines.every(({ line }, index) => line === firstLine + index);
    if (!isRight) throw new Error(`Page ${page} holds lines ${firstLine} to ${lastLine} and got others.`);
  }

  function drawOverlay({ page, volume, firstLine, lastLine }: PageOutline, digest: string): Uint8Array {
    const canvas = openPage(page);
    const { packetNumber: packet } = document;
    const code = packet === null ? null : { packet, volume, page, firstLine, lastLine, digest };
    furniture.folio(canvas, { page, pages: outline.pages, volume, volumes: outline.volumes.length }, code);
    return canvas.content();
  }

  return {
    print: (page, lines) => {
      checkLines(page, lines);
      const volume = outline.volumes.find(({ number }) => number === page.volume);
      if (volume === undefined) throw new Error(`The packet has no volume ${page.volume}.`);
      const canvas =
        page.list === null ? only(drawPages(page.part, volume), page.index) : drawList(page.list, page, lines);
      const overlay = (digest: string): Uint8Array => drawOverlay(page, digest);
      const made = { content: canvas.content(), marks: canvas.marks(), pageNumber: page.page, overlay };
      codes.push(file.addPage(made));
    },
    codes: () => codes,
    replaced: () => [...lists.values()].flatMap(({ cells }) => cells.replaced),
  };
}

/** The numbers of the pages of a part in their order; a cover and a blank page are parts of their own in each place. */
function pagesOfPart(outline: PacketOutline, part: PagePart, volume: VolumeOutline): readonly number[] {
  const volumes = part === "cover" ? [volume] : outline.volumes;
  return volumes
    .flatMap(({ runs }) => runs.filter((run) => run.part === part))
    .flatMap(({ firstPage, pages }) => Array.from({ length: pages }, (_, index) => firstPage + index));
}

function only(pages: readonly Canvas[], index: number): Canvas {
  const page = pages[index];
  if (page === undefined) throw new Error("A part has fewer pages than its outline says.");
  return page;
}
