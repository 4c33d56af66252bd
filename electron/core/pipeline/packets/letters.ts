// The letters that an office edits, its letterhead and the translations of its request, kept with the campaign.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { ResourceRoot } from "#core/files/resources.ts";
import { failAboutFile } from "#core/files/system-failures.ts";
import type { StoreReader } from "#core/store/connection.ts";
import {
  ownLetters,
  removeOwnLetter,
  replaceLetterhead,
  replaceTranslations,
  saveOwnLetter,
} from "#core/store/letters.ts";
import type { Store } from "#core/store/store.ts";
import type { EditedLetter } from "#shared/contract/letters.ts";
import { fail } from "#shared/errors/outcome.ts";
import { type PacketLanguage, packetLanguages } from "#shared/model/campaign.ts";
import { checkLetterText, type LetterFault } from "#shared/packet/check-letter-text.ts";
import type { Letterhead, Logo, RequestTranslation } from "#shared/packet/document.ts";
import { letterToText } from "#shared/packet/letter-text.ts";
import { logoFromFile } from "#shared/packet/pdf/logo-file.ts";
import { placeholders } from "#shared/packet/placeholders.ts";
import { readTemplate } from "./packet-wording.ts";

/** The letters of all languages as text, own ones where there are any. */
export function listLetters(reader: StoreReader, resources: ResourceRoot): readonly EditedLetter[] {
  const own = ownLetters(reader);
  return packetLanguages.map((language) => {
    const text = own.get(language);
    return text === undefined ? shippedLetter(resources, language) : { language, text, isOwn: true };
  });
}

/** Keeps an own letter. Fails with TEMPLATE_PLACEHOLDER, LETTER_TEXT; the letter stays as it was then. */
export function saveLetter(
  store: Store,
  resources: ResourceRoot,
  language: PacketLanguage,
  text: string,
): EditedLetter {
  refuseFaults(resources, language, text);
  return store.change("letters.changed", (writer, note) => {
    saveOwnLetter(writer, language, text);
    note({ letter: language });
    return { language, text, isOwn: true };
  });
}

/** Takes the letter that comes with the program again. */
export function resetLetter(store: Store, resources: ResourceRoot, language: PacketLanguage): EditedLetter {
  return store.change("letters.changed", (writer, note) => {
    removeOwnLetter(writer, language);
    note({ letter: language, reset: "yes" });
    return shippedLetter(resources, language);
  });
}

/** Keeps what stands at the head of the letters; null: the organisation and its contact. */
export function saveLetterhead(store: Store, letterhead: Letterhead | null): Letterhead | null {
  return store.change("letters.changed", (writer, note) => {
    replaceLetterhead(writer, letterhead);
    note({ letterhead: letterhead === null ? "no" : "yes", logo: letterhead?.logo?.kind ?? null });
    return letterhead;
  });
}

/** Keeps the translations of the request, the last of those in one language. */
export function saveTranslations(
  store: Store,
  translations: readonly RequestTranslation[],
): readonly RequestTranslation[] {
  const kept = [...new Map(translations.map((one) => [one.language, one])).values()];
  return store.change("letters.changed", (writer, note) => {
    replaceTranslations(writer, kept);
    note({ translations: kept.map(({ language }) => language).join(" ") });
    return kept;
  });
}

/** A logo out of a PNG, JPEG or SVG file. Fails with FILE_NOT_READABLE and as logoFromFile does. */
export function readLogoFile(file: string): Logo {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw failAboutFile(error, path.basename(file), "read");
  }
  return logoFromFile(new Uint8Array(bytes));
}

function shippedLetter(resources: ResourceRoot, language: PacketLanguage): EditedLetter {
  return { language, text: letterToText(readTemplate(resources, language)), isOwn: false };
}

const faultWords: { readonly [fault in LetterFault]: string } = {
  "open-braces": "a brace belongs to no placeholder",
  "choice-first": "a line that begins with | has no line before it",
  "request-missing": "there is no line with {{request}} alone, where the request is printed",
  "request-twice": "{{request}} stands there for the second time",
  "request-inside": "{{request}} must stand on a line of its own",
  "too-short": "a letter has a subject, a salutation, a paragraph, {{request}} and a closing",
};

function refuseFaults(resources: ResourceRoot, language: PacketLanguage, text: string): void {
  const [problem] = checkLetterText(text, readTemplate(resources, language));
  if (problem === undefined) return;
  if ("text" in problem) {
    const known = placeholders.map(({ name }) => `{{${name}}}`).join(", ");
    fail("TEMPLATE_PLACEHOLDER", { placeholder: problem.text, likely: problem.likely, placeholders: known });
  }
  fail("LETTER_TEXT", { line: problem.line, problem: faultWords[problem.kind] });
}
