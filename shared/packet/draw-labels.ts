// The labels of a packet's boxes: a sheet for each volume in large type, to be stuck outside. They count no pages.
import { createFlow, type Flow, type ProseStyle } from "./layout/flow.ts";
import { breakLines, ellipsise } from "./layout/lines.ts";
import { lineRange } from "./parts/facts-table.ts";
import { type Canvas, createCanvas } from "./pdf/canvas.ts";
import type { PacketFile } from "./pdf/packet-file.ts";
import type { PacketOutline, VolumeOutline } from "./plan.ts";
import { type PageSetting, spaceOf } from "./setting.ts";
import { oneLine } from "./words.ts";

export function drawLabelSheets(setting: PageSetting, outline: PacketOutline, file: PacketFile): void {
  const { fonts, frame } = setting;
  for (const volume of outline.volumes) {
    const addPage = (canvas: Canvas): unknown =>
      file.addPage({ content: canvas.content(), marks: canvas.marks(), pageNumber: volume.number });
    const openPage = (): Canvas => createCanvas(0, spaceOf(setting));
    const flow = createFlow({ openPage, addPage }, fonts, frame, { draw: () => undefined });
    drawLabel(flow, setting, outline, volume);
  }
}

function drawLabel(flow: Flow, { document, words }: PageSetting, outline: PacketOutline, volume: VolumeOutline): void {
  const { left, right } = flow.frame;
  const { mission, campaign, packetNumber } = document;
  const place = [words.missionName, mission.city].filter((part) => part !== "").join(", ");
  const { firstLine, lastLine, originals, sheets } = volume;
  const say = (text: string, most: number, style: Omit<ProseStyle, "left" | "right" | "leading">): void => {
    const whole = { ...style, leading: 1.3 * style.size, left, right };
    for (const line of fewLines(flow, text, whole, most)) flow.prose(line, whole);
  };
  flow.newPage();
  say(words.label("boxLabel"), 1, { face: "regular", size: 12, grey: 0.35 });
  flow.skip(14);
  say(oneLine(campaign.title), 3, { face: "bold", size: 28 });
  flow.skip(10);
  say(place, 2, { face: "regular", size: 20 });
  flow.skip(10);
  say(packetNumber === null ? words.label("draft") : words.label("packet"), 2, { face: "bold", size: 24 });
  flow.skip(24);
  flow.canvas().rule(left, flow.y(), right, flow.y(), 2);
  flow.skip(24);
  say(words.label("volumeOf", { volume: volume.number, volumes: outline.volumes.length }), 2, {
    face: "bold",
    size: 52,
  });
  flow.skip(18);
  if (firstLine > 0) say(lineRange(words, firstLine, lastLine), 1, { face: "regular", size: 30 });
  if (originals !== null) {
    const range = lineRange(words, originals.first, originals.last);
    say(`${words.label("originalsTitle")}: ${range}`, 2, { face: "regular", size: 20 });
  }
  flow.skip(8);
  say(`${words.label("volumeSheets")}: ${words.count(sheets)}`, 1, { face: "regular", size: 30 });
  flow.endPage();
}

/** The lines of a text, at most so many: a label is one sheet, and the packet says the rest. */
function fewLines(flow: Flow, text: string, { face, size, left, right }: ProseStyle, most: number): readonly string[] {
  const setter = flow.fonts[face];
  const lines = breakLines(setter, text, size, right - left);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), ellipsise(setter, lines.slice(most - 1).join(" "), size, right - left)];
}
