// A packet that was sealed is drawn to the same bytes by every later version of the program.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readSealedDocument } from "#shared/packet/sealed-document.ts";
import { makeLine, renderVolumes } from "./sample.ts";

/** The digest of the file that was written on the day of the seal, by design. */
const sealedOn = { 1: "6da1f07f16fbd6d5715fd88a9db1839d9c7f61206d12bff8d024b05fd4dff3c8" } as const;

/** In two languages, with a title that one line has no room for, a translation, a name withheld and four countries. */
const lines = Array.from({ length: 130 }, (_, index) =>
  index === 7
    ? makeLine(8, null, { city: null })
    : makeLine(index + 1, `Søren Østergaard ${index + 1}`, { country: ["DK", "GB", "DE", null][index % 4] ?? null }),
);

it.each([[1]] as const)("a packet that was sealed in design %i is drawn as it was", async (design) => {
  const kept = readFileSync(new URL(`../../fixtures/packets/sealed-in-design-${design}.json`, import.meta.url), "utf8");
  const document = readSealedDocument(kept);
  expect(document.design).toBe(design);
  const [volume] = await renderVolumes({ online: lines }, document);
  const digest = createHash("sha256")
    .update(volume?.bytes ?? "")
    .digest("hex");
  expect(digest).toBe(sealedOn[design]);
});
