// Plans a list: measures its lines once, in order, and says which line begins each page. Draws nothing.
import type { SignatoryLine } from "#shared/model/packet.ts";
import { fontsOfLines } from "./needed-fonts.ts";
import { createList } from "./parts/list.ts";
import type { ListKind, ListPlan } from "./plan.ts";
import type { PageSetting } from "./setting.ts";

export type ListPlanning = {
  /**
   * Measures the next lines, which must follow each other without a gap from 1 on; the fonts that they need are read first.
   * @throws ExpectedFailure PACKET_UNDRAWABLE with `line`, `characters` and `column`
   */
  readonly add: (batch: readonly SignatoryLine[]) => Promise<void>;
  /** The plan. A sealed packet must have as many lines, and lines without a name, as its document says. */
  readonly end: () => ListPlan;
};

export function planList(setting: PageSetting, list: ListKind): ListPlanning {
  const { cells, startPage } = createList(setting, list);
  const firstLines: number[] = [];
  let places = startPage(0);
  let lastLine = 0;
  let withheld = 0;

  function place(line: SignatoryLine): void {
    const rows = cells.rows(line);
    const fits = places.place(line.line, rows) !== null;
    if (fits && firstLines.length > 0) return;
    if (!fits) {
      places = startPage(firstLines.length);
      if (places.place(line.line, rows) === null) throw new Error(`Line ${line.line} fits on no page.`);
    }
    firstLines.push(line.line);
  }

  return {
    add: async (batch) => {
      await setting.fontSet.open(fontsOfLines(batch, setting));
      for (const line of batch) {
        if (line.line !== lastLine + 1) throw new Error(`Line ${line.line} came after line ${lastLine}.`);
        place(line);
        lastLine = line.line;
        if (line.name === null) withheld += 1;
      }
    },
    end: () => {
      const { document } = setting;
      const wanted = list === "online" ? document.signers : document.originals.signers;
      if (document.packetNumber !== null && lastLine !== wanted) {
        throw new Error(`The packet has ${wanted} signers and ${lastLine} lines on the list "${list}".`);
      }
      if (document.packetNumber !== null && list === "online" && withheld !== document.withheld) {
        throw new Error(`The packet withholds ${document.withheld} names and its lines ${withheld}.`);
      }
      return { firstLines, lastLine };
    },
  };
}
