// The parts of a workbook by their relationships, and its sheets by name. Knows no cells.
import { failDamaged, failTooLarge } from "./failures.ts";
import { readSmallXmlPart } from "./part-text.ts";
import type { SheetInfo } from "./table-source.ts";
import { prefixed } from "./xml-reader.ts";
import { partKey, type ZipDirectory, type ZipEntry } from "./zip-directory.ts";
import type { Archive } from "./zip-part.ts";

export type WorkbookSheet = SheetInfo & { readonly entry: ZipEntry };

export type Workbook = {
  readonly sheets: readonly WorkbookSheet[];
  /** Whether days are counted from 1904-01-01, as Excel on the Macintosh did. */
  readonly startsIn1904: boolean;
  readonly styles: ZipEntry | undefined;
  readonly sharedStrings: ZipEntry | undefined;
};

type Relationship = { readonly type: string; readonly target: string };
type Relationships = ReadonlyMap<string, Relationship>;

/** The part that holds the workbook, or undefined when the archive is none. */
export async function findWorkbookPart(archive: Archive, directory: ZipDirectory): Promise<ZipEntry | undefined> {
  const roots = directory.get("_rels/.rels");
  const relationships = roots === undefined ? new Map() : await readRelationships(archive, roots, "");
  const [office] = ofType(relationships, "officeDocument");
  return directory.get(office?.target ?? "") ?? directory.get("xl/workbook.xml") ?? directory.get("xl/workbook.bin");
}

/** Reads which sheets there are; those that hold a chart or a macro are none. Fails with IMPORT_WORKBOOK_DAMAGED. */
export async function readWorkbook(archive: Archive, directory: ZipDirectory, part: ZipEntry): Promise<Workbook> {
  const key = partKey(part.name);
  const folder = key.slice(0, key.lastIndexOf("/") + 1);
  const entry = directory.get(`${folder}_rels/${key.slice(folder.length)}.rels`);
  if (entry === undefined) return failDamaged(archive.name, "the list of its parts is missing");
  const relationships = await readRelationships(archive, entry, folder);
  const [style] = ofType(relationships, "styles");
  const styles = directory.get(style?.target ?? "");
  // Without their styles dates would be read as numbers.
  if (style !== undefined && styles === undefined) failDamaged(archive.name, "its styles are missing");
  const sharedStrings = directory.get(ofType(relationships, "sharedStrings")[0]?.target ?? "");
  const { named, startsIn1904 } = await readSheetNames(archive, part);
  const sheets = named.flatMap(({ name, isHidden, id }) => {
    const relationship = relationships.get(id);
    if (relationship !== undefined && relationship.type !== "worksheet") return [];
    const sheet = directory.get(relationship?.target ?? "");
    return sheet === undefined
      ? failDamaged(archive.name, "one of its sheets is missing")
      : [{ name, isHidden, entry: sheet }];
  });
  if (sheets.length === 0) failDamaged(archive.name, "it has no sheet with cells");
  return { sheets, startsIn1904, styles, sharedStrings };
}

type NamedSheet = SheetInfo & { readonly id: string };

async function readSheetNames(
  archive: Archive,
  part: ZipEntry,
): Promise<{ readonly named: readonly NamedSheet[]; readonly startsIn1904: boolean }> {
  const named: NamedSheet[] = [];
  let startsIn1904 = false;
  let root = "";
  await readSmallXmlPart(archive, part, {
    open(name, attributes, depth) {
      if (depth === 1) root = name;
      if (depth === 2 && name === "workbookPr") {
        startsIn1904 = ["1", "true", "on"].includes(attributes["date1904"] ?? "");
      }
      if (depth !== 3 || name !== "sheet") return;
      named.push({
        name: attributes["name"] ?? "",
        isHidden: (attributes["state"] ?? "visible") !== "visible",
        id: prefixed(attributes, "id") ?? "",
      });
      if (named.length > archive.limits.sheets) failTooLarge(archive.name, archive.limits.sheets, "sheets");
    },
    text() {},
    close() {},
  });
  if (root !== "workbook") failDamaged(archive.name, "its workbook part is something else");
  return { named, startsIn1904 };
}

async function readRelationships(archive: Archive, entry: ZipEntry, folder: string): Promise<Relationships> {
  const relationships = new Map<string, Relationship>();
  await readSmallXmlPart(archive, entry, {
    open(name, attributes) {
      if (name !== "Relationship" || attributes["TargetMode"] === "External") return;
      // The transitional and the strict namespaces differ in everything but the last word.
      const type = attributes["Type"] ?? "";
      const target = resolveTarget(folder, attributes["Target"] ?? "");
      relationships.set(attributes["Id"] ?? "", { type: type.slice(type.lastIndexOf("/") + 1), target });
    },
    text() {},
    close() {},
  });
  return relationships;
}

function ofType(relationships: Relationships, type: string): readonly Relationship[] {
  return [...relationships.values()].filter((relationship) => relationship.type === type);
}

/** `resolveTarget("xl/", "../custom/a.xml")` gives `custom/a.xml`: a key into the archive, never a path on the disk. */
function resolveTarget(folder: string, target: string): string {
  const isAbsolute = /^[\\/]/.test(target);
  const names: string[] = [];
  for (const name of partKey(isAbsolute ? target : folder + target).split("/")) {
    if (name === "..") names.pop();
    else if (name !== "." && name !== "") names.push(name);
  }
  return names.join("/");
}
