// The cover of a volume: which of how many, what of the packet is in it; and the page that says that it is left blank.
import type { PacketDocument } from "../document.ts";
import type { Flow } from "../layout/flow.ts";
import type { PacketOutline, VolumeOutline } from "../plan.ts";
import { oneLine, type Words } from "../words.ts";
import { dateFact, drawFacts, type Fact, lineRange, missionFact, numberFact } from "./facts-table.ts";

export function drawCover(
  flow: Flow,
  document: PacketDocument,
  words: Words,
  outline: PacketOutline,
  volume: VolumeOutline,
): void {
  const { left, right } = flow.frame;
  const { campaign } = document;
  flow.newPage();
  flow.skip(96);
  const title = words.label("volumeOf", { volume: volume.number, volumes: outline.volumes.length });
  flow.prose(title, { face: "bold", size: 30, leading: 40, left, right, role: "H1" });
  flow.skip(8);
  flow.prose(oneLine(campaign.title), { face: "regular", size: 16, leading: 22, left, right });
  flow.skip(40);
  drawFacts(flow, words, [
    { label: words.label("organisation"), value: oneLine(campaign.organisation) },
    missionFact(document, words),
    dateFact(words, document.date),
    numberFact(document, words),
    ...volumeFacts(words, volume),
  ]);
  flow.endPage();
}

/** What of the packet is in a volume. */
export function volumeFacts(words: Words, volume: VolumeOutline): readonly Fact[] {
  const { firstLine, lastLine, originals, firstPage, lastPage, sheets } = volume;
  return [
    {
      label: words.label("listTitle"),
      value: firstLine === 0 ? "" : lineRange(words, firstLine, lastLine),
      strong: true,
    },
    {
      label: words.label("originalsTitle"),
      value: originals === null ? "" : lineRange(words, originals.first, originals.last),
      strong: true,
    },
    { label: words.label("pages"), value: `${words.count(firstPage)} – ${words.count(lastPage)}` },
    { label: words.label("volumeSheets"), value: words.count(sheets), strong: true },
  ];
}

/** A back side that nothing stands on, because the next page is a front. */
export function drawBlank(flow: Flow, words: Words): void {
  const { left, right, top, bottom } = flow.frame;
  flow.newPage();
  const text = flow.fonts.regular.setLine(words.label("leftBlank"));
  const x = (left + right - (text.width * 9) / 1000) / 2;
  flow.canvas().tag("P", () => flow.canvas().text(x, (top + bottom) / 2, text, 9, 0.45));
  flow.endPage();
}
