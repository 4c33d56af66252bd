// What the head of a JPEG file says (ITU-T T.81, annex B). The file goes into a PDF as it is.
import { fail } from "#shared/errors/outcome.ts";
import { checkSides, type LogoImage } from "./logo-image.ts";

/** Baseline, extended and progressive: the kinds that DCTDecode knows (ISO 32000-1, 7.4.8). */
const frameMarkers: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);

/** Markers that stand without a length (table B.1). */
function isBare(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

/** @throws ExpectedFailure LOGO_UNREADABLE with `detail`, LOGO_CMYK, LOGO_TOO_LARGE */
export function readJpeg(bytes: Uint8Array<ArrayBuffer>): LogoImage {
  const view = new DataView(bytes.buffer);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) unreadable("no JPEG");
  let at = 2;
  while (at + 10 <= bytes.length) {
    if (bytes[at] !== 0xff) unreadable("a JPEG that is damaged");
    const marker = bytes[at + 1] ?? 0;
    if (frameMarkers.has(marker)) return readFrame(bytes, view, at);
    if (marker === 0xff) at += 1;
    else at += isBare(marker) ? 2 : 2 + view.getUint16(at + 2);
  }
  return unreadable("a JPEG without a picture");
}

function readFrame(bytes: Uint8Array<ArrayBuffer>, view: DataView, at: number): LogoImage {
  const [bits, height, width, channels] = [
    bytes[at + 4],
    view.getUint16(at + 5),
    view.getUint16(at + 7),
    bytes[at + 9],
  ];
  checkSides(width, height);
  if (channels === 4) fail("LOGO_CMYK");
  if (bits !== 8 || (channels !== 1 && channels !== 3)) unreadable("a JPEG of a rare kind");
  if (!hasEnd(bytes, at)) unreadable("a JPEG that is cut off");
  return { width, height, colours: channels === 1 ? "DeviceGray" : "DeviceRGB", encoding: "jpeg", bytes };
}

/** Some programs write more after the end of the picture. */
function hasEnd(bytes: Uint8Array, from: number): boolean {
  return bytes.some((byte, index) => index > from && byte === 0xff && bytes[index + 1] === 0xd9);
}

function unreadable(detail: string): never {
  return fail("LOGO_UNREADABLE", { detail });
}
