// Packets in every language, alone and beside Russian: all words are there, inside the page and off each other.
import { describe, expect, it } from "vitest";
import { packetLanguages } from "#shared/model/campaign.ts";
import type { SignatoryLine } from "#shared/model/packet.ts";
import { defaultPacketSettings } from "#shared/model/packet-settings.ts";
import { createWords } from "#shared/packet/words.ts";
import {
  type Changes,
  makeDocument,
  makeEarlier,
  makeLines,
  plainParts,
  readTemplate,
  renderVolumes,
} from "../unit/packet/sample.ts";
import { overlaps } from "./boxes.ts";
import { hasPdfTools, readPages, readWordsOfPages } from "./poppler.ts";

const russian = { language: "ru", template: readTemplate("ru") } as const;
const kinds = ["embassy", "consulate-general", "consulate", "none"] as const;

/** Numbers, parts and texts that a letter has to fit, from everything to next to nothing. */
const packets: { readonly [name: string]: Changes } = {
  "with everything": {
    parts: { ...defaultPacketSettings.parts, originals: false },
    withheld: 2,
    originals: { signers: 58149, sheets: 3877 },
    duplicatesRemoved: 1022,
    byCountry: [
      { country: "GB", signers: 58100 },
      { country: "DO", signers: 60 },
      { country: null, signers: 11 },
    ],
    translations: [{ language: "ru", text: "Просим освободить всех задержанных.\nПросим провести расследование." }],
    earlier: [
      makeEarlier("RU-DK-kobenhavn-1", { withdrawn: [3, 7], restored: [2, 5] }),
      makeEarlier("RU-DK-kobenhavn-2", { deliveredOn: "2017-05-21", signers: 22, withdrawn: [1] }),
    ],
  },
  "with an online list alone": { originals: { signers: 0, sheets: 0 } },
  "with paper alone, without organisation, contact and request": {
    parts: plainParts,
    originals: { signers: 21, sheets: 1 },
    campaign: { organisation: "", contact: "", request: "" },
  },
};

describe.skipIf(!hasPdfTools).each(Object.entries(packets))("a packet %s", (name, changes) => {
  const online = makeLines(name.includes("paper alone") ? 0 : 22).map((line) =>
    line.line <= (changes.withheld ?? 0) ? { ...line, name: null, city: null } : line,
  );
  it.each(packetLanguages)("is whole in %s", (language) => expectWhole(online, { ...changes, language }));

  it.each(packetLanguages.filter((language) => language !== "ru"))("is whole in %s beside Russian", (language) =>
    expectWhole(online, { ...changes, language, second: russian }),
  );
});

async function expectWhole(online: readonly SignatoryLine[], changes: Changes): Promise<void> {
  const kind = kinds[packetLanguages.indexOf(changes.language ?? "en") % kinds.length] ?? "none";
  const document = makeDocument(online.length, { ...changes, mission: { ...makeDocument(1).mission, kind } });
  const [volume] = await renderVolumes({ online }, document);
  const bytes = volume?.bytes ?? new Uint8Array();
  for (const words of readWordsOfPages(bytes)) {
    expect(words.filter(({ left, right }) => left < 50 || right > 595.3 - 49)).toEqual([]);
    expect(words.filter(({ top, bottom }) => top < 15 || bottom > 842 - 15)).toEqual([]);
    expect(overlaps(words)).toEqual([]);
  }
  const printed = wordsOf(readPages(bytes).slice(0, 2).join(" "));
  const said = createWords(document).pair((words) => [
    words.salutation,
    ...words.opening,
    ...words.body,
    words.closing,
  ]);
  for (const text of said.flatMap((texts) => texts ?? []))
    expect(printed).toEqual(expect.arrayContaining(wordsOf(text)));
}

describe.skipIf(!hasPdfTools)("a letter that tells the number of pages", () => {
  const { letter, ...rest } = readTemplate("en");
  const told = ["Here are {{pages}} pages in {{volumes volumes}}.", "Here are {{pages}} pages."];

  it.each([1, 7, 8, 9])("is right with %i paragraphs before that", async (count) => {
    const body = [...Array<string>(count).fill("A paragraph.\nOf two lines."), told];
    const template = { ...rest, letter: { ...letter, body } };
    const layout = { ...makeDocument(1).layout, sheetsPerVolume: 4 };
    const volumes = await renderVolumes({ online: makeLines(22) }, makeDocument(22, { template, layout }));
    const pages = volumes.reduce((sum, volume) => sum + volume.pages, 0);
    const printed = readPages(volumes[0]?.bytes ?? new Uint8Array())
      .join(" ")
      .replace(/\s+/g, " ");
    const inVolumes = volumes.length > 1 ? ` in ${volumes.length} volumes` : "";
    expect(printed).toContain(`Here are ${pages} pages${inVolumes}.`);
  });
});

/** Words that no line break divides. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}]{2,}/gu) ?? [];
}
