// The pages of a packet: what stands on each, and that nothing runs out of its place.
import { describe, expect, it } from "vitest";
import { makeDocument, makeLine, makeLines, render } from "../unit/packet/sample.ts";
import { overlaps } from "./boxes.ts";
import { checkSyntax, hasPdfTools, readPageSize, readPages, readWords } from "./poppler.ts";

describe.skipIf(!hasPdfTools)("printed pages", () => {
  it.each(["en", "ru"] as const)("are sound to qpdf in %s", async (language) => {
    const packet = await render(makeLines(130), { language });
    expect(checkSyntax(packet.bytes)).toContain("No syntax or stream encoding errors found");
  });

  it("count themselves: page x of y, with title, request, contact and packet number on each", async () => {
    const packet = await render(makeLines(260));
    const pages = readPages(packet.bytes);
    expect(pages).toHaveLength(packet.pages);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Page ${index + 1} of ${packet.pages}`);
      expect(page).toContain("Stop the persecution");
      expect(page).toContain(
        "We ask the authorities to release all who were detained. We ask for an independent inquiry.",
      );
      expect(page).toContain("Inge Fiktiv, inge@example.org");
      expect(page).toContain("Packet RU-DK-kobenhavn-1");
      expect(page).not.toContain("DRAFT");
    }
  });

  it("say on each page that a draft is one", async () => {
    const packet = await render(makeLines(60), { packetNumber: null });
    for (const page of readPages(packet.bytes)) expect(page).toContain("DRAFT – not sealed");
  });

  it("keep the rows of the list above the foot of the page", async () => {
    const lines = makeLines(260).map((line) =>
      line.line % 3 === 0 ? { ...line, city: "Llanfairpwll-gwyngyll-gogerychwyrn" } : line,
    );
    const packet = await render(lines);
    for (let page = 3; page <= packet.pages - 2; page++) {
      const words = readWords(packet.bytes, page);
      const foot = words.find((word) => word.text === "Inge" && word.top > 700)?.top ?? 0;
      const lowest = Math.max(...words.filter((word) => word.bottom < foot + 1).map((word) => word.bottom));
      expect(words.some((word) => word.top < foot && word.bottom > foot - 10)).toBe(false);
      expect(foot - lowest).toBeGreaterThan(12);
    }
  });

  it("leave out columns without data", async () => {
    const none =
      readPages((await render(makeLines(5), { columns: { city: false, country: false, date: false } })).bytes)[2] ?? "";
    expect(none).toContain("Name");
    for (const absent of ["City", "Country", "Signed on", "København", "Denmark", "2017-05-21"])
      expect(none).not.toContain(absent);
    const some =
      readPages((await render(makeLines(5), { columns: { city: true, country: false, date: false } })).bytes)[2] ?? "";
    expect(some).toContain("City");
    expect(some).not.toContain("Country");
  });

  it("repeat the heads of the columns and keep 45 to 60 lines", async () => {
    const pages = readPages((await render(makeLines(260))).bytes).slice(2, -2);
    for (const page of pages) expect(page).toMatch(/No\. +Name +City +Country +Signed on/);
    const rows = (pages[1] ?? "").match(/København/g)?.length ?? 0;
    expect(rows).toBeGreaterThanOrEqual(45);
    expect(rows).toBeLessThanOrEqual(60);
  });

  it("never divide a signatory between two pages", async () => {
    const long = "Maria Wilhelmina Konstantina Alexandra Johanna van Oranje-Nassau-Dietz";
    const lines = Array.from({ length: 150 }, (_, index) => makeLine(index + 1, `${long} Q${index + 1}Q`));
    const pages = readPages((await render(lines)).bytes);
    for (const page of pages) {
      const starts = page.match(/Maria Wilhelmina/g) ?? [];
      const ends = page.match(/Q\d+Q/g) ?? [];
      expect(ends.length).toBe(starts.length);
    }
    expect(pages.join("").match(/Q\d+Q/g)).toHaveLength(150);
  });

  it("print a request of several pages in full and go on with the letter", async () => {
    const request = Array.from(
      { length: 80 },
      (_, index) => `Paragraph ${index + 1}: we ask ${"again and ".repeat(20)}again.`,
    ).join("\n");
    const packet = await render(makeLines(3), { campaign: { request } });
    const pages = readPages(packet.bytes);
    const letter = pages.slice(
      0,
      pages.findIndex((page) => /^Summary/m.test(page)),
    );
    expect(letter.length).toBeGreaterThan(3);
    const text = letter.join("\n");
    for (let index = 1; index <= 80; index++) expect(text).toContain(`Paragraph ${index}:`);
    expect(letter.at(-1)).toContain("Name in block letters");
  });

  it.each(["a4", "letter"] as const)("keep very long texts inside %s paper and off each other", async (paper) => {
    const campaign = {
      title: "A title that does not end ".repeat(25).trim(),
      organisation: "Federation of Invented Associations ".repeat(12).trim(),
      contact: `Inge Fiktiv ${"Nowhere-Street 12345 ".repeat(15)}inge@example.org`,
      request: `${"x".repeat(900)}\n${"We ask. ".repeat(700)}`,
    };
    const mission = {
      ...makeDocument(1).mission,
      address: "Rue de l’Exemple ".repeat(30).trim(),
      city: "Llanfairpwll".repeat(8),
    };
    const packet = await render(
      [makeLine(1, "N".repeat(3000)), makeLine(2, "Anna Fiktiv", { city: "C".repeat(200) })],
      {
        paper,
        campaign,
        mission,
      },
    );
    const [width = 0, height = 0] = readPageSize(packet.bytes).split(" x ").map(Number);
    for (let page = 1; page <= packet.pages; page++) {
      const words = readWords(packet.bytes, page);
      for (const word of words) {
        expect(word.left, word.text).toBeGreaterThan(50);
        expect(word.right, word.text).toBeLessThan(width - 49);
        expect(word.top, word.text).toBeGreaterThan(20);
        expect(word.bottom, word.text).toBeLessThan(height - 20);
      }
      expect(overlaps(words)).toEqual([]);
    }
  });

  it("end with the receipt twice, one for each side, with signatories and pages", async () => {
    const packet = await render(makeLines(57));
    const [mission = "", delegation = ""] = readPages(packet.bytes).slice(-2);
    expect(mission).toContain("Copy 1 of 2, for the mission");
    expect(delegation).toContain("Copy 2 of 2, for the delegation");
    for (const copy of [mission, delegation]) {
      expect(copy).toMatch(/Counted signatories +57$/m);
      expect(copy).toMatch(new RegExp(`^Pages +${packet.pages}$`, "m"));
      expect(copy.replace(/\s+/g, " ")).toContain("does not imply agreement");
      expect(copy).toContain("declined to sign");
      expect(copy).toContain("Stamp of the mission");
    }
  });

  it("sum up by country in the language of the packet", async () => {
    const byCountry = [
      { country: null, signers: 1 },
      { country: "TW", signers: 1 },
      { country: "DK", signers: 2 },
    ];
    const summary = readPages((await render(makeLines(4), { language: "ru", byCountry })).bytes)[1] ?? "";
    expect(summary).toMatch(/Дания +2 +50,0 %\n+Тайвань +1 +25,0 %\n+Не указана +1 +25,0 %\n+Всего +4 +100,0 %/);
  });

  it("are of the paper's size", async () => {
    expect(readPageSize((await render(makeLines(1), { paper: "letter" })).bytes)).toBe("612 x 792");
    expect(readPageSize((await render(makeLines(1))).bytes)).toBe("595.28 x 841.89");
  });
});
