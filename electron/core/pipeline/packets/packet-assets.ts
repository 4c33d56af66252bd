// The fonts and the subsetter that a packet is drawn with, from the shipped resources.
import { readFileSync } from "node:fs";
import { type ResourceRoot, resourceFile } from "#core/files/resources.ts";
import type { PacketAssets } from "#shared/packet/document.ts";
import type { PackedCoverage } from "#shared/packet/text/coverage.ts";
import type { FontName } from "#shared/packet/text/font-names.ts";

type FontBytes = Uint8Array<ArrayBuffer>;

const read = new Map<ResourceRoot, PacketAssets>();

/** What packets are drawn with; a font is read when a packet first needs it, and kept. Set-up made them in resources/fonts. */
export function loadPacketAssets(resources: ResourceRoot): PacketAssets {
  const known = read.get(resources);
  if (known !== undefined) return known;
  const fonts = new Map<FontName, FontBytes>();
  const assets: PacketAssets = {
    coverage: loadCoverage(resources),
    subsetter: loadSubsetter(resources),
    readFont: (name) => {
      const bytes = fonts.get(name) ?? loadFont(resources, name);
      fonts.set(name, bytes);
      return bytes;
    },
  };
  read.set(resources, assets);
  return assets;
}

/** Which characters each font has. */
export function loadCoverage(resources: ResourceRoot): PackedCoverage {
  return JSON.parse(readFileSync(resourceFile(resources, "fonts", "coverage.json"), "utf8")) as PackedCoverage;
}

/** One font's file. */
export function loadFont(resources: ResourceRoot, name: FontName): FontBytes {
  return readBytes(resources, `${name}.ttf`);
}

/** harfbuzz-subset.wasm of the harfbuzzjs package. */
export function loadSubsetter(resources: ResourceRoot): FontBytes {
  return readBytes(resources, "harfbuzz-subset.wasm");
}

function readBytes(resources: ResourceRoot, file: string): FontBytes {
  const { buffer, byteOffset, byteLength } = readFileSync(resourceFile(resources, "fonts", file));
  return new Uint8Array(buffer, byteOffset, byteLength);
}
