// What kind of file its first bytes announce, whatever its name ends in. Opens nothing.
import { detectEncoding } from "../encoding.ts";
import { holdsEncryptedPackage, isCompoundFile } from "./compound-file.ts";

export type Container = "xlsx" | "xls-binary" | "encrypted" | "html" | "xml-spreadsheet" | "zip-other" | "text";

/** Bytes that are enough for {@link detectContainer}. */
export const containerBytes = 4096;

/** The names with which the archives of Office begin; other programs write the parts in other orders. */
const officeParts = /^(\[Content_Types\]\.xml|_rels[\\/]|xl[\\/]|docProps[\\/]|docMetadata[\\/]|customXml[\\/])/i;
const html =
  /^(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->|<!doctype\s+html[^>]*>)*<(?:html|head|body|meta|style|title|table|div|center|font)\b/i;
const xmlSpreadsheet =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<\?mso-application\s[^>]*Excel\.Sheet|<(?:\w+:)?Workbook\s[^>]*urn:schemas-microsoft-com:office:spreadsheet)/;

/**
 * The kind of a file by its first {@link containerBytes} bytes. `encrypted` may stand further back than these: `openSpreadsheet`
 * looks there too. `zip-other` may be a workbook that was packed in an unusual order: `openXlsx` says for certain.
 */
export function detectContainer(firstBytes: Uint8Array): Container {
  if (firstBytes[0] === 0x50 && firstBytes[1] === 0x4b) {
    if (firstBytes[2] === 3 && firstBytes[3] === 4)
      return officeParts.test(firstName(firstBytes)) ? "xlsx" : "zip-other";
    if (firstBytes[2] === 5 && firstBytes[3] === 6) return "zip-other";
  }
  if (isCompoundFile(firstBytes)) return holdsEncryptedPackage(firstBytes) ? "encrypted" : "xls-binary";
  if (isBareBiff(firstBytes)) return "xls-binary";
  const start = firstBytes.subarray(0, containerBytes);
  const { encoding } = detectEncoding(start, false);
  const text = new TextDecoder(encoding.startsWith("utf-16") ? encoding : "windows-1252").decode(start);
  const clean = text.replace(/^ï»¿/, "");
  if (xmlSpreadsheet.test(clean)) return "xml-spreadsheet";
  return html.test(clean) ? "html" : "text";
}

function firstName(bytes: Uint8Array): string {
  const length = (bytes[26] ?? 0) | ((bytes[27] ?? 0) << 8);
  return new TextDecoder().decode(bytes.subarray(30, 30 + length));
}

/** Excel 2 to 4 wrote its records without a container: the first is BOF ([MS-XLS] 2.4.21), its length 4 to 8. */
function isBareBiff(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && [4, 6, 8].includes(bytes[2] ?? -1) && bytes[3] === 0
  );
}
