// A small ICC profile of sRGB, made from its numbers: what an archived file says of its colours (ISO 19005-1, 6.2.2).
import { latinBytes } from "./byte-writer.ts";

/** Primaries of IEC 61966-2-1 (1999) and the white of D50, adapted by Bradford's method to D50 as ICC.1:2001-04 asks. */
const white = [0.9642, 1, 0.8249] as const;
const red = [0.43607, 0.2225, 0.01393] as const;
const green = [0.38506, 0.71688, 0.0971] as const;
const blue = [0.14308, 0.06062, 0.71417] as const;

const headerLength = 128;
const curveEntries = 1024;

/** Version 2.1, the latest that PDF 1.4 knows; the same bytes each time. */
export function srgbProfile(): Uint8Array {
  const curve = toneCurve();
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ["desc", description("sRGB")],
    ["cprt", join(latinBytes("text\0\0\0\0"), latinBytes("No rights reserved\0"))],
    ["wtpt", colour(white)],
    ["rXYZ", colour(red)],
    ["gXYZ", colour(green)],
    ["bXYZ", colour(blue)],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  const places = new Map<Uint8Array, number>();
  let length = headerLength + 4 + 12 * tags.length;
  for (const [, data] of tags) {
    if (places.has(data)) continue;
    places.set(data, length);
    length += Math.ceil(data.length / 4) * 4;
  }
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  writeHeader(bytes, view);
  view.setUint32(headerLength, tags.length);
  for (const [index, [name, data]] of tags.entries()) {
    const entry = headerLength + 4 + 12 * index;
    const place = places.get(data) ?? 0;
    bytes.set(latinBytes(name), entry);
    view.setUint32(entry + 4, place);
    view.setUint32(entry + 8, data.length);
    bytes.set(data, place);
  }
  return bytes;
}

/** ICC.1:2001-04, 6.1: a display's profile from RGB to XYZ. */
function writeHeader(bytes: Uint8Array, view: DataView): void {
  view.setUint32(0, bytes.length);
  view.setUint32(8, 0x02100000);
  bytes.set(latinBytes("mntrRGB XYZ "), 12);
  for (const [index, value] of [2000, 1, 1, 0, 0, 0].entries()) view.setUint16(24 + 2 * index, value);
  bytes.set(latinBytes("acsp"), 36);
  bytes.set(colour(white).subarray(8), 68);
}

function colour(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 + 4 * values.length));
  for (const [index, value] of values.entries()) view.setInt32(8 + 4 * index, Math.round(value * 65536));
  const bytes = new Uint8Array(view.buffer);
  bytes.set(latinBytes("XYZ "));
  return bytes;
}

/** From a value to light (IEC 61966-2-1, 5.2). */
function toneCurve(): Uint8Array {
  const view = new DataView(new ArrayBuffer(12 + 2 * curveEntries));
  view.setUint32(8, curveEntries);
  for (let index = 0; index < curveEntries; index++) {
    const value = index / (curveEntries - 1);
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    view.setUint16(12 + 2 * index, Math.round(light * 65535));
  }
  const bytes = new Uint8Array(view.buffer);
  bytes.set(latinBytes("curv"));
  return bytes;
}

/** A textDescriptionType with its ASCII part only; the empty Unicode and ScriptCode parts take 78 bytes. */
function description(text: string): Uint8Array {
  const bytes = new Uint8Array(12 + text.length + 1 + 78);
  bytes.set(latinBytes("desc"));
  new DataView(bytes.buffer).setUint32(8, text.length + 1);
  bytes.set(latinBytes(text), 12);
  return bytes;
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
