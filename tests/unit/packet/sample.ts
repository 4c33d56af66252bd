// A packet of invented people for the tests of shared/packet: assets, a document, lines, and one call that renders them.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadPacketAssets } from "#core/pipeline/packets/packet-assets.ts";
import type { PacketLanguage } from "#shared/model/campaign.ts";
import type { SignatoryLine } from "#shared/model/packet.ts";
import { type ChosenParts, defaultPacketSettings } from "#shared/model/packet-settings.ts";
import { type EarlierPacket, newestDesign, type PacketAssets, type PacketDocument } from "#shared/packet/document.ts";
import type { RenderedVolume } from "#shared/packet/draw-volume.ts";
import { type OpenPacket, openPacket } from "#shared/packet/packet.ts";
import type { ListKind, PacketOutline } from "#shared/packet/plan.ts";
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
    design: newestDesign,
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
    parts: plainParts,
    layout: { ...defaultPacketSettings.layout, linesPerPage: 52 },
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

/** A packet of five that was delivered before, with nothing to take back. */
export function makeEarlier(packet: string, changes: Partial<EarlierPacket> = {}): EarlierPacket {
  const nothing = { withdrawn: [], withdrawnOriginals: [], restored: [], restoredOriginals: [] };
  return { packet, deliveredOn: "2017-05-01", signers: 5, ...nothing, ...changes };
}

/** The parts that a packet of one volume has without anything being chosen for it. */
export const plainParts: ChosenParts = {
  covers: false,
  letter: true,
  delegation: false,
  translation: false,
  summary: true,
  countries: true,
  list: true,
  originals: false,
  receipt: true,
  labels: false,
};

export type Lines = { readonly online: readonly SignatoryLine[]; readonly originals?: readonly SignatoryLine[] };

/** The outline of a packet with those lines. */
export async function planPacket(packet: OpenPacket, { online, originals = [] }: Lines): Promise<PacketOutline> {
  const plan = async (list: ListKind, lines: readonly SignatoryLine[]) => {
    const planning = packet.planList(list);
    await planning.add(lines);
    return planning.end();
  };
  return packet.layOut({
    online: online.length === 0 ? null : await plan("online", online),
    originals: originals.length === 0 ? null : await plan("originals", originals),
  });
}

/** All volumes of a packet. */
export async function renderVolumes(lines: Lines, document: PacketDocument): Promise<readonly RenderedVolume[]> {
  const packet = await openPacket(assets, document);
  const outline = await planPacket(packet, lines);
  const volumes: RenderedVolume[] = [];
  for (const { number, firstLine, lastLine, originals } of outline.volumes) {
    const rendering = packet.startVolume(outline, number);
    if (firstLine > 0) await rendering.addLines("online", lines.online.slice(firstLine - 1, lastLine));
    if (originals !== null)
      await rendering.addLines("originals", (lines.originals ?? []).slice(originals.first - 1, originals.last));
    volumes.push(await rendering.finish());
  }
  return volumes;
}

/** A packet of one volume. */
export async function render(online: readonly SignatoryLine[], changes: Changes = {}): Promise<RenderedVolume> {
  const [volume] = await renderVolumes({ online }, makeDocument(online.length, changes));
  if (volume === undefined) throw new Error("The packet has no volume.");
  return volume;
}
