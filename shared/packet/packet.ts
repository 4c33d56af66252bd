// A packet: document and signatory lines in, plan and PDF bytes out. Pure: the same input gives the same bytes everywhere.
import type { SignatoryLine } from "#shared/model/packet.ts";
import { checkDocument } from "./check-document.ts";
import type { PacketAssets, PacketDocument } from "./document.ts";
import { drawLabelSheets } from "./draw-labels.ts";
import { drawVolume, type VolumeRendering } from "./draw-volume.ts";
import { fontsOfDocument, fontsOfLines } from "./needed-fonts.ts";
import { createPress } from "./page-press.ts";
import { readLogo } from "./pdf/logo.ts";
import { createPacketFile, type FileOptions, type PacketFile } from "./pdf/packet-file.ts";
import { type ListKind, outlinePage, type PacketOutline, type PacketPlans } from "./plan.ts";
import { type ListPlanning, planList } from "./plan-list.ts";
import { layOut } from "./plan-outline.ts";
import { createSetting, type FileFonts, fontsOf, type PageSetting } from "./setting.ts";
import { readCoverage } from "./text/coverage.ts";
import { createUndrawable } from "./text/drawable.ts";
import { createFontSet } from "./text/font-set.ts";
import { textFonts } from "./text/typesetter.ts";
import { createWords, oneLine, type Words } from "./words.ts";

export type OpenPacket = {
  /** Starts to measure the lines of a list; its plan is kept with a sealed packet. */
  readonly planList: (list: ListKind) => ListPlanning;
  /** Pages, sheets, volumes, and what stands where, from the plans of the lists. */
  readonly layOut: (plans: PacketPlans) => PacketOutline;
  /** Starts one volume, counted from 1; to cancel, drop the rendering. Memory grows with the size of its file only. */
  readonly startVolume: (outline: PacketOutline, volume: number) => VolumeRendering;
  /** One page as a file of its own, with the same content as in its volume. @param lines exactly those of the page */
  readonly drawPage: (outline: PacketOutline, page: number, lines: readonly SignatoryLine[]) => Promise<Uint8Array>;
  /** The labels of the boxes as a file, a sheet for each volume. */
  readonly drawLabels: (outline: PacketOutline) => Promise<Uint8Array>;
};

const mostRounds = 8;

/**
 * Opens a packet: checks its document and opens the fonts of its texts.
 * @throws ExpectedFailure TEMPLATE_PLACEHOLDER, PACKET_TEXT_UNDRAWABLE, LOGO_UNREADABLE, LOGO_CMYK, LOGO_TOO_LARGE
 * @example
 * const packet = await openPacket(assets, document);
 * const planning = packet.planList("online");
 * for await (const batch of batches()) await planning.add(batch);
 * const outline = packet.layOut({ online: planning.end(), originals: null });
 * const rendering = packet.startVolume(outline, 1);
 * for await (const batch of batches(outline.volumes[0])) await rendering.addLines("online", batch);
 * const { bytes } = await rendering.finish();
 */
export async function openPacket(assets: PacketAssets, document: PacketDocument): Promise<OpenPacket> {
  const undrawable = createUndrawable(assets.coverage);
  checkDocument(document, undrawable.find);
  const words = createWords(document);
  const wordsOf = ({ pages, sheets, volumes }: PacketOutline): Words =>
    createWords(document, { pages, sheets, volumes: volumes.length });
  const logo = document.letterhead?.logo == null ? null : readLogo(document.letterhead.logo);
  const fontSet = createFontSet(readCoverage(assets.coverage), assets.readFont);
  await fontSet.open(textFonts);
  await fontSet.open(fontsOfDocument({ document, words, undrawable, fonts: fontsOf(document, fontSet).fonts }));

  /** A setting of its own for each file, which holds the fonts that it shows and no other. */
  const newSetting = (known: Words): PageSetting => settingIn(fontsOf(document, fontSet.forAnotherFile()), known);
  const settingIn = (fonts: FileFonts, known: Words): PageSetting =>
    createSetting(document, known, undrawable, logo, fonts);
  const { title, organisation } = document.campaign;
  const facts = {
    title: oneLine(title),
    author: oneLine(organisation),
    language: document.language,
    date: document.date,
    packetNumber: document.packetNumber,
  };
  const startFile = ({ frame, fontSet: own }: PageSetting, options: FileOptions = {}): PacketFile =>
    createPacketFile(frame, own, facts, { isTagged: document.file.tagged, logo, ...options });
  const csvName = document.file.embedCsv ? `${document.packetNumber ?? "draft"}-lists.csv` : null;

  return {
    planList: (list) => planList(newSetting(words), list),
    layOut: (plans) => {
      const fonts = fontsOf(document, fontSet.forAnotherFile());
      return settle((known) => layOut(settingIn(fonts, known === null ? words : wordsOf(known)), plans));
    },
    startVolume: (outline, number) => {
      const volume = outline.volumes[number - 1];
      if (volume === undefined) throw new Error(`The packet has no volume ${number}.`);
      const setting = newSetting(wordsOf(outline));
      const file = startFile(setting, { csvName });
      return drawVolume(setting, outline, volume, file, () => file.finish(assets.subsetter));
    },
    drawPage: async (outline, page, lines) => {
      const setting = newSetting(wordsOf(outline));
      await setting.fontSet.open(fontsOfLines(lines, setting));
      const file = startFile(setting);
      createPress(setting, outline, file).print(outlinePage(outline, page), lines);
      return (await file.finish(assets.subsetter)).bytes;
    },
    drawLabels: async (outline) => {
      const setting = newSetting(wordsOf(outline));
      const file = startFile(setting);
      drawLabelSheets(setting, outline, file);
      return (await file.finish(assets.subsetter)).bytes;
    },
  };
}

/** A letter may tell the pages of its packet: lays out again until what it tells is true. */
function settle(layOutAgain: (known: PacketOutline | null) => PacketOutline): PacketOutline {
  let known = layOutAgain(null);
  for (let round = 0; round < mostRounds; round++) {
    const next = layOutAgain(known);
    const isTrue =
      next.pages === known.pages && next.sheets === known.sheets && next.volumes.length === known.volumes.length;
    if (isTrue) return next;
    known = next;
  }
  throw new Error("The letter of the packet takes another number of pages each time it tells it.");
}
