import { describe, expect, it } from "vitest";
import { createFlow } from "#shared/packet/layout/flow.ts";
import { frameOf } from "#shared/packet/layout/frame.ts";
import { createFurniture } from "#shared/packet/layout/furniture.ts";
import { type Canvas, createCanvas } from "#shared/packet/pdf/canvas.ts";
import { readCoverage } from "#shared/packet/text/coverage.ts";
import { createFontSet } from "#shared/packet/text/font-set.ts";
import { createTypesetter, textFonts } from "#shared/packet/text/typesetter.ts";
import { createWords } from "#shared/packet/words.ts";
import { assets, makeDocument } from "./sample.ts";

const set = createFontSet(readCoverage(assets.coverage), assets.readFont);
await set.open(textFonts);
const fonts = { regular: createTypesetter(set, "regular", "tc"), bold: createTypesetter(set, "bold", "tc") };
const document = makeDocument(1);
const frame = frameOf("a4", document.layout);
const style = { face: "regular", size: 10, leading: 14, left: frame.left, right: frame.right } as const;

function newFlow() {
  const pages: Canvas[] = [];
  const addPage = (canvas: Canvas) => pages.push(canvas);
  const furniture = createFurniture(document, createWords(document), fonts, frame);
  const flow = createFlow({ openPage: () => createCanvas(), addPage }, fonts, frame, furniture);
  flow.newPage();
  return { flow, pages };
}

describe("two texts side by side", () => {
  it("take as much room as the longer one, whichever side it stands on", () => {
    const long = "We ask the authorities to release all who were detained. ".repeat(6);
    const height = (left: string, right: string) => {
      const { flow } = newFlow();
      const before = flow.y();
      flow.sideBySide(left, right, style);
      return before - flow.y();
    };
    expect(height(long, "Short.")).toBe(height("Short.", long));
    expect(height(long, long)).toBe(height(long, ""));
    expect(height(long, "")).toBeGreaterThan(height("Short.", ""));
  });

  it("run over to the next page together", () => {
    const { flow, pages } = newFlow();
    const lines = Array.from({ length: 70 }, (_, index) => `line ${index}`).join("\n");
    flow.sideBySide(lines, lines, style);
    flow.endPage();
    expect(pages).toHaveLength(2);
  });
});
