// A text check alone is fooled by blank or wrong glyphs, a picture check alone by wrong text: names are checked by both.
import { describe, expect, it } from "vitest";
import { assets, makeLine, names, render } from "../unit/packet/sample.ts";
import { rowBoxes } from "./boxes.ts";
import { cutOut, drawPage, hasPdfTools, type Picture, readPages } from "./poppler.ts";
import { drawReference } from "./reference-ink.ts";
import { worstLetter } from "./worst-letter.ts";

const countInk = (pixels: readonly number[]): number => pixels.filter((pixel) => pixel < 128).length;

describe.skipIf(!hasPdfTools)("printed names", () => {
  it("give every name back in its exact text", async () => {
    const packet = await render(names.map((name, index) => makeLine(index + 1, name)));
    const list = readPages(packet.bytes)[2] ?? "";
    for (const [index, name] of names.entries()) {
      expect(list).toMatch(
        new RegExp(`^ *${index + 1} +${name.normalize("NFC")} +København +Denmark +2017-05-21$`, "mu"),
      );
    }
  });

  it("hold ink in every name, and another picture for every other name", async () => {
    const packet = await render(names.map((name, index) => makeLine(index + 1, name)));
    const picture = drawPage(packet.bytes, 3);
    const rows = rowBoxes(packet.bytes, names.length);
    const cells = rows.map((row) => cutOut(picture, { ...row, left: 95, right: 240 }));
    for (const [index, name] of names.entries()) {
      expect(countInk(cells[index] ?? []), name).toBeGreaterThan(8 * [...name.normalize("NFC")].length);
    }
    expect(new Set(cells.map((cell) => cell.join())).size).toBe(names.length);
  });

  it("show each letter of each name where and as HarfBuzz draws it with the whole font", async () => {
    const packet = await render(names.map((name, index) => makeLine(index + 1, name)));
    const picture = drawPage(packet.bytes, 3, 432);
    for (const [index, row] of rowBoxes(packet.bytes, names.length).entries()) {
      const name = (names[index] ?? "").normalize("NFC");
      const reference = drawReference(await assets.readFont("NotoSans-Regular"), name, /\p{M}/u.test(name));
      expect(worstLetter(picture, row, reference), name).toBeLessThan(0.05);
    }
  });

  it("draw a name in NFD exactly as in NFC", async () => {
    const name = "Nguyễn Thị Hồng Đặng";
    const picture = async (form: "NFC" | "NFD"): Promise<Picture> =>
      drawPage((await render([makeLine(1, name.normalize(form))])).bytes, 3);
    expect(Buffer.compare((await picture("NFC")).pixels, (await picture("NFD")).pixels)).toBe(0);
  });

  it("put each accent, dot and ogonek on paper", async () => {
    const pairs = [
      "Ił",
      "Il",
      "ış",
      "is",
      "ę",
      "e",
      "ź",
      "z",
      "ї",
      "і",
      "ґ",
      "г",
      "ᾶ",
      "α",
      "ồ",
      "ô",
      "Q̃",
      "Q",
      "å",
      "a",
    ];
    const packet = await render(pairs.map((name, index) => makeLine(index + 1, name)));
    const picture = drawPage(packet.bytes, 3, 216);
    const ink = rowBoxes(packet.bytes, pairs.length).map((row) =>
      cutOut(picture, { ...row, left: 95, right: 130 }).join(),
    );
    for (let index = 0; index < pairs.length; index += 2) expect(ink[index], pairs[index]).not.toBe(ink[index + 1]);
  });
});
