// The QR code of a page, read back from pictures as a scanner sees it.
import decodeQR from "qr/decode.js";
import { describe, expect, it } from "vitest";
import { formatPageCode } from "#shared/packet/page-code.ts";
import { drawPage, hasPdfTools, type Picture } from "./poppler.ts";
import { codePlace, listPage, makeFile } from "./small-file.ts";

/** Three bytes a pixel of the lower right quarter of a page. */
function corner({ width, height, pixels }: Picture): { width: number; height: number; data: Uint8Array } {
  const [left, top] = [width >> 1, height - (height >> 2)];
  const [w, h] = [width - left, height - top];
  const data = new Uint8Array(3 * w * h);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++)
      data.fill(pixels[(top + y) * width + left + x] ?? 255, 3 * (y * w + x), 3 * (y * w + x) + 3);
  }
  return { width: w, height: h, data };
}

describe.skipIf(!hasPdfTools)("the QR code of a page", () => {
  it.each([150, 300, 600])("is read from a picture of %i dpi, for short and long packet numbers", async (dpi) => {
    for (const packet of ["RU-DK-a-1", "RU-DK-kobenhavn-1", "RU-VA-sankt-peterburg-generalkonsulat-nord-12"]) {
      const { bytes, digests } = await makeFile([
        listPage(1240, [649_941, 649_942, 650_000], { code: { packet, volume: 12, lines: [649_941, 650_000] } }),
      ]);
      expect(codePlace.size).toBeLessThanOrEqual((15 * 72) / 25.4);
      const [digest = ""] = digests;
      const expected = formatPageCode({
        packet,
        volume: 12,
        page: 1240,
        firstLine: 649_941,
        lastLine: 650_000,
        digest,
      });
      expect(decodeQR(corner(drawPage(bytes, 1, dpi)), { effort: 3, timeLimit: 2000 })).toBe(expected);
    }
  });
});
