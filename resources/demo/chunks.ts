// Rows of cells → bytes of a delimited file, a chunk at a time.
import type { DemoForm } from "./forms.ts";

const chunkCharacters = 65_536;

/** The bytes of a file in one platform's form, header first. Cells are quoted when they must be. */
export function* writeChunks(form: DemoForm, rows: Iterable<readonly string[]>): Generator<Uint8Array<ArrayBuffer>> {
  const encode = form.encoding === "utf-8" ? encodeUtf8 : encodeUtf16le;
  const needsQuotes = form.delimiter === ";" ? /[";\r\n]/ : form.delimiter === "\t" ? /["\t\r\n]/ : /[",\r\n]/;
  function writeCell(cell: string): string {
    return form.quotesAll || needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  }
  let text = form.byteOrderMark ? "\uFEFF" : "";
  text += (form.headerLine ?? form.header.join(form.delimiter)) + form.lineEnd;
  for (const cells of rows) {
    text += cells.map(writeCell).join(form.delimiter) + form.lineEnd;
    if (text.length >= chunkCharacters) {
      yield encode(text);
      text = "";
    }
  }
  if (text !== "") yield encode(text);
}

const utf8 = new TextEncoder();

function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  return utf8.encode(text);
}

function encodeUtf16le(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    bytes[2 * i] = unit & 0xff;
    bytes[2 * i + 1] = unit >> 8;
  }
  return bytes;
}
