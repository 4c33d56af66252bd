// Pictures of pages that somebody has looked at and approved, as small grey PNGs beside the tests.
import { readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";
import { decodeGreyPng, encodeGreyPng } from "./grey-png.ts";
import type { Picture } from "./poppler.ts";

/** Pixels of a block whose ink is compared: versions of poppler smooth edges differently, but ink stays where it is. */
const block = 4;
const tolerance = 24;

/**
 * Fails when a page no longer looks as it was approved. With APPROVE_PICTURES=1 in the environment the page as it is now becomes
 * the approved one: look at it before it is committed.
 */
export function compareToApproved(picture: Picture, name: string): void {
  const file = new URL(`${name}.png`, import.meta.url);
  if (process.env["APPROVE_PICTURES"] === "1") writeFileSync(file, encodeGreyPng(picture));
  const approved = decodeGreyPng(readFileSync(file));
  expect([picture.width, picture.height], `${name}: size`).toEqual([approved.width, approved.height]);
  const different: string[] = [];
  for (let y = 0; y < picture.height; y += block) {
    for (let x = 0; x < picture.width; x += block) {
      if (isOfCode(picture, x, y)) continue;
      const change = Math.abs(meanGrey(picture, x, y) - meanGrey(approved, x, y));
      if (change > tolerance) different.push(`${x},${y}`);
    }
  }
  expect(different, `${name}: places that differ from tests/pdf/${name}.png`).toEqual([]);
}

/** The code of a page and its digest differ with any byte of the page; other tests read them. In points from the lower right corner, on both sides of a sheet. */
const codePlaces = [
  { right: [49, 132], bottom: [17, 63] },
  { right: [94, 250], bottom: [20, 36] },
] as const;

function isOfCode({ width, height, perPoint }: Picture, x: number, y: number): boolean {
  const right = (width - x) / perPoint;
  const bottom = (height - y) / perPoint;
  return codePlaces.some(
    (place) =>
      right >= place.right[0] && right <= place.right[1] && bottom >= place.bottom[0] && bottom <= place.bottom[1],
  );
}

type Pixels = Pick<Picture, "width" | "height" | "pixels">;

function meanGrey({ width, height, pixels }: Pixels, left: number, top: number): number {
  let sum = 0;
  let count = 0;
  for (let y = top; y < Math.min(top + block, height); y++) {
    for (let x = left; x < Math.min(left + block, width); x++) {
      sum += pixels[y * width + x] ?? 255;
      count += 1;
    }
  }
  return sum / count;
}
