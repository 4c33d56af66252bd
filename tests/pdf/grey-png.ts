// Writes and reads pictures in 16 greys as PNG (W3C PNG, third edition): enough for approved pages, and small.
import { crc32, deflateSync, inflateSync } from "node:zlib";

type GreyPicture = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** 4 bits a pixel, no filter: a page of text deflates best so. */
export function encodeGreyPng({ width, height, pixels }: GreyPicture): Buffer {
  const rowBytes = 1 + Math.ceil(width / 2);
  const rows = Buffer.alloc(rowBytes * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * rowBytes + 1 + (x >> 1);
      const grey = Math.round((pixels[y * width + x] ?? 255) / 17);
      rows[at] = (rows[at] ?? 0) | (x % 2 === 0 ? grey << 4 : grey);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 4;
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Reads what `encodeGreyPng` wrote. */
export function decodeGreyPng(file: Buffer): GreyPicture {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const length = file.readUInt32BE(33);
  const rows = inflateSync(file.subarray(41, 41 + length));
  const rowBytes = 1 + Math.ceil(width / 2);
  const pixels = Uint8Array.from({ length: width * height }, (_, index) => {
    const x = index % width;
    const pair = rows[Math.floor(index / width) * rowBytes + 1 + (x >> 1)] ?? 0;
    return 17 * (x % 2 === 0 ? pair >> 4 : pair & 15);
  });
  return { width, height, pixels };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
