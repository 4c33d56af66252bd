// Withheld names and originals on paper, as they stand on the printed pages.
import { describe, expect, it } from "vitest";
import { makeDocument, makeLine, makeLines, render } from "../unit/packet/sample.ts";
import { rowBoxes } from "./boxes.ts";
import { checkSyntax, cutOut, drawPage, hasPdfTools, readPages } from "./poppler.ts";

/** A page's text with its lines joined. */
const joined = (page: string): string => page.replace(/\s+/g, " ");

describe.skipIf(!hasPdfTools)("what is counted apart", () => {
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
      "57 people have signed online, and 142 people have signed on paper. The names are enclosed under the heading “List of online signatories”, numbered without a gap. 21 sheets with original signatures are enclosed.",
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
      "Онлайн петицию подписали 3 человека, на бумаге её подписал 21 человек. Имена приведены в приложении «Список подписавшихся онлайн» и пронумерованы без пропусков. К петиции в подлиннике прилагаются 2 подписных листа.",
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
      const parts = { ...makeDocument(1).parts, originals: false };
      const packet = await render([], { language, parts, originals: { signers: 5, sheets: 1 } });
      expect(checkSyntax(packet.bytes)).toContain("No syntax or stream encoding errors found");
      const pages = readPages(packet.bytes);
      expect(pages).toHaveLength(4);
      expect(pages.join()).not.toMatch(/(?<!\p{L})(lists?(?!\p{L})|lines|спис|строк)/iu);
      const [letter = "", , copy = ""] = pages.map(joined);
      if (language === "en") {
        expect(letter).toContain("5 people have signed it.");
        expect(letter).toContain("1 sheet with original signatures is enclosed. Each person is counted once;");
        expect(letter).toContain("on the enclosed form “Receipt”, one copy of which is for you.");
        expect(letter).toContain(
          "Enclosures: summary; original signatures on paper (1 sheet); receipt form in two copies",
        );
        expect(copy).toContain("was received together with the original signatures on paper (1 sheet).");
      } else {
        expect(letter).toContain("которую подписали 5 человек.");
        expect(letter).toContain("К петиции в подлиннике прилагается 1 подписной лист.");
        expect(copy).toContain("получена вместе с подписными листами в подлиннике (1 лист).");
      }
    },
  );
});
