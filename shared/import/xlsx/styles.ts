// The number format of each cell style of a workbook.
import { failTooLarge } from "./failures.ts";
import { builtinFormat, type NumberFormat, parseNumberFormat } from "./number-formats.ts";
import { readSmallXmlPart } from "./part-text.ts";
import type { ZipEntry } from "./zip-directory.ts";
import type { Archive } from "./zip-part.ts";

/** By the number that a cell names in its attribute `s`. */
export type CellFormats = readonly NumberFormat[];

/** Reads `numFmts` and `cellXfs` (ECMA-376 part 1, 18.8). Fails with IMPORT_WORKBOOK_DAMAGED and IMPORT_WORKBOOK_TOO_LARGE. */
export async function readCellFormats(archive: Archive, entry: ZipEntry): Promise<CellFormats> {
  const own = new Map<number, NumberFormat>();
  const ids: number[] = [];
  let list = "";
  await readSmallXmlPart(archive, entry, {
    open(name, attributes, depth) {
      if (depth === 2) list = name;
      if (depth !== 3) return;
      const id = Number.parseInt(attributes["numFmtId"] ?? "0", 10);
      if (list === "numFmts" && name === "numFmt") own.set(id, parseNumberFormat(attributes["formatCode"] ?? ""));
      if (list === "cellXfs" && name === "xf") ids.push(id);
      const { styles } = archive.limits;
      if (ids.length > styles || own.size > styles) failTooLarge(archive.name, styles, "cell styles");
    },
    text() {},
    close() {},
  });
  return ids.map((id) => own.get(id) ?? builtinFormat(id));
}
