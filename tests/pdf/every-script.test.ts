// One page with every script: its text, its ink, and its picture against an approved one.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { makeLine, render } from "../unit/packet/sample.ts";
import { compareToApproved } from "./approved.ts";
import { rowBoxes } from "./boxes.ts";
import { cutOut, drawPage, hasPdfTools, readPages } from "./poppler.ts";
import { drawReference } from "./reference-ink.ts";
import { scriptSamples } from "./scripts.ts";
import { worstLetter } from "./worst-letter.ts";

const packet = hasPdfTools
  ? await render(scriptSamples.map(({ name, city, country }, index) => makeLine(index + 1, name, { city, country })))
  : null;
const bytes = packet?.bytes ?? new Uint8Array();

/** Marks that pdftotext puts round what runs from right to left. */
const directionMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const marksAndJoiners = /[\p{M}\u200c]/gu;

describe.skipIf(!hasPdfTools)("the page of every script", () => {
  it("gives every name and city back in its order of letters", () => {
    const rows = (readPages(bytes)[2] ?? "").replace(directionMarks, "").split("\n");
    for (const [index, { script, name, city }] of scriptSamples.entries()) {
      const row = rows.find((one) => new RegExp(`^ *${index + 1}  `).test(one)) ?? "";
      // Poppler turns round what it reads from right to left character by character: a mark then comes before its letter,
      // and brackets that stand between directions change sides.
      if (script.startsWith("mixed")) expect(sorted(row), script).toEqual(expect.arrayContaining(sorted(name)));
      else if (/Arabic with|Persian|points/.test(script))
        expect(row.replace(marksAndJoiners, ""), script).toContain(name.replace(marksAndJoiners, ""));
      else expect(row, script).toContain(name.normalize("NFC"));
      expect(row, script).toContain(city);
    }
  });

  it("has ink in every name and city, and no two alike", () => {
    const picture = drawPage(bytes, 3);
    const rows = rowBoxes(bytes, scriptSamples.length);
    const cells = rows.flatMap((row) => [
      cutOut(picture, { ...row, left: 95, right: 255 }),
      cutOut(picture, { ...row, left: 268, right: 360 }),
    ]);
    for (const [index, cell] of cells.entries()) {
      expect(cell.filter((pixel) => pixel < 128).length, scriptSamples[index >> 1]?.script).toBeGreaterThan(25);
    }
    expect(new Set(cells.map((cell) => cell.join())).size).toBe(cells.length);
  });

  it("looks as it was approved", () => {
    compareToApproved(drawPage(bytes, 3, 144), "every-script");
  });
});

/** Single words, each with the package of the whole font that it is in. */
const words: readonly (readonly [name: string, country: string, fonts: string])[] = [
  ["กิตติศักดิ์น้ำผึ้งปิ่นแก้วญี่ปุ่น", "TH", "noto-sans-thai"],
  ["الرحمن", "EG", "noto-sans-arabic"],
  ["الطَّيِّب", "EG", "noto-sans-arabic"],
  ["שָׁלוֹם", "IL", "noto-sans-hebrew"],
  ["დავითი", "GE", "noto-sans-georgian"],
  ["Պետրոսյան", "AM", "noto-sans-armenian"],
  ["श्रीकृष्णक्षत्रियविक्रमहिन्दी", "IN", "noto-sans"],
  ["陳骨直龍", "TW", "noto-sans-tc"],
  ["陳骨直龍", "DK", "noto-sans-tc"],
  ["陳骨直龍", "JP", "noto-sans-jp"],
  ["陳骨直龍", "KR", "noto-sans-kr"],
  ["陈骨直龙", "CN", "noto-sans-sc"],
  ["高橋さくら", "DK", "noto-sans-jp"],
  ["김민준뷁", "DK", "noto-sans-kr"],
];

describe.skipIf(!hasPdfTools)("a printed word", () => {
  it("has the glyphs and places that HarfBuzz gives it with the whole font of its script and region", async () => {
    const { bytes: printed } = await render(
      words.map(([name, country], index) => makeLine(index + 1, name, { country })),
    );
    const picture = drawPage(printed, 3, 432);
    for (const [index, row] of rowBoxes(printed, words.length).entries()) {
      const [name = "", country, fonts = ""] = words[index] ?? [];
      expect(worstLetter(picture, row, drawReference(wholeFont(fonts), name, true)), `${name} ${country}`).toBeLessThan(
        0.08,
      );
    }
  });

  it("differs by region where the forms of Han characters do", async () => {
    const { bytes: printed } = await render(
      ["TW", "JP", "CN"].map((country, index) => makeLine(index + 1, "骨直", { country })),
    );
    const picture = drawPage(printed, 3, 216);
    const forms = rowBoxes(printed, 3).map((row) => cutOut(picture, { ...row, left: 95, right: 120 }).join());
    expect(new Set(forms).size).toBe(3);
  });
});

/** The font as its package has it, before it was cut down. */
function wholeFont(name: string): Uint8Array {
  const folder = new URL(`../../node_modules/@expo-google-fonts/${name}/400Regular/`, import.meta.url);
  const file = readdirSync(folder).find((entry) => entry.endsWith(".ttf")) ?? "";
  return new Uint8Array(readFileSync(new URL(file, folder)));
}

function sorted(text: string): string[] {
  return [...text.replaceAll(" ", "")].sort();
}
