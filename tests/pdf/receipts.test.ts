// The receipt in two languages stays on one sheet: nobody signs a page that does not say for what.
import { describe, expect, it } from "vitest";
import { defaultPacketSettings } from "#shared/model/packet-settings.ts";
import { makeDocument, makeLines, plainParts, readTemplate, renderVolumes } from "../unit/packet/sample.ts";
import { hasPdfTools, readPages, readWords } from "./poppler.ts";

const { layout } = defaultPacketSettings;
const onlyReceipt = { ...plainParts, letter: false, summary: false, countries: false, list: false };

describe.skipIf(!hasPdfTools)("a receipt", () => {
  it.each([
    ["da", "a4"],
    ["fr", "letter"],
    ["uk", "a4"],
    ["de", "letter"],
  ] as const)("in %s beside Russian on %s paper is one page, its form above the foot", async (language, paper) => {
    const second = { language: "ru", template: readTemplate("ru") } as const;
    const originals = { signers: 12, sheets: 2 };
    const document = makeDocument(30, { language, second, paper, layout, originals, parts: onlyReceipt });
    const [volume] = await renderVolumes({ online: makeLines(30) }, { ...document, parts: onlyReceipt });
    const bytes = volume?.bytes ?? new Uint8Array();
    expect(readPages(bytes)).toHaveLength(2);
    const words = readWords(bytes, 1);
    const foot = words.find((word) => word.text === "Inge")?.top ?? 0;
    const form = words.filter((word) => word.top < foot - 20);
    expect(form.some((word) => word.text === "отказались.")).toBe(true);
    expect(foot - Math.max(...form.map((word) => word.bottom))).toBeGreaterThan(28);
  });
});
