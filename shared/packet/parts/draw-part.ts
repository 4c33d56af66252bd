// Draws a part that is not a list. Which parts there are and where their pages stand, the outline says.
import type { Flow, PageSink } from "../layout/flow.ts";
import { createCanvas } from "../pdf/canvas.ts";
import type { PacketOutline, PagePart, VolumeOutline } from "../plan.ts";
import { flowOf, type PageSetting } from "../setting.ts";
import { drawBlank, drawCover } from "./cover.ts";
import { drawDelegation } from "./delegation.ts";
import { drawLetter } from "./letter.ts";
import { drawReceipt } from "./receipt.ts";
import { drawSummary } from "./summary.ts";
import { drawTranslations } from "./translation.ts";
import { drawWithdrawn } from "./withdrawn.ts";

/** Totals of a packet that is not laid out yet. */
const unknown: PacketOutline = { pages: 0, sheets: 0, volumes: [], plans: { online: null, originals: null } };
const unknownVolume: VolumeOutline = {
  number: 1,
  firstPage: 1,
  lastPage: 1,
  sheets: 0,
  firstLine: 0,
  lastLine: 0,
  originals: null,
  runs: [],
};

/** Draws all pages of a part. @param volume the one that a cover is for */
export function drawPart(
  setting: PageSetting,
  part: PagePart,
  outline: PacketOutline,
  volume: VolumeOutline,
  sink: PageSink,
): void {
  if (part === "list" || part === "originals") throw new Error("The pages of a list are drawn line by line.");
  drawings[part](flowOf(setting, sink), setting, outline, volume);
}

/** How many pages a part takes. */
export function countPages(setting: PageSetting, part: PagePart): number {
  let pages = 0;
  const addPage = (): void => {
    pages += 1;
  };
  drawPart(setting, part, unknown, unknownVolume, { openPage: () => createCanvas(), addPage });
  return pages;
}

type Drawing = (flow: Flow, setting: PageSetting, outline: PacketOutline, volume: VolumeOutline) => void;

const drawings: { readonly [part in Exclude<PagePart, "list" | "originals">]: Drawing } = {
  cover: (flow, { document, words }, outline, volume) => drawCover(flow, document, words, outline, volume),
  letter: (flow, { document, words, logo }) => drawLetter(flow, document, words, logo),
  withdrawn: (flow, { document, words }) => drawWithdrawn(flow, document, words),
  delegation: (flow, { document, words }) => drawDelegation(flow, document, words),
  translation: (flow, { document, words }) => drawTranslations(flow, document, words),
  summary: (flow, { document, words }, outline) => drawSummary(flow, document, words, outline),
  receiptForMission: (flow, { document, words }, outline) =>
    drawReceipt(flow, document, words, "receiptForMission", outline),
  receiptForDelegation: (flow, { document, words }, outline) =>
    drawReceipt(flow, document, words, "receiptForDelegation", outline),
  blank: (flow, { words }) => drawBlank(flow, words),
};
