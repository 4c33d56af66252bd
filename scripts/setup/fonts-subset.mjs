// Cuts a font file down to characters with the HarfBuzz subsetter that comes with harfbuzzjs.
import { readFileSync } from "node:fs";
import { inProject } from "./paths.mjs";

const module = await WebAssembly.compile(
  readFileSync(inProject("node_modules", "harfbuzzjs", "dist", "harfbuzz-subset.wasm")),
);

/** hb_subset_flags_t: NO_HINTING, NOTDEF_OUTLINE. */
const subsetFlags = 0x1 | 0x40;
/** hb_memory_mode_t: HB_MEMORY_MODE_READONLY. */
const readonlyMemory = 1;
/** hb_subset_sets_t */
const [dropTables, keepFeatures] = [3, 6];
/** Of vertical writing and of baselines, which a list of names has no use for. */
const droppedTables = ["vmtx", "vhea", "VORG", "BASE", "DSIG"];
/** Composition, the forms of Hangul letters, marks; not the vertical, historic and decorative forms. */
const keptFeatures = ["ccmp", "ljmo", "vjmo", "tjmo", "mark", "mkmk"];

/** The font with only these characters, without hinting; its glyphs get new numbers. */
export async function subsetToCharacters(font, characters) {
  const hb = (await WebAssembly.instantiate(module)).exports;
  hb._initialize();
  const data = hb.malloc(font.length);
  new Uint8Array(hb.memory.buffer).set(font, data);
  const face = hb.hb_face_create(hb.hb_blob_create(data, font.length, readonlyMemory, 0, 0), 0);
  const input = hb.hb_subset_input_create_or_fail();
  const wanted = hb.hb_subset_input_unicode_set(input);
  for (const codePoint of characters) {
    hb.hb_set_add(wanted, codePoint);
  }
  hb.hb_subset_input_set_flags(input, subsetFlags);
  const dropped = hb.hb_subset_input_set(input, dropTables);
  for (const table of droppedTables) {
    hb.hb_set_add(dropped, tag(table));
  }
  const features = hb.hb_subset_input_set(input, keepFeatures);
  hb.hb_set_clear(features);
  for (const feature of keptFeatures) {
    hb.hb_set_add(features, tag(feature));
  }
  const subset = hb.hb_subset_or_fail(face, input);
  if (subset === 0) {
    throw new Error("HarfBuzz could not make the subset of a font.");
  }
  const blob = hb.hb_face_reference_blob(subset);
  const length = hb.hb_blob_get_length(blob);
  const start = hb.hb_blob_get_data(blob, 0);
  return new Uint8Array(hb.memory.buffer).slice(start, start + length);
}

function tag(name) {
  return [...name].reduce((value, letter) => (value << 8) | letter.charCodeAt(0), 0);
}
