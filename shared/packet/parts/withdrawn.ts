// The notice of signatures that were withdrawn since an earlier packet was delivered: which of its lines are struck out.
import type { PacketDocument } from "../document.ts";
import type { Flow } from "../layout/flow.ts";
import type { Words } from "../words.ts";
import { drawFacts } from "./facts-table.ts";
import { drawPair } from "./two-languages.ts";

export function drawWithdrawn(flow: Flow, { earlier }: PacketDocument, words: Words): void {
  const { left, right } = flow.frame;
  flow.newPage();
  flow.prose(words.label("withdrawnTitle"), { face: "bold", size: 16, leading: 22, left, right, role: "H1" });
  for (const { packet, deliveredOn, withdrawn, withdrawnOriginals } of earlier) {
    const count = withdrawn.length + withdrawnOriginals.length;
    if (count === 0) continue;
    flow.skip(12);
    const intro = words.pair((one) => one.label("withdrawnIntro", { withdrawn: count }));
    drawPair(flow, intro, { face: "regular", size: 10, leading: 14.5, left, right });
    flow.skip(8);
    drawFacts(flow, words, [
      { label: words.label("packetNumber"), value: packet, strong: true },
      { label: words.label("deliveredOn"), value: words.both((one) => one.date(deliveredOn)) },
      { label: words.label("withdrawnLines"), value: numbered(withdrawn) },
      // Originals have numbers of their own, on the list with this title.
      { label: words.label("originalsTitle"), value: numbered(withdrawnOriginals) },
    ]);
  }
  flow.endPage();
}

function numbered(lines: readonly number[]): string {
  return lines.toSorted((a, b) => a - b).join(", ");
}
