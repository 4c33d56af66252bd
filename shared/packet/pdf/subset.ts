// Cuts TrueType fonts down to the glyphs that were shown: a binding to the hb-subset wasm that comes with harfbuzzjs.

type Pointer = number;

/** The functions of harfbuzz-subset.wasm that are used here (HarfBuzz's hb-blob, hb-face, hb-set and hb-subset C interface). */
type SubsetterExports = {
  readonly memory: WebAssembly.Memory;
  readonly _initialize: () => void;
  readonly malloc: (bytes: number) => Pointer;
  readonly free: (data: Pointer) => void;
  readonly hb_blob_create: (data: Pointer, length: number, mode: number, user: Pointer, destroy: Pointer) => Pointer;
  readonly hb_blob_get_data: (blob: Pointer, length: Pointer) => Pointer;
  readonly hb_blob_get_length: (blob: Pointer) => number;
  readonly hb_blob_destroy: (blob: Pointer) => void;
  readonly hb_face_create: (blob: Pointer, index: number) => Pointer;
  readonly hb_face_reference_blob: (face: Pointer) => Pointer;
  readonly hb_face_destroy: (face: Pointer) => void;
  readonly hb_set_add: (set: Pointer, value: number) => void;
  readonly hb_subset_input_create_or_fail: () => Pointer;
  readonly hb_subset_input_destroy: (input: Pointer) => void;
  readonly hb_subset_input_glyph_set: (input: Pointer) => Pointer;
  readonly hb_subset_input_set: (input: Pointer, kind: number) => Pointer;
  readonly hb_subset_input_set_flags: (input: Pointer, flags: number) => void;
  readonly hb_subset_or_fail: (face: Pointer, input: Pointer) => Pointer;
};

/** hb_subset_flags_t: NO_HINTING, RETAIN_GIDS, NOTDEF_OUTLINE, NO_LAYOUT_CLOSURE. */
const subsetFlags = 0x1 | 0x2 | 0x40 | 0x200;
/** hb_memory_mode_t: HB_MEMORY_MODE_READONLY. */
const readonlyMemory = 1;

/** hb_subset_sets_t: HB_SUBSET_SETS_DROP_TABLE_TAG. */
const dropTables = 3;
/** Tables that only shaping reads; the text is shaped already. */
const shapingTables = ["GSUB", "GPOS", "GDEF"] as const;

/** The font with only these glyphs, which keep their numbers. */
export type Subset = (font: Uint8Array, glyphs: Iterable<number>) => Uint8Array;

const compiled = new WeakMap<Uint8Array, WebAssembly.Module>();

/**
 * Starts a subsetter for the fonts of one packet. It runs in an instance of its own, whose whole memory goes with it: nothing is
 * left in a worker that lives long.
 * @param subsetter harfbuzz-subset.wasm
 */
export async function startSubsetter(subsetter: Uint8Array): Promise<Subset> {
  const module = compiled.get(subsetter) ?? (await WebAssembly.compile(subsetter));
  compiled.set(subsetter, module);
  const hb = (await WebAssembly.instantiate(module)).exports as SubsetterExports;
  hb._initialize();
  return (font, glyphs) => subsetFont(hb, font, glyphs);
}

function subsetFont(hb: SubsetterExports, font: Uint8Array, glyphs: Iterable<number>): Uint8Array {
  const data = hb.malloc(font.length);
  new Uint8Array(hb.memory.buffer).set(font, data);
  const source = hb.hb_blob_create(data, font.length, readonlyMemory, 0, 0);
  const face = hb.hb_face_create(source, 0);
  const input = hb.hb_subset_input_create_or_fail();
  const wanted = hb.hb_subset_input_glyph_set(input);
  hb.hb_set_add(wanted, 0);
  for (const glyph of glyphs) hb.hb_set_add(wanted, glyph);
  const dropped = hb.hb_subset_input_set(input, dropTables);
  for (const table of shapingTables) hb.hb_set_add(dropped, tableTag(table));
  hb.hb_subset_input_set_flags(input, subsetFlags);
  const subset = hb.hb_subset_or_fail(face, input);
  if (subset === 0) throw new Error("HarfBuzz could not make the subset of a font.");
  const blob = hb.hb_face_reference_blob(subset);
  const start = hb.hb_blob_get_data(blob, 0);
  const bytes = new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(blob));
  hb.hb_blob_destroy(blob);
  hb.hb_face_destroy(subset);
  hb.hb_subset_input_destroy(input);
  hb.hb_face_destroy(face);
  hb.hb_blob_destroy(source);
  hb.free(data);
  return bytes;
}

function tableTag(name: string): number {
  return [...name].reduce((tag, letter) => (tag << 8) | letter.charCodeAt(0), 0);
}
