import { describe, expect, it } from "vitest";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import { packetLanguages } from "#shared/model/campaign.ts";
import { startPacket } from "#shared/packet/packet.ts";
import { readPacketFacts } from "#shared/packet/packet-facts.ts";
import { readSealedDocument } from "#shared/packet/sealed-document.ts";
import { assets, makeDocument, makeLine, makeLines, render } from "./sample.ts";

async function failureOf(run: () => unknown): Promise<unknown> {
  try {
    await run();
  } catch (error) {
    return error instanceof ExpectedFailure ? error.failure : error;
  }
  return null;
}

describe("a packet", () => {
  it("has each line once and tells its pages", async () => {
    const packet = await render(makeLines(170));
    const facts = await readPacketFacts(packet.bytes);
    expect(facts).toEqual({
      pages: packet.pages,
      lines: 170,
      firstLine: 1,
      lastLine: 170,
      packetNumber: "RU-DK-kobenhavn-1",
    });
    expect(packet).toMatchObject({ firstLine: 1, lastLine: 170 });
  });

  it("has the same bytes for the same input, however the lines are batched", async () => {
    const lines = makeLines(170);
    const whole = await render(lines);
    const rendering = await startPacket(assets, makeDocument(170));
    for (const line of lines) await rendering.addLines([line]);
    const single = await rendering.finish();
    expect(Buffer.compare(whole.bytes, single.bytes)).toBe(0);
  });

  it("has another /ID when a single name differs", async () => {
    const id = (bytes: Uint8Array) => /\/ID \[ <([0-9A-Fa-f]{32})>/.exec(Buffer.from(bytes).toString("latin1"))?.[1];
    const one = await render([makeLine(1, "Ada Fiktiv")]);
    const other = await render([makeLine(1, "Ida Fiktiv")]);
    expect(id(one.bytes)).toMatch(/^[0-9a-f]{32}$/i);
    expect(id(one.bytes)).not.toBe(id(other.bytes));
  });

  it("without a number is a draft", async () => {
    const packet = await render(makeLines(3), { packetNumber: null });
    expect((await readPacketFacts(packet.bytes)).packetNumber).toBeNull();
  });

  it("stops at a name that the fonts cannot draw and names line, column and characters, not the name", async () => {
    const lines = [makeLine(1, "Anna Fiktiv"), makeLine(2, "許\u{2137c}峯")];
    expect(await failureOf(() => render(lines))).toEqual({
      code: "PACKET_UNDRAWABLE",
      params: { line: 2, characters: "U+2137C", column: "name" },
    });
    expect(await failureOf(() => render([makeLine(1, "Anna", { city: "\ue000" })]))).toMatchObject({
      params: { column: "city" },
    });
  });

  it("prints 〓 for such a letter when the document asks for it, and says where and for what", async () => {
    const lines = [makeLine(1, "Anna Fiktiv"), makeLine(2, "許\u{2137c}峯", { city: "\ue000", country: "TW" })];
    const packet = await render(lines, { undrawable: "geta" });
    expect(packet.replaced).toEqual([
      { line: 2, column: "name", characters: "U+2137C" },
      { line: 2, column: "city", characters: "U+E000" },
    ]);
    expect((await render([makeLine(1, "Anna")], { undrawable: "geta" })).replaced).toEqual([]);
  });

  it("reads only the fonts that its texts need", async () => {
    const fontsOf = async (name: string) => {
      const read: string[] = [];
      const readFont: typeof assets.readFont = (font) => {
        read.push(font);
        return assets.readFont(font);
      };
      const rendering = await startPacket({ ...assets, readFont }, makeDocument(1));
      await rendering.addLines([makeLine(1, name)]);
      await rendering.finish();
      return read;
    };
    expect(await fontsOf("Søren Щербаков")).toEqual(["NotoSans-Regular", "NotoSans-Bold"]);
    expect(await fontsOf("דוד")).toEqual(["NotoSans-Regular", "NotoSans-Bold", "NotoSansHebrew-Regular"]);
  });

  it("stops at a text of the campaign that the fonts cannot draw", async () => {
    expect(await failureOf(() => render(makeLines(1), { campaign: { title: "\u{2137c}\ufffd" } }))).toEqual({
      code: "PACKET_TEXT_UNDRAWABLE",
      params: { field: "title", characters: "U+2137C U+FFFD" },
    });
  });

  it("is refused when countries, signers and lines do not add up or a line is missing", async () => {
    await expect(startPacket(assets, makeDocument(3, { byCountry: [{ country: "DK", signers: 2 }] }))).rejects.toThrow(
      /add up/,
    );
    const short = await startPacket(assets, makeDocument(3));
    await short.addLines(makeLines(2));
    await expect(short.finish()).rejects.toThrow(/3 signers and 2 lines/);
    await expect(
      startPacket(
        assets,
        makeDocument(3, { originals: { signers: 2, sheets: 1 }, byCountry: [{ country: "DK", signers: 3 }] }),
      ),
    ).rejects.toThrow(/add up to 3 signers, the packet has 5/);
    const gap = await startPacket(assets, makeDocument(3));
    await expect(gap.addLines([makeLine(1, "A"), makeLine(3, "B")])).rejects.toThrow(/Line 3 came after line 1/);
  });

  it("is refused when it says another number of withheld names than its lines hold, or originals without sheets", async () => {
    await expect(startPacket(assets, makeDocument(3, { withheld: 4 }))).rejects.toThrow(
      /4 names are withheld on 3 lines/,
    );
    const sheetless = makeDocument(3, { originals: { signers: 2, sheets: 0 } });
    await expect(startPacket(assets, sheetless)).rejects.toThrow(/2 originals are on 0 sheets/);
    const empty = makeDocument(3, { originals: { signers: 0, sheets: 1 } });
    await expect(startPacket(assets, empty)).rejects.toThrow(/0 originals are on 1 sheets/);
    const named = await startPacket(assets, makeDocument(2, { withheld: 1 }));
    await named.addLines(makeLines(2));
    await expect(named.finish()).rejects.toThrow(/withholds 1 names and its lines 0/);
  });

  it("counts a signer who asked not to be named as a line", async () => {
    const packet = await render([makeLine(1, "Anna Fiktiv"), makeLine(2, null, { city: null })], { withheld: 1 });
    expect(await readPacketFacts(packet.bytes)).toMatchObject({ lines: 2, firstLine: 1, lastLine: 2 });
  });

  it("has no list when all signed on paper, and refuses a line", async () => {
    const originals = { signers: 142, sheets: 21 };
    const packet = await render([], { originals });
    expect(packet).toMatchObject({ pages: 4, firstLine: 0, lastLine: 0 });
    expect(await readPacketFacts(packet.bytes)).toMatchObject({ pages: 4, lines: 0, firstLine: 0, lastLine: 0 });
    const rendering = await startPacket(assets, makeDocument(0, { originals }));
    await expect(rendering.addLines(makeLines(1))).rejects.toThrow(/without a list/);
  });

  it.each(packetLanguages)(
    "in %s that was sealed before there were originals and withheld names prints as it did",
    async (language) => {
      const now = makeDocument(3, { language });
      const { signatoriesOnline, signatoriesOnPaper, signatoriesInAll, namesWithheld, nameWithheld, ...labels } =
        now.template.labels;
      const { withheld, originals, undrawable, ...rest } = now;
      const earlier = readSealedDocument(JSON.stringify({ ...rest, template: { ...now.template, labels } }));
      const rendering = await startPacket(assets, earlier);
      await rendering.addLines(makeLines(3));
      const { bytes } = await rendering.finish();
      expect(Buffer.compare(bytes, (await render(makeLines(3), { language })).bytes)).toBe(0);
    },
  );

  it("keeps its numbers of originals and withheld names when it is read again", () => {
    const document = makeDocument(3, { withheld: 2, originals: { signers: 5, sheets: 1 } });
    expect(readSealedDocument(JSON.stringify(document))).toEqual(document);
  });
});
