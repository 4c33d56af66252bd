// The labels of a packet's boxes: a sheet for each volume in large type, to be stuck outside. They count no pages.
import { createFlow, type Flow, type ProseStyle } from "./layout/flow.ts";
import { breakLines, ellipsise } from "./layout/lines.ts";
import { lineRange } from "./parts/facts-table.ts";
import { type Canvas, createCanvas } from "./pdf/canvas.ts";
import type { PacketFile } from "./pdf/packet-file.ts";
import type { PacketOutline, VolumeOutline } from "./plan.ts";
import { type PageSetting, spaceOf } from "./setting.ts";
import { type LanguageWords, oneLine } from "./words.ts";

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
  const { firstLine, lastLine, originals, sheets } = volume;
  const scale = words.second === null ? 1 : sizeOfTwo;
  const skip = (height: number): void => flow.skip(scale * height);
  const say = (text: string, most: number, style: Omit<ProseStyle, "left" | "right" | "leading">): void => {
    const size = scale * style.size;
    const whole = { ...style, size, leading: 1.3 * size, left, right };
    for (const line of fewLines(flow, text, whole, most)) flow.prose(line, whole);
  };
  const sayEach = (text: (one: LanguageWords) => string, most: number, style: Parameters<typeof say>[2]): void => {
    for (const one of new Set(words.pair(text))) if (one !== null) say(one, most, style);
  };
  flow.newPage();
  sayEach((one) => one.label("boxLabel"), 1, { face: "regular", size: 12, grey: 0.35 });
  skip(14);
  say(oneLine(campaign.title), 3, { face: "bold", size: 28 });
  skip(10);
  sayEach(({ missionName }) => [missionName, mission.city].filter((part) => part !== "").join(", "), 2, {
    face: "regular",
    size: 20,
  });
  skip(10);
  sayEach((one) => one.label(packetNumber === null ? "draft" : "packet"), 2, { face: "bold", size: 24 });
  skip(24);
  flow.canvas().rule(left, flow.y(), right, flow.y(), 2);
  skip(24);
  const place = { volume: volume.number, volumes: outline.volumes.length };
  sayEach((one) => one.label("volumeOf", place), 2, { face: "bold", size: 52 });
  skip(18);
  if (firstLine > 0) sayEach((one) => lineRange(one, firstLine, lastLine), 1, { face: "regular", size: 30 });
  if (originals !== null) {
    const { first, last } = originals;
    const range = (one: LanguageWords): string => `${one.label("originalsTitle")}: ${lineRange(one, first, last)}`;
    sayEach(range, 2, { face: "regular", size: 20 });
  }
  skip(8);
  sayEach((one) => `${one.label("volumeSheets")}: ${one.count(sheets)}`, 1, { face: "regular", size: 30 });
  flow.endPage();
}

/** How large the type of a label in two languages is beside one in one: each says it on lines of its own. */
const sizeOfTwo = 0.75;

/** The lines of a text, at most so many: a label is one sheet, and the packet says the rest. */
function fewLines(flow: Flow, text: string, { face, size, left, right }: ProseStyle, most: number): readonly string[] {
  const setter = flow.fonts[face];
  const lines = breakLines(setter, text, size, right - left);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), ellipsise(setter, lines.slice(most - 1).join(" "), size, right - left)];
}
