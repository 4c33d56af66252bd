// Which fonts a packet needs beside the text font, before anything of it is set. Knows nothing of pages.
import type { SignatoryLine } from "#shared/model/packet.ts";
import { nameOfGroup } from "./parts/list-groups.ts";
import type { PageSetting } from "./setting.ts";
import type { FontName } from "./text/font-names.ts";
import { hanRegion } from "./text/han-region.ts";

type Said = Pick<PageSetting, "document" | "words" | "fonts" | "undrawable">;

/** The fonts of everything that a packet says beside its lines. */
export function fontsOfDocument({ document, words, fonts, undrawable }: Said): Set<FontName> {
  const { byCountry, grouping, letterhead, ...rest } = document;
  const texts = [
    ...stringsIn({ ...rest, letterhead: letterhead?.lines }),
    ...byCountry.map(({ country }) => words.country(country)),
    ...grouping.groups.map((group) => nameOfGroup(group, { document, words, undrawable })),
    words.missionName,
  ];
  return new Set(texts.flatMap((text) => [...fonts.regular.fontsFor(text), ...fonts.bold.fontsFor(text)]));
}

/** The fonts of the names and cities of signers, each with the Han forms of where the signer lives. */
export function fontsOfLines(
  lines: readonly SignatoryLine[],
  { document, fonts: { regular }, undrawable }: Omit<Said, "words">,
): Set<FontName> {
  const needed = new Set<FontName>();
  const need = (text: string, country: string | null): void => {
    if (regular.plainWidth(text) !== null) return;
    const printed = document.undrawable === "geta" ? undrawable.replace(text) : text;
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
