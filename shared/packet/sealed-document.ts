// A packet's document as it was kept when the packet was sealed.
import { mostSheets } from "#shared/model/packet-settings.ts";
import type { EarlierPacket, PacketDocument } from "./document.ts";
import { type LetterTemplate, labelKeys } from "./template.ts";

/** What a document lacks that was sealed before packets knew it: nothing of it is in that packet. */
const earlier = {
  design: 1,
  withheld: 0,
  originals: { signers: 0, sheets: 0 },
  undrawable: "refuse",
  second: null,
  parts: {
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
  },
  layout: { linesPerPage: 52, listColumns: 1, bindingMm: 5, duplex: false, sheetsPerVolume: mostSheets },
  grouping: { by: "none", groups: [] },
  letterhead: null,
  translations: [],
  earlier: [],
  file: { tagged: false, embedCsv: false },
} satisfies Partial<PacketDocument>;

/** What a letter lacks that was sealed before: its label of the enclosures names them itself. */
const earlierTemplate = {
  firstDay: "1",
  separator: "; ",
  enclosed: {
    withdrawn: "",
    delegation: "",
    translation: "",
    summary: "",
    list: "",
    originalsList: "",
    originals: "",
    receipt: "",
  },
} satisfies Partial<LetterTemplate>;

/** What an earlier packet lacks that a supplement named before notices told of lines that count again. */
const earlierPacket = { restored: [], restoredOriginals: [] } satisfies Partial<EarlierPacket>;

/** A label that a letter had no words for is not printed. */
const noLabels = Object.fromEntries(labelKeys.map((key) => [key, ""])) as LetterTemplate["labels"];

/** Reads a kept document of any version; it prints the same pages as on the day of its sealing. @param json as it was kept */
export function readSealedDocument(json: string): PacketDocument {
  const kept = JSON.parse(json) as PacketDocument;
  const labels = { ...noLabels, ...kept.template.labels };
  const document = { ...earlier, ...kept, template: { ...earlierTemplate, ...kept.template, labels } };
  return { ...document, earlier: document.earlier.map((packet) => ({ ...earlierPacket, ...packet })) };
}
