// Writes all objects of a file with a classic cross-reference table (ISO 32000-1, 7.5). Knows nothing of what they say.
import type { PDFArray, PDFContext, PDFObject, PDFRef } from "@cantoo/pdf-lib";

export type Trailer = { readonly root: PDFRef; readonly info: PDFRef; readonly id: PDFArray };

const lineFeed = 0x0a;
const zero = 0x30;
/** One line of the table: ten digits of the place, five of the generation, which is always 0 here. */
const entryLength = 20;
const firstEntry = "0000000000 65535 f \n";

/**
 * The file's bytes. The library's own writer spends on each line of the table what an object takes, and a tagged list has tens of
 * thousands.
 */
export function serialize(context: PDFContext, { root, info, id }: Trailer): Uint8Array {
  const objects = context.enumerateIndirectObjects();
  const size = objects.length + 1;
  const trailer = context.obj({ Size: size, Root: root, Info: info, ID: id });
  const tableHead = `xref\n0 ${size}\n`;
  let length = context.header.sizeInBytes() + 1;
  const places = objects.map(([ref, object], index) => {
    if (ref.objectNumber !== index + 1) throw new Error(`Object ${index + 1} was announced and never written.`);
    const place = length;
    length += String(ref.objectNumber).length + 7 + object.sizeInBytes() + 8;
    return place;
  });
  const tail = `\nstartxref\n${length}\n%%EOF\n`;
  const trailerHead = "trailer\n";
  const bytes = new Uint8Array(
    length + tableHead.length + entryLength * size + trailerHead.length + trailer.sizeInBytes() + tail.length,
  );
  let at = 0;
  function text(characters: string): void {
    for (let index = 0; index < characters.length; index++) bytes[at++] = characters.charCodeAt(index);
  }
  function object(value: Pick<PDFObject, "copyBytesInto">): void {
    at += value.copyBytesInto(bytes, at);
  }
  object(context.header);
  bytes[at++] = lineFeed;
  for (const [ref, value] of objects) {
    text(`${ref.objectNumber} 0 obj\n`);
    object(value);
    text("\nendobj\n");
  }
  text(`${tableHead}${firstEntry}`);
  for (const place of places) {
    writeEntry(bytes, at, place);
    at += entryLength;
  }
  text(trailerHead);
  object(trailer);
  text(tail);
  return bytes;
}

const emptyEntry = "0000000000 00000 n \n";

function writeEntry(bytes: Uint8Array, at: number, place: number): void {
  for (let index = 0; index < entryLength; index++) bytes[at + index] = emptyEntry.charCodeAt(index);
  let rest = place;
  for (let digit = 9; rest > 0; digit--) {
    bytes[at + digit] = zero + (rest % 10);
    rest = Math.floor(rest / 10);
  }
}
