// A packet's logo, ready to be painted: black paths, or one opaque picture. Knows nothing of pages.
import { fail } from "#shared/errors/outcome.ts";
import type { Logo } from "../document.ts";
import type { LogoImage } from "./logo-image.ts";
import { readJpeg } from "./logo-jpeg.ts";
import { readPng } from "./logo-png.ts";
import { parsePath, pathOperators } from "./svg-path.ts";

export type LogoPicture = {
  /** Its own size in points. */
  readonly width: number;
  readonly height: number;
  /** Paints it into a room of that size, from the lower left corner. */
  readonly operators: string;
  /** What {@link operators} show by the name of {@link logoResource}; null for paths. */
  readonly image: LogoImage | null;
};

/** What the picture is called in the resources of every page. */
export const logoResource = "Logo";

/** Bytes of a file: a logo prints sharp with far less. */
export const largestLogoBytes = 2 << 20;
/** CSS pixels are 1/96 inch. */
const pointsPerPixel = 0.75;

/**
 * Reads a logo. What is transparent in a PNG becomes white paper, as PDF/A-1 knows no transparency.
 * @throws ExpectedFailure LOGO_UNREADABLE with `detail`, LOGO_CMYK, LOGO_TOO_LARGE with `limit`
 */
export function readLogo(logo: Logo): LogoPicture {
  switch (logo.kind) {
    case "svg":
      return readPaths(logo);
    case "png":
      return ofImage(readPng(bytesOf(logo.base64)));
    case "jpeg":
      return ofImage(readJpeg(bytesOf(logo.base64)));
  }
}

function readPaths({ width, height, paths, evenOddPaths = [] }: Extract<Logo, { kind: "svg" }>): LogoPicture {
  const operators = (data: string, paint: string): string => {
    const segments = parsePath(data) ?? fail("LOGO_UNREADABLE", { detail: "a path that is not one" });
    return `${pathOperators(segments)}${paint}\n`;
  };
  const painted = [
    ...paths.map((data) => operators(data, "f")),
    ...evenOddPaths.map((data) => operators(data, "f*")),
  ].join("");
  const scale = pointsPerPixel;
  return {
    width: width * scale,
    height: height * scale,
    operators: `0 g ${scale} 0 0 -${scale} 0 ${decimal(height * scale)} cm\n${painted}`,
    image: null,
  };
}

function ofImage(image: LogoImage): LogoPicture {
  const [width, height] = [image.width * pointsPerPixel, image.height * pointsPerPixel];
  return { width, height, operators: `${width} 0 0 ${height} 0 0 cm /${logoResource} Do\n`, image };
}

function decimal(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  if (base64.length > (4 * largestLogoBytes) / 3 + 4) fail("LOGO_TOO_LARGE", { limit: "2 MB" });
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return fail("LOGO_UNREADABLE", { detail: "no picture" });
  }
}
