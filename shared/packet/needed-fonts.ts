// Which fonts a packet needs beside the text font, before anything of it is set. Knows nothing of pages.
import type { SignatoryLine } from "#shared/model/packet.ts";
import type { PacketDocument } from "./document.ts";
import type { FontName } from "./text/font-names.ts";
import { hanRegion } from "./text/han-region.ts";
import type { Fonts, Typesetter } from "./text/typesetter.ts";
import type { Words } from "./words.ts";

/** The fonts of everything that a packet says beside its lines. */
export function fontsOfDocument(document: PacketDocument, words: Words, { regular, bold }: Fonts): Set<FontName> {
  const countries = document.byCountry.map(({ country }) => words.country(country));
  const texts = [...stringsIn(document), ...countries, words.missionName];
  return new Set(texts.flatMap((text) => [...regular.fontsFor(text), ...bold.fontsFor(text)]));
}

/**
 * The fonts of the names and cities of signers, each with the Han forms of where the signer lives.
 * @param shown what is printed for a text
 */
export function fontsOfLines(
  lines: readonly SignatoryLine[],
  regular: Typesetter,
  shown: (text: string) => string,
): Set<FontName> {
  const needed = new Set<FontName>();
  const need = (text: string, country: string | null): void => {
    if (regular.fontsFor(text).length === 0) return;
    const printed = shown(text);
    const setter = regular.inRegion(hanRegion(printed, country));
    for (const font of setter.fontsFor(printed)) needed.add(font);
  };
  for (const { name, city, country } of lines) {
    if (name !== null) need(name, country);
    if (city !== null) need(city, country);
  }
  return needed;
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
