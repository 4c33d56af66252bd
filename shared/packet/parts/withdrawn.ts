// The notice of signatures that were withdrawn since an earlier packet was delivered: which of its lines are struck out.
import type { PacketDocument } from "../document.ts";
import type { Flow } from "../layout/flow.ts";
import type { Words } from "../words.ts";
import { drawFacts } from "./facts-table.ts";

export function drawWithdrawn(flow: Flow, { earlier }: PacketDocument, words: Words): void {
  const { left, right } = flow.frame;
  flow.newPage();
  flow.prose(words.label("withdrawnTitle"), { face: "bold", size: 16, leading: 22, left, right, role: "H1" });
  for (const { packet, deliveredOn, withdrawn } of earlier) {
    if (withdrawn.length === 0) continue;
    flow.skip(12);
    const intro = words.label("withdrawnIntro", { withdrawn: withdrawn.length });
    flow.prose(intro, { face: "regular", size: 10, leading: 14.5, left, right });
    flow.skip(8);
    drawFacts(flow, [
      { label: words.label("packetNumber"), value: packet, strong: true },
      { label: words.label("date"), value: words.date(deliveredOn) },
      { label: words.label("withdrawnLines"), value: withdrawn.toSorted((a, b) => a - b).join(", ") },
    ]);
  }
  flow.endPage();
}
