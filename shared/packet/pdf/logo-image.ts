// The picture of a logo, and how large one may be. Knows nothing of the kinds of files.
import { fail } from "#shared/errors/outcome.ts";

/** The pixels of a picture as they stand in the file. */
export type LogoImage = {
  readonly width: number;
  readonly height: number;
  readonly colours: "DeviceGray" | "DeviceRGB";
  /** `jpeg`: the file itself; `raw`: one byte for each pixel and colour. */
  readonly encoding: "jpeg" | "raw";
  readonly bytes: Uint8Array;
};

/** Pixels of one side: a logo prints sharp with far less. */
const mostPixels = 4000;

/** @throws ExpectedFailure LOGO_UNREADABLE, LOGO_TOO_LARGE */
export function checkSides(width: number, height: number): void {
  if (width < 1 || height < 1) fail("LOGO_UNREADABLE", { detail: "no pixels" });
  if (Math.max(width, height) > mostPixels) fail("LOGO_TOO_LARGE", { limit: `${mostPixels} pixels a side` });
}
