// The words of a packet: the letters of its languages as the office edits them, its letterhead, the translated request.
import { readFileSync } from "node:fs";
import { type ResourceRoot, resourceFile } from "#core/files/resources.ts";
import type { StoreReader } from "#core/store/connection.ts";
import { ownLetters, readLetterhead, readTranslations } from "#core/store/letters.ts";
import { fail } from "#shared/errors/outcome.ts";
import { type PacketLanguage, packetLanguages } from "#shared/model/campaign.ts";
import { type PacketSettings, secondBeside } from "#shared/model/packet-settings.ts";
import type { PacketDocument } from "#shared/packet/document.ts";
import { withLetterText } from "#shared/packet/letter-text.ts";
import type { LetterTemplate } from "#shared/packet/template.ts";

/** Fails with PACKET_LANGUAGE, and as reading an own letter does. */
export function packetWording(
  reader: StoreReader,
  resources: ResourceRoot,
  { language, secondLanguage }: Pick<PacketSettings, "language" | "secondLanguage">,
): Pick<PacketDocument, "language" | "template" | "second" | "letterhead" | "translations"> {
  const own = ownLetters(reader);
  const templateOf = (one: PacketLanguage): LetterTemplate => worded(readTemplate(resources, one), own.get(one));
  const second = secondBeside(language, secondLanguage);
  return {
    language,
    template: templateOf(language),
    second: second === null ? null : { language: second, template: templateOf(second) },
    letterhead: readLetterhead(reader),
    translations: readTranslations(reader),
  };
}

/** The letter of a language as it comes with the program. Fails with PACKET_LANGUAGE. */
export function readTemplate(resources: ResourceRoot, language: PacketLanguage): LetterTemplate {
  if (!packetLanguages.includes(language)) {
    fail("PACKET_LANGUAGE", { language, languages: packetLanguages.join(", ") });
  }
  const text = readFileSync(resourceFile(resources, "templates", `${language}.json`), "utf8");
  return JSON.parse(text) as LetterTemplate;
}

function worded(template: LetterTemplate, own: string | undefined): LetterTemplate {
  return own === undefined ? template : withLetterText(template, own);
}
