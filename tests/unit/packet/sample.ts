// A packet of invented people for the tests of shared/packet: assets, a document, lines, and one call that renders them.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadPacketAssets } from "#core/pipeline/packet-assets.ts";
import type { PacketLanguage } from "#shared/model/campaign.ts";
import type { SignatoryLine } from "#shared/model/packet.ts";
import { defaultPacketSettings } from "#shared/model/packet-settings.ts";
import type { PacketAssets, PacketDocument } from "#shared/packet/document.ts";
import { type RenderedPacket, startPacket } from "#shared/packet/packet.ts";
import type { LetterTemplate } from "#shared/packet/template.ts";

/** The fonts as set-up made them. */
export const assets: PacketAssets = loadPacketAssets(fileURLToPath(new URL("../../../resources", import.meta.url)));

export function readTemplate(language: PacketLanguage): LetterTemplate {
  const file = new URL(`../../../resources/templates/${language}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as LetterTemplate;
}

/** Names in the scripts of Noto Sans, each as its owner writes it. */
export const names = [
  "Søren Kjærgård Østergaard",
  "Łukasz Brzęczyszczykiewicz-Żółć",
  "İbrahim Şahin Çağlayan Işık",
  "Юлия Щербакова",
  "Олександр Їжакевич Ґалаґан",
  "Παναγιώτης Παπαδόπουλος Ἀθηνᾶ",
  "Nguyễn Thị Hồng Nhung".normalize("NFC"),
  "Đặng Văn Lâm".normalize("NFD"),
  "Jan Ó x̌ Q̃uist",
  "श्रीकृष्ण शर्मा क्षत्रिय",
] as const;

export function makeLine(line: number, name: string | null, more: Partial<SignatoryLine> = {}): SignatoryLine {
  return { line, name, city: "København", country: "DK", signedOn: "2017-05-21", ...more };
}

/** Lines 1 to `count` with the names above in turn, numbered so that no two are the same. */
export function makeLines(count: number): readonly SignatoryLine[] {
  return Array.from({ length: count }, (_, index) =>
    makeLine(index + 1, `${names[index % names.length] ?? ""} ${index + 1}`),
  );
}

export type Changes = Partial<Omit<PacketDocument, "campaign">> & {
  readonly campaign?: Partial<PacketDocument["campaign"]>;
};

export function makeDocument(signers: number, changes: Changes = {}): PacketDocument {
  const language = changes.language ?? "en";
  const originals = changes.originals ?? { signers: 0, sheets: 0 };
  return {
    packetNumber: "RU-DK-kobenhavn-1",
    paper: "a4",
    language,
    mission: {
      id: "RU-DK-kobenhavn",
      sendingState: "RU",
      receivingState: "DK",
      kind: "embassy",
      city: "København",
      address: "Kristianiagade 5, 2100 København Ø",
      status: "open",
      note: "",
    },
    signers,
    withheld: 0,
    originals,
    byCountry: [{ country: "DK", signers: signers + originals.signers }],
    duplicatesRemoved: 22,
    date: "2017-06-01",
    columns: { city: true, country: true, date: true },
    undrawable: "refuse",
    template: readTemplate(language),
    second: null,
    parts: defaultPacketSettings.parts,
    layout: defaultPacketSettings.layout,
    grouping: { by: "none", groups: [] },
    letterhead: null,
    translations: [],
    earlier: [],
    file: { tagged: false, embedCsv: false },
    ...changes,
    campaign: {
      title: "Stop the persecution",
      request: "We ask the authorities to release all who were detained.\nWe ask for an independent inquiry.",
      organisation: "Invented Rights Watch",
      contact: "Inge Fiktiv, inge@example.org",
      ...changes.campaign,
    },
  };
}

export async function render(lines: readonly SignatoryLine[], changes: Changes = {}): Promise<RenderedPacket> {
  const rendering = await startPacket(assets, makeDocument(lines.length, changes));
  await rendering.addLines(lines);
  return rendering.finish();
}
