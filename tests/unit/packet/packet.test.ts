import { describe, expect, it } from "vitest";
import { ExpectedFailure } from "#shared/errors/outcome.ts";
import { packetLanguages } from "#shared/model/campaign.ts";
import { openPacket } from "#shared/packet/packet.ts";
import { readPacketFacts } from "#shared/packet/packet-facts.ts";
import { readSealedDocument } from "#shared/packet/sealed-document.ts";
import {
  assets,
  type Changes,
  makeDocument,
  makeLine,
  makeLines,
  planPacket,
  render,
  renderVolumes,
} from "./sample.ts";

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
    expect(facts).toMatchObject({
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
    const opened = await openPacket(assets, makeDocument(170));
    const planning = opened.planList("online");
    for (const line of lines) await planning.add([line]);
    const rendering = opened.startVolume(opened.layOut({ online: planning.end(), originals: null }), 1);
    for (const line of lines) await rendering.addLines("online", [line]);
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
      { list: "online", line: 2, column: "name", characters: "U+2137C" },
      { list: "online", line: 2, column: "city", characters: "U+E000" },
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
      const opened = await openPacket({ ...assets, readFont }, makeDocument(1));
      const online = [makeLine(1, name)];
      const rendering = opened.startVolume(await planPacket(opened, { online }), 1);
      await rendering.addLines("online", online);
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

  it("is refused when countries, groups, signers and lines do not add up or a line is missing", async () => {
    const refusal = (changes: Changes) => expect(openPacket(assets, makeDocument(3, changes))).rejects;
    await refusal({ byCountry: [{ country: "DK", signers: 2 }] }).toThrow(/add up/);
    const originals = { signers: 2, sheets: 1 };
    await refusal({ originals, byCountry: [{ country: "DK", signers: 3 }] }).toThrow(
      /add up to 3 signers, the packet has 5/,
    );
    const grouping = { by: "country", groups: [{ key: "DK", signers: 2 }] } as const;
    await refusal({ grouping }).toThrow(/groups add up to 2 signers, the list has 3/);
    const opened = await openPacket(assets, makeDocument(3));
    const short = opened.planList("online");
    await short.add(makeLines(2));
    expect(() => short.end()).toThrow(/3 signers and 2 lines/);
    await expect(opened.planList("online").add([makeLine(1, "A"), makeLine(3, "B")])).rejects.toThrow(
      /Line 3 came after line 1/,
    );
  });

  it("is refused when it says another number of withheld names than its lines hold, or originals without sheets", async () => {
    const refusal = (changes: Changes) => expect(openPacket(assets, makeDocument(3, changes))).rejects;
    await refusal({ withheld: 4 }).toThrow(/4 names are withheld on 3 lines/);
    await refusal({ originals: { signers: 2, sheets: 0 } }).toThrow(/2 originals are on 0 sheets/);
    await refusal({ originals: { signers: 0, sheets: 1 } }).toThrow(/0 originals are on 1 sheets/);
    const named = (await openPacket(assets, makeDocument(2, { withheld: 1 }))).planList("online");
    await named.add(makeLines(2));
    expect(() => named.end()).toThrow(/withholds 1 names and its lines 0/);
  });

  it("refuses lines that are not those of its plan", async () => {
    const opened = await openPacket(assets, makeDocument(130));
    const lines = makeLines(130);
    const outline = await planPacket(opened, { online: lines });
    await expect(opened.startVolume(outline, 1).addLines("online", lines.slice(1))).rejects.toThrow(
      /Line 2 .* is not the next one of volume 1/,
    );
    await expect(opened.startVolume(outline, 1).addLines("originals", lines)).rejects.toThrow(/not the next one/);
    const short = opened.startVolume(outline, 1);
    await short.addLines("online", lines.slice(0, 100));
    await expect(short.finish()).rejects.toThrow(/lacks the lines of page 5/);
    await expect(opened.drawPage(outline, 3, lines.slice(0, 5))).rejects.toThrow(/Page 3 holds lines 1 to/);
    expect(() => opened.startVolume(outline, 2)).toThrow(/no volume 2/);
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
    const opened = await openPacket(assets, makeDocument(0, { originals }));
    const rendering = opened.startVolume(await planPacket(opened, { online: [] }), 1);
    await expect(rendering.addLines("online", makeLines(1))).rejects.toThrow(/not the next one/);
  });

  it.each(packetLanguages)(
    "in %s that was sealed before there were originals and withheld names prints as it did",
    async (language) => {
      const now = makeDocument(3, { language });
      const { signatoriesOnline, signatoriesOnPaper, signatoriesInAll, namesWithheld, nameWithheld, ...labels } =
        now.template.labels;
      const { withheld, originals, undrawable, ...rest } = now;
      const earlier = readSealedDocument(JSON.stringify({ ...rest, template: { ...now.template, labels } }));
      const [volume] = await renderVolumes({ online: makeLines(3) }, earlier);
      expect(Buffer.compare(volume?.bytes ?? new Uint8Array(), (await render(makeLines(3), { language })).bytes)).toBe(
        0,
      );
    },
  );

  it("keeps its numbers of originals and withheld names when it is read again", () => {
    const document = makeDocument(3, { withheld: 2, originals: { signers: 5, sheets: 1 } });
    expect(readSealedDocument(JSON.stringify(document))).toEqual(document);
  });
});
