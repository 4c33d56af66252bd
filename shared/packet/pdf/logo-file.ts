// A logo file of any accepted kind as it is kept with the campaign: known by its bytes, not by its name.
import { fail } from "#shared/errors/outcome.ts";
import type { Logo } from "../document.ts";
import { largestLogoBytes, readLogo } from "./logo.ts";
import { readSvgLogo } from "./svg-file.ts";

/**
 * Reads a PNG, JPEG or SVG file, and makes sure that it can be printed.
 * @throws ExpectedFailure LOGO_UNREADABLE with `detail`, LOGO_CMYK, LOGO_TOO_LARGE with `limit`, LOGO_SVG with `detail`
 */
export function logoFromFile(bytes: Uint8Array): Logo {
  if (bytes.length > largestLogoBytes) fail("LOGO_TOO_LARGE", { limit: "2 MB" });
  const logo = ofBytes(bytes);
  readLogo(logo);
  return logo;
}

function ofBytes(bytes: Uint8Array): Logo {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return { kind: "png", base64: base64(bytes) };
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return { kind: "jpeg", base64: base64(bytes) };
  const text = new TextDecoder().decode(bytes);
  if (!/<(\w+:)?svg[\s>]/.test(text)) fail("LOGO_UNREADABLE", { detail: "neither a PNG nor a JPEG nor an SVG" });
  return readSvgLogo(text);
}

function base64(bytes: Uint8Array): string {
  let letters = "";
  for (let start = 0; start < bytes.length; start += 0x8000) {
    letters += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(letters);
}
