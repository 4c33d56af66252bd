// What the pages of one file are set with: its words, fonts, place on the sheet, page head and foot.
import type { PacketDocument } from "./document.ts";
import { createFlow, type Flow, type PageSink } from "./layout/flow.ts";
import { type Frame, frameOf } from "./layout/frame.ts";
import { createFurniture, type Furniture } from "./layout/furniture.ts";
import type { LogoPicture } from "./pdf/logo.ts";
import type { UndrawableText } from "./text/drawable.ts";
import type { FontSet } from "./text/font-set.ts";
import { hanRegion } from "./text/han-region.ts";
import type { SetText } from "./text/set-text.ts";
import { createTypesetter, type Fonts } from "./text/typesetter.ts";
import type { Words } from "./words.ts";

export type PageSetting = {
  readonly document: PacketDocument;
  readonly words: Words;
  readonly undrawable: UndrawableText;
  /** For the head of the letter. */
  readonly logo: LogoPicture | null;
  readonly fontSet: FontSet;
  readonly fonts: Fonts;
  readonly frame: Frame;
  readonly furniture: Furniture;
};

/** The fonts that one file shows, in two weights. */
export type FileFonts = Pick<PageSetting, "fontSet" | "fonts">;

/** @param fontSet holds the text fonts, open; what is set in others needs those open, too */
export function fontsOf({ campaign, mission }: PacketDocument, fontSet: FontSet): FileFonts {
  const { title, request, organisation } = campaign;
  const region = hanRegion(`${title} ${request} ${organisation}`, mission.receivingState);
  const fonts = {
    regular: createTypesetter(fontSet, "regular", region),
    bold: createTypesetter(fontSet, "bold", region),
  };
  return { fontSet, fonts };
}

export function createSetting(
  document: PacketDocument,
  words: Words,
  undrawable: UndrawableText,
  logo: LogoPicture | null,
  { fontSet, fonts }: FileFonts,
): PageSetting {
  const frame = frameOf(document.paper, document.layout);
  const furniture = createFurniture(document, words, fonts, frame);
  return { document, words, undrawable, logo, fontSet, fonts, frame, furniture };
}

/** Pages with head and foot that go one by one to `sink`. */
export function flowOf({ fonts, frame, furniture }: PageSetting, sink: PageSink): Flow {
  return createFlow(sink, fonts, frame, furniture);
}

/** What divides texts that are read aloud, for the canvases of a tagged file; null for any other. */
export function spaceOf({ document, fonts }: PageSetting): SetText | null {
  return document.file.tagged ? fonts.regular.setCell(" ") : null;
}
