// What is found when the pages of a sealed file are taken out, exchanged or changed.
import { PDFArray, PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { unzlibSync, zlibSync } from "fflate";
import { describe, expect, it } from "vitest";
import { checkPages } from "#shared/packet/check-pages.ts";
import { readPacketFacts } from "#shared/packet/packet-facts.ts";
import { listPage, makeFile, type SmallPage } from "../../pdf/small-file.ts";

const expected = { packet: "RU-DK-kobenhavn-1", volume: 2, firstPage: 501, pages: 5 };

/** Pages 501 to 505 with 40 lines each from line 1 on. */
function sealedPages(): readonly SmallPage[] {
  return Array.from({ length: 5 }, (_, index) => {
    const lines = Array.from({ length: 40 }, (__, row) => 40 * index + row + 1);
    return listPage(501 + index, lines, { code: { volume: 2, lines: [lines[0] ?? 0, lines.at(-1) ?? 0] } });
  });
}

async function findingsOf(bytes: Uint8Array) {
  return checkPages(await readPacketFacts(bytes), expected);
}

async function changed(change: (document: PDFDocument) => void): Promise<Uint8Array> {
  const { bytes } = await makeFile(sealedPages());
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  change(document);
  return document.save({ useObjectStreams: false });
}

/** Writes another content onto a page, deflated as the first one. */
function rewrite(document: PDFDocument, index: number, edit: (content: string) => string): void {
  const contents = document.getPage(index).node.lookup(PDFName.of("Contents"), PDFArray);
  const [ref] = contents.asArray();
  const stream = document.context.lookup(ref);
  if (!(stream instanceof PDFRawStream)) throw new Error("A stream was expected.");
  const content = edit(Buffer.from(unzlibSync(stream.getContents())).toString("latin1"));
  const edited = PDFRawStream.of(stream.dict, zlibSync(Buffer.from(content, "latin1")));
  contents.set(0, document.context.register(edited));
}

describe("the pages of a sealed volume", () => {
  it("are as their codes say", async () => {
    const { bytes, digests } = await makeFile(sealedPages());
    const facts = await readPacketFacts(bytes);
    expect(checkPages(facts, expected)).toEqual([]);
    expect(facts).toMatchObject({ pages: 5, lines: 200, firstLine: 1, lastLine: 200 });
    expect(facts.pageFacts.map(({ code }) => code?.digest)).toEqual(digests);
    expect(facts.pageFacts.map(({ digest }) => digest)).toEqual(digests);
  });

  it("lack one by its number, and those after it are not exchanged", async () => {
    expect(await findingsOf(await changed((document) => document.removePage(1)))).toEqual([
      { kind: "missing", page: 502 },
    ]);
    expect(await findingsOf(await changed((document) => document.removePage(4)))).toEqual([
      { kind: "missing", page: 505 },
    ]);
  });

  it("are exchanged: both are named, with where they belong", async () => {
    const bytes = await changed((document) => {
      const [one, other] = [1, 2].map((index) => document.getPage(index).node);
      const name = PDFName.of("Contents");
      const [first, second] = [one?.get(name), other?.get(name)];
      if (first === undefined || second === undefined) throw new Error("Two pages were expected.");
      one?.set(name, second);
      other?.set(name, first);
    });
    expect(await findingsOf(bytes)).toEqual([
      { kind: "exchanged", page: 503, due: 502 },
      { kind: "exchanged", page: 502, due: 503 },
    ]);
  });

  it("hold one of another volume in the place of their own, and one without a code", async () => {
    const pages = [...sealedPages()];
    pages[2] = listPage(503, [81], { code: { volume: 3, lines: [81, 81] } });
    pages[3] = listPage(504, [121], { code: null });
    expect(await findingsOf((await makeFile(pages)).bytes)).toEqual([
      { kind: "code_missing", place: 4 },
      { kind: "foreign", place: 3, packet: "RU-DK-KOBENHAVN-1", volume: 3, page: 503 },
      { kind: "missing", page: 503 },
      { kind: "missing", page: 504 },
    ]);
  });

  it("stand there twice, or with a number that the volume does not have", async () => {
    const pages = [
      ...sealedPages().slice(0, 4),
      ...sealedPages().slice(3, 4),
      listPage(506, [1], { code: { volume: 2, lines: [1, 1] } }),
    ];
    expect(await findingsOf((await makeFile(pages)).bytes)).toEqual([
      { kind: "missing", page: 505 },
      { kind: "unexpected", page: 506 },
      { kind: "twice", page: 504 },
    ]);
  });

  it("are changed in a single letter", async () => {
    const bytes = await changed((document) =>
      rewrite(document, 2, (content) => content.replace(/\([^)]{6}/, (shown) => `${shown.slice(0, -1)}x`)),
    );
    expect(await findingsOf(bytes)).toEqual([{ kind: "changed", page: 503 }]);
  });

  it("lack a line, or have one more than the code says", async () => {
    const withoutLine = await changed((document) =>
      rewrite(document, 0, (content) => content.replace("/Signatory <</Line 7>> BDC", "/Span BMC")),
    );
    expect(await findingsOf(withoutLine)).toEqual([
      { kind: "changed", page: 501 },
      { kind: "lines_missing", page: 501, lines: [7] },
    ]);
    const numbered = await changed((document) =>
      rewrite(document, 4, (content) => content.replace("/Line 161>>", "/Line 162>>")),
    );
    expect(await findingsOf(numbered)).toEqual([
      { kind: "changed", page: 505 },
      { kind: "lines_missing", page: 505, lines: [161] },
      { kind: "lines_unexpected", page: 505, lines: [162] },
    ]);
  });

  it("are not judged in a draft, which has no codes", async () => {
    const { bytes } = await makeFile([listPage(1, [1], { code: null })]);
    expect(await findingsOf(bytes)).toEqual([{ kind: "no_codes" }]);
  });

  it("count the lines of paper originals apart", async () => {
    const originals: SmallPage = {
      number: 502,
      draw: (canvas, type) => {
        for (const line of [1, 2]) {
          canvas.signatory(line, () => canvas.text(65, 700 - 12 * line, type.setCell("Bo Fiktiv"), 8.5), "originals");
        }
      },
      code: { lines: [1, 2] },
    };
    for (const isTagged of [false, true]) {
      const { bytes } = await makeFile([listPage(501, [1, 2, 3]), originals], { isTagged });
      const facts = await readPacketFacts(bytes);
      expect(facts).toMatchObject({ lines: 3, lastLine: 3, originals: { lines: 2, firstLine: 1, lastLine: 2 } });
      expect(checkPages(facts, { ...expected, volume: 1, pages: 2 })).toEqual([]);
    }
  });
});
