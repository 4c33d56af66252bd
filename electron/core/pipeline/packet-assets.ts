// The fonts and the subsetter that a packet is drawn with, from the shipped resources.
import { readFileSync } from "node:fs";
import { type ResourceRoot, resourceFile } from "#core/files/resources.ts";
import type { PacketAssets } from "#shared/packet/document.ts";

/** Reads the assets; about 2 MB. They are put into resources/fonts at set-up. */
export function loadPacketAssets(resources: ResourceRoot) {
  return {
    regular: read(resources, "NotoSans-Regular.ttf"),
    bold: read(resources, "NotoSans-Bold.ttf"),
    subsetter: read(resources, "harfbuzz-subset.wasm"),
  } satisfies PacketAssets;
}

function read(resources: ResourceRoot, name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(resourceFile(resources, "fonts", name)));
}
