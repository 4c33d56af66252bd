// A PNG file as red, green and blue on white paper (W3C PNG, third edition). Knows nothing of PDF.
import UPNG from "@cantoo/pdf-lib/upng";
import { fail } from "#shared/errors/outcome.ts";
import { checkSides, type LogoImage } from "./logo-image.ts";

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Signature, then the header: length, name, width, height. */
const widthPlace = 16;
const smallestFile = 45;

/** @throws ExpectedFailure LOGO_UNREADABLE, LOGO_TOO_LARGE */
export function readPng(bytes: Uint8Array<ArrayBuffer>): LogoImage {
  const view = new DataView(bytes.buffer);
  if (bytes.length < smallestFile || signature.some((byte, index) => bytes[index] !== byte))
    fail("LOGO_UNREADABLE", { detail: "no PNG" });
  const [width, height] = [view.getUint32(widthPlace), view.getUint32(widthPlace + 4)];
  checkSides(width, height);
  if (!isWhole(bytes, view)) fail("LOGO_UNREADABLE", { detail: "a PNG that is damaged" });
  return { width, height, colours: "DeviceRGB", encoding: "raw", bytes: flatten(decode(bytes)) };
}

/** True when all chunks up to the last one are there with the checksums that they name: the decoder fills gaps with black. */
function isWhole(bytes: Uint8Array, view: DataView): boolean {
  let at = signature.length;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length || checksum(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return false;
    if (String.fromCharCode(...bytes.subarray(at + 4, at + 8)) === "IEND") return true;
    at = end + 4;
  }
  return false;
}

/** CRC-32, bit by bit: logos are small. */
function checksum(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ ((sum & 1) === 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

function decode(bytes: Uint8Array<ArrayBuffer>): Uint8Array {
  try {
    const decoded = UPNG.decode(bytes.buffer);
    const [frame] = UPNG.toRGBA8(decoded);
    if (frame?.byteLength === 4 * decoded.width * decoded.height) return new Uint8Array(frame);
  } catch {
    // The decoder's messages name its own insides.
  }
  return fail("LOGO_UNREADABLE", { detail: "a PNG that is damaged" });
}

function flatten(pixels: Uint8Array): Uint8Array {
  const flat = new Uint8Array((pixels.length / 4) * 3);
  let to = 0;
  for (let from = 0; from < pixels.length; from += 4) {
    const alpha = pixels[from + 3] ?? 255;
    for (let channel = 0; channel < 3; channel++) {
      flat[to++] = Math.round(((pixels[from + channel] ?? 255) * alpha + 255 * (255 - alpha)) / 255);
    }
  }
  return flat;
}
