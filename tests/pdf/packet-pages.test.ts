// A text check alone is fooled by blank or wrong glyphs, a picture check alone by wrong text: names are checked by both.
import { describe, expect, it } from "vitest";
import { startPacket } from "#shared/packet/packet.ts";
import { assets, makeDocument, makeLine, makeLines, names, render } from "../unit/packet/sample.ts";
import {
  checkSyntax,
  cutOut,
  drawPage,
  hasPdfTools,
  type Picture,
  readPageSize,
  readPages,
  readWords,
} from "./poppler.ts";
import { drawReference, fillReference, type ReferenceName } from "./reference-ink.ts";

const countInk = (pixels: readonly number[]): number => pixels.filter((pixel) => pixel < 128).length;

/** A page's text with its lines joined. */
const joined = (page: string): string => page.replace(/\s+/g, " ");

describe.skipIf(!hasPdfTools)("printed pages", () => {
  it.each(["en", "ru"] as const)("are sound to qpdf in %s", async (language) => {
    const packet = await render(makeLines(130), { language });
    expect(checkSyntax(packet.bytes)).toContain("No syntax or stream encoding errors found");
  });

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
      const reference = drawReference(assets.regular, name, /\p{M}/u.test(name));
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
    const rendering = startPacket(
      assets,
      makeDocument(4, {
        language: "ru",
        byCountry: [
          { country: null, signers: 1 },
          { country: "TW", signers: 1 },
          { country: "DK", signers: 2 },
        ],
      }),
    );
    rendering.addLines(makeLines(4));
    const summary = readPages((await rendering.finish()).bytes)[1] ?? "";
    expect(summary).toMatch(/Дания +2 +50,0 %\n+Тайвань +1 +25,0 %\n+Не указана +1 +25,0 %\n+Всего +4 +100,0 %/);
  });

  it("name nobody who asked for it: the line is numbered, in grey, with country and date and without a city", async () => {
    const lines = [makeLine(1, "Anna Fiktiv"), makeLine(2, null, { city: "Skjulby" }), makeLine(3, "Bo Fiktiv")];
    const { bytes } = await render(lines, { withheld: 1 });
    const [letter = "", summary = "", list = ""] = readPages(bytes);
    expect(list).toMatch(/^ *2 +name withheld at the signer’s request +Denmark +2017-05-21$/m);
    expect(readPages(bytes).join()).not.toContain("Skjulby");
    expect(joined(letter)).toContain(
      "In the list, 1 name is withheld at the signer’s request; every such line is numbered and counted.",
    );
    expect(summary).toMatch(/^Names withheld at the +1\n+ *signers’ request$/m);
    const picture = drawPage(bytes, 3);
    const darkest = rowBoxes(bytes, 3).map((row) => Math.min(...cutOut(picture, { ...row, left: 95, right: 240 })));
    expect(darkest[0]).toBeLessThan(40);
    expect(darkest[1]).toBeGreaterThan(90);
    expect(darkest[2]).toBeLessThan(40);
  });

  it("say in Russian how many names are withheld", async () => {
    const lines = makeLines(5).map((line) => (line.line > 2 ? { ...line, name: null, city: null } : line));
    const [letter = "", summary = "", list = ""] = readPages(
      (await render(lines, { language: "ru", withheld: 3 })).bytes,
    );
    expect(joined(letter)).toContain(
      "В списке 3 имени не указаны по личной просьбе; каждая такая строка пронумерована и учтена.",
    );
    expect(joined(summary)).toMatch(/Имя не указано по личной 3 просьбе/);
    expect(list.match(/ имя не указано по личной просьбе +Дания +21\.05\.2017$/gm)).toHaveLength(3);
  });

  it("count originals on paper apart, and all together", async () => {
    const originals = { signers: 142, sheets: 21 };
    const byCountry = [
      { country: "DK", signers: 150 },
      { country: "SE", signers: 49 },
    ];
    const packet = await render(makeLines(57), { originals, byCountry });
    const pages = readPages(packet.bytes);
    const [letter = "", summary = "", list = ""] = pages;
    expect(joined(letter)).toContain("199 people have signed it.");
    expect(joined(letter)).toContain(
      "57 people have signed online: the names are listed in the enclosed list of online signatories, numbered without a gap. 142 people have signed on paper: 21 sheets with original signatures are enclosed.",
    );
    expect(joined(letter)).toContain(
      "list of online signatories (57 lines); original signatures on paper (21 sheets); receipt form",
    );
    expect(summary).toMatch(/^Total +199 +100\.0%$/m);
    expect(list).toContain("57 signatories, each counted once");
    for (const page of [summary, ...pages.slice(-2)]) {
      expect(joined(page)).toContain("Counted signatories on the 57 online list");
      expect(joined(page)).toContain("Signatories whose originals 142 on paper are enclosed (21 sheets)");
      expect(joined(page)).toContain("Counted signatories in all 199");
      expect(page).toMatch(/^List +Lines 1 to 57$/m);
    }
    for (const copy of pages.slice(-2)) {
      expect(joined(copy)).toContain(
        "together with the list of its online signatories (57 lines) and the original signatures on paper (21 sheets).",
      );
    }
  });

  it("count originals on paper apart in Russian", async () => {
    const pages = readPages(
      (await render(makeLines(3), { language: "ru", originals: { signers: 21, sheets: 2 } })).bytes,
    );
    const [letter = "", summary = ""] = pages;
    expect(joined(letter)).toContain(
      "Онлайн петицию подписали 3 человека: имена приведены в прилагаемом списке, пронумерованном без пропусков. На бумаге петицию подписал 21 человек: в подлиннике прилагаются 2 подписных листа.",
    );
    for (const page of [summary, ...pages.slice(-2)]) {
      expect(joined(page)).toMatch(/Число подписавшихся по 3 списку онлайн/);
      expect(joined(page)).toMatch(/Число подписавшихся на 21 бумаге, подлинники прилагаются \(2 листа\)/);
      expect(joined(page)).toContain("Общее число 24 подписавшихся");
    }
    for (const copy of pages.slice(-2))
      expect(joined(copy)).toContain("онлайн (3 строки) и подписными листами в подлиннике (2 листа).");
  });

  it.each(["en", "ru"] as const)(
    "have no list in %s, and no word of one, when all signed on paper",
    async (language) => {
      const packet = await render([], { language, originals: { signers: 5, sheets: 1 } });
      expect(checkSyntax(packet.bytes)).toContain("No syntax or stream encoding errors found");
      const pages = readPages(packet.bytes);
      expect(pages).toHaveLength(4);
      expect(pages.join()).not.toMatch(/(?<!\p{L})(lists?(?!\p{L})|lines|спис|строк)/iu);
      const [letter = "", , copy = ""] = pages.map(joined);
      if (language === "en") {
        expect(letter).toContain("5 people have signed it.");
        expect(letter).toContain(
          "The signatures were collected on paper: 1 sheet with original signatures is enclosed.",
        );
        expect(letter).toContain(
          "Enclosures: summary; original signatures on paper (1 sheet); receipt form in two copies",
        );
        expect(copy).toContain("was received together with the original signatures on paper (1 sheet).");
      } else {
        expect(letter).toContain("которую подписали 5 человек.");
        expect(letter).toContain("Подписи собраны на бумаге: в подлиннике прилагается 1 подписной лист.");
        expect(copy).toContain("получена вместе с подписными листами в подлиннике (1 лист).");
      }
    },
  );

  it("are of the paper's size", async () => {
    expect(readPageSize((await render(makeLines(1), { paper: "letter" })).bytes)).toBe("612 x 792");
    expect(readPageSize((await render(makeLines(1))).bytes)).toBe("595.28 x 841.89");
  });
});

