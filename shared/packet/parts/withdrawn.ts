// The notice of withdrawn signatures: which lines of packets that were delivered before are struck out since, and which of those
// that a notice struck out count again.
import type { EarlierPacket, PacketDocument } from "../document.ts";
import type { Flow } from "../layout/flow.ts";
import type { LanguageWords, Words } from "../words.ts";
import { drawFacts } from "./facts-table.ts";
import { drawPair } from "./two-languages.ts";

export function drawWithdrawn(flow: Flow, { earlier }: PacketDocument, words: Words): void {
  const { left, right } = flow.frame;
  flow.newPage();
  flow.prose(words.label("withdrawnTitle"), { face: "bold", size: 16, leading: 22, left, right, role: "H1" });
  for (const packet of earlier) for (const notice of noticesOf(packet)) drawNotice(flow, words, packet, notice);
  flow.endPage();
}

type Notice = {
  readonly say: (words: LanguageWords) => string;
  readonly label: "withdrawnLines" | "restoredLines";
  readonly lines: readonly number[];
  readonly originals: readonly number[];
};

function noticesOf(packet: EarlierPacket): readonly Notice[] {
  const withdrawn = packet.withdrawn.length + packet.withdrawnOriginals.length;
  const notices: readonly Notice[] = [
    {
      say: (one) => one.label("withdrawnIntro", { withdrawn }),
      label: "withdrawnLines",
      lines: packet.withdrawn,
      originals: packet.withdrawnOriginals,
    },
    {
      say: (one) => one.label("restoredIntro"),
      label: "restoredLines",
      lines: packet.restored,
      originals: packet.restoredOriginals,
    },
  ];
  return notices.filter(({ lines, originals }) => lines.length + originals.length > 0);
}

function drawNotice(
  flow: Flow,
  words: Words,
  { packet, deliveredOn }: EarlierPacket,
  { say, label, lines, originals }: Notice,
): void {
  const { left, right } = flow.frame;
  flow.skip(12);
  drawPair(flow, words.pair(say), { face: "regular", size: 10, leading: 14.5, left, right });
  flow.skip(8);
  drawFacts(flow, words, [
    { label: words.label("packetNumber"), value: packet, strong: true },
    { label: words.label("deliveredOn"), value: words.both((one) => one.date(deliveredOn)) },
    { label: words.label(label), value: numbered(lines) },
    // Originals have numbers of their own, on the list with this title.
    { label: words.label("originalsTitle"), value: numbered(originals) },
  ]);
}

function numbered(lines: readonly number[]): string {
  return lines.toSorted((a, b) => a - b).join(", ");
}
