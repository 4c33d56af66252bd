// What a file is made of beside its text: page labels, bookmarks, logo, CSV, structure.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRawStream } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { readLogo } from "#shared/packet/pdf/logo.ts";
import { jpegLogo, pngLogo, svgLogo } from "../unit/packet/logos.ts";
import { checkSyntax, drawPage, hasPdfTools, readAloud, readPages } from "./poppler.ts";
import { facts, listPage, makeFile, type SmallPage } from "./small-file.ts";

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}

describe("a packet's file", () => {
  it("numbers its pages for the reader as they are printed", async () => {
    const { bytes } = await makeFile([501, 502, 503, 505, 506].map((number) => listPage(number, [number])));
    const labels = (await load(bytes)).catalog.lookup(PDFName.of("PageLabels"), PDFDict);
    expect(labels.toString().replace(/\s+/g, " ")).toContain("[ 0 << /S /D /St 501 >> 3 << /S /D /St 505 >> ]");
  });

  it("has bookmarks on two levels", async () => {
    const titles = [
      ["Letter", 1],
      ["List", 1],
      ["Danmark – Дания", 2],
      ["Poland", 2],
      ["Receipt", 1],
    ] as const;
    const { bytes } = await makeFile(
      titles.map(([title, level], index) => listPage(index + 1, [index + 1], { bookmark: { title, level } })),
    );
    const outline = (await load(bytes)).catalog.lookup(PDFName.of("Outlines"), PDFDict);
    expect(readLevel(outline)).toEqual(["Letter", { List: ["Danmark – Дания", "Poland"] }, "Receipt"]);
    expect(outline.lookup(PDFName.of("Count"), PDFNumber).asNumber()).toBe(3);
  });

  it("says its language and title, and has the same bytes for the same pages and another /ID for others", async () => {
    const make = async (lines: readonly number[]) => (await makeFile([listPage(1, lines)])).bytes;
    const document = await load(await make([1, 2]));
    expect(document.catalog.lookup(PDFName.of("Lang"))?.toString()).toBe("(en)");
    expect(document.getTitle()).toBe(facts.title);
    expect(Buffer.compare(await make([1, 2]), await make([1, 2]))).toBe(0);
    const id = (bytes: Uint8Array) => /\/ID \[ <([0-9A-Fa-f]{32})>/.exec(Buffer.from(bytes).toString("latin1"))?.[1];
    expect(id(await make([1, 2]))).not.toBe(id(await make([1, 3])));
  });
});

describe.skipIf(!hasPdfTools)("a logo on a page", () => {
  const paint = async (logo: Parameters<typeof readLogo>[0], maxWidth = 120, maxHeight = 60) => {
    const picture = readLogo(logo);
    const draw: SmallPage["draw"] = (canvas) => canvas.logo(picture, 100, 741.89, maxWidth, maxHeight);
    const { bytes } = await makeFile([{ number: 1, draw, code: null }], { logo: picture });
    expect(checkSyntax(bytes)).toContain("No syntax or stream encoding errors");
    const { pixels, width, perPoint } = drawPage(bytes, 1, 288);
    /** The grey of a place in points from the upper left corner of the logo's room. */
    return (x: number, y: number): number =>
      pixels[Math.floor((100 + y) * perPoint) * width + Math.floor((100 + x) * perPoint)] ?? -1;
  };

  it("of PNG stands at its own size, white where it was transparent", async () => {
    const grey = await paint(pngLogo);
    expect(grey(1, 3)).toBeLessThan(90);
    expect(grey(4.5, 3)).toBeGreaterThan(130);
    expect(grey(4.5, 3)).toBeLessThan(190);
    expect(grey(8, 3)).toBe(255);
    expect([grey(-1, 3), grey(1, -1), grey(1, 7)]).toEqual([255, 255, 255]);
  });

  it("of JPEG is made to fit its room", async () => {
    const grey = await paint(jpegLogo, 6, 60);
    expect(grey(1.5, 1.5)).toBeLessThan(90);
    expect(grey(5.5, 1.5)).toBeGreaterThan(200);
    expect(grey(1.5, 4)).toBe(255);
  });

  it("of SVG is black, upright, with the holes of its even-odd paths", async () => {
    const grey = await paint(svgLogo);
    // 400 x 200 pixels are 300 x 150 points and fit into 120 x 60: the square takes the left half.
    expect([grey(2, 2), grey(58, 58), grey(30, 8)]).toEqual([0, 0, 0]);
    expect([grey(30, 30), grey(20, 30), grey(40, 40)]).toEqual([255, 255, 255]);
    // The triangle points to the left.
    expect([grey(118, 8), grey(66, 30)]).toEqual([0, 0]);
    expect([grey(66, 8), grey(66, 52), grey(122, 30)]).toEqual([255, 255, 255]);
  });
});

describe.skipIf(!hasPdfTools)("a CSV file in a packet's file", () => {
  const csv = Array.from({ length: 9000 }, (_, index) => `${index + 1},Søren Fiktiv,København\r\n`).join("");

  it("is taken out as it was put in, with its digest", async () => {
    const made = await makeFile([listPage(1, [1])], { csvName: "RU-DK-kobenhavn-1.csv", csv });
    expect(made.csv).toEqual({
      sha256: createHash("sha256").update(csv).digest("hex"),
      size: Buffer.byteLength(csv),
    });
    const folder = mkdtempSync(join(tmpdir(), "hand-in-csv-"));
    try {
      const file = join(folder, "packet.pdf");
      writeFileSync(file, made.bytes);
      execFileSync("qpdf", [file, "--show-attachment=RU-DK-kobenhavn-1.csv"]);
      const shown = execFileSync("qpdf", [file, "--show-attachment=RU-DK-kobenhavn-1.csv"], { maxBuffer: 1 << 24 });
      expect(shown.toString()).toBe(csv);
      const listed = execFileSync("qpdf", [file, "--list-attachments", "--verbose"]).toString();
      expect(listed).toContain("RU-DK-kobenhavn-1.csv");
      expect(listed).toContain(createHash("md5").update(csv).digest("hex"));
      expect(readFileSync(file).toString("latin1")).toContain("/AFRelationship /Data");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("a tagged file", () => {
  const prose: SmallPage = {
    number: 1,
    draw: (canvas, type) => {
      const line = (text: string, y: number): void => canvas.text(65, y, type.setCell(text), 10);
      canvas.rule(65, 800, 500, 800, 1);
      canvas.tag("H1", () => line("Summary", 700));
      canvas.tag("P", () => line("A paragraph that runs", 680));
      canvas.tag("P", () => line("over three", 660), true);
      line("a head that is furniture", 640);
      canvas.tag("P", () => canvas.tag("P", () => line("Another", 620)));
    },
  };
  const next: SmallPage = {
    number: 2,
    draw: (canvas, type) => {
      canvas.tag("P", () => canvas.text(65, 700, type.setCell("pages’ lines"), 10), true);
      listPage(2, [1, 2]).draw(canvas, type);
      canvas.rule(65, 600, 500, 600, 1);
    },
    code: { lines: [1, 2] },
  };
  const last = listPage(3, [3], { code: { lines: [3, 3] } });

  it("has its headings, paragraphs and lists in the order of the pages, over their ends", async () => {
    const { bytes } = await makeFile([prose, next, last], { isTagged: true });
    const document = await load(bytes);
    const root = document.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
    expect(readElement(document, root.lookup(PDFName.of("K"), PDFDict))).toEqual([
      "Document",
      ["H1", "1:0"],
      ["P", "1:1", "1:2"],
      ["P", "1:3", "2:0"],
      ["L", ["LI", "2:1"], ["LI", "2:2"], ["LI", "3:0"]],
    ]);
    expect(document.catalog.lookup(PDFName.of("MarkInfo"))?.toString()).toContain("/Marked true");
  });

  it("divides what would be too much for one array of PDF/A-1", async () => {
    const lines = Array.from({ length: 8100 }, (_, index) => index + 1);
    const headings: SmallPage = {
      number: 2,
      draw: (canvas, type) => {
        for (let row = 0; row < 8100; row++) canvas.tag("H2", () => canvas.text(65, 700, type.setCell("Odense"), 8));
      },
    };
    const { bytes } = await makeFile([listPage(1, lines), headings], { isTagged: true });
    const root = (await load(bytes)).catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
    const [kind, ...kids] = readElement(await load(bytes), root.lookup(PDFName.of("K"), PDFDict));
    const lengths = kids.map((kid) => (typeof kid === "string" ? 0 : kid.length - 1));
    expect(kind).toBe("Document");
    expect(lengths.slice(0, 2)).toEqual([8000, 100]);
    expect(kids.at(-1)?.[0]).toBe("Sect");
    expect(lengths.at(-1)).toBe(102);
    expect(kids).toHaveLength(8001);
  });

  it("names the owner of each marked part in its parent tree", async () => {
    const { bytes } = await makeFile([prose, next, last], { isTagged: true });
    const document = await load(bytes);
    const root = document.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
    const numbers = root.lookup(PDFName.of("ParentTree"), PDFDict).lookup(PDFName.of("Nums"), PDFArray);
    for (const [index, page] of document.getPages().entries()) {
      const key = page.node.lookup(PDFName.of("StructParents"), PDFNumber).asNumber();
      expect(key).toBe(index);
      const owners = numbers.lookup(2 * key + 1, PDFArray);
      for (let mcid = 0; mcid < owners.size(); mcid++) {
        expect(readElement(document, owners.lookup(mcid, PDFDict)).flat(9)).toContain(`${index + 1}:${mcid}`);
      }
    }
  });

  it.skipIf(!hasPdfTools)("is read aloud with a space between its texts", async () => {
    const draw: SmallPage["draw"] = (canvas, type) => {
      canvas.signatory(7, () => {
        for (const [column, text] of ["7", "Anna Fiktiv", "Odense"].entries())
          canvas.text(65 + 150 * column, 700, type.setCell(text), 8.5);
      });
    };
    const { bytes } = await makeFile([{ number: 1, draw, code: null }], { isTagged: true });
    expect(readAloud(bytes)).toContain('"7 Anna Fiktiv Odense ');
  });

  it.skipIf(!hasPdfTools)("shows the same text, marks everything, and is sound", async () => {
    const tagged = await makeFile([prose, next, last], { isTagged: true });
    const plain = await makeFile([prose, next, last]);
    expect(checkSyntax(tagged.bytes)).toContain("No syntax or stream encoding errors");
    expect(readPages(tagged.bytes)).toEqual(readPages(plain.bytes));
    for (const content of await contents(tagged.bytes)) expect(unmarked(content)).toEqual([]);
    expect((await contents(plain.bytes)).join("")).not.toMatch(/MCID|Artifact/);
  });
});

/** Titles of one level; those with others below them as an object. */
function readLevel(parent: PDFDict): unknown[] {
  const titles: unknown[] = [];
  let item = parent.lookupMaybe(PDFName.of("First"), PDFDict);
  while (item !== undefined) {
    const title = item.lookup(PDFName.of("Title"), PDFHexString).decodeText();
    titles.push(item.has(PDFName.of("First")) ? { [title]: readLevel(item) } : title);
    item = item.lookupMaybe(PDFName.of("Next"), PDFDict);
  }
  return titles;
}

type Tree = readonly (string | Tree)[];

/** An element as its type and what is in it: marked parts as `page:mcid`. */
function readElement(document: PDFDocument, element: PDFDict): Tree {
  const pageOf = (dict: PDFDict): number =>
    document.getPages().findIndex((page) => page.ref === dict.get(PDFName.of("Pg"))) + 1;
  const kids = element.lookup(PDFName.of("K"));
  const list = kids instanceof PDFArray ? kids.asArray().map((kid) => document.context.lookup(kid)) : [kids];
  const content = list.map((kid): string | Tree => {
    if (kid instanceof PDFNumber) return `${pageOf(element)}:${kid.asNumber()}`;
    if (!(kid instanceof PDFDict)) return "?";
    if (kid.has(PDFName.of("MCID"))) return `${pageOf(kid)}:${kid.lookup(PDFName.of("MCID"), PDFNumber).asNumber()}`;
    return readElement(document, kid);
  });
  return [element.lookup(PDFName.of("S"), PDFName).decodeText(), ...content];
}

async function contents(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await load(bytes);
  return document.getPages().flatMap((page) =>
    page.node
      .lookup(PDFName.of("Contents"), PDFArray)
      .asArray()
      .map((ref) => {
        const stream = document.context.lookup(ref);
        if (!(stream instanceof PDFRawStream)) throw new Error("A stream was expected.");
        const stored = stream.getContents();
        return Buffer.from(stream.dict.has(PDFName.of("Filter")) ? inflateSync(stored) : stored).toString("latin1");
      }),
  );
}

/** Operators that show something while no marked part is open, and marks that do not nest with text objects. */
function unmarked(content: string): readonly string[] {
  const found: string[] = [];
  const open: string[] = [];
  for (const line of content.split("\n")) {
    if (/ (BDC|BMC)$/.test(line)) open.push("mark");
    else if (line === "BT") open.push("text");
    else if (line === "EMC" && open.pop() !== "mark") found.push("EMC in text");
    else if (line === "ET" && open.pop() !== "text") found.push("ET in a mark");
    else if (/(Tj|TJ| S| f|EI Q|Do)$/.test(line) && !open.includes("mark")) found.push(line);
  }
  return [...found, ...open];
}
