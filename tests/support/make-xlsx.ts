// Workbooks made by hand for tests, part by part as Excel writes them, so that a test can break any of them.
import { strToU8, type ZipOptions, zipSync } from "fflate";
import type { RandomAccess, RowsOptions, TableSource } from "#shared/import/xlsx/table-source.ts";

export type MadeSheet = {
  readonly name: string;
  /** Inside `sheetData`. */
  readonly rows: string;
  readonly state?: "hidden" | "veryHidden";
};

export type MadeWorkbook = {
  readonly sheets: readonly MadeSheet[];
  /** Inside each `si`; none: no such part. */
  readonly sharedStrings?: readonly string[];
  /** Number formats of the cell styles 0, 1, 2…: a built-in number, or a code. */
  readonly formats?: readonly (number | string)[];
  readonly startsIn1904?: boolean;
  readonly isStrict?: boolean;
};

export type Parts = { readonly [name: string]: string };

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The parts of a workbook in the order of Excel. */
export function workbookParts(made: MadeWorkbook): Parts {
  const main = made.isStrict
    ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
    : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = made.isStrict
    ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
    : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const sheets = made.sheets.map(({ name, state }, index) => {
    const shown = state === undefined ? "" : ` state="${state}"`;
    return `<sheet name="${name}" sheetId="${index + 1}"${shown} r:id="rId${index + 1}"/>`;
  });
  const targets = made.sheets.map((_, index) => [`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`]);
  if (made.formats !== undefined) targets.push(["rIdS", "styles", "styles.xml"]);
  if (made.sharedStrings !== undefined) targets.push(["rIdT", "sharedStrings", "sharedStrings.xml"]);
  const relations = targets.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  );
  const parts: { [name: string]: string } = {
    "[Content_Types].xml": `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${made.startsIn1904 ? ' date1904="1"' : ""}/><sheets>${sheets.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${declaration}<Relationships xmlns="${packageRelations}">${relations.join("")}</Relationships>`,
  };
  for (const [index, { rows }] of made.sheets.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `${declaration}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;
  }
  if (made.formats !== undefined) parts["xl/styles.xml"] = stylesPart(made.formats, main);
  if (made.sharedStrings !== undefined) {
    const items = made.sharedStrings.map((item) => `<si>${item}</si>`).join("");
    parts["xl/sharedStrings.xml"] = `${declaration}<sst xmlns="${main}">${items}</sst>`;
  }
  return parts;
}

function stylesPart(formats: readonly (number | string)[], main: string): string {
  const own = formats.flatMap((format, index) =>
    typeof format === "number"
      ? []
      : [`<numFmt numFmtId="${164 + index}" formatCode="${format.replaceAll('"', "&quot;")}"/>`],
  );
  const styles = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === "number" ? format : 164 + index}"/>`,
  );
  return `${declaration}<styleSheet xmlns="${main}"><numFmts>${own.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join("")}</cellXfs></styleSheet>`;
}

export function zipParts(parts: Parts, options: ZipOptions = { level: 6 }): Uint8Array {
  const bytes = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(bytes), options);
}

export function makeXlsx(made: MadeWorkbook): Uint8Array {
  return zipParts(workbookParts(made));
}

/** One sheet from cells as they stand in the XML. */
export function oneSheet(rows: string, rest: Omit<MadeWorkbook, "sheets"> = {}): Uint8Array {
  return makeXlsx({ sheets: [{ name: "Sheet1", rows }], ...rest });
}

/** A row of texts within their cells. */
export function textRow(...cells: readonly string[]): string {
  return `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join("")}</row>`;
}

/** Bytes as a file; one buffer is given again and again, as a reader of real files may do. */
export function asFile(bytes: Uint8Array): RandomAccess {
  let buffer = new Uint8Array(0);
  return {
    size: bytes.length,
    async read(offset, length) {
      buffer.fill(0xee);
      const part = bytes.subarray(offset, offset + length);
      if (buffer.length < part.length) buffer = new Uint8Array(part.length);
      buffer.set(part);
      return buffer.subarray(0, part.length);
    },
  };
}

export async function allRows(source: TableSource, options: RowsOptions = {}): Promise<readonly (readonly string[])[]> {
  const all: (readonly string[])[] = [];
  for await (const { rows } of source.rows(options)) all.push(...rows);
  return all;
}
