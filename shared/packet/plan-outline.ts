// Puts the parts of a packet into their order and lays them out into volumes, when the pages of its lists are known.
import type { PacketDocument } from "./document.ts";
import { countPages } from "./parts/draw-part.ts";
import { isEnclosed } from "./placeholders.ts";
import {
  type ListKind,
  linesOfPage,
  listOfPart,
  type PacketOutline,
  type PacketPlans,
  type PagePart,
  type PageRun,
  type VolumeOutline,
} from "./plan.ts";
import { divideIntoVolumes, type PartPages, sheetsOf } from "./plan-volumes.ts";
import type { PageSetting } from "./setting.ts";

/**
 * The outline of a packet: pages, sheets, volumes, and what stands on each page. A packet of which every part is left out is its
 * summary, as there is always something to hand over.
 */
export function layOut(setting: PageSetting, plans: PacketPlans): PacketOutline {
  const { document } = setting;
  const printed: PacketPlans = {
    online: hasLines(plans, "online") && document.parts.list ? plans.online : null,
    originals: hasLines(plans, "originals") && document.parts.originals ? plans.originals : null,
  };
  const pagesOf = (part: PagePart): PartPages => {
    const list = listOfPart(part);
    const pages = list === null ? countPages(setting, part) : (printed[list]?.firstLines.length ?? 0);
    return { part, pages, isFront: beginsOnFront.has(part) };
  };
  const chosen = proseParts(document);
  const body = [...chosen, "list" as const, "originals" as const].map(pagesOf).filter(({ pages }) => pages > 0);
  const ends = document.parts.receipt ? receipts.map(pagesOf) : [];
  const all = body.length + ends.length === 0 ? [pagesOf("summary")] : body;
  return divide(document, all, ends, printed);
}

function divide(
  { layout, parts }: PacketDocument,
  body: readonly PartPages[],
  ends: readonly PartPages[],
  plans: PacketPlans,
): PacketOutline {
  const { duplex, sheetsPerVolume } = layout;
  const runs = divideIntoVolumes(body, ends, { sheetsPerVolume, duplex, covers: parts.covers });
  const volumes = runs.map((own, index) => outlineVolume(index + 1, own, plans, duplex));
  return {
    pages: volumes.at(-1)?.lastPage ?? 0,
    sheets: volumes.reduce((sum, volume) => sum + volume.sheets, 0),
    volumes,
    plans,
  };
}

const receipts = ["receiptForMission", "receiptForDelegation"] as const;
const beginsOnFront: ReadonlySet<PagePart> = new Set([
  "cover",
  "letter",
  "delegation",
  "list",
  "originals",
  ...receipts,
]);

/** In the order in which the letter names them as its enclosures. */
function proseParts(document: PacketDocument): readonly PagePart[] {
  const enclosed = (["withdrawn", "delegation", "translation", "summary"] as const).filter((part) =>
    isEnclosed(document, part),
  );
  return document.parts.letter ? ["letter", ...enclosed] : enclosed;
}

function hasLines(plans: PacketPlans, list: ListKind): boolean {
  return (plans[list]?.lastLine ?? 0) > 0;
}

function outlineVolume(number: number, runs: readonly PageRun[], plans: PacketPlans, duplex: boolean): VolumeOutline {
  const firstPage = runs[0]?.firstPage ?? 1;
  const pages = runs.reduce((sum, run) => sum + run.pages, 0);
  const online = linesOfRuns(runs, plans, "online");
  const originals = linesOfRuns(runs, plans, "originals");
  return {
    number,
    firstPage,
    lastPage: firstPage + pages - 1,
    sheets: sheetsOf(pages, duplex),
    firstLine: online?.first ?? 0,
    lastLine: online?.last ?? 0,
    originals,
    runs,
  };
}

function linesOfRuns(runs: readonly PageRun[], plans: PacketPlans, list: ListKind) {
  const run = runs.find(({ part }) => listOfPart(part) === list);
  if (run === undefined) return null;
  const first = linesOfPage(plans, list, run.offset).firstLine;
  const last = linesOfPage(plans, list, run.offset + run.pages - 1).lastLine;
  return { first, last };
}
