// What the ways of the packet benchmark share: invented signatories, one in fifty in a script other than Latin, and the fonts.
import { join } from "node:path";
import { loadPacketAssets } from "#core/pipeline/packets/packet-assets.ts";
import type { SignatoryLine } from "#shared/model/packet.ts";
import type { FontName } from "#shared/packet/text/font-names.ts";
import danish from "../../resources/demo/names/danish.json" with { type: "json" };
import polish from "../../resources/demo/names/polish.json" with { type: "json" };

export const assets = loadPacketAssets(join(import.meta.dirname, "..", "..", "resources"));

/** Prints the seconds since then: of making the file, without loading modules. */
export function tellTime(startedAt: number): void {
  console.log(((performance.now() - startedAt) / 1000).toFixed(3));
}

/** A signatory, and the font that the whole name can be set in: what a writer without a fallback has to be told. */
export type BenchRow = SignatoryLine & { readonly name: string; readonly city: string; readonly font: FontName };

const others: readonly (readonly [name: string, font: FontName])[] = [
  ["陳怡君", "NotoSansTC-Regular"],
  ["林佳蓉", "NotoSansTC-Regular"],
  ["김민준", "NotoSansKR-Regular"],
  ["さくら高橋", "NotoSansJP-Regular"],
  ["محمد عبد الرحمن", "NotoSansArabic-Regular"],
  ["יוסף כהן", "NotoSansHebrew-Regular"],
  ["กิตติศักดิ์ น้ำผึ้ง", "NotoSansThai-Regular"],
  ["श्रीकृष्ण शर्मा", "NotoSans-Regular"],
  ["გიორგი მაისურაძე", "NotoSansGeorgian-Regular"],
  ["Հայկ Պետրոսյան", "NotoSansArmenian-Regular"],
];
const cities = ["København", "Warszawa", "Århus", "Kraków", "Łódź", "Odense", "Gdańsk", "Київ"];

const given = [...danish.women, ...danish.men, ...polish.women, ...polish.men];
const families = [...danish.families, ...polish.families].map((family) => [family].flat()[0] ?? "");

/** The signatories after `from` in batches of so many, made as they are asked for: as from a database, never all at once. */
export function* rowBatches(count: number, size: number, from = 0): Generator<readonly BenchRow[]> {
  for (let start = from; start < count; start += size) yield makeRows(start, Math.min(size, count - start));
}

/** Every font that a name of these is set in. */
export const rowFonts: readonly FontName[] = [...new Set(others.map(([, font]) => font))];

function makeRows(start: number, count: number): readonly BenchRow[] {
  return Array.from({ length: count }, (_, offset) => {
    const index = start + offset;
    const other = index % 50 === 49 ? others[((index - 49) / 50) % others.length] : undefined;
    const middle = given[(index * 13) % given.length] ?? "";
    const latin = `${given[index % given.length]} ${middle} ${families[Math.floor(index / 3) % families.length]}`;
    return {
      line: index + 1,
      name: other?.[0] ?? latin,
      font: other?.[1] ?? "NotoSans-Regular",
      city: cities[index % cities.length] ?? "",
      country: index % 3 === 0 ? "PL" : "DK",
      signedOn: `2017-05-${String(1 + (index % 28)).padStart(2, "0")}`,
    };
  });
}

export const countryNames: { readonly [country: string]: string } = { PL: "Poland", DK: "Denmark" };
/** Left edges of the five columns in points, on A4. */
export const columnEdges = [65, 105, 300, 400, 490] as const;
export const rowsOnPage = 60;
