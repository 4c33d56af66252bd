// One volume of a packet as a file: its lines stream in, each page is drawn and compressed when it has all of its own.
import type { SignatoryLine } from "#shared/model/packet.ts";
import { bookmarksOfPage } from "./bookmarks.ts";
import { csvHead, csvOfLines } from "./list-csv.ts";
import { fontsOfLines } from "./needed-fonts.ts";
import { createPress } from "./page-press.ts";
import type { ReplacedText } from "./parts/list-cells.ts";
import type { FinishedFile, PacketFile } from "./pdf/packet-file.ts";
import { type ListKind, outlinePage, type PacketOutline, type PageOutline, type VolumeOutline } from "./plan.ts";
import type { PageSetting } from "./setting.ts";

export type RenderedVolume = {
  readonly bytes: Uint8Array;
  readonly number: number;
  readonly pages: number;
  /** Lines of the online list in it, both ends included; both 0 when there are none. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** The digest of each page in order. */
  readonly codes: readonly string[];
  /** The digest and size of the CSV file that lies in it; null unless the document asks for it. */
  readonly csv: FinishedFile["csv"];
  /** Where 〓 stands for a letter that no font has; empty unless the document asks for it. */
  readonly replaced: readonly ReplacedText[];
};

export type VolumeRendering = {
  /**
   * Gives the next lines of a list, first those of the online list and then those of the originals, each from the volume's first
   * to its last without a gap; the fonts that they need are read first. A batch is awaited before the next is given.
   * @throws ExpectedFailure PACKET_UNDRAWABLE with `line`, `characters` and `column`
   */
  readonly addLines: (list: ListKind, batch: readonly SignatoryLine[]) => Promise<void>;
  /** Ends the file. @throws Error when a line of the volume is missing */
  readonly finish: () => Promise<RenderedVolume>;
};

/** @param finishFile serialises the file */
export function drawVolume(
  setting: PageSetting,
  outline: PacketOutline,
  { number, firstPage, lastPage, firstLine, lastLine }: VolumeOutline,
  file: PacketFile,
  finishFile: () => Promise<FinishedFile>,
): VolumeRendering {
  const press = createPress(setting, outline, file);
  const hasCsv = setting.document.file.embedCsv;
  let waiting: SignatoryLine[] = [];
  let next = pageAfter(firstPage - 1);

  function pageAfter(page: number): PageOutline | null {
    return page < lastPage ? outlinePage(outline, page + 1) : null;
  }
  function print(page: PageOutline, lines: readonly SignatoryLine[]): void {
    for (const { title, level } of bookmarksOfPage(setting, outline, page)) file.addBookmark(title, level);
    press.print(page, lines);
    next = pageAfter(page.page);
  }
  /** Prints all pages before the next one that waits for lines. */
  function printProse(): void {
    while (next?.list === null) print(next, []);
  }
  function addLine(list: ListKind, line: SignatoryLine): void {
    const page = next;
    if (page?.list !== list || line.line !== page.firstLine + waiting.length)
      throw new Error(`Line ${line.line} of the list "${list}" is not the next one of volume ${number}.`);
    waiting.push(line);
    if (line.line < page.lastLine) return;
    const lines = waiting;
    waiting = [];
    print(page, lines);
    printProse();
  }

  if (hasCsv) file.addCsv(csvHead());
  return {
    addLines: async (list, batch) => {
      await setting.fontSet.open(fontsOfLines(batch, setting));
      printProse();
      for (const line of batch) addLine(list, line);
      if (hasCsv) file.addCsv(csvOfLines(list, batch));
    },
    finish: async () => {
      printProse();
      if (next !== null) throw new Error(`Volume ${number} lacks the lines of page ${next.page}.`);
      const { bytes, csv } = await finishFile();
      const pages = lastPage - firstPage + 1;
      return { bytes, number, pages, firstLine, lastLine, codes: press.codes(), csv, replaced: press.replaced() };
    },
  };
}
