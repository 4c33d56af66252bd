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
      const change = Math.abs(meanGrey(picture, x, y) - meanGrey(approved, x, y));
      if (change > tolerance) different.push(`${x},${y}`);
    }
  }
  expect(different, `${name}: places that differ from tests/pdf/${name}.png`).toEqual([]);
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