type Box = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** The band of each row of the list's first page, from the place of its number. */
function rowBoxes(bytes: Uint8Array, count: number): readonly Omit<Box, "text">[] {
  const words = readWords(bytes, 3).filter((word) => word.left > 70 && word.right < 92 && /^\d+$/.test(word.text));
  expect(words).toHaveLength(count);
  return words.map(({ left, right, top, bottom }) => ({ left, right, top: top - 0.5, bottom: bottom + 0.5 }));
}

const nameLeft = 96.45;
const nameSize = 8.5;
/** Where poppler puts the bottom of a word below its baseline: the font's descender. */
const descent = 0.293 * nameSize;
/** Poppler puts glyphs on whole pixels; at 432 dpi two pixels are 0.04 em. */
const tolerance = 2;

/**
 * How much the worst letter of a row differs from its reference: printed ink that has no reference ink near it, and reference
 * ink that was not printed, as a part of the letter's own ink.
 */
function worstLetter(picture: Picture, row: Omit<Box, "text">, reference: ReferenceName): number {
  const perEm = nameSize * picture.perPoint;
  const left = Math.floor((nameLeft - 4) * picture.perPoint);
  const top = Math.floor((row.top - 2) * picture.perPoint);
  const width = Math.ceil(180 * picture.perPoint);
  const height = Math.ceil(16 * picture.perPoint);
  const originX = nameLeft * picture.perPoint - left;
  const baseline = (row.bottom - 0.5 - descent) * picture.perPoint - top;
  const ink = fillReference(reference, perEm, originX, baseline, width, height);
  const isWanted = (x: number, y: number): boolean => (ink[y * width + x] ?? 0) > 0.5;
  const isPrinted = (x: number, y: number): boolean =>
    (picture.pixels[(top + y) * picture.width + left + x] ?? 255) < 128;
  const letters = reference.glyphs.map((glyph) => {
    let own = 0;
    let unmatched = 0;
    for (let y = Math.ceil(baseline - 1.08 * perEm); y < baseline + 0.36 * perEm; y++) {
      for (let x = Math.floor(originX + glyph.left * perEm); x < originX + glyph.right * perEm; x++) {
        if (isWanted(x, y)) own += 1;
        if (isWanted(x, y) && !isNear(isPrinted, x, y)) unmatched += 1;
        if (isPrinted(x, y) && !isNear(isWanted, x, y)) unmatched += 1;
      }
    }
    return unmatched / own;
  });
  return Math.max(...letters);
}

function isNear(test: (x: number, y: number) => boolean, x: number, y: number): boolean {
  for (let dy = -tolerance; dy <= tolerance; dy++) {
    for (let dx = -tolerance; dx <= tolerance; dx++) if (test(x + dx, y + dy)) return true;
  }
  return false;
}

/** Words whose middles share a place; boxes of neighbouring lines may touch. */
function overlaps(words: readonly Box[]): readonly string[] {
  const found: string[] = [];
  const sorted = [...words].sort((a, b) => a.top - b.top);
  for (const [index, word] of sorted.entries()) {
    for (const other of sorted.slice(index + 1)) {
      if (other.top >= word.bottom) break;
      const height = Math.min(word.bottom, other.bottom) - other.top;
      const width = Math.min(word.right, other.right) - Math.max(word.left, other.left);
      const smaller = Math.min(word.bottom - word.top, other.bottom - other.top);
      if (width > 0.5 && height > 0.45 * smaller) found.push(`${word.text.slice(0, 20)} / ${other.text.slice(0, 20)}`);
    }
  }
  return found;
}
