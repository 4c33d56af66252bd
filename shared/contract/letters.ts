// Calls of the letters: an office's own wording, its letterhead, and the request in other languages.
import { oc } from "@orpc/contract";
import { z } from "zod";
import { packetLanguages } from "#shared/model/campaign.ts";
import type { Letterhead, Logo } from "#shared/packet/document.ts";
import { filePath, outcome } from "./outcome.ts";

const language = z.enum(packetLanguages);

/** The letter of a language as text that people edit. */
const letter = z.object({
  language,
  text: z.string(),
  /** False while it is the one that comes with the program. */
  isOwn: z.boolean(),
});
export type EditedLetter = z.infer<typeof letter>;

/** Characters of base64: a picture of about 3 MB. */
const largestLogo = 4_000_000;
const largestPath = 200_000;
const side = z.number().positive().max(100_000);

const logo = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["png", "jpeg"]), base64: z.base64().max(largestLogo) }),
  z.object({
    kind: z.literal("svg"),
    width: side,
    height: side,
    paths: z.array(z.string().max(largestPath)).max(500).readonly(),
    evenOddPaths: z.array(z.string().max(largestPath)).max(500).readonly().exactOptional(),
  }),
]) satisfies z.ZodType<Logo>;

const letterhead = z
  .object({ lines: z.array(z.string().max(200)).max(8).readonly(), logo: logo.nullable() })
  .nullable() satisfies z.ZodType<Letterhead | null>;

const translations = z
  .array(z.object({ language, text: z.string().trim().min(1).max(20_000) }))
  .max(packetLanguages.length)
  .readonly();

export const lettersContract = {
  /** The letters of all languages. */
  list: oc.output(outcome(z.array(letter).readonly())),
  /** Keeps an own letter; placeholders that do not exist are named in the failure. */
  save: oc.input(z.object({ language, text: z.string().max(50_000) })).output(outcome(letter)),
  /** Takes the letter that comes with the program again. */
  reset: oc.input(z.object({ language })).output(outcome(letter)),
  /** What stands at the head of the letters; null: the organisation and its contact. */
  letterhead: oc.output(outcome(letterhead)),
  saveLetterhead: oc.input(letterhead).output(outcome(letterhead)),
  /** A picture for the letterhead out of a PNG, JPEG or SVG file. */
  readLogo: oc.input(z.object({ path: filePath })).output(outcome(logo)),
  /** The request as somebody translated it, one text a language. */
  translations: oc.output(outcome(translations)),
  saveTranslations: oc.input(translations).output(outcome(translations)),
};
