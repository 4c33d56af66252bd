// Packets are PDF/A-1b to PDFBox preflight, whatever is in them; a file with an attachment is none and does not say so.
import { describe, expect, it } from "vitest";
import { readLogo } from "#shared/packet/pdf/logo.ts";
import { jpegLogo, pngLogo, svgLogo } from "../unit/packet/logos.ts";
import { makeLine, makeLines, render } from "../unit/packet/sample.ts";
import { checkSyntax, hasPdfTools } from "./poppler.ts";
import { hasPreflight, preflight } from "./preflight.ts";
import { scriptSamples } from "./scripts.ts";
import { listPage, makeFile } from "./small-file.ts";

const valid = "is a valid PDF/A-1b file";

describe.skipIf(!hasPreflight || !hasPdfTools)("a packet's file", () => {
  it("is PDF/A-1b with every script, in every part, as a draft, as a later volume, tagged and with a logo", async () => {
    const scripts = scriptSamples.map(({ name, city, country }, index) => makeLine(index + 1, name, { city, country }));
    const drawLogo = async (logo: Parameters<typeof readLogo>[0]) => {
      const picture = readLogo(logo);
      return (
        await makeFile(
          [{ number: 1, draw: (canvas) => canvas.logo(picture, 65, 780, 120, 60), code: {} }, listPage(2, [1, 2, 3])],
          { logo: picture },
        )
      ).bytes;
    };
    const files = {
      scripts: (await render(scripts)).bytes,
      long: (await render(makeLines(400), { language: "ru" })).bytes,
      draft: (await render(makeLines(3), { packetNumber: null, campaign: { organisation: "" } })).bytes,
      markup: (
        await render(makeLines(3), { campaign: { title: "A & B <c> “d” 請願 \u{1f33b}", organisation: "É & Ö" } })
      ).bytes,
      volume: (
        await makeFile(
          [listPage(501, [12_001, 12_002]), listPage(502, [12_003])].map((page) => ({
            ...page,
            bookmark: { title: "Denmark", level: page.number === 501 ? 1 : 2 },
          })),
        )
      ).bytes,
      tagged: (await makeFile([listPage(1, [1, 2]), listPage(2, [3])], { isTagged: true })).bytes,
      png: await drawLogo(pngLogo),
      jpeg: await drawLogo(jpegLogo),
      svg: await drawLogo(svgLogo),
    };
    for (const bytes of Object.values(files))
      expect(checkSyntax(bytes)).toContain("No syntax or stream encoding errors");
    const told = preflight(files);
    for (const name of Object.keys(files)) expect(told[name], name).toBe(valid);
  });

  it("with a CSV file in it is sound, but no PDF/A, and does not claim to be", async () => {
    const { bytes } = await makeFile([listPage(1, [1])], { csvName: "list.csv", csv: "line,name\r\n1,Anna\r\n" });
    expect(checkSyntax(bytes)).toContain("No syntax or stream encoding errors");
    expect(Buffer.from(bytes).toString("latin1")).not.toContain("pdfaid");
    expect(preflight({ csv: bytes })["csv"]).toContain("is not a valid PDF/A-1b file");
  });
});
